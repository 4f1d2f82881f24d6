// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/show_repository.h"

#include "store/database.h"
#include "store/folded_key.h"
#include "store/json_columns.h"
#include "store/transaction.h"

namespace tidemark::store {

namespace {

constexpr std::string_view kInsert =
    "INSERT INTO shows (title, sort_title, feed_url, image_url, author, link, language, is_explicit, type, guid, "
    "new_feed_url, copyright, generator, episodes_promised, added_at_ms, categories_json, funding_json, "
    "persons_json, description_html) "
    "VALUES (:title, :sort_title, :feed_url, :image_url, :author, :link, :language, :is_explicit, :type, :guid, "
    ":new_feed_url, :copyright, :generator, :promised, :now, :categories, :funding, :persons, :description)";
constexpr std::string_view kUpdate =
    "UPDATE shows SET title = :title, sort_title = :sort_title, "
    "feed_url = CASE WHEN :feed_url <> '' THEN :feed_url ELSE feed_url END, image_url = :image_url, "
    "author = :author, link = :link, language = :language, is_explicit = :is_explicit, type = :type, guid = :guid, "
    "new_feed_url = :new_feed_url, copyright = :copyright, generator = :generator, episodes_promised = :promised, "
    "categories_json = :categories, funding_json = :funding, persons_json = :persons, "
    "description_html = :description WHERE id = :id";
constexpr std::string_view kSetFeedUrl = "UPDATE shows SET feed_url = :feed_url WHERE id = :id";
constexpr std::string_view kSetFetchState =
    "UPDATE show_fetches SET etag = :etag, last_modified = :last_modified, body_hash = :body_hash, "
    "checked_at_ms = :checked_at, changed_at_ms = :changed_at, error_code = :error_code, "
    "error_detail = :error_detail, is_gone = :is_gone, is_partial = :is_partial WHERE show_id = :id";
constexpr std::string_view kFind =
    "SELECT s.id, s.title, s.author, s.link, s.feed_url, s.language, s.description_html, s.image_url, "
    "s.categories_json, s.is_explicit, s.type, s.guid, s.new_feed_url, s.copyright, s.generator, s.funding_json, "
    "s.episodes_promised, c.episode_count, c.unplayed_count, f.etag, f.last_modified, f.body_hash, "
    "f.checked_at_ms, f.changed_at_ms, f.error_code, f.error_detail, f.is_gone, f.is_partial, s.persons_json "
    "FROM shows AS s JOIN show_counters AS c ON c.show_id = s.id JOIN show_fetches AS f ON f.show_id = s.id "
    "WHERE s.id = :id";
constexpr std::string_view kAllIds = "SELECT id FROM shows ORDER BY sort_title, id";
constexpr std::string_view kFindByFeedUrl = "SELECT id FROM shows WHERE feed_url = :feed_url AND feed_url <> ''";
constexpr std::string_view kFindByTitle = "SELECT id FROM shows WHERE title = :title ORDER BY id";

/// Everything that points at an episode, in an order that no reference forbids.
constexpr std::string_view kRemoveSteps[] = {
    "INSERT OR IGNORE INTO index_queue (episode_id) SELECT id FROM episodes WHERE show_id = :id",
    "DELETE FROM episode_states WHERE episode_id IN (SELECT id FROM episodes WHERE show_id = :id)",
    "DELETE FROM queue_entries WHERE episode_id IN (SELECT id FROM episodes WHERE show_id = :id)",
    "DELETE FROM downloads WHERE episode_id IN (SELECT id FROM episodes WHERE show_id = :id)",
    "DELETE FROM chapter_edits WHERE episode_id IN (SELECT id FROM episodes WHERE show_id = :id)",
    "DELETE FROM episode_preferences WHERE episode_id IN (SELECT id FROM episodes WHERE show_id = :id)",
    "DELETE FROM show_preferences WHERE show_id = :id",
    "DELETE FROM bookmarks WHERE episode_id IN (SELECT id FROM episodes WHERE show_id = :id)",
    "DELETE FROM episodes WHERE show_id = :id", // with notes, enclosures, chapters and guests
};
constexpr std::string_view kRemove = "DELETE FROM shows WHERE id = :id";
/// People who were on no other show.
constexpr std::string_view kForgetIndexedGuests =
    "DELETE FROM search_guests WHERE rowid IN (SELECT g.id FROM guests AS g "
    "WHERE NOT EXISTS (SELECT 1 FROM episode_guests AS eg WHERE eg.guest_id = g.id))";
constexpr std::string_view kForgetGuests =
    "DELETE FROM guests WHERE NOT EXISTS (SELECT 1 FROM episode_guests AS eg WHERE eg.guest_id = guests.id)";

void bindShow(Statement& statement, const Show& show)
{
    statement.bind(":title", show.title).bind(":sort_title", foldedKey(show.title)).bind(":feed_url", show.feedUrl);
    statement.bind(":image_url", show.imageUrl).bind(":author", show.author).bind(":link", show.link);
    statement.bind(":language", show.language).bind(":is_explicit", show.isExplicit).bind(":type", show.type);
    statement.bind(":guid", show.guid).bind(":new_feed_url", show.newFeedUrl).bind(":copyright", show.copyright);
    statement.bind(":generator", show.generator).bind(":promised", show.episodesPromised);
    statement.bind(":categories", toJson(show.categories)).bind(":funding", toJson(show.funding));
    statement.bind(":persons", toJson(show.persons)).bind(":description", show.descriptionHtml);
}

FetchState readFetchState(Columns& in)
{
    FetchState fetch;
    fetch.etag = in.text();
    fetch.lastModified = in.text();
    fetch.bodyHash = in.text();
    fetch.checkedAt = in.optionalTime();
    fetch.changedAt = in.optionalTime();
    fetch.errorCode = in.text();
    fetch.errorDetail = in.text();
    fetch.isGone = in.flag();
    fetch.isPartial = in.flag();
    return fetch;
}

ShowRow readRow(Columns& in)
{
    ShowRow row;
    row.show.id = in.id<ShowId>();
    row.show.title = in.text();
    row.show.author = in.text();
    row.show.link = in.text();
    row.show.feedUrl = in.text();
    row.show.language = in.text();
    row.show.descriptionHtml = in.text();
    row.show.imageUrl = in.text();
    row.show.categories = textsFromJson(in.text());
    row.show.isExplicit = in.optionalFlag();
    row.show.type = in.text();
    row.show.guid = in.text();
    row.show.newFeedUrl = in.text();
    row.show.copyright = in.text();
    row.show.generator = in.text();
    row.show.funding = fundingFromJson(in.text());
    row.show.episodesPromised = in.optionalInt();
    row.episodeCount = in.integer();
    row.unplayedCount = in.integer();
    row.fetch = readFetchState(in);
    return row;
}

Result<> wasFound(Database& database, Result<> done)
{
    if (done && database.changedRowCount() == 0)
        return fail(ErrorCode::NotFound, "no such show");
    return done;
}

} // namespace

ShowRepository::ShowRepository(Database& database) : m_database(database) { }

Result<ShowId> ShowRepository::insert(const Show& show, Timestamp now)
{
    auto statement = m_database.prepare(kInsert);
    bindShow(statement, show);
    if (auto done = statement.bind(":now", now).run(); !done)
        return fail(done.error());
    return ShowId(m_database.lastInsertId());
}

Result<> ShowRepository::update(ShowId id, const Show& show)
{
    auto statement = m_database.prepare(kUpdate);
    bindShow(statement, show);
    return wasFound(m_database, statement.bind(":id", id).run());
}

Result<> ShowRepository::setFeedUrl(ShowId id, const std::string& feedUrl)
{
    return wasFound(m_database, m_database.prepare(kSetFeedUrl).bind(":feed_url", feedUrl).bind(":id", id).run());
}

Result<> ShowRepository::setFetchState(ShowId id, const FetchState& state)
{
    auto statement = m_database.prepare(kSetFetchState);
    statement.bind(":etag", state.etag).bind(":last_modified", state.lastModified).bind(":body_hash", state.bodyHash);
    statement.bind(":checked_at", state.checkedAt).bind(":changed_at", state.changedAt);
    statement.bind(":error_code", state.errorCode).bind(":error_detail", state.errorDetail);
    statement.bind(":is_gone", state.isGone).bind(":is_partial", state.isPartial);
    return wasFound(m_database, statement.bind(":id", id).run());
}

Result<> ShowRepository::remove(ShowId id)
{
    return inTransaction(m_database, [&]() -> Result<> {
        for (const auto sql : kRemoveSteps) {
            if (auto done = m_database.prepare(sql).bind(":id", id).run(); !done)
                return done;
        }
        for (const auto sql : {kForgetIndexedGuests, kForgetGuests}) {
            if (auto done = m_database.execute(sql); !done)
                return done;
        }
        return wasFound(m_database, m_database.prepare(kRemove).bind(":id", id).run());
    });
}

Result<std::optional<ShowRow>> ShowRepository::find(ShowId id)
{
    std::optional<ShowRow> row;
    const auto done = m_database.prepare(kFind).bind(":id", id).forEach([&row](Columns& in) {
        row = readRow(in);
        row->show.persons = personsFromJson(in.text());
    });
    if (!done)
        return fail(done.error());
    return row;
}

Result<std::optional<ShowId>> ShowRepository::findByFeedUrl(const std::string& feedUrl)
{
    std::optional<ShowId> id;
    const auto done = m_database.prepare(kFindByFeedUrl).bind(":feed_url", feedUrl).forEach([&id](Columns& in) {
        id = in.id<ShowId>();
    });
    if (!done)
        return fail(done.error());
    return id;
}

Result<std::vector<ShowId>> ShowRepository::findByTitle(const std::string& title)
{
    std::vector<ShowId> ids;
    const auto done = m_database.prepare(kFindByTitle).bind(":title", title).forEach([&ids](Columns& in) {
        ids.push_back(in.id<ShowId>());
    });
    if (!done)
        return fail(done.error());
    return ids;
}

Result<std::vector<ShowRow>> ShowRepository::all()
{
    std::vector<ShowId> ids;
    auto done = m_database.prepare(kAllIds).forEach([&ids](Columns& in) { ids.push_back(in.id<ShowId>()); });
    std::vector<ShowRow> rows;
    for (auto id = ids.begin(); done && id != ids.end(); ++id)
        done =
            m_database.prepare(kFind).bind(":id", *id).forEach([&rows](Columns& in) { rows.push_back(readRow(in)); });
    if (!done)
        return fail(done.error());
    return rows;
}

} // namespace tidemark::store
