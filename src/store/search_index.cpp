// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_index.h"

#include "store/folded_key.h"
#include "store/search_text.h"

#include <unordered_map>

namespace tidemark::store {

namespace {

constexpr std::string_view kWantedTitle = "SELECT title, guest_names FROM episodes WHERE id = :id";
constexpr std::string_view kIndexedTitle = "SELECT title, guests FROM search_titles WHERE rowid = :id";
constexpr std::string_view kDeleteTitle = "DELETE FROM search_titles WHERE rowid = :id";
constexpr std::string_view kInsertTitle =
    "INSERT INTO search_titles (rowid, title, guests) VALUES (:id, :title, :guests)";

constexpr std::string_view kNewGuests =
    "SELECT g.id, g.name FROM episode_guests AS eg JOIN guests AS g ON g.id = eg.guest_id "
    "WHERE eg.episode_id = :id AND NOT EXISTS (SELECT 1 FROM search_guests AS s WHERE s.rowid = g.id) ORDER BY g.id";
constexpr std::string_view kInsertGuest = "INSERT INTO search_guests (rowid, name) VALUES (:id, :name)";

/// The timeline that is shown: as it was written down, or the candidates as they are.
constexpr std::string_view kWantedChapters =
    "SELECT c.title, c.start_ms, c.position FROM episodes AS e JOIN chapters AS c ON c.episode_id = e.id "
    "WHERE e.id = :id AND e.shows_candidates = 1 AND c.is_hidden = 0 "
    "UNION ALL SELECT s.title, s.start_ms, s.position FROM episodes AS e JOIN shown_chapters AS s "
    "ON s.episode_id = e.id WHERE e.id = :id AND e.shows_candidates = 0 ORDER BY 3";
constexpr std::string_view kIndexedChapters =
    "SELECT title, start_ms FROM search_chapters WHERE rowid BETWEEN :first AND :last ORDER BY rowid";
/// One at a time: a statement that deletes several rows opens a savepoint, at which every FTS5 table writes out what it
/// has gathered. Measured: 3,000 new episodes took 2.0 s of processor time instead of 1.3 s.
constexpr std::string_view kDeleteChapter = "DELETE FROM search_chapters WHERE rowid = :id";
constexpr std::string_view kInsertChapter =
    "INSERT INTO search_chapters (rowid, title, start_ms) VALUES (:id, :title, :start)";
constexpr std::int64_t kSameChapterMs = 5000; // sources round starts differently

constexpr std::string_view kNotes = "SELECT notes_text FROM episode_notes WHERE episode_id = :id";
constexpr std::string_view kStaleNotes = "SELECT notes_text FROM stale_notes WHERE episode_id = :id";
constexpr std::string_view kForgetStaleNotes = "DELETE FROM stale_notes WHERE episode_id = :id";
constexpr std::string_view kNotesAreIndexed = "SELECT 'yes' FROM search_notes_docsize WHERE id = :id";
constexpr std::string_view kInsertNotes = "INSERT INTO search_notes (rowid, text) VALUES (:id, :text)";
constexpr std::string_view kDeleteNotes =
    "INSERT INTO search_notes (search_notes, rowid, text) VALUES ('delete', :id, :text)";

template <class T, class Read>
Result<std::vector<T>> readAll(Statement& statement, Read read)
{
    std::vector<T> values;
    const auto done = statement.forEach([&](Columns& in) { values.push_back(read(in)); });
    if (!done)
        return fail(done.error());
    return values;
}

Statement& bindChapterRange(Statement& statement, EpisodeId id)
{
    const auto first = id.value * kChaptersPerEpisode;
    return statement.bind(":first", first).bind(":last", first + kChaptersPerEpisode - 1);
}

} // namespace

SearchIndex::SearchIndex(Database& database) : m_database(database) { }

Result<> SearchIndex::update(EpisodeId id)
{
    auto done = updateTitle(id);
    if (done)
        done = updateGuests(id);
    if (done)
        done = updateChapters(id);
    if (done)
        done = updateNotes(id);
    return done;
}

Result<std::vector<std::string>> SearchIndex::differences(EpisodeId id)
{
    const auto title = wantedTitle(id);
    const auto titleThere = indexedTitle(id);
    const auto chapters = wantedChapters(id);
    const auto chaptersThere = indexedChapters(id);
    const auto notes = texts(kNotes, id);
    const auto notesThere = texts(kNotesAreIndexed, id);
    const auto stale = texts(kStaleNotes, id);
    const auto newGuests = texts(kNewGuests, id);
    for (const auto* part : {&notes, &notesThere, &stale, &newGuests}) {
        if (!*part)
            return fail(part->error());
    }
    if (!title || !titleThere)
        return fail(title ? titleThere.error() : title.error());
    if (!chapters || !chaptersThere)
        return fail(chapters ? chaptersThere.error() : chapters.error());
    std::vector<std::string> parts;
    if (*title != *titleThere)
        parts.emplace_back("title");
    if (*chapters != *chaptersThere)
        parts.emplace_back("chapters");
    if (notes->size() != notesThere->size() || !stale->empty())
        parts.emplace_back("notes");
    if (!newGuests->empty())
        parts.emplace_back("guests");
    return parts;
}

Result<std::vector<std::string>> SearchIndex::texts(std::string_view sql, EpisodeId id)
{
    auto statement = m_database.prepare(sql);
    return readAll<std::string>(statement.bind(":id", id), [](Columns& in) { return in.text(); });
}

Result<std::vector<IndexedTitle>> SearchIndex::wantedTitle(EpisodeId id)
{
    auto statement = m_database.prepare(kWantedTitle);
    return readAll<IndexedTitle>(statement.bind(":id", id), [](Columns& in) {
        auto title = searchText(in.text());
        return IndexedTitle{std::move(title), searchText(in.text())};
    });
}

Result<std::vector<IndexedTitle>> SearchIndex::indexedTitle(EpisodeId id)
{
    auto statement = m_database.prepare(kIndexedTitle);
    return readAll<IndexedTitle>(statement.bind(":id", id), [](Columns& in) {
        auto title = in.text();
        return IndexedTitle{std::move(title), in.text()};
    });
}

Result<std::vector<IndexedChapter>> SearchIndex::wantedChapters(EpisodeId id)
{
    std::vector<IndexedChapter> chapters;
    std::unordered_multimap<std::string, std::int64_t> starts;
    auto statement = m_database.prepare(kWantedChapters);
    const auto done = statement.bind(":id", id).forEach([&](Columns& in) {
        auto title = in.text();
        const auto start = in.integer();
        const auto key = foldedKey(title);
        if (key.empty() || chapters.size() == static_cast<std::size_t>(kChaptersPerEpisode))
            return;
        const auto [begin, end] = starts.equal_range(key);
        for (auto known = begin; known != end; ++known) {
            if (std::abs(known->second - start) <= kSameChapterMs)
                return;
        }
        starts.emplace(key, start);
        chapters.push_back({searchText(title), start});
    });
    if (!done)
        return fail(done.error());
    return chapters;
}

Result<std::vector<IndexedChapter>> SearchIndex::indexedChapters(EpisodeId id)
{
    auto statement = m_database.prepare(kIndexedChapters);
    return readAll<IndexedChapter>(bindChapterRange(statement, id), [](Columns& in) {
        auto title = in.text();
        return IndexedChapter{std::move(title), in.integer()};
    });
}

Result<> SearchIndex::updateTitle(EpisodeId id)
{
    const auto wanted = wantedTitle(id);
    const auto there = indexedTitle(id);
    if (!wanted || !there)
        return fail(wanted ? there.error() : wanted.error());
    if (*wanted == *there)
        return {};
    if (!there->empty()) {
        if (auto done = m_database.prepare(kDeleteTitle).bind(":id", id).run(); !done)
            return done;
    }
    if (wanted->empty())
        return {};
    auto insert = m_database.prepare(kInsertTitle);
    return insert.bind(":id", id).bind(":title", wanted->front().title).bind(":guests", wanted->front().guests).run();
}

Result<> SearchIndex::updateGuests(EpisodeId id)
{
    struct NewGuest {
        std::int64_t id;
        std::string name;
    };
    auto statement = m_database.prepare(kNewGuests);
    const auto guests = readAll<NewGuest>(statement.bind(":id", id), [](Columns& in) {
        const auto guest = in.integer();
        return NewGuest{guest, in.text()};
    });
    if (!guests)
        return fail(guests.error());
    auto insert = m_database.prepare(kInsertGuest);
    for (const auto& guest : *guests) {
        if (auto done = insert.bind(":id", guest.id).bind(":name", searchText(guest.name)).run(); !done)
            return done;
    }
    return {};
}

Result<> SearchIndex::updateChapters(EpisodeId id)
{
    const auto wanted = wantedChapters(id);
    const auto there = indexedChapters(id);
    if (!wanted || !there)
        return fail(wanted ? there.error() : wanted.error());
    if (*wanted == *there)
        return {};
    const auto first = id.value * kChaptersPerEpisode;
    auto remove = m_database.prepare(kDeleteChapter);
    for (std::size_t i = 0; i < there->size(); ++i) { // written by the loop below, so without gaps
        if (auto done = remove.bind(":id", first + static_cast<std::int64_t>(i)).run(); !done)
            return done;
    }
    auto insert = m_database.prepare(kInsertChapter);
    for (std::size_t i = 0; i < wanted->size(); ++i) {
        insert.bind(":id", first + static_cast<std::int64_t>(i))
            .bind(":title", (*wanted)[i].title)
            .bind(":start", (*wanted)[i].startMs);
        if (auto done = insert.run(); !done)
            return done;
    }
    return {};
}

/// The index holds the stale text where there is one, else what the row says, else nothing.
Result<> SearchIndex::updateNotes(EpisodeId id)
{
    const auto wanted = texts(kNotes, id);
    const auto there = texts(kNotesAreIndexed, id);
    const auto stale = texts(kStaleNotes, id);
    if (!wanted || !there || !stale)
        return fail(!wanted ? wanted.error() : !there ? there.error() : stale.error());
    const bool isOutdated = !stale->empty();
    if (isOutdated) {
        auto remove = m_database.prepare(kDeleteNotes);
        if (auto done = remove.bind(":id", id).bind(":text", searchText(stale->front())).run(); !done)
            return done;
        if (auto done = m_database.prepare(kForgetStaleNotes).bind(":id", id).run(); !done)
            return done;
    }
    if (wanted->empty() || (!there->empty() && !isOutdated))
        return {};
    auto insert = m_database.prepare(kInsertNotes);
    return insert.bind(":id", id).bind(":text", searchText(wanted->front())).run();
}

} // namespace tidemark::store
