// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/episode_writer.h"

#include "store/chapter_rows.h"
#include "store/enclosure_rows.h"
#include "store/folded_key.h"
#include "store/json_columns.h"

#include <array>

namespace tidemark::store {

namespace {

constexpr std::string_view kInsert =
    "INSERT INTO episodes (show_id, sort_ms, published_ms, first_seen_ms, duration_ms, length_ms, chapter_count, "
    "title, sort_title, guest_names, image_url, guid, enclosure_key, content_hash, season, episode_number, "
    "episode_display, episode_type, is_explicit, link, author, chapters_url, podlove_url, subtitle, transcripts_json, "
    "persons_json) "
    "VALUES (:show, coalesce(:published, :now), :published, :now, :duration, :duration, coalesce(:chapter_count, 0), "
    ":title, :sort_title, :guest_names, :image_url, :guid, :enclosure_key, :content_hash, :season, :number, "
    ":display, :type, :is_explicit, :link, :author, :chapters_url, :podlove_url, :subtitle, :transcripts, :persons)";
constexpr std::string_view kUpdate =
    "UPDATE episodes SET sort_ms = coalesce(:published, first_seen_ms), published_ms = :published, "
    "duration_ms = :duration, length_ms = coalesce(measured_ms, :duration), "
    "chapter_count = coalesce(:chapter_count, chapter_count), title = :title, sort_title = :sort_title, "
    "guest_names = :guest_names, image_url = :image_url, guid = :guid, enclosure_key = :enclosure_key, "
    "content_hash = :content_hash, season = :season, episode_number = :number, episode_display = :display, "
    "episode_type = :type, is_explicit = :is_explicit, link = :link, author = :author, "
    "chapters_url = :chapters_url, podlove_url = :podlove_url, subtitle = :subtitle, transcripts_json = :transcripts, "
    "persons_json = :persons, is_in_feed = 1 WHERE id = :id AND show_id = :show";
constexpr std::string_view kFindKey = "SELECT enclosure_key FROM episodes WHERE id = :id";
constexpr std::string_view kWriteNotes =
    "INSERT INTO episode_notes (episode_id, is_plain, notes_text, notes_html) "
    "VALUES (:episode, :is_plain, :text, :html) ON CONFLICT (episode_id) DO UPDATE SET "
    "is_plain = excluded.is_plain, notes_text = excluded.notes_text, notes_html = excluded.notes_html";

void bindEpisode(Statement& statement, ShowId show, const EpisodeChange& change)
{
    const auto& episode = change.episode;
    statement.bind(":show", show).bind(":published", episode.published).bind(":duration", episode.duration);
    statement.bind(":chapter_count", change.chapterCount).bind(":title", episode.title);
    statement.bind(":sort_title", foldedKey(episode.title)).bind(":guest_names", guestNames(episode.guests));
    statement.bind(":image_url", episode.imageUrl).bind(":guid", episode.guid);
    statement.bind(":enclosure_key", change.enclosureKey).bind(":content_hash", change.contentHash);
    statement.bind(":season", episode.season).bind(":number", episode.episodeNumber);
    statement.bind(":display", episode.episodeDisplay).bind(":type", episode.episodeType);
    statement.bind(":is_explicit", episode.isExplicit).bind(":link", episode.link).bind(":author", episode.author);
    statement.bind(":chapters_url", episode.chaptersUrl).bind(":podlove_url", episode.podloveUrl);
    statement.bind(":subtitle", episode.subtitle);
    statement.bind(":transcripts", toJson(episode.transcripts)).bind(":persons", toJson(episode.persons));
}

} // namespace

EpisodeWriter::EpisodeWriter(Database& database, ShowId show, Timestamp now)
    : m_database(database)
    , m_show(show)
    , m_now(now)
    , m_insert(database.prepare(kInsert))
    , m_update(database.prepare(kUpdate))
    , m_findKey(database.prepare(kFindKey))
    , m_writeNotes(database.prepare(kWriteNotes))
    , m_insertEnclosure(database.prepare(kInsertEnclosure))
    , m_guests(database)
    , m_enqueue(database.prepare(kEnqueueForIndex))
{
}

Result<EpisodeId> EpisodeWriter::write(const EpisodeChange& change)
{
    const auto& episode = change.episode;
    const bool isNew = !change.existing;
    auto id = isNew ? insert(change) : Result<EpisodeId>(*change.existing);
    if (!id)
        return id;
    auto done = isNew ? insertEnclosures(*id, episode.enclosures) : update(*id, change);
    if (done)
        done = writeNotes(*id, episode);
    if (done)
        done = writeChapters(*id, episode, isNew);
    if (done)
        done = m_guests.replace(*id, episode.guests, isNew);
    if (done)
        done = m_enqueue.bind(":episode", *id).run();
    if (!done)
        return fail(done.error());
    return id;
}

Result<EpisodeId> EpisodeWriter::insert(const EpisodeChange& change)
{
    bindEpisode(m_insert, m_show, change);
    if (auto done = m_insert.bind(":now", m_now).run(); !done)
        return fail(done.error());
    return EpisodeId(m_database.lastInsertId());
}

Result<> EpisodeWriter::update(EpisodeId id, const EpisodeChange& change)
{
    std::string oldKey;
    if (auto done = m_findKey.bind(":id", id).forEach([&oldKey](Columns& in) { oldKey = in.text(); }); !done)
        return done;
    bindEpisode(m_update, m_show, change);
    if (auto done = m_update.bind(":id", id).run(); !done)
        return done;
    if (m_database.changedRowCount() == 0)
        return fail(ErrorCode::NotFound, "the episode to change is not in this show");
    const bool isSameMain = !oldKey.empty() && oldKey == change.enclosureKey;
    return replaceEnclosures(m_database, m_insertEnclosure, id, change.episode.enclosures, isSameMain);
}

Result<> EpisodeWriter::writeNotes(EpisodeId id, const Episode& episode)
{
    m_writeNotes.bind(":episode", id).bind(":is_plain", episode.notesArePlain);
    return m_writeNotes.bind(":text", episode.notesText).bind(":html", episode.notesHtml).run();
}

Result<> EpisodeWriter::insertEnclosures(EpisodeId id, std::span<const Enclosure> enclosures)
{
    for (std::size_t i = 0; i < enclosures.size(); ++i) {
        if (auto done = insertEnclosure(m_insertEnclosure, id, static_cast<std::int64_t>(i), enclosures[i]); !done)
            return done;
    }
    return {};
}

Result<> EpisodeWriter::writeChapters(EpisodeId id, const Episode& episode, bool isNew)
{
    std::array<bool, 8> isPresent{};
    for (const auto& chapter : episode.chapters)
        isPresent.at(static_cast<std::size_t>(chapter.source)) = true;
    for (std::size_t i = 0; i < isPresent.size(); ++i) {
        const auto source = static_cast<ChapterSource>(i);
        // What a linked document says stays until it is read again.
        const bool isOfFeed = source == ChapterSource::Notes
            || (source == ChapterSource::Podlove && episode.podloveUrl.empty())
            || (source == ChapterSource::Json && episode.chaptersUrl.empty());
        Result<> done;
        if (isNew && isPresent[i])
            done = insertChapters(m_database, id, source, episode.chapters);
        else if (!isNew && (isPresent[i] || isOfFeed)) {
            if (const auto replaced = replaceChapters(m_database, id, source, episode.chapters, m_now); !replaced)
                return fail(replaced.error());
        }
        if (!done)
            return done;
    }
    return {};
}

} // namespace tidemark::store
