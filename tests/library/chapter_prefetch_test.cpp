// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/chapter_prefetch.h"

#include "library_rig.h"
#include "net/curl_client.h"
#include "support/test_server.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace tidemark::library {
namespace {

using namespace std::chrono_literals;
using SteadyClock = std::chrono::steady_clock;

constexpr std::uint64_t kKi = 1024;

class FakeCost final : public net::NetworkCost {
public:
    bool isMetered() const override { return isCostly; }
    std::atomic<bool> isCostly = false;
};

/// Sound of one size: places by arithmetic, exact.
AskPlaces arithmetic(std::uint64_t bytesPerSecond)
{
    return [bytesPerSecond](ByteSource&, std::span<const Milliseconds> moments, Milliseconds ahead, std::stop_token) {
        std::vector<BytePlace> places;
        for (const auto moment : moments) {
            const auto begin = static_cast<std::uint64_t>(moment.count()) * bytesPerSecond / 1000;
            const auto length = static_cast<std::uint64_t>(ahead.count()) * bytesPerSecond / 1000;
            places.push_back({moment, begin, begin + length, true});
        }
        return Result<std::vector<BytePlace>>(places);
    };
}

/// A reader that takes bytes as a decoder does, at the pace of the sound.
class Listener {
public:
    Listener(std::shared_ptr<ByteSource> source, std::uint64_t bytesPerSecond)
        : m_source(std::move(source)), m_bytesPerSecond(bytesPerSecond)
    {
    }
    void listen(std::chrono::milliseconds length)
    {
        constexpr std::uint64_t kStep = 4 * kKi;
        std::vector<std::byte> buffer(kStep);
        const auto step = std::chrono::microseconds(kStep * 1'000'000 / m_bytesPerSecond);
        std::uint64_t offset = 0;
        auto due = SteadyClock::now();
        const auto end = due + length;
        while (due < end) {
            const auto asked = SteadyClock::now();
            const auto got = m_source->read(offset, buffer, {});
            ASSERT_TRUE(got && *got > 0);
            offset += *got;
            const auto waited = SteadyClock::now() - asked;
            if (offset > *got && waited > 100ms) {
                ++waitCount;
                waitedFor += std::chrono::duration_cast<std::chrono::milliseconds>(waited);
                due += waited; // a player that ran dry begins anew
            }
            due += step;
            std::this_thread::sleep_until(due);
        }
    }
    int waitCount = 0;
    std::chrono::milliseconds waitedFor{0};

private:
    std::shared_ptr<ByteSource> m_source;
    std::uint64_t m_bytesPerSecond;
};

class ChapterPrefetchTest : public testing::Test {
protected:
    ChapterPrefetchTest()
    {
        auto opened = store::Store::open(folder.path() / "library");
        store = std::move(*opened);
        client = std::move(*net::makeCurlClient({.userAgent = "Tidemark/0.0 (Linux; tests)"}));
    }

    void serve(std::uint64_t sizeBytes, media::FetchOptions options = {})
    {
        server.serveFile("/a.bin", {.body = std::string(sizeBytes, 'x')});
        cache = std::move(
            *media::MediaCache::open(folder.path() / ("media" + std::to_string(++cacheCount)), *client, options));
        source = std::move(*cache->source("e1", server.url("/a.bin")));
    }

    Services services() { return {main, pool, *store, *client, *cache, clock, {}, &cost}; }

    std::unique_ptr<ChapterPrefetch> watch(std::uint64_t bytesPerSecond, std::vector<Chapter> timeline)
    {
        auto prefetch = std::make_unique<ChapterPrefetch>(
            services(), [this](const std::vector<bool>& told) { prefetched = told; }, arithmetic(bytesPerSecond));
        prefetch->setSettings(settings);
        prefetch->watch(source);
        prefetch->setTimeline(std::move(timeline));
        return prefetch;
    }

    static std::vector<Chapter> chaptersEvery(Milliseconds distance, int count)
    {
        std::vector<Chapter> timeline;
        for (int i = 0; i < count; ++i)
            timeline.push_back({.start = distance * i});
        return timeline;
    }

    bool areAllPrefetched() const
    {
        return !prefetched.empty() && std::find(prefetched.begin(), prefetched.end(), false) == prefetched.end();
    }
    long prefetchedCount() const { return std::count(prefetched.begin(), prefetched.end(), true); }

    test::TemporaryFolder folder;
    test::TestServer server;
    LoopExecutor main;
    ThreadExecutor pool{"test-pool", 1};
    SystemClock clock;
    FakeCost cost;
    StreamingSettings settings;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<net::HttpClient> client;
    std::unique_ptr<media::MediaCache> cache;
    std::shared_ptr<media::MediaSource> source;
    int cacheCount = 0;
    std::vector<bool> prefetched;
};

} // namespace

TEST_F(ChapterPrefetchTest, ThirteenChaptersOfAnHourComeWithinTenSeconds)
{
    constexpr std::uint64_t kBitRate = 16'000; // bytes a second: 128 kbit/s
    serve(3600 * kBitRate);
    server.setLine({.bytesPerSecond = 1'250'000, .latency = 50ms}); // 10 Mbit/s
    const auto prefetch = watch(kBitRate, chaptersEvery(277s, 13));
    std::jthread listening([&] { Listener(source, kBitRate).listen(1000ms); });
    const auto begin = SteadyClock::now();
    prefetch->begin();
    ASSERT_TRUE(main.runUntil([&] { return areAllPrefetched(); }, 10s));
    RecordProperty("milliseconds",
        static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(SteadyClock::now() - begin).count()));
}

TEST_F(ChapterPrefetchTest, CostsTheListenerNothing)
{
    // A line one and a half times as fast as the sound, and little read ahead, so that it matters.
    constexpr std::uint64_t kBitRate = 160'000;
    const media::FetchOptions options{.firstPieceBytes = 32 * kKi,
        .largestPieceBytes = 64 * kKi,
        .firstReadAheadBytes = 128 * kKi,
        .largestReadAheadBytes = 512 * kKi};
    server.setLine({.bytesPerSecond = 240'000, .latency = 20ms});
    int waits[2] = {};
    std::chrono::milliseconds waited[2] = {};
    for (const bool withPrefetch : {false, true}) {
        serve(600 * kBitRate, options);
        settings.prefetchesChapters = withPrefetch;
        prefetched.clear();
        const auto prefetch = watch(kBitRate, chaptersEvery(60s, 8));
        prefetch->begin();
        Listener listener(source, kBitRate);
        listener.listen(8000ms);
        waits[withPrefetch ? 1 : 0] = listener.waitCount;
        waited[withPrefetch ? 1 : 0] = listener.waitedFor;
        main.drain();
        if (withPrefetch) {
            EXPECT_GE(prefetchedCount(), 2); // while the sound went on
        }
        source.reset();
    }
    EXPECT_LE(waits[1], waits[0]) << waited[0].count() << " and " << waited[1].count() << " ms";
}

TEST_F(ChapterPrefetchTest, FetchesNothingWhileTheListenerWaits)
{
    constexpr std::uint64_t kBitRate = 200'000;
    serve(
        600 * kBitRate, {.firstPieceBytes = 32 * kKi, .largestPieceBytes = 64 * kKi, .firstReadAheadBytes = 256 * kKi});
    server.setLine({.bytesPerSecond = 150'000, .latency = 10ms}); // slower than the sound
    const auto prefetch = watch(kBitRate, chaptersEvery(60s, 8));
    prefetch->begin();
    Listener(source, kBitRate).listen(2500ms);
    main.drain();
    const auto ranges = source->fetchedRanges();
    for (const auto& range : ranges.all())
        EXPECT_LT(range.begin, 60 * kBitRate); // nothing of the second chapter
}

TEST_F(ChapterPrefetchTest, WaitsForTheFirstSoundAndObeysItsSettings)
{
    constexpr std::uint64_t kBitRate = 16'000;
    serve(3600 * kBitRate);
    const auto timeline = chaptersEvery(600s, 4);
    const auto isQuiet = [&] {
        main.runUntil([] { return false; }, 200ms);
        return server.requestCount() == 0;
    };
    const auto prefetch = watch(kBitRate, timeline);
    EXPECT_TRUE(isQuiet()); // no sound yet
    settings.prefetchesChapters = false;
    prefetch->setSettings(settings);
    prefetch->begin();
    EXPECT_TRUE(isQuiet());
    cost.isCostly = true;
    settings.prefetchesChapters = true;
    prefetch->setSettings(settings);
    EXPECT_TRUE(isQuiet()); // metered
    settings.prefetchBudgetMebibytes = 0;
    settings.prefetchesWhenMetered = true;
    prefetch->setSettings(settings);
    EXPECT_TRUE(isQuiet()); // no budget
    settings.prefetchBudgetMebibytes = 8;
    prefetch->setSettings(settings);
    ASSERT_TRUE(main.runUntil([&] { return areAllPrefetched(); }, 10s));
    EXPECT_EQ(source->fetchedRanges().totalBytes(), 4 * 48'000U);
}

TEST_F(ChapterPrefetchTest, BeginsWithTheNextChapterAndStopsWithItsSource)
{
    constexpr std::uint64_t kBitRate = 16'000;
    serve(3600 * kBitRate);
    server.setLine({.bytesPerSecond = 0, .latency = 100ms});
    const auto prefetch = watch(kBitRate, chaptersEvery(300s, 12));
    prefetch->setPosition(950s); // in the fourth
    prefetch->begin();
    server.waitForRequests(2);
    const auto requests = server.requests();
    EXPECT_EQ(requests[0].header("Range").substr(0, 14), "bytes=19200000"); // 1200 s
    EXPECT_EQ(requests[1].header("Range").substr(0, 14), "bytes=14400000"); // 900 s
    prefetch->watch(nullptr);
    source.reset();
    main.runUntil([] { return false; }, 300ms);
    EXPECT_LE(server.requestCount(), 3U);
}

TEST_F(ChapterPrefetchTest, AnotherTimelineIsFetchedToo)
{
    constexpr std::uint64_t kBitRate = 16'000;
    serve(3600 * kBitRate);
    const auto prefetch = watch(kBitRate, {});
    prefetch->begin();
    prefetch->setTimeline(chaptersEvery(500s, 2)); // read inside the file, after the first sound
    ASSERT_TRUE(main.runUntil([&] { return prefetched.size() == 2 && areAllPrefetched(); }, 10s));
    prefetch->setTimeline(chaptersEvery(400s, 5));
    ASSERT_TRUE(main.runUntil([&] { return prefetched.size() == 5 && areAllPrefetched(); }, 10s));
}

TEST(StreamingSettings, AreReadAsTheyWereWritten)
{
    test::TemporaryFolder folder;
    const auto store = std::move(*store::Store::open(folder.path()));
    StreamingSettings read;
    store->write([](store::Session& session) {
        auto settings = *withSetting(StreamingSettings(), "streaming.prefetch", "off");
        settings = *withSetting(settings, "streaming.prefetch_budget_mib", "20");
        EXPECT_TRUE(writeStreamingSettings(session, settings));
        EXPECT_TRUE(session.settings.set("streaming.prefetch_metered", "perhaps")); // of another version
    });
    store->waitIdle();
    store->read([&](store::Session& session) { read = readStreamingSettings(session); });
    store->waitIdle();
    EXPECT_EQ(read, (StreamingSettings{.prefetchesChapters = false, .prefetchBudgetMebibytes = 20}));
}

TEST(StreamingSettings, RefuseWhatTheyAreNot)
{
    for (const auto& [key, text] : std::vector<std::pair<const char*, const char*>>{{"streaming.prefetch", "yes"},
             {"streaming.prefetch_budget_mib", "-1"}, {"streaming.prefetch_budget_mib", "8 MiB"},
             {"streaming.prefetch_budget_mib", "99999"}, {"streaming.nothing", "on"}})
        EXPECT_FALSE(withSetting(StreamingSettings(), key, text)) << key << text;
    for (const auto& info : allSettings()) {
        const auto text = settingText(StreamingSettings(), info.key);
        ASSERT_TRUE(text) << info.key;
        EXPECT_EQ(withSetting(StreamingSettings(), info.key, *text), StreamingSettings());
    }
}

} // namespace tidemark::library
