// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/timeline_repository.h"

#include "store/chapter_rows.h"
#include "store/database.h"
#include "store/json_columns.h"
#include "store/transaction.h"

#include <array>

namespace tidemark::store {

namespace {

constexpr std::string_view kEdits =
    "SELECT id, source, kind, at_ms, seen_title, shift_ms, title FROM chapter_edits WHERE episode_id = :id ORDER BY id";
constexpr std::string_view kChoices =
    "SELECT ep.chapter_source, sp.chapter_source, coalesce(sp.loads_chapter_images, 0) FROM episodes AS e "
    "LEFT JOIN episode_preferences AS ep ON ep.episode_id = e.id "
    "LEFT JOIN show_preferences AS sp ON sp.show_id = e.show_id WHERE e.id = :id";
constexpr std::string_view kChooseForEpisode =
    "INSERT INTO episode_preferences (episode_id, chapter_source) VALUES (:id, :source) "
    "ON CONFLICT (episode_id) DO UPDATE SET chapter_source = excluded.chapter_source";
constexpr std::string_view kChooseForShow =
    "INSERT INTO show_preferences (show_id, chapter_source) VALUES (:id, :source) "
    "ON CONFLICT (show_id) DO UPDATE SET chapter_source = excluded.chapter_source";
constexpr std::string_view kChosenForShow = "SELECT chapter_source FROM show_preferences WHERE show_id = :id";
constexpr std::string_view kSetLoadsImages =
    "INSERT INTO show_preferences (show_id, loads_chapter_images) VALUES (:id, :loads) "
    "ON CONFLICT (show_id) DO UPDATE SET loads_chapter_images = excluded.loads_chapter_images";
constexpr std::string_view kDeleteEdits = "DELETE FROM chapter_edits WHERE episode_id = :id";
constexpr std::string_view kInsertEdit =
    "INSERT INTO chapter_edits (id, episode_id, source, kind, at_ms, seen_title, shift_ms, title) "
    "VALUES (:edit, :episode, :source, :kind, :at, :seen_title, :shift, :title)";
constexpr std::string_view kCarryBookmarks = "UPDATE bookmarks SET episode_id = :to WHERE episode_id = :from";
constexpr std::string_view kCarryHistory = "UPDATE chapter_history SET episode_id = :to WHERE episode_id = :from";
constexpr std::string_view kCarryPreferences =
    "INSERT OR IGNORE INTO show_preferences (show_id, chapter_source, loads_chapter_images) "
    "SELECT :to, chapter_source, loads_chapter_images FROM show_preferences WHERE show_id = :from";
constexpr std::string_view kHistory =
    "SELECT source, replaced_at_ms, chapters_json FROM chapter_history WHERE episode_id = :id ORDER BY id DESC";
constexpr std::string_view kShownState = "SELECT chapter_count, shows_candidates FROM episodes WHERE id = :id";
constexpr std::string_view kShown =
    "SELECT start_ms, title FROM shown_chapters WHERE episode_id = :id ORDER BY position";
constexpr std::string_view kSetShownState =
    "UPDATE episodes SET chapter_count = :count, shows_candidates = :candidates WHERE id = :id";
constexpr std::string_view kDeleteShown = "DELETE FROM shown_chapters WHERE episode_id = :id";
constexpr std::string_view kInsertShown =
    "INSERT INTO shown_chapters (episode_id, position, start_ms, title) VALUES (:id, :position, :start, :title)";
constexpr std::string_view kWithSeveralSources =
    "SELECT e.id FROM episodes AS e WHERE e.show_id = :id AND "
    "(SELECT count(DISTINCT c.source) FROM chapters AS c WHERE c.episode_id = e.id) > 1 ORDER BY e.id";
constexpr std::string_view kLookups =
    "SELECT place, url, looked_at_ms, error_code, error_detail FROM chapter_lookups WHERE episode_id = :id";
constexpr std::string_view kRecordLookup =
    "INSERT INTO chapter_lookups (episode_id, place, url, looked_at_ms, error_code, error_detail) "
    "VALUES (:id, :place, :url, :at, :code, :detail) ON CONFLICT (episode_id, place) DO UPDATE SET "
    "url = excluded.url, looked_at_ms = excluded.looked_at_ms, error_code = excluded.error_code, "
    "error_detail = excluded.error_detail";
constexpr std::string_view kWithUnreadDocuments =
    "SELECT e.id FROM episodes AS e WHERE (e.chapters_url <> '' OR e.podlove_url <> '') AND e.sort_ms > :since "
    "AND ((e.chapters_url <> '' AND NOT EXISTS (SELECT 1 FROM chapter_lookups AS l "
    "WHERE l.episode_id = e.id AND l.place = 'json' AND l.url = e.chapters_url)) "
    "OR (e.podlove_url <> '' AND NOT EXISTS (SELECT 1 FROM chapter_lookups AS l "
    "WHERE l.episode_id = e.id AND l.place = 'psc' AND l.url = e.podlove_url))) "
    "ORDER BY e.sort_ms DESC LIMIT :limit";
constexpr std::string_view kIdsAfter = "SELECT id FROM episodes WHERE id > :after ORDER BY id LIMIT :limit";

constexpr std::array<std::string_view, 3> kPlaces{"json", "psc", "file"};

std::string_view placeName(LookupPlace place)
{
    return kPlaces.at(static_cast<std::size_t>(place));
}

LookupPlace placeFromName(std::string_view name)
{
    return name == kPlaces[0] ? LookupPlace::Json : name == kPlaces[1] ? LookupPlace::Podlove : LookupPlace::File;
}

std::optional<std::string_view> nameOf(std::optional<ChapterSource> source)
{
    return source ? std::optional(chapterSourceName(*source)) : std::nullopt;
}

ChapterEdit readEdit(Columns& in)
{
    ChapterEdit edit;
    edit.id = in.id<ChapterEditId>();
    edit.source = chapterSourceFromName(in.text()).value_or(ChapterSource::User);
    edit.kind = chapterEditKindFromName(in.text()).value_or(ChapterEditKind::Add);
    edit.at = in.length();
    edit.seenTitle = in.text();
    edit.shift = in.length();
    edit.title = in.text();
    return edit;
}

Result<std::vector<EpisodeId>> readIds(Statement& statement)
{
    std::vector<EpisodeId> ids;
    if (auto done = statement.forEach([&ids](Columns& in) { ids.push_back(in.id<EpisodeId>()); }); !done)
        return fail(done.error());
    return ids;
}

} // namespace

TimelineRepository::TimelineRepository(Database& database) : m_database(database) { }

Result<TimelinePreferences> TimelineRepository::preferences(EpisodeId id)
{
    TimelinePreferences preferences;
    auto done = m_database.prepare(kChoices).bind(":id", id).forEach([&](Columns& in) {
        preferences.chosenForEpisode = chapterSourceFromName(in.text());
        preferences.chosenForShow = chapterSourceFromName(in.text());
        preferences.loadsChapterImages = in.flag();
    });
    if (done)
        done = m_database.prepare(kEdits).bind(":id", id).forEach(
            [&](Columns& in) { preferences.edits.push_back(readEdit(in)); });
    if (!done)
        return fail(done.error());
    return preferences;
}

Result<> TimelineRepository::chooseForEpisode(EpisodeId id, std::optional<ChapterSource> source)
{
    return m_database.prepare(kChooseForEpisode).bind(":id", id).bind(":source", nameOf(source)).run();
}

Result<> TimelineRepository::chooseForShow(ShowId id, std::optional<ChapterSource> source)
{
    return m_database.prepare(kChooseForShow).bind(":id", id).bind(":source", nameOf(source)).run();
}

Result<std::optional<ChapterSource>> TimelineRepository::chosenForShow(ShowId id)
{
    std::optional<ChapterSource> source;
    const auto done = m_database.prepare(kChosenForShow).bind(":id", id).forEach([&source](Columns& in) {
        source = chapterSourceFromName(in.text());
    });
    if (!done)
        return fail(done.error());
    return source;
}

Result<> TimelineRepository::setLoadsChapterImages(ShowId id, bool loads)
{
    return m_database.prepare(kSetLoadsImages).bind(":id", id).bind(":loads", loads).run();
}

Result<> TimelineRepository::replaceEdits(EpisodeId id, std::span<const ChapterEdit> edits)
{
    return inTransaction(m_database, [&]() -> Result<> {
        if (auto done = m_database.prepare(kDeleteEdits).bind(":id", id).run(); !done)
            return done;
        auto insert = m_database.prepare(kInsertEdit);
        for (const auto& edit : edits) {
            insert.bind(":edit", edit.id.isSet() ? std::optional(edit.id.value) : std::nullopt);
            insert.bind(":episode", id).bind(":source", chapterSourceName(edit.source));
            insert.bind(":kind", chapterEditKindName(edit.kind)).bind(":at", edit.at);
            insert.bind(":seen_title", edit.seenTitle).bind(":shift", edit.shift);
            if (auto done = insert.bind(":title", edit.title).run(); !done)
                return done;
        }
        return {};
    });
}

Result<> TimelineRepository::carryOver(EpisodeId from, EpisodeId to)
{
    const auto there = preferences(to);
    auto given = preferences(from);
    if (!there || !given)
        return fail(there ? given.error() : there.error());
    if (!given->edits.empty() && there->edits.empty()) {
        for (auto& edit : given->edits)
            edit.id = {};
        if (auto done = replaceEdits(to, given->edits); !done)
            return done;
    }
    for (const auto sql : {kCarryBookmarks, kCarryHistory}) {
        if (auto done = m_database.prepare(sql).bind(":from", from).bind(":to", to).run(); !done)
            return done;
    }
    if (given->chosenForEpisode && !there->chosenForEpisode)
        return chooseForEpisode(to, given->chosenForEpisode);
    return {};
}

Result<> TimelineRepository::carryShowOver(ShowId from, ShowId to)
{
    return m_database.prepare(kCarryPreferences).bind(":from", from).bind(":to", to).run();
}

Result<std::vector<ReplacedChapters>> TimelineRepository::history(EpisodeId id)
{
    std::vector<ReplacedChapters> history;
    const auto done = m_database.prepare(kHistory).bind(":id", id).forEach([&history](Columns& in) {
        ReplacedChapters replaced;
        replaced.source = chapterSourceFromName(in.text()).value_or(ChapterSource::Notes);
        replaced.replacedAt = in.time();
        replaced.chapters = chaptersFromJson(in.text(), replaced.source);
        history.push_back(std::move(replaced));
    });
    if (!done)
        return fail(done.error());
    return history;
}

Result<bool> TimelineRepository::setShown(
    EpisodeId id, std::int64_t count, const std::optional<std::vector<ShownChapter>>& chapters)
{
    std::int64_t countThere = 0;
    bool showsCandidates = true;
    std::vector<ShownChapter> there;
    auto done = m_database.prepare(kShownState).bind(":id", id).forEach([&](Columns& in) {
        countThere = in.integer();
        showsCandidates = in.flag();
    });
    if (done && !showsCandidates)
        done = m_database.prepare(kShown).bind(":id", id).forEach([&there](Columns& in) {
            const auto start = in.length();
            there.push_back({start, in.text()});
        });
    if (!done)
        return fail(done.error());
    if (count == countThere && showsCandidates == !chapters && (!chapters || there == *chapters))
        return false;
    done = inTransaction(m_database, [&]() -> Result<> {
        auto set = m_database.prepare(kSetShownState);
        if (auto written = set.bind(":id", id).bind(":count", count).bind(":candidates", !chapters).run(); !written)
            return written;
        if (auto cleared = m_database.prepare(kDeleteShown).bind(":id", id).run(); !cleared)
            return cleared;
        auto insert = m_database.prepare(kInsertShown);
        for (std::size_t i = 0; chapters && i < chapters->size(); ++i) {
            insert.bind(":id", id).bind(":position", i).bind(":start", (*chapters)[i].start);
            if (auto written = insert.bind(":title", (*chapters)[i].title).run(); !written)
                return written;
        }
        return m_database.prepare(kEnqueueForIndex).bind(":episode", id).run();
    });
    if (!done)
        return fail(done.error());
    return true;
}

Result<std::vector<EpisodeId>> TimelineRepository::withSeveralSources(ShowId show)
{
    auto find = m_database.prepare(kWithSeveralSources);
    return readIds(find.bind(":id", show));
}

Result<std::vector<Lookup>> TimelineRepository::lookups(EpisodeId id)
{
    std::vector<Lookup> lookups;
    const auto done = m_database.prepare(kLookups).bind(":id", id).forEach([&lookups](Columns& in) {
        Lookup lookup;
        lookup.place = placeFromName(in.text());
        lookup.url = in.text();
        lookup.at = in.time();
        lookup.errorCode = in.text();
        lookup.errorDetail = in.text();
        lookups.push_back(std::move(lookup));
    });
    if (!done)
        return fail(done.error());
    return lookups;
}

Result<> TimelineRepository::recordLookup(EpisodeId id, const Lookup& lookup)
{
    auto record = m_database.prepare(kRecordLookup);
    record.bind(":id", id).bind(":place", placeName(lookup.place)).bind(":url", lookup.url).bind(":at", lookup.at);
    return record.bind(":code", lookup.errorCode).bind(":detail", lookup.errorDetail).run();
}

Result<std::vector<EpisodeId>> TimelineRepository::withUnreadDocuments(Timestamp since, std::int64_t limit)
{
    auto find = m_database.prepare(kWithUnreadDocuments);
    return readIds(find.bind(":since", since).bind(":limit", limit));
}

Result<std::vector<EpisodeId>> TimelineRepository::idsAfter(EpisodeId after, std::int64_t limit)
{
    auto find = m_database.prepare(kIdsAfter);
    return readIds(find.bind(":after", after).bind(":limit", limit));
}

} // namespace tidemark::store
