// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"

#include <sys/wait.h>
#include <unistd.h>

namespace tidemark::store {

using SettingRepositoryTest = LibraryTest;
using QueueRepositoryTest = LibraryTest;
using DownloadRepositoryTest = LibraryTest;
using TransactionTest = LibraryTest;

TEST_F(SettingRepositoryTest, SetsReplacesAndRemoves)
{
    EXPECT_FALSE(session->settings.get("volume").value());
    ASSERT_TRUE(session->settings.set("volume", "0.5"));
    ASSERT_TRUE(session->settings.set("volume", ""));
    EXPECT_EQ(session->settings.get("volume").value(), "");
    ASSERT_TRUE(session->settings.remove("volume"));
    EXPECT_FALSE(session->settings.get("volume").value());
}

TEST_F(QueueRepositoryTest, IsReplacedWholeOrNotAtAll)
{
    const auto ids = apply({newEpisode("a", 1), newEpisode("b", 2)});
    const std::vector<QueueEntry> wanted{
        {ids[1], Milliseconds(5), Milliseconds(9)}, {ids[0], {}, {}}, {ids[1], {}, {}}};
    ASSERT_TRUE(session->queue.replace(wanted));
    EXPECT_EQ(session->queue.all().value(), wanted);
    EXPECT_FALSE(session->queue.replace(std::vector<QueueEntry>{{ids[0], {}, {}}, {ids[1], Milliseconds(-1), {}}}));
    EXPECT_EQ(session->queue.all().value(), wanted);
    // An episode that was deleted meanwhile is left out; the others are not lost for it.
    ASSERT_TRUE(session->queue.replace(std::vector<QueueEntry>{{EpisodeId(999), {}, {}}, {ids[0], {}, {}}}));
    EXPECT_EQ(session->queue.all().value(), (std::vector<QueueEntry>{{ids[0], {}, {}}}));
    ASSERT_TRUE(session->queue.replace({}));
    EXPECT_TRUE(session->queue.all()->empty());
}

TEST_F(DownloadRepositoryTest, FollowsADownloadAndShowsItInLists)
{
    const auto ids = apply({newEpisode("a", 1), newEpisode("b", 2)});
    const auto enclosure = [this](EpisodeId id) { return stored(id).episode.enclosures.front().id; };
    DownloadRow row{ids[1], enclosure(ids[1]), DownloadState::Waiting, 0, at(5), {}};
    ASSERT_TRUE(session->downloads.put(row));
    ASSERT_TRUE(session->downloads.put({ids[0], enclosure(ids[0]), DownloadState::Failed, 0, at(6), "no network"}));
    EXPECT_EQ(session->downloads.all()->front().episodeId, ids[1]);
    row.state = DownloadState::Complete;
    row.sizeBytes = 77;
    ASSERT_TRUE(session->downloads.put(row));
    EXPECT_EQ(session->downloads.find(ids[1]).value()->sizeBytes, 77);
    EXPECT_EQ(session->downloads.find(ids[0]).value()->errorDetail, "no network");
    EXPECT_EQ(session->episodes.rows(ids)->at(1).download, DownloadState::Complete);
    EXPECT_EQ(session->episodes.ids({.filter = EpisodeFilter::Downloaded}).value(), std::vector{ids[1]});
    ASSERT_TRUE(session->downloads.remove(ids[1]));
    EXPECT_EQ(stored(ids[1]).download, DownloadState::None);
    EXPECT_FALSE(session->downloads.find(ids[1]).value());
}

TEST_F(TransactionTest, DoesNotNestButRepositoryCallsWithinAreSavepoints)
{
    const auto ids = apply({newEpisode("a", 1)});
    const std::vector<QueueEntry> good{{ids[0], {}, {}}};
    const std::vector<QueueEntry> bad{{ids[0], Milliseconds(-1), {}}};
    const auto done = session->transaction([&]() -> Result<> {
        EXPECT_EQ(session->transaction([] { return Result<>(); }).error().code, ErrorCode::Internal);
        EXPECT_TRUE(session->queue.replace(good));
        EXPECT_FALSE(session->queue.replace(bad)); // undone by itself; what went before stays
        return session->settings.set("key", "value");
    });
    ASSERT_TRUE(done) << done.error().detail;
    EXPECT_EQ(session->queue.all().value(), good);
    EXPECT_EQ(session->settings.get("key").value(), "value");
}

TEST_F(TransactionTest, AStatementInUseCanBeUsedAgainFurtherDown)
{
    apply({newEpisode("a", 1), newEpisode("b", 2)});
    int rows = 0;
    const auto outer = database->prepare("SELECT id FROM episodes").forEach([&](Columns&) {
        EXPECT_TRUE(database->prepare("SELECT id FROM episodes").forEach([&](Columns&) { ++rows; }));
    });
    EXPECT_TRUE(outer);
    EXPECT_EQ(rows, 4);
}

TEST_F(TransactionTest, AFullDiskIsSaidAndChangesNothing)
{
    const auto pages = database->number("PRAGMA page_count");
    ASSERT_TRUE(pages);
    ASSERT_TRUE(database->executeScript("PRAGMA max_page_count = " + std::to_string(*pages + 20)));
    std::vector<EpisodeChange> many;
    for (int i = 0; i < 200; ++i) {
        many.push_back(newEpisode(std::to_string(i), i));
        many.back().episode.notesText = std::string(5000, 'n');
    }
    const auto ids = session->episodes.apply(show, many, at(8));
    ASSERT_FALSE(ids);
    EXPECT_EQ(ids.error().code, ErrorCode::DiskFull);
    EXPECT_FALSE(database->isInTransaction());
    EXPECT_EQ(session->episodes.count({}).value(), 0);
    EXPECT_TRUE(session->settings.set("still", "works"));
}

TEST_F(TransactionTest, KilledInTheMiddleLeavesWhatWasCommitted)
{
    const auto ids = apply({newEpisode("a", 1)});
    const auto child = ::fork();
    if (child == 0) {
        // A process of its own with connections of its own: the parent's must not be touched here.
        auto opened = openLibrary(folder.path(), migrations());
        if (!opened)
            ::_exit(1);
        Session other(**opened);
        const bool isSaved = other.episodes.savePosition(ids[0], Milliseconds(4321), at(7)).has_value();
        const auto begun = (*opened)->execute("BEGIN IMMEDIATE");
        std::vector<EpisodeChange> many;
        for (int i = 0; i < 2000; ++i) {
            many.push_back(newEpisode("x" + std::to_string(i), i));
            many.back().episode.notesText = std::string(3000, 'n');
        }
        const bool isWritten = other.episodes.apply(show, many, at(8)).has_value();
        ::_exit(isSaved && begun && isWritten ? 7 : 1); // without a rollback, as kill -9 would
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ASSERT_TRUE(WIFEXITED(status));
    ASSERT_EQ(WEXITSTATUS(status), 7);
    EXPECT_EQ(session->episodes.state(ids[0])->position, Milliseconds(4321));
    EXPECT_EQ(session->episodes.count({}).value(), 1);
    session.reset();
    database.reset();
    auto reopened = openLibrary(folder.path(), migrations());
    ASSERT_TRUE(reopened) << reopened.error().detail;
    database = std::move(*reopened);
}

} // namespace tidemark::store
