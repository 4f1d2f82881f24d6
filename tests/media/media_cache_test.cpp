// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/media_cache.h"

#include "cache_fixture.h"
#include "support/fake_http_client.h"

#include <sys/stat.h>

#include <fstream>
#include <thread>

using namespace tidemark;
using namespace tidemark::media;
using tidemark::test::ServedFile;
using tidemark::test::ServerAnswer;
using tidemark::test::ServerRequest;

namespace {

constexpr std::size_t kMi = 1024 * 1024;

class MediaCacheTest : public CacheTest { };

/// Whether the server can give ranges or not, a reader must not see a difference.
class EitherServer : public CacheTest, public testing::WithParamInterface<bool> { };

} // namespace

INSTANTIATE_TEST_SUITE_P(Ranges, EitherServer, testing::Bool());

TEST_P(EitherServer, GivesTheRightBytesAtRandomPlaces)
{
    const auto body = seeded(3 * kMi + 17);
    server.serveFile("/a.mp3", {.body = body, .knowsRanges = GetParam()});
    openSource();
    EXPECT_EQ(server.requestCount(), 0U); // opening asks for nothing
    std::mt19937 random(3);
    for (int i = 0; i < 60; ++i) {
        const auto offset = random() % body.size();
        const auto length = 1 + random() % 40'000;
        ASSERT_TRUE(isEqual(readFrom(offset, length), std::string_view(body).substr(offset, length))) << offset;
    }
    EXPECT_EQ(source->canJump(), GetParam() || source->isComplete());
    EXPECT_EQ(*source->size({}), body.size());
    EXPECT_TRUE(isEqual(readFrom(0, body.size() + 1), body));
    EXPECT_EQ(readFrom(body.size(), 10)->size(), 0U);
    EXPECT_TRUE(source->isComplete());
}

TEST_P(EitherServer, DownloadsAndSaysSoAfterARestart)
{
    const auto body = seeded(2 * kMi);
    server.serveFile("/a.mp3", {.body = body, .knowsRanges = GetParam()});
    openSource();
    std::promise<Result<>> done;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> steps;
    source->fetchAll([&steps](std::uint64_t fetched, std::uint64_t total) { steps.emplace_back(fetched, total); },
        [&done](Result<> result) { done.set_value(std::move(result)); }, {});
    ASSERT_TRUE(done.get_future().get());
    EXPECT_TRUE(std::is_sorted(steps.begin(), steps.end()));
    EXPECT_EQ(steps.back(), (std::pair<std::uint64_t, std::uint64_t>(body.size(), body.size())));
    EXPECT_TRUE(cache->isComplete("e1"));
    EXPECT_EQ(server.bodyBytesSent(), body.size());
    openCache();
    EXPECT_TRUE(cache->isComplete("e1"));
    openSource("/elsewhere");
    EXPECT_TRUE(source->isComplete());
    EXPECT_TRUE(source->canJump());
    EXPECT_TRUE(isEqual(readFrom(0, body.size()), body));
    EXPECT_TRUE(download());
    EXPECT_EQ(server.bodyBytesSent(), body.size());
    std::ifstream file(source->path(), std::ios::binary);
    EXPECT_TRUE(isEqual(std::string(std::istreambuf_iterator<char>(file), {}), body));
}

TEST_F(MediaCacheTest, AsksForNoByteTwice)
{
    const auto body = seeded(5 * kMi + 3);
    test::FakeHttpClient fake; // answers whole pieces at once, so that no jump cuts one short
    fake.setFile("https://example.com/a.mp3", body, "\"v1\"");
    const auto other = std::move(*MediaCache::open(folder, fake, options));
    const auto opened = *other->source("e2", "https://example.com/a.mp3");
    std::mt19937 random(5);
    for (int i = 0; i < 40; ++i) {
        const auto offset = random() % body.size();
        ASSERT_TRUE(isEqual(readFrom(*opened, offset, 10'000), std::string_view(body).substr(offset, 10'000)));
    }
    ASSERT_TRUE(isEqual(readFrom(*opened, 0, body.size()), body));
    std::uint64_t askedBytes = 0;
    for (const auto& request : fake.requests()) {
        ASSERT_TRUE(request.rangeFirst && request.rangeLast);
        askedBytes += std::min<std::uint64_t>(*request.rangeLast + 1, body.size()) - *request.rangeFirst;
    }
    EXPECT_EQ(askedBytes, body.size());
}

TEST_F(MediaCacheTest, StaysABoundedWayAheadOfTheReader)
{
    const auto body = seeded(6 * kMi);
    server.serveFile("/a.mp3", {.body = body});
    openSource();
    ASSERT_TRUE(readFrom(0, 1000));
    while (source->availableFrom(0) < options.firstReadAheadBytes)
        std::this_thread::yield();
    ASSERT_TRUE(readFrom(0, 1000));
    EXPECT_LE(server.bodyBytesSent(), options.firstReadAheadBytes + 2 * options.firstPieceBytes);
}

TEST_F(MediaCacheTest, MovesAtOnceToAReadBeyondAHole)
{
    const auto body = seeded(8 * kMi);
    server.serveFile("/a.mp3", {.body = body});
    openSource();
    const auto offset = body.size() - 2 * kMi;
    ASSERT_TRUE(isEqual(readFrom(offset, 1000), std::string_view(body).substr(offset, 1000)));
    EXPECT_TRUE(server.requests()[0].header("Range").starts_with("bytes=" + std::to_string(offset) + "-"));
    EXPECT_EQ(source->availableFrom(0), 0U);
    EXPECT_GT(source->availableFrom(offset), offset);
}

TEST_F(MediaCacheTest, GoesOnAfterAReopening)
{
    const auto body = seeded(4 * kMi);
    server.serveFile("/a.mp3", {.body = body});
    openSource();
    ASSERT_TRUE(isEqual(readFrom(kMi, 100'000), std::string_view(body).substr(kMi, 100'000)));
    openCache(); // the source and the cache go, and with them the notes are written
    const auto before = cache->rangesOf("e1");
    EXPECT_GE(before.endFrom(kMi), kMi + 100'000);
    const auto requestCount = server.requestCount();
    openSource();
    EXPECT_EQ(source->fetchedRanges(), before);
    EXPECT_EQ(*source->size({}), body.size()); // known without asking
    ASSERT_TRUE(isEqual(readFrom(kMi, 100'000), std::string_view(body).substr(kMi, 100'000)));
    ASSERT_TRUE(isEqual(readFrom(0, body.size()), body));
    EXPECT_EQ(server.requests()[requestCount].header("If-Range"), "\"v1\"");
}

TEST_F(MediaCacheTest, BelievesOnlyItsNotesAfterAKill)
{
    const auto body = seeded(6 * kMi);
    server.route("/a.mp3", [&body](const ServerRequest& request) {
        auto answer = test::TestServer::fileAnswer({.body = body}, request);
        if (answer.body.size() > 3 * kMi)
            answer.stallAfterBytes = 3 * kMi; // in the middle of a download
        return answer;
    });
    openSource();
    std::stop_source stop;
    std::promise<void> ended;
    source->fetchAll(
        [](std::uint64_t, std::uint64_t) {}, [&ended](const Result<>&) { ended.set_value(); }, stop.get_token());
    while (source->availableFrom(0) < 3 * kMi)
        std::this_thread::yield();
    // What a kill at this moment leaves: the files as they are now, without the last notes.
    const auto left = folder.string() + "_left";
    std::filesystem::remove_all(left);
    std::filesystem::copy(folder, left);
    stop.request_stop();
    ended.get_future().wait();
    {
        const auto other = std::move(*MediaCache::open(left, *client, options));
        const auto opened = *other->source("e1", server.url("/a.mp3"));
        EXPECT_LE(opened->fetchedRanges().totalBytes(), 3 * kMi);
        server.serveFile("/a.mp3", {.body = body});
        EXPECT_TRUE(isEqual(readFrom(*opened, 0, body.size()), body));
    }
    std::filesystem::remove_all(left);
}

TEST_F(MediaCacheTest, DiscardsAFileWhoseNotesAreDamaged)
{
    const auto body = seeded(kMi);
    server.serveFile("/a.mp3", {.body = body});
    openSource();
    ASSERT_TRUE(download());
    openCache();
    std::ofstream(folder / "e1.json", std::ios::app) << "x";
    EXPECT_FALSE(cache->isComplete("e1"));
    openSource();
    EXPECT_EQ(source->fetchedRanges().totalBytes(), 0U);
    EXPECT_TRUE(isEqual(readFrom(0, body.size()), body));
}

TEST_F(MediaCacheTest, StopsADownloadAndKeepsWhatCame)
{
    const auto body = seeded(2 * kMi);
    server.route("/a.mp3", [&body](const ServerRequest& request) {
        auto answer = test::TestServer::fileAnswer({.body = body}, request);
        answer.stallAfterBytes = kMi;
        return answer;
    });
    openSource();
    std::stop_source stop;
    std::promise<Result<>> done;
    source->fetchAll([](std::uint64_t, std::uint64_t) {},
        [&done](Result<> result) { done.set_value(std::move(result)); }, stop.get_token());
    while (source->availableFrom(0) < kMi)
        std::this_thread::yield();
    stop.request_stop();
    EXPECT_EQ(done.get_future().get().error().code, ErrorCode::Cancelled);
    openCache();
    EXPECT_EQ(cache->rangesOf("e1").totalBytes(), kMi);
}

TEST_F(MediaCacheTest, PrefetchesAStretchWithoutAReader)
{
    const auto body = seeded(8 * kMi);
    server.serveFile("/a.mp3", {.body = body});
    openSource();
    source->prefetch(5 * kMi, 100'000);
    source->prefetch(7 * kMi, 50'000);
    while (source->availableFrom(7 * kMi) < 7 * kMi + 50'000)
        std::this_thread::yield();
    EXPECT_EQ(source->fetchedRanges().totalBytes(), 150'000U);
    EXPECT_TRUE(isEqual(readFrom(5 * kMi, 100'000), std::string_view(body).substr(5 * kMi, 100'000)));
}

TEST_F(MediaCacheTest, LookingAtWhatHasComeNeitherWaitsNorMovesTheFetching)
{
    const auto body = seeded(4 * kMi);
    server.serveFile("/a.mp3", {.body = body});
    openSource();
    source->willNeed(2 * kMi, 100'000);
    while (source->availableFrom(2 * kMi) < 2 * kMi + 100'000)
        std::this_thread::yield();
    std::string into(200'000, '\0');
    const auto bytes = std::as_writable_bytes(std::span(into));
    const auto there = source->peek(2 * kMi, bytes);
    ASSERT_TRUE(there);
    EXPECT_EQ(*there, 100'000U);
    EXPECT_EQ(into.substr(0, *there), body.substr(2 * kMi, *there));
    const auto missing = source->peek(3 * kMi, bytes);
    ASSERT_TRUE(missing);
    EXPECT_EQ(*missing, 0U);
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    EXPECT_EQ(source->fetchedRanges().totalBytes(), 100'000U);
}

TEST_F(MediaCacheTest, ServesReadersWhileADownloadRuns)
{
    const auto body = seeded(6 * kMi);
    server.serveFile("/a.mp3", {.body = body});
    openSource();
    std::promise<Result<>> done;
    source->fetchAll(
        [](std::uint64_t, std::uint64_t) {}, [&done](Result<> result) { done.set_value(std::move(result)); }, {});
    std::vector<std::jthread> readers;
    std::atomic<int> wrongCount{0};
    for (unsigned seed = 0; seed < 3; ++seed) {
        readers.emplace_back([&, seed] {
            std::mt19937 random(seed);
            for (int i = 0; i < 12; ++i) {
                const auto offset = random() % body.size();
                const auto length = 1 + random() % 200'000;
                if (!isEqual(readFrom(offset, length), std::string_view(body).substr(offset, length)))
                    ++wrongCount;
            }
        });
    }
    readers.clear();
    EXPECT_EQ(wrongCount, 0);
    EXPECT_TRUE(done.get_future().get());
    EXPECT_TRUE(isEqual(readFrom(0, body.size()), body));
}

TEST_F(MediaCacheTest, SharesOneSourceAndDeletesUnderIt)
{
    const auto body = seeded(kMi);
    server.serveFile("/a.mp3", {.body = body});
    openSource();
    EXPECT_EQ(*cache->source("e1", server.url("/a.mp3")), source);
    ASSERT_TRUE(download());
    struct stat status { };
    ASSERT_EQ(::stat(source->path().c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
    ASSERT_EQ(::stat(folder.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0700U);
    ASSERT_TRUE(cache->remove("e1"));
    EXPECT_FALSE(std::filesystem::exists(source->path()));
    EXPECT_TRUE(isEqual(readFrom(0, body.size()), body));
    source.reset();
    openCache();
    EXPECT_TRUE(std::filesystem::is_empty(folder)); // no notes were written after the deletion
    EXPECT_TRUE(cache->remove("e1"));
}

TEST_F(MediaCacheTest, ReadsBesideAnotherThatFillsTheFile)
{
    const auto body = seeded(3 * kMi);
    server.serveFile("/a.mp3", {.body = body});
    openSource();
    ASSERT_TRUE(isEqual(readFrom(0, 1000), std::string_view(body).substr(0, 1000)));
    const auto second = std::move(*MediaCache::open(folder, *client, options));
    const auto beside = *second->source("e1", server.url("/a.mp3"));
    EXPECT_TRUE(isEqual(readFrom(*beside, 0, body.size()), body));
    std::promise<Result<>> done;
    beside->fetchAll(
        [](std::uint64_t, std::uint64_t) {}, [&done](Result<> result) { done.set_value(std::move(result)); }, {});
    EXPECT_EQ(done.get_future().get().error().code, ErrorCode::Locked);
    EXPECT_TRUE(isEqual(readFrom(0, body.size()), body));
}

TEST_F(MediaCacheTest, TakesOnlyKeysAndWebAddresses)
{
    EXPECT_EQ(cache->source("../e1", server.url("/")).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(cache->source("", server.url("/")).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(cache->source("e1", "file:///etc/passwd").error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(cache->remove("a/b").error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(cache->rangesOf("nothing").totalBytes(), 0U);
}

TEST_F(MediaCacheTest, ReadsAnEmptyFile)
{
    server.serveFile("/a.mp3", {});
    openSource();
    EXPECT_EQ(*source->size({}), 0U);
    EXPECT_EQ(readFrom(0, 10)->size(), 0U);
    EXPECT_TRUE(download());
    EXPECT_TRUE(source->isComplete());
}

TEST_F(MediaCacheTest, LetsAReadGoWhenAsked)
{
    server.route("/a.mp3", [](const ServerRequest&) { return ServerAnswer{.waitsForRelease = true}; });
    openSource();
    std::stop_source stop;
    std::promise<ErrorCode> code;
    std::jthread reader([&] {
        std::byte byte{};
        code.set_value(source->read(0, std::span(&byte, 1), stop.get_token()).error().code);
    });
    server.waitForRequests(1);
    stop.request_stop();
    EXPECT_EQ(code.get_future().get(), ErrorCode::Cancelled);
}
