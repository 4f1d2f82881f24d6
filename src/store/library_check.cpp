// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/library_file.h"
#include "store/migrator.h"
#include "store/search_index.h"
#include "store/store.h"
#include "store/transaction.h"

#include <fmt/format.h>

namespace tidemark::store {

namespace {

constexpr std::size_t kMaximumProblems = 100;

constexpr std::string_view kWrongCounters =
    "SELECT s.id, c.episode_count, c.unplayed_count, count(e.id), coalesce(sum(e.is_played = 0), 0) "
    "FROM shows AS s LEFT JOIN show_counters AS c ON c.show_id = s.id LEFT JOIN episodes AS e ON e.show_id = s.id "
    "GROUP BY s.id HAVING c.episode_count IS NOT count(e.id) "
    "OR c.unplayed_count IS NOT coalesce(sum(e.is_played = 0), 0)";
constexpr std::string_view kShowsWithoutFetch =
    "SELECT id FROM shows WHERE id NOT IN (SELECT show_id FROM show_fetches)";
constexpr std::string_view kUnknownGuests =
    "SELECT rowid FROM search_guests WHERE rowid NOT IN (SELECT id FROM guests)";
constexpr std::string_view kWrongStates =
    "SELECT e.id FROM episodes AS e LEFT JOIN episode_states AS t ON t.episode_id = e.id "
    "LEFT JOIN downloads AS d ON d.episode_id = e.id "
    "WHERE e.is_played <> (t.played_at_ms IS NOT NULL) "
    "OR e.is_in_progress <> (t.played_at_ms IS NULL AND coalesce(t.position_ms, 0) > 0) "
    "OR e.download_state <> coalesce(d.state, 0) OR e.length_ms IS NOT coalesce(e.measured_ms, e.duration_ms)";
/// Of rows whose text the index should hold by now, and of what the index holds beyond them.
constexpr std::string_view kIndexedEpisodes =
    "SELECT id FROM episodes WHERE id NOT IN (SELECT episode_id FROM index_queue) "
    "UNION SELECT rowid FROM search_titles WHERE rowid NOT IN (SELECT episode_id FROM index_queue) "
    "UNION SELECT id FROM search_notes_docsize WHERE id NOT IN (SELECT episode_id FROM index_queue) "
    "UNION SELECT episode_id FROM stale_notes WHERE episode_id NOT IN (SELECT episode_id FROM index_queue)";
constexpr std::string_view kIndexes[] = {"search_titles", "search_guests", "search_chapters", "search_notes"};

/// Gathers problems; stops adding where there are too many to read.
class LibraryCheck final {
public:
    explicit LibraryCheck(Database& database) : m_database(database) { }

    Result<std::vector<std::string>> run()
    {
        // Everything but the last is read as of one moment, whatever other programs write meanwhile.
        if (auto begun = m_database.execute("BEGIN"); !begun)
            return fail(begun.error());
        auto done = checkFile();
        if (done)
            done = checkRows();
        if (done)
            done = checkIndexedRows();
        auto ended = m_database.execute("COMMIT");
        if (done)
            done = std::move(ended);
        if (done)
            done = checkIndexes();
        if (!done)
            return fail(done.error());
        return std::move(m_problems);
    }

private:
    void add(std::string problem)
    {
        if (m_problems.size() < kMaximumProblems)
            m_problems.push_back(std::move(problem));
    }

    Result<> checkFile()
    {
        auto done = m_database.prepare("PRAGMA integrity_check(20)").forEach([this](Columns& in) {
            if (auto text = in.text(); text != "ok")
                add("file: " + text);
        });
        if (!done)
            return done;
        return m_database.prepare("PRAGMA foreign_key_check").forEach([this](Columns& in) {
            const auto table = in.text();
            const auto row = in.integer();
            add(fmt::format("{}: row {} points at a row of {} that is not there", table, row, in.text()));
        });
    }

    Result<> checkRows()
    {
        auto done = m_database.prepare(kWrongCounters).forEach([this](Columns& in) {
            const auto show = in.integer();
            const auto episodes = in.integer();
            const auto unplayed = in.integer();
            const auto episodesThere = in.integer();
            add(fmt::format("show {}: counts {} episodes, {} unplayed, but has {}, {} unplayed", show, episodes,
                unplayed, episodesThere, in.integer()));
        });
        if (done)
            done = m_database.prepare(kShowsWithoutFetch).forEach([this](Columns& in) {
                add(fmt::format("show {}: has no fetch state", in.integer()));
            });
        if (done)
            done = m_database.prepare(kUnknownGuests).forEach([this](Columns& in) {
                add(fmt::format("guest {}: is in the full text index only", in.integer()));
            });
        if (!done)
            return done;
        return m_database.prepare(kWrongStates).forEach([this](Columns& in) {
            add(fmt::format("episode {}: lists do not show its state", in.integer()));
        });
    }

    Result<> checkIndexedRows()
    {
        SearchIndex index(m_database);
        auto statement = m_database.prepare(kIndexedEpisodes);
        while (m_problems.size() < kMaximumProblems) {
            const auto hasRow = statement.step();
            if (!hasRow)
                return fail(hasRow.error());
            if (!*hasRow)
                break;
            const EpisodeId id = Columns(statement).id<EpisodeId>();
            const auto parts = index.differences(id);
            if (!parts)
                return fail(parts.error());
            for (const auto& part : *parts)
                add(fmt::format("episode {}: the full text index does not follow its {}", id.value, part));
        }
        return {};
    }

    /// FTS5's own check is a command in the form of an INSERT, so it needs the write lock; it changes nothing, and is
    /// rolled back all the same.
    Result<> checkIndexes()
    {
        for (const auto index : kIndexes) {
            auto transaction = Transaction::begin(m_database);
            if (!transaction)
                return fail(transaction.error());
            const auto command = fmt::format("INSERT INTO {0} ({0}) VALUES ('integrity-check')", index);
            if (auto checked = m_database.executeScript(command); !checked) {
                if (checked.error().code != ErrorCode::Database)
                    return checked;
                add(fmt::format("{}: {}", index, checked.error().detail));
            }
        }
        return {};
    }

    Database& m_database;
    std::vector<std::string> m_problems;
};

} // namespace

Result<std::vector<std::string>> checkLibrary(const std::filesystem::path& dataDirectory)
{
    const auto file = libraryFile(dataDirectory);
    std::error_code error;
    if (!std::filesystem::exists(file, error))
        return fail(ErrorCode::NotFound, file.string() + ": there is no library");
    auto database = Database::open(file, Access::Write);
    if (!database)
        return fail(database.error());
    const auto version = schemaVersion(**database, migrations().size());
    if (!version)
        return fail(version.error().code, file.string() + ": " + version.error().detail);
    if (*version < static_cast<std::int64_t>(migrations().size()))
        return fail(ErrorCode::Database, file.string() + ": the library is older than this program; open it first");
    auto problems = LibraryCheck(**database).run();
    if (!problems)
        return fail(problems.error().code, file.string() + ": " + problems.error().detail);
    return problems;
}

} // namespace tidemark::store
