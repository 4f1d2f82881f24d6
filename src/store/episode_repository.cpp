// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/episode_repository.h"

#include "store/chapter_rows.h"
#include "store/database.h"
#include "store/enclosure_rows.h"
#include "store/episode_writer.h"
#include "store/json_columns.h"
#include "store/transaction.h"

#include <algorithm>
#include <numeric>
#include <unordered_set>

namespace tidemark::store {

namespace {

constexpr std::string_view kIdentities =
    "SELECT id, guid, enclosure_key, title, published_ms, content_hash, "
    "EXISTS (SELECT 1 FROM enclosures AS c WHERE c.episode_id = e.id) FROM episodes AS e WHERE show_id = :show";
constexpr std::string_view kInFeed = "SELECT id, is_in_feed FROM episodes WHERE show_id = :show";
constexpr std::string_view kSetInFeed = "UPDATE episodes SET is_in_feed = :is_in_feed WHERE id = :id";
constexpr std::string_view kFindByGuid =
    "SELECT max(id) FROM episodes WHERE show_id = :show AND guid = :guid HAVING max(id) IS NOT NULL";
constexpr std::string_view kFind =
    "SELECT e.id, e.show_id, e.guid, e.title, e.published_ms, e.duration_ms, e.season, e.episode_number, "
    "e.episode_display, e.episode_type, e.is_explicit, e.link, e.image_url, e.author, e.subtitle, "
    "e.transcripts_json, e.persons_json, e.chapters_url, e.podlove_url, n.notes_html, n.is_plain, n.notes_text, "
    "e.measured_ms, "
    "e.is_in_feed, e.download_state, s.title, s.image_url "
    "FROM episodes AS e JOIN shows AS s ON s.id = e.show_id LEFT JOIN episode_notes AS n ON n.episode_id = e.id "
    "WHERE e.id = :id";
constexpr std::string_view kFindGuests =
    "SELECT g.name, eg.role, eg.affiliations_json FROM episode_guests AS eg JOIN guests AS g ON g.id = eg.guest_id "
    "WHERE eg.episode_id = :id ORDER BY eg.position";
constexpr std::string_view kSetGuestNames = "UPDATE episodes SET guest_names = :names WHERE id = :id";
constexpr std::string_view kFreeAttached = "DELETE FROM downloads WHERE enclosure_id IN "
                                           "(SELECT id FROM enclosures WHERE episode_id = :id AND kind = 'attached')";
constexpr std::string_view kDeleteAttached = "DELETE FROM enclosures WHERE episode_id = :id AND kind = 'attached'";

StoredEpisode readStored(Columns& in)
{
    StoredEpisode stored;
    auto& episode = stored.episode;
    episode.id = in.id<EpisodeId>();
    episode.showId = in.id<ShowId>();
    episode.guid = in.text();
    episode.title = in.text();
    episode.published = in.optionalTime();
    episode.duration = in.optionalLength();
    episode.season = in.optionalInt();
    episode.episodeNumber = in.optionalReal();
    episode.episodeDisplay = in.text();
    episode.episodeType = in.text();
    episode.isExplicit = in.optionalFlag();
    episode.link = in.text();
    episode.imageUrl = in.text();
    episode.author = in.text();
    episode.subtitle = in.text();
    episode.transcripts = transcriptsFromJson(in.text());
    episode.persons = personsFromJson(in.text());
    episode.chaptersUrl = in.text();
    episode.podloveUrl = in.text();
    episode.notesHtml = in.text();
    episode.notesArePlain = in.flag();
    episode.notesText = in.text();
    stored.measuredDuration = in.optionalLength();
    stored.isInFeed = in.flag();
    stored.download = static_cast<DownloadState>(in.integer());
    stored.showTitle = in.text();
    stored.showImageUrl = in.text();
    return stored;
}

Guest readGuest(Columns& in)
{
    Guest guest;
    guest.name = in.text();
    guest.role = in.text();
    guest.affiliations = textsFromJson(in.text());
    return guest;
}

/// Oldest first, and the feed's last before its first where dates are the same: ids then grow with the date, which is
/// what the full text index reads newest first by.
std::vector<std::size_t> writingOrder(std::span<const EpisodeChange> changes, Timestamp now)
{
    std::vector<std::size_t> order(changes.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const auto dateOfA = changes[a].episode.published.value_or(now);
        const auto dateOfB = changes[b].episode.published.value_or(now);
        return dateOfA != dateOfB ? dateOfA < dateOfB : a > b;
    });
    return order;
}

} // namespace

EpisodeRepository::EpisodeRepository(Database& database) : m_database(database) { }

Result<std::vector<EpisodeIdentity>> EpisodeRepository::identities(ShowId show)
{
    std::vector<EpisodeIdentity> identities;
    const auto done = m_database.prepare(kIdentities).bind(":show", show).forEach([&identities](Columns& in) {
        EpisodeIdentity identity;
        identity.id = in.id<EpisodeId>();
        identity.guid = in.text();
        identity.enclosureKey = in.text();
        identity.title = in.text();
        identity.published = in.optionalTime();
        identity.contentHash = in.text();
        identity.hasAudio = in.flag();
        identities.push_back(std::move(identity));
    });
    if (!done)
        return fail(done.error());
    return identities;
}

Result<std::vector<EpisodeId>> EpisodeRepository::apply(
    ShowId show, std::span<const EpisodeChange> changes, Timestamp now)
{
    std::vector<EpisodeId> ids(changes.size());
    const auto done = inTransaction(m_database, [&]() -> Result<> {
        EpisodeWriter writer(m_database, show, now);
        for (const auto i : writingOrder(changes, now)) {
            const auto id = writer.write(changes[i]);
            if (!id)
                return fail(id.error());
            ids[i] = *id;
        }
        return {};
    });
    if (!done)
        return fail(done.error());
    return ids;
}

Result<> EpisodeRepository::markInFeed(ShowId show, std::span<const EpisodeId> inFeed)
{
    return inTransaction(m_database, [&]() -> Result<> {
        const std::unordered_set<EpisodeId> wanted(inFeed.begin(), inFeed.end());
        std::vector<EpisodeId> changed;
        auto done = m_database.prepare(kInFeed).bind(":show", show).forEach([&](Columns& in) {
            const auto id = in.id<EpisodeId>();
            if (in.flag() != wanted.contains(id))
                changed.push_back(id);
        });
        auto update = m_database.prepare(kSetInFeed);
        for (auto id = changed.begin(); done && id != changed.end(); ++id)
            done = update.bind(":is_in_feed", wanted.contains(*id)).bind(":id", *id).run();
        return done;
    });
}

Result<std::optional<StoredEpisode>> EpisodeRepository::find(EpisodeId id)
{
    std::optional<StoredEpisode> stored;
    auto done = m_database.prepare(kFind).bind(":id", id).forEach([&](Columns& in) { stored = readStored(in); });
    if (!done)
        return fail(done.error());
    if (!stored)
        return stored;
    auto& episode = stored->episode;
    done = m_database.prepare(kFindGuests).bind(":id", id).forEach([&](Columns& in) {
        episode.guests.push_back(readGuest(in));
    });
    if (!done)
        return fail(done.error());
    auto chapters = readChapters(m_database, id);
    auto enclosures = readEnclosures(m_database, id);
    auto preferences = TimelineRepository(m_database).preferences(id);
    if (!chapters || !enclosures || !preferences)
        return fail(!chapters ? chapters.error() : !enclosures ? enclosures.error() : preferences.error());
    const auto listened = state(id);
    if (!listened)
        return fail(listened.error());
    episode.chapters = std::move(*chapters);
    episode.enclosures = std::move(*enclosures);
    stored->timeline = std::move(*preferences);
    stored->state = *listened;
    return stored;
}

Result<std::optional<EpisodeId>> EpisodeRepository::findByGuid(ShowId show, const std::string& guid)
{
    std::optional<EpisodeId> id;
    const auto done = m_database.prepare(kFindByGuid).bind(":show", show).bind(":guid", guid).forEach([&](Columns& in) {
        id = in.id<EpisodeId>();
    });
    if (!done)
        return fail(done.error());
    return id;
}

Result<bool> EpisodeRepository::setChapters(
    EpisodeId id, ChapterSource source, std::span<const Chapter> chapters, std::optional<Timestamp> now)
{
    bool isReplaced = false;
    const auto done = inTransaction(m_database, [&]() -> Result<> {
        const auto replaced = replaceChapters(m_database, id, source, chapters, now);
        if (!replaced)
            return fail(replaced.error());
        isReplaced = *replaced;
        return isReplaced ? m_database.prepare(kEnqueueForIndex).bind(":episode", id).run() : Result<>();
    });
    return done ? Result<bool>(isReplaced) : fail(done.error());
}

Result<> EpisodeRepository::setGuests(EpisodeId id, const std::vector<Guest>& guests)
{
    return inTransaction(m_database, [&]() -> Result<> {
        if (auto done = GuestWriter(m_database).replace(id, guests, false); !done)
            return done;
        auto names = m_database.prepare(kSetGuestNames);
        if (auto done = names.bind(":names", guestNames(guests)).bind(":id", id).run(); !done)
            return done;
        return m_database.prepare(kEnqueueForIndex).bind(":episode", id).run();
    });
}

Result<> EpisodeRepository::setAttachedFile(EpisodeId id, const std::string& path)
{
    return inTransaction(m_database, [&]() -> Result<> {
        if (auto done = m_database.prepare(kFreeAttached).bind(":id", id).run(); !done)
            return done;
        if (auto done = m_database.prepare(kDeleteAttached).bind(":id", id).run(); !done || path.empty())
            return done;
        Enclosure attached;
        attached.kind = EnclosureKind::Attached;
        attached.url = path;
        auto insert = m_database.prepare(kInsertEnclosure);
        return insertEnclosure(insert, id, kAttachedPosition, attached);
    });
}

} // namespace tidemark::store
