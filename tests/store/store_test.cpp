// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"

#include <atomic>
#include <future>
#include <thread>

namespace tidemark::store {

namespace {

class StoreTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        auto opened = Store::open(folder.path());
        ASSERT_TRUE(opened) << opened.error().detail;
        store = std::move(*opened);
    }

    void expectSound()
    {
        const auto problems = checkLibrary(folder.path());
        ASSERT_TRUE(problems) << problems.error().detail;
        EXPECT_EQ(*problems, std::vector<std::string>());
    }

    TemporaryFolder folder;
    std::unique_ptr<Store> store;
};

} // namespace

TEST_F(StoreTest, WritesRunInOrderAndUrgentOnesFirst)
{
    std::promise<void> mayGo;
    std::vector<int> seen;
    store->write([&](Session&) { mayGo.get_future().wait(); });
    for (int i = 1; i <= 3; ++i)
        store->write([&seen, i](Session&) { seen.push_back(i); });
    store->writeFirst([&seen](Session&) { seen.push_back(0); });
    mayGo.set_value();
    store->waitIdle();
    EXPECT_EQ(seen, (std::vector{0, 1, 2, 3}));
}

TEST_F(StoreTest, ReadsSeeWhatWasCommittedAndCannotWrite)
{
    store->write([](Session& session) { EXPECT_TRUE(session.settings.set("key", "value")); });
    store->waitIdle();
    std::atomic<int> readCount = 0;
    for (int i = 0; i < 20; ++i) {
        store->read([&](Session& session) {
            EXPECT_EQ(session.settings.get("key").value(), "value");
            EXPECT_EQ(session.settings.set("key", "other").error().code, ErrorCode::Permission);
            ++readCount;
        });
    }
    store->waitIdle();
    EXPECT_EQ(readCount, 20);
}

TEST_F(StoreTest, AReadSeesOneMoment)
{
    std::promise<void> hasRead;
    std::promise<void> hasWritten;
    store->read([&](Session& session) {
        EXPECT_FALSE(session.settings.get("key").value());
        hasRead.set_value();
        hasWritten.get_future().wait();
        EXPECT_FALSE(session.settings.get("key").value());
    });
    hasRead.get_future().wait();
    store->write([&](Session& session) {
        EXPECT_TRUE(session.settings.set("key", "value"));
        hasWritten.set_value();
    });
    store->waitIdle();
    store->read([](Session& session) { EXPECT_TRUE(session.settings.get("key").value()); });
    store->waitIdle();
}

TEST_F(StoreTest, WaitsForWritesWhenItGoesAndInterruptsReads)
{
    std::promise<void> begun;
    std::atomic<bool> wasCancelled = false;
    store->read([&](Session& session) {
        begun.set_value();
        const auto endless = session.database.number(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
        wasCancelled = !endless && endless.error().code == ErrorCode::Cancelled;
    });
    begun.get_future().wait();
    for (int i = 0; i < 50; ++i)
        store->write([i](Session& session) { EXPECT_TRUE(session.settings.set("last", std::to_string(i))); });
    store.reset();
    EXPECT_TRUE(wasCancelled);
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "library.sqlite-wal")) << "the last one out tidies up";
    const auto reopened = openLibrary(folder.path(), migrations());
    ASSERT_TRUE(reopened);
    EXPECT_EQ(Session(**reopened).settings.get("last").value(), "49");
}

TEST_F(StoreTest, AnEndlessRoundOfWritesDoesNotKeepItOpen)
{
    auto& running = *store; // the pointer is empty while its store goes
    std::function<void(Session&)> again = [&](Session&) { running.write(again); };
    running.write(again);
    store.reset();
    expectSound();
}

TEST_F(StoreTest, NoticesWhatAnotherProgramCommits)
{
    std::vector<bool> changes;
    const auto check = [&] {
        store->checkForeignChanges([&changes](bool hasChanged) { changes.push_back(hasChanged); });
        store->waitIdle();
    };
    check();
    store->write([](Session& session) { EXPECT_TRUE(session.settings.set("own", "1")); });
    check();
    {
        const auto other = openLibrary(folder.path(), migrations());
        ASSERT_TRUE(other);
        ASSERT_TRUE(Session(**other).settings.set("foreign", "1"));
    }
    check();
    check();
    EXPECT_EQ(changes, (std::vector{false, false, true, false}));
}

TEST_F(StoreTest, AnotherProgramMayWriteAtTheSameTime)
{
    constexpr int kEach = 40;
    std::jthread other([this] {
        const auto opened = openLibrary(folder.path(), migrations());
        ASSERT_TRUE(opened);
        Session session(**opened);
        for (int i = 0; i < kEach; ++i) {
            Show show;
            show.title = "theirs";
            const auto done = session.shows.insert(show, at(1));
            EXPECT_TRUE(done) << done.error().detail;
        }
    });
    std::atomic<std::int64_t> shows = 0;
    for (int i = 0; i < kEach; ++i) {
        store->write([](Session& session) {
            const auto done = session.transaction([&session]() -> Result<> {
                Show show;
                show.title = "ours";
                const auto id = session.shows.insert(show, at(1));
                if (!id)
                    return fail(id.error());
                const auto ids = session.episodes.apply(*id, std::vector{newEpisode("a", 1)}, at(2));
                if (!ids)
                    return fail(ids.error());
                const auto indexed = session.search.indexPending(5);
                return indexed ? Result<>() : fail(indexed.error());
            });
            EXPECT_TRUE(done) << done.error().detail;
        });
        store->read([](Session& session) { EXPECT_TRUE(session.shows.all()); });
    }
    other.join();
    store->waitIdle();
    store->read([&shows](Session& session) { shows = static_cast<std::int64_t>(session.shows.all()->size()); });
    store->waitIdle();
    EXPECT_EQ(shows, 2 * kEach);
    expectSound();
}

TEST(CheckLibrary, SaysWhereThereIsNone)
{
    const TemporaryFolder folder;
    const auto problems = checkLibrary(folder.path());
    ASSERT_FALSE(problems);
    EXPECT_EQ(problems.error().code, ErrorCode::NotFound);
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST_F(StoreTest, CheckFindsWhatIsWrong)
{
    store->write([](Session& session) {
        Show show;
        show.title = "ours";
        const auto id = session.shows.insert(show, at(1));
        auto change = newEpisode("a", 1);
        change.episode.chapters = {chapterAt(1, "Opening")};
        EXPECT_TRUE(session.episodes.apply(*id, std::vector{change}, at(2)));
        EXPECT_TRUE(session.search.indexPending(5));
    });
    store->waitIdle();
    expectSound();
    const std::vector<std::pair<std::string, std::string>> damages{
        {"UPDATE show_counters SET unplayed_count = 7", "counts 1 episodes, 7 unplayed"},
        {"UPDATE episodes SET is_played = 1", "lists do not show its state"},
        {"UPDATE episodes SET title = 'unqueued'", "does not follow its title"},
        {"DELETE FROM chapters", "does not follow its chapters"},
        {"DELETE FROM search_titles", "does not follow its title"},
        {"INSERT INTO stale_notes (episode_id, notes_text) VALUES (55, 'x')", "episode 55"},
        {"PRAGMA foreign_keys = OFF; INSERT INTO queue_entries (position, episode_id) VALUES (0, 999)",
            "points at a row of episodes"},
    };
    std::string all;
    for (const auto& [damage, problem] : damages) {
        ASSERT_TRUE((*Database::open(libraryFile(folder.path()), Access::Write))->executeScript(damage)) << damage;
        const auto problems = checkLibrary(folder.path());
        ASSERT_TRUE(problems) << problems.error().detail;
        all.clear();
        for (const auto& found : *problems)
            all += found + '\n';
        EXPECT_NE(all.find(problem), std::string::npos) << damage << " gave\n" << all;
    }
}

} // namespace tidemark::store
