// SPDX-License-Identifier: GPL-3.0-or-later
#include "library_rig.h"

#include "library/episode_source.h"
#include "media/sparse_file.h"

#include <sys/mount.h>

namespace tidemark::test {
namespace {

constexpr std::uint64_t kMi = 1024 * 1024;

class StorageTest : public testing::Test {
protected:
    StorageTest()
        : ids(rig.subscribe({{"a", "A", "https://h.example/a.mp3"}, {"b", "B", "https://h.example/b.mp3"},
            {"c", "C", "https://h.example/c.mp3"}}))
    {
    }

    EnclosureId enclosure(EpisodeId id) { return rig.stored(id).episode.enclosures.front().id; }
    std::string key(EpisodeId id) { return library::mediaKey(enclosure(id)); }
    void makeFile(const std::string& name)
    {
        const auto file = media::SparseFile::create(rig.mediaFolder() / (name + ".media"));
        ASSERT_TRUE((*file)->writeAt(0, std::string(kMi, 'x')));
    }
    bool isThere(const std::string& name) { return std::filesystem::exists(rig.mediaFolder() / (name + ".media")); }
    void heard(EpisodeId id, int at)
    {
        rig.store->write([id, at](store::Session& session) {
            EXPECT_TRUE(session.episodes.savePosition(id, Milliseconds(1), Timestamp(Milliseconds(at))));
        });
        rig.store->waitIdle();
    }
    void setBudget(std::uint64_t bytes)
    {
        EXPECT_TRUE(rig.await<void>([&](auto reply) { rig.library->storage.setBudget(bytes, reply); }));
    }
    std::int64_t trim()
    {
        return rig.await<std::int64_t>([&](auto reply) { rig.library->storage.trim(reply); }).value_or(-1);
    }

    LibraryRig rig;
    std::vector<EpisodeId> ids;
};

TEST_F(StorageTest, TheLeastRecentlyHeardGoesFirst)
{
    for (const auto id : ids)
        makeFile(key(id));
    heard(ids[0], 3000);
    heard(ids[1], 1000);
    heard(ids[2], 2000);
    EXPECT_EQ(trim(), 0); // the default is more than that
    setBudget(2 * kMi + kMi / 2);
    EXPECT_FALSE(isThere(key(ids[1])));
    EXPECT_TRUE(isThere(key(ids[0])));
    EXPECT_TRUE(isThere(key(ids[2])));
    const auto usage = rig.await<library::StorageUsage>([&](auto reply) { rig.library->storage.usage(reply); });
    ASSERT_TRUE(usage);
    EXPECT_EQ(usage->fileCount, 2);
    EXPECT_EQ(usage->budgetBytes, 2 * kMi + kMi / 2);
    EXPECT_GE(usage->streamedBytes, 2 * kMi);
    rig.close();
    rig.open(); // the setting is the library's
    heard(ids[0], 3000);
    makeFile(key(ids[1]));
    heard(ids[1], 9000);
    EXPECT_EQ(trim(), 1);
    EXPECT_FALSE(isThere(key(ids[2])));
}

TEST_F(StorageTest, DownloadsAndWhatPlaysStay)
{
    for (const auto id : ids)
        makeFile(key(id));
    rig.store->write([row = store::DownloadRow{.episodeId = ids[0],
                          .enclosureId = enclosure(ids[0]),
                          .state = store::DownloadState::Complete}](
                         store::Session& session) { EXPECT_TRUE(session.downloads.put(row)); });
    rig.library->playback.play(ids[1]);
    rig.settle();
    setBudget(0);
    EXPECT_TRUE(isThere(key(ids[0])));
    EXPECT_FALSE(isThere(key(ids[2])));
    const auto playing = key(ids[1]);
    makeFile(playing); // the source took the bare file for rubbish; whatever lies there now is its own
    EXPECT_EQ(trim(), 0);
    EXPECT_TRUE(isThere(playing));
    rig.library->playback.play(ids[2]);
    rig.engine->tracks.clear(); // the engine's hold on it
    rig.settle(); // another one plays: trimmed by itself, or held a moment longer
    EXPECT_GE(trim(), 0);
    EXPECT_FALSE(isThere(playing));
    EXPECT_TRUE(isThere(key(ids[0])));
}

TEST_F(StorageTest, OrphansGoUnlessAnotherProgramFillsThem)
{
    makeFile("e424242");
    makeFile("e424243");
    makeFile("notes");
    makeFile("e007");
    const auto held = media::SparseFile::open(rig.mediaFolder() / "e424243.media");
    ASSERT_TRUE((*held)->isLocked());
    EXPECT_EQ(trim(), 1);
    EXPECT_FALSE(isThere("e424242"));
    EXPECT_TRUE(isThere("e424243"));
    EXPECT_TRUE(isThere("notes")); // not a name of ours
    EXPECT_TRUE(isThere("e007"));
}

TEST_F(StorageTest, AskedForTwiceItRepliesTwice)
{
    int replies = 0;
    for (int i = 0; i < 3; ++i)
        rig.library->storage.trim([&replies](const Result<std::int64_t>& gone) { replies += gone ? 1 : 0; });
    EXPECT_TRUE(rig.main.runUntil([&replies] { return replies == 3; }, std::chrono::seconds(10)));
}

TEST_F(StorageTest, AFullDiskIsSaidWhilePlaying)
{
    rig.close();
    const auto folder = rig.mediaFolder();
    if (::mount("tmpfs", folder.c_str(), "tmpfs", 0, "size=64k") != 0)
        GTEST_SKIP() << "only who may mount has a small disk";
    rig.open();
    rig.http.setFile("https://h.example/a.mp3", std::string(kMi, 'x'), "\"v1\"");
    rig.library->playback.play(ids[0]);
    rig.settle();
    ASSERT_EQ(rig.engine->tracks.size(), 1U);
    rig.engine->sayState(audio::EngineState::Playing);
    int toldCount = 0;
    {
        const auto observation = rig.library->playback.observe(
            [&](const auto& state, const auto& change) { toldCount += change.engine && state.isDiskFull ? 1 : 0; });
        std::string bytes(1000, '\0');
        const auto read = rig.engine->tracks[0].source->read(500'000, std::as_writable_bytes(std::span(bytes)), {});
        ASSERT_TRUE(read);
        EXPECT_GT(*read, 0U); // playing goes on
        rig.engine->say(audio::PositionChanged{std::chrono::seconds(1)});
        EXPECT_TRUE(rig.library->playback.state().isDiskFull);
        EXPECT_EQ(toldCount, 1);
        rig.library->playback.stop();
        EXPECT_FALSE(rig.library->playback.state().isDiskFull);
    }
    rig.settle();
    rig.close();
    ::umount2(folder.c_str(), MNT_DETACH);
}

class RevivalTest : public StorageTest {
protected:
    static constexpr const char* kUrl = "https://h.example/a.mp3";

    void playUntil(const Error& error)
    {
        rig.http.setAnswer(kUrl, {.hasHead = false, .error = Error{ErrorCode::Dns, "the host name is unknown"}});
        rig.library->playback.play(ids[0]);
        rig.settle();
        rig.engine->sayState(audio::EngineState::Playing);
        rig.engine->say(audio::PositionChanged{std::chrono::seconds(100)});
        rig.engine->say(audio::PlaybackFailed{error});
        EXPECT_EQ(rig.library->playback.state().engine, audio::EngineState::Failed);
    }
    bool goesOnWithin(std::chrono::milliseconds time)
    {
        return rig.main.runUntil([this] { return rig.engine->tracks.size() == 2; }, time);
    }
    void networkIsBack() { rig.http.setFile(kUrl, std::string(100'000, 'x'), "\"v1\""); }
};

TEST_F(RevivalTest, PlayingGoesOnWhenTheNetworkIsBack)
{
    playUntil({ErrorCode::Network, "the line is dead"});
    ASSERT_TRUE(rig.main.runUntil([this] { return rig.http.requestCount(kUrl) >= 2; }, std::chrono::seconds(1))
        || rig.http.requestCount(kUrl) >= 2); // it keeps trying
    EXPECT_FALSE(goesOnWithin(std::chrono::milliseconds(20)));
    networkIsBack();
    ASSERT_TRUE(goesOnWithin(std::chrono::seconds(20)));
    EXPECT_EQ(rig.engine->tracks[1].startAt, std::chrono::seconds(100));
    EXPECT_TRUE(rig.engine->tracks[1].startsPlaying);
}

TEST_F(RevivalTest, OtherFailuresStay)
{
    playUntil({ErrorCode::Unsupported, "this is a picture"});
    networkIsBack();
    EXPECT_FALSE(goesOnWithin(std::chrono::milliseconds(100)));
}

TEST_F(RevivalTest, WhatWasPausedOrStoppedStaysSo)
{
    networkIsBack();
    rig.library->playback.play(ids[0]);
    rig.settle();
    rig.engine->sayState(audio::EngineState::Playing);
    rig.engine->sayState(audio::EngineState::Paused);
    rig.engine->say(audio::PlaybackFailed{{ErrorCode::Network, "the line is dead"}});
    EXPECT_FALSE(goesOnWithin(std::chrono::milliseconds(100)));
    rig.library->playback.retry();
    rig.settle();
    ASSERT_EQ(rig.engine->tracks.size(), 2U);
    rig.engine->sayState(audio::EngineState::Playing);
    rig.http.setAnswer(kUrl, {.hasHead = false, .error = Error{ErrorCode::Dns, "the host name is unknown"}});
    rig.engine->say(audio::PlaybackFailed{{ErrorCode::Network, "the line is dead"}});
    rig.library->playback.stop();
    networkIsBack();
    EXPECT_FALSE(rig.main.runUntil([this] { return rig.engine->tracks.size() == 3; }, std::chrono::milliseconds(100)));
}

} // namespace
} // namespace tidemark::test
