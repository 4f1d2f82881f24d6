// SPDX-License-Identifier: GPL-3.0-or-later
// Enclosures as the world serves them: cut, stalled, moved, replaced, mislabelled.
#include "cache_fixture.h"

#include <gmock/gmock.h>

#include <sys/mount.h>

#include <atomic>
#include <thread>

using namespace tidemark;
using namespace tidemark::media;
using testing::HasSubstr;
using tidemark::test::ServerAnswer;
using tidemark::test::ServerRequest;
using tidemark::test::TestServer;

namespace {

constexpr std::size_t kMi = 1024 * 1024;

class Trouble : public CacheTest {
protected:
    ErrorCode readError()
    {
        const auto read = readFrom(0, 100'000);
        return read ? ErrorCode::Internal : read.error().code;
    }
};

} // namespace

TEST_F(Trouble, ResumesAfterCuts)
{
    const auto body = seeded(3 * kMi);
    server.route("/a.mp3", [&body](const ServerRequest& request) {
        auto answer = TestServer::fileAnswer({.body = body}, request);
        answer.cutAfterBytes = 100'000;
        return answer;
    });
    openSource();
    EXPECT_TRUE(isEqual(readFrom(0, body.size()), body));
    EXPECT_TRUE(source->isComplete());
    EXPECT_EQ(server.bodyBytesSent(), body.size());
}

TEST_F(Trouble, ResumesAfterAStall)
{
    const auto body = seeded(kMi);
    std::atomic<int> count{0};
    server.route("/a.mp3", [&](const ServerRequest& request) {
        auto answer = TestServer::fileAnswer({.body = body}, request);
        if (++count == 1)
            answer.stallAfterBytes = 10;
        return answer;
    });
    options.stallTimeout = std::chrono::seconds(1);
    openCache();
    openSource();
    EXPECT_TRUE(isEqual(readFrom(0, body.size()), body));
}

TEST_F(Trouble, StartsOverWithoutRangesAndComparesWhatComes)
{
    const auto body = seeded(2 * kMi);
    std::atomic<int> count{0};
    server.route("/a.mp3", [&](const ServerRequest& request) {
        auto answer = TestServer::fileAnswer({.body = body, .etag = "", .knowsRanges = false}, request);
        if (++count == 1)
            answer.cutAfterBytes = 700'000;
        return answer;
    });
    openSource();
    EXPECT_TRUE(isEqual(readFrom(0, body.size()), body));
    EXPECT_EQ(count, 2);
    EXPECT_TRUE(source->isComplete());
}

TEST_F(Trouble, LearnsTheLengthFromTheEndOfTheBody)
{
    const auto body = seeded(300'000);
    for (const bool isChunked : {false, true}) {
        const std::string path = isChunked ? "/chunked" : "/closed";
        server.route(path, [&body, isChunked](const ServerRequest&) {
            return ServerAnswer{.body = body, .sendsLength = false, .isChunked = isChunked};
        });
        openCache();
        ASSERT_TRUE(cache->remove("e1"));
        openSource(path);
        EXPECT_TRUE(isEqual(readFrom(0, body.size() + 5), body));
        EXPECT_EQ(*source->size({}), body.size());
        EXPECT_TRUE(source->isComplete());
    }
}

TEST_F(Trouble, SaysThatALengthIsUnknown)
{
    server.route("/a.mp3", [](const ServerRequest&) {
        return ServerAnswer{.body = seeded(2000), .isChunked = true, .stallAfterBytes = 1000};
    });
    openSource();
    const auto size = source->size({});
    ASSERT_TRUE(size);
    EXPECT_EQ(*size, std::nullopt);
    EXPECT_FALSE(source->canJump());
}

TEST_F(Trouble, PlaysFromMemoryWhenTheDiskIsFull)
{
    const auto small = folder / "small";
    std::filesystem::create_directories(small);
    if (::mount("tmpfs", small.c_str(), "tmpfs", 0, "size=256k") != 0)
        GTEST_SKIP() << "only who may mount has a small disk";
    const auto body = seeded(3 * kMi);
    server.serveFile("/a.mp3", {.body = body});
    {
        const auto full = std::move(*MediaCache::open(small, *client, options));
        const auto opened = *full->source("e1", server.url("/a.mp3"));
        EXPECT_TRUE(isEqual(readFrom(*opened, 0, body.size()), body));
        EXPECT_TRUE(isEqual(readFrom(*opened, kMi, 1000), std::string_view(body).substr(kMi, 1000)));
        std::promise<Result<>> done;
        opened->fetchAll(
            [](std::uint64_t, std::uint64_t) {}, [&done](Result<> result) { done.set_value(std::move(result)); }, {});
        EXPECT_EQ(done.get_future().get().error().code, ErrorCode::DiskFull);
        ASSERT_TRUE(opened->storeTrouble());
        EXPECT_EQ(opened->storeTrouble()->code, ErrorCode::DiskFull);
        EXPECT_LE(opened->fetchedRanges().totalBytes(), 256U * 1024);
    }
    ::umount2(small.c_str(), MNT_DETACH); // a request that was cancelled may hold the file for a moment
}

TEST_F(Trouble, TakesTheEndWhereALyingServerAlwaysEnds)
{
    const auto body = seeded(200'000);
    server.route("/a.mp3", [&body](const ServerRequest&) {
        return ServerAnswer{.headers = {{"Content-Length", "250000"}}, .body = body, .sendsLength = false};
    });
    openSource();
    EXPECT_TRUE(isEqual(readFrom(0, 250'000), body));
    EXPECT_EQ(server.requestCount(), 3U);
}

TEST_F(Trouble, NeverSplicesTwoFiles)
{
    const auto first = seeded(3 * kMi, 1);
    const auto second = seeded(3 * kMi, 2);
    for (const std::string etag : {"\"strong\"", "W/\"weak\"", ""}) {
        const auto etagOf = [&etag](char version) {
            return etag.empty() ? "" : etag.substr(0, etag.size() - 1) + version + "\"";
        };
        server.serveFile("/a.mp3", {.body = first, .etag = etagOf('1')});
        openCache();
        ASSERT_TRUE(cache->remove("e1"));
        openSource();
        ASSERT_TRUE(isEqual(readFrom(0, 600'000), std::string_view(first).substr(0, 600'000)));
        openCache(); // what is ahead of the reader is written down
        const auto end = cache->rangesOf("e1").endFrom(0);
        ASSERT_LT(end, first.size());
        server.serveFile("/a.mp3", {.body = second, .etag = etagOf('2')});
        openSource();
        ASSERT_TRUE(isEqual(readFrom(0, 1000), std::string_view(first).substr(0, 1000)));
        const auto beyond = readFrom(end, 1000);
        ASSERT_FALSE(beyond) << etag;
        EXPECT_EQ(beyond.error().code, ErrorCode::Network);
        EXPECT_THAT(beyond.error().detail, HasSubstr("has changed"));
        EXPECT_FALSE(readFrom(0, 1000)); // for good: this reader has seen the old file
        const auto old = source;
        openSource();
        EXPECT_NE(source, old);
        EXPECT_TRUE(isEqual(readFrom(0, second.size()), second)) << etag;
    }
}

TEST_F(Trouble, GivesTheNewFileToWhoHasSeenNothingOfTheOld)
{
    const auto first = seeded(2 * kMi, 1);
    const auto second = seeded(2 * kMi + 5, 2);
    server.serveFile("/a.mp3", {.body = first, .etag = "\"1\""});
    openSource();
    source->prefetch(0, 1000);
    while (source->availableFrom(0) < 1000)
        std::this_thread::yield();
    openCache();
    server.serveFile("/a.mp3", {.body = second, .etag = "\"2\""});
    openSource();
    EXPECT_TRUE(isEqual(readFrom(kMi, 1000), std::string_view(second).substr(kMi, 1000)));
    EXPECT_TRUE(isEqual(readFrom(0, second.size()), second));
}

TEST_F(Trouble, BearsAServerThatGivesEachRequestAnotherFile)
{
    std::atomic<unsigned> seed{0};
    server.route("/a.mp3", [&seed](const ServerRequest& request) {
        const auto version = ++seed;
        return TestServer::fileAnswer(
            {.body = seeded(2 * kMi, version), .etag = "\"" + std::to_string(version) + "\""}, request);
    });
    openSource();
    ASSERT_TRUE(download());
    ASSERT_TRUE(source->isComplete());
    const auto whole = readFrom(0, 2 * kMi);
    ASSERT_TRUE(whole);
    bool isOneOfThem = false;
    for (unsigned version = 1; version <= seed; ++version)
        isOneOfThem = isOneOfThem || *whole == seeded(2 * kMi, version);
    EXPECT_TRUE(isOneOfThem);
}

TEST_F(Trouble, FollowsARedirectOncePerPlayback)
{
    const auto body = seeded(4 * kMi);
    server.route("/a.mp3", [](const ServerRequest&) {
        return ServerAnswer{.status = 302, .headers = {{"Location", "/real"}}};
    });
    server.serveFile("/real", {.body = body});
    openSource();
    EXPECT_TRUE(isEqual(readFrom(0, body.size()), body));
    const auto requests = server.requests();
    EXPECT_EQ(
        std::count_if(requests.begin(), requests.end(), [](const auto& each) { return each.target == "/a.mp3"; }), 1);
}

TEST_F(Trouble, AsksTheOriginalAddressWhenALinkHasExpired)
{
    const auto body = seeded(4 * kMi);
    std::atomic<int> link{0};
    server.route("/a.mp3", [&link](const ServerRequest&) {
        return ServerAnswer{.status = 302, .headers = {{"Location", "/signed?n=" + std::to_string(++link)}}};
    });
    std::atomic<int> usesLeft{0};
    server.route("/signed", [&](const ServerRequest& request) {
        static std::mutex mutex;
        static std::map<std::string, int> uses;
        const std::lock_guard lock(mutex);
        if (++uses[request.target] > 2) // each signed address works twice
            return ServerAnswer{.status = 403, .body = "expired"};
        return TestServer::fileAnswer({.body = body}, request);
    });
    openSource();
    EXPECT_TRUE(isEqual(readFrom(0, body.size()), body));
    EXPECT_GE(link, 2);
}

TEST_F(Trouble, SaysWhatIsWrongAtOnce)
{
    const auto refused = [this](const std::string& path, ErrorCode code) {
        auto opened = cache->source("e" + path.substr(1), server.url(path));
        const auto read = readFrom(**opened, 0, 1000);
        ASSERT_FALSE(read) << path;
        EXPECT_EQ(read.error().code, code) << path << ": " << read.error().detail;
        const auto size = (*opened)->size({});
        ASSERT_FALSE(size) << path;
        std::promise<Result<>> done;
        (*opened)->fetchAll(
            [](std::uint64_t, std::uint64_t) {}, [&done](Result<> result) { done.set_value(std::move(result)); }, {});
        EXPECT_EQ(done.get_future().get().error().code, code) << path;
    };
    refused("/missing", ErrorCode::NotFound);
    server.route("/gone", [](const ServerRequest&) { return ServerAnswer{.status = 410}; });
    refused("/gone", ErrorCode::Gone);
    server.route("/locked", [](const ServerRequest&) { return ServerAnswer{.status = 403}; });
    refused("/locked", ErrorCode::AuthRequired);
    server.route("/loop", [](const ServerRequest&) {
        return ServerAnswer{.status = 302, .headers = {{"Location", "/loop"}}};
    });
    refused("/loop", ErrorCode::TooManyRedirects);
}

TEST_F(Trouble, RefusesAWebPageInsteadOfAudio)
{
    server.serveFile(
        "/a.mp3", {.body = "\n<!DOCTYPE html><html><body>Please log in</body></html>", .contentType = "audio/mpeg"});
    openSource();
    const auto read = readFrom(0, 1000);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::Unsupported);
    EXPECT_THAT(read.error().detail, HasSubstr("a web page instead of audio"));
    EXPECT_EQ(cache->rangesOf("e1").totalBytes(), 0U);
}

TEST_F(Trouble, LosesNothingToAPortalsPage)
{
    const auto body = seeded(2 * kMi);
    const std::string page = "<!doctype html><title>Welcome to the hotel</title>";
    for (const std::string type : {"text/html; charset=utf-8", "audio/mpeg"}) {
        server.serveFile("/a.mp3", {.body = body});
        openCache();
        ASSERT_TRUE(cache->remove("e1"));
        openSource();
        ASSERT_TRUE(readFrom(0, 100'000));
        openCache();
        const auto end = cache->rangesOf("e1").endFrom(0);
        ASSERT_LT(end, body.size());
        server.route("/a.mp3", [page, type](const ServerRequest&) {
            return ServerAnswer{.headers = {{"Content-Type", type}}, .body = page, .sendsLength = false};
        });
        openSource();
        EXPECT_EQ(readFrom(end, 1000).error().code, ErrorCode::Unsupported) << type;
        EXPECT_EQ(cache->rangesOf("e1").endFrom(0), end) << type;
        server.serveFile("/a.mp3", {.body = body});
        EXPECT_TRUE(isEqual(readFrom(0, body.size()), body)) << type;
    }
}

TEST_F(Trouble, RetriesAServerThatIsBusyAndGivesUpInTheEnd)
{
    const auto body = seeded(100'000);
    std::atomic<int> count{0};
    server.route("/a.mp3", [&](const ServerRequest& request) {
        if (++count < 6)
            return ServerAnswer{.status = 503};
        return TestServer::fileAnswer({.body = body}, request);
    });
    openSource();
    EXPECT_TRUE(isEqual(readFrom(0, body.size()), body));
    options.giveUpAfter = std::chrono::milliseconds(20);
    openCache();
    ASSERT_TRUE(cache->remove("e1"));
    server.route("/a.mp3", [](const ServerRequest&) { return ServerAnswer{.status = 503}; });
    openSource();
    EXPECT_EQ(readError(), ErrorCode::HttpStatus);
    server.serveFile("/a.mp3", {.body = body}); // the next read tries again
    EXPECT_TRUE(isEqual(readFrom(0, body.size()), body));
}

TEST_F(Trouble, PlaysWhatIsThereWhenTheNetworkIsGone)
{
    const auto body = seeded(8 * kMi);
    server.serveFile("/a.mp3", {.body = body});
    options.giveUpAfter = std::chrono::milliseconds(20);
    openCache();
    openSource();
    ASSERT_TRUE(readFrom(0, 100'000));
    while (source->availableFrom(0) < 512 * 1024)
        std::this_thread::yield();
    openCache();
    auto opened = cache->source("e1", "http://nosuchhost.invalid/a.mp3");
    ASSERT_TRUE(opened);
    const auto end = (*opened)->availableFrom(0);
    EXPECT_TRUE(isEqual(readFrom(**opened, 0, end), std::string_view(body).substr(0, end)));
    ASSERT_LT(end, body.size());
    EXPECT_EQ(readFrom(**opened, end, 1).error().code, ErrorCode::Dns);
}

TEST_F(Trouble, DoesNotBelieveALyingContentRange)
{
    const auto body = seeded(2 * kMi);
    server.route("/a.mp3", [&body](const ServerRequest& request) {
        auto answer = TestServer::fileAnswer({.body = body}, request);
        for (auto& [name, value] : answer.headers) {
            if (name == "Content-Range")
                value = "bytes 7-" + std::to_string(answer.body.size() + 6) + "/" + std::to_string(body.size());
        }
        return answer;
    });
    openSource();
    EXPECT_TRUE(isEqual(readFrom(kMi, 1000), std::string_view(body).substr(kMi, 1000)));
    EXPECT_FALSE(source->canJump() && !source->isComplete());
    EXPECT_TRUE(isEqual(readFrom(0, body.size()), body));
}

TEST_F(Trouble, EndsWithGarbage)
{
    server.route(
        "/a.mp3", [](const ServerRequest&) { return ServerAnswer{.raw = std::string("\0\1\2garbage\r\n\r\n", 14)}; });
    options.giveUpAfter = std::chrono::milliseconds(20);
    openCache();
    openSource();
    EXPECT_EQ(readError(), ErrorCode::Network);
}
