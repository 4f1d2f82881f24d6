// SPDX-License-Identifier: GPL-3.0-or-later
// Servers that say one thing and do another, links that run out, lines that come and go.
#include "cache_fixture.h"
#include "support/gzip_bytes.h"

#include <gmock/gmock.h>

#include <sys/mount.h>

#include <atomic>
#include <future>
#include <map>
#include <mutex>
#include <set>
#include <thread>

using namespace tidemark;
using namespace tidemark::media;
using tidemark::test::gzipped;
using tidemark::test::ServerAnswer;
using tidemark::test::ServerRequest;
using tidemark::test::TestServer;

namespace {

constexpr std::size_t kMi = 1024 * 1024;

class HostileServer : public CacheTest {
protected:
    /// A fresh file that was read up to 100,000 bytes and closed again. @return how far it is there.
    std::uint64_t begun(const std::string& body)
    {
        server.serveFile("/a.mp3", {.body = body});
        openSource();
        EXPECT_TRUE(isEqual(readFrom(0, 100'000), std::string_view(body).substr(0, 100'000)));
        openCache();
        return cache->rangesOf("e1").endFrom(0);
    }
    void restart(const std::string& path = "/a.mp3")
    {
        openCache();
        ASSERT_TRUE(cache->remove("e1"));
        openSource(path);
    }
};

/// "/a.mp3" leads to a signed address, another one each time, that serves `uses` requests and then answers `after`.
void serveThroughLinks(TestServer& server, const std::string& body, int uses, ServerAnswer after)
{
    const auto count = std::make_shared<std::atomic<int>>(0);
    server.route("/a.mp3", [count](const ServerRequest&) {
        return ServerAnswer{.status = 302, .headers = {{"Location", "/signed?n=" + std::to_string(++*count)}}};
    });
    const auto mutex = std::make_shared<std::mutex>();
    const auto used = std::make_shared<std::map<std::string, int>>();
    server.route("/signed", [=, &body](const ServerRequest& request) {
        const std::lock_guard lock(*mutex);
        return ++(*used)[request.target] > uses ? after : TestServer::fileAnswer({.body = body}, request);
    });
}

} // namespace

TEST_F(HostileServer, WhatALinkThatRanOutAnswersLeadsBackToTheFirstAddress)
{
    const auto body = seeded(4 * kMi);
    const ServerAnswer answers[]{{.status = 403}, {.status = 400}, {.status = 404}, {.status = 410},
        {.headers = {{"Content-Type", "text/html"}}, .body = "<html>This link has expired</html>"},
        {.headers = {{"Content-Type", "audio/mpeg"}},
            .body = "<html>This link has expired</html>",
            .sendsLength = false}};
    for (const auto& after : answers) {
        serveThroughLinks(server, body, 2, after);
        restart();
        EXPECT_TRUE(isEqual(readFrom(0, body.size()), body)) << after.status << after.body;
        EXPECT_TRUE(source->isComplete());
    }
}

TEST_F(HostileServer, ALinkThatNeverWorksIsNotAskedForEver)
{
    serveThroughLinks(server, "", 0, {.status = 403});
    restart();
    EXPECT_EQ(readFrom(0, 1).error().code, ErrorCode::AuthRequired);
    EXPECT_EQ(server.requestCount(), 2U);
}

TEST_F(HostileServer, EachRequestIsSentToAnotherHost)
{
    // Three servers with the same bytes, two of them with ETags of their own; each link works once.
    const auto body = seeded(4 * kMi);
    TestServer others[2];
    std::set<int> asked;
    std::set<std::string> used;
    std::mutex mutex;
    std::atomic<int> count{0};
    const auto serve = [&](TestServer& from, int number) {
        from.route("/file", [&, number](const ServerRequest& request) {
            const std::lock_guard lock(mutex);
            if (!used.insert(request.target).second)
                return ServerAnswer{.status = 403};
            asked.insert(number);
            return TestServer::fileAnswer({.body = body,
                                              .etag = "\"of-" + std::to_string(number) + "\"",
                                              .lastModified = "Sun, 10 May 2026 08:00:00 GMT"},
                request);
        });
    };
    serve(server, 0);
    serve(others[0], 1);
    serve(others[1], 2);
    server.route("/a.mp3", [&](const ServerRequest&) {
        const int number = count++;
        auto& to = number % 3 == 0 ? server : others[number % 3 - 1];
        return ServerAnswer{.status = 302, .headers = {{"Location", to.url("/file?n=" + std::to_string(number))}}};
    });
    openSource();
    EXPECT_TRUE(isEqual(readFrom(0, body.size()), body));
    EXPECT_EQ(asked.size(), 3U);
}

TEST_F(HostileServer, ARefusalIsNotTheEndOfTheFile)
{
    // 416 to every range, as from a server that knows none; it tells no length.
    const auto body = seeded(kMi);
    server.route("/a.mp3", [&body](const ServerRequest& request) {
        if (!request.header("Range").empty())
            return ServerAnswer{.status = 416};
        return TestServer::fileAnswer({.body = body, .knowsRanges = false}, request);
    });
    openSource();
    EXPECT_TRUE(isEqual(readFrom(600'000, 1000), std::string_view(body).substr(600'000, 1000)));
    EXPECT_TRUE(isEqual(readFrom(0, body.size()), body));
}

TEST_F(HostileServer, AFullAnswerThatCallsItselfAPartIsNotBelieved)
{
    const auto body = seeded(2 * kMi);
    server.route("/a.mp3", [&body](const ServerRequest& request) {
        auto answer = TestServer::fileAnswer({.body = body}, request);
        answer.body = body;
        return answer;
    });
    openSource();
    EXPECT_TRUE(isEqual(readFrom(kMi, 1000), std::string_view(body).substr(kMi, 1000)));
    EXPECT_TRUE(isEqual(readFrom(0, body.size()), body));
}

TEST_F(HostileServer, WrongTypesDoNotMatter)
{
    const auto body = seeded(2 * kMi);
    for (const char* type : {"text/plain", "text/html; charset=utf-8", "application/octet-stream", "image/png", ""}) {
        for (const bool knowsRanges : {true, false}) {
            std::atomic<int> count{0};
            server.route("/a.mp3", [&](const ServerRequest& request) {
                auto answer =
                    TestServer::fileAnswer({.body = body, .contentType = type, .knowsRanges = knowsRanges}, request);
                if (count++ == 0)
                    answer.cutAfterBytes = 200'000;
                return answer;
            });
            restart();
            EXPECT_TRUE(isEqual(readFrom(0, body.size()), body)) << type << knowsRanges;
        }
    }
}

TEST_F(HostileServer, CompressedAudioIsDecoded)
{
    const auto body = seeded(kMi);
    const auto compressed = gzipped(body);
    std::atomic<int> count{0};
    server.route("/a.mp3", [&](const ServerRequest&) {
        ServerAnswer answer{.headers = {{"Content-Encoding", "gzip"}, {"ETag", "\"v1\""}}, .body = compressed};
        if (++count == 2)
            answer.cutAfterBytes = 300'000; // resumed from the start, and compared
        return answer;
    });
    openSource();
    EXPECT_TRUE(isEqual(readFrom(0, body.size() + 1), body));
    EXPECT_TRUE(source->isComplete());
    EXPECT_THAT(server.requests()[1].header("Accept-Encoding"), testing::HasSubstr("gzip"));
    EXPECT_EQ(server.requests()[1].header("Range"), "");
    openCache();
    openSource();
    EXPECT_TRUE(isEqual(readFrom(0, body.size() + 1), body)); // what was kept is the audio
    EXPECT_EQ(server.requestCount(), 3U);
}

TEST_F(HostileServer, WhatOnlyCallsItselfCompressedIsRefused)
{
    server.route("/a.mp3", [](const ServerRequest&) {
        return ServerAnswer{.headers = {{"Content-Encoding", "gzip"}}, .body = seeded(5000)};
    });
    openSource();
    const auto read = readFrom(0, 1000);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::Parse) << read.error().detail;
    EXPECT_EQ(cache->rangesOf("e1").totalBytes(), 0U);
}

TEST_F(HostileServer, ALengthThatChangesBetweenRequestsNeverJoinsTwoFiles)
{
    const std::string versions[]{seeded(2 * kMi, 1), seeded(2 * kMi + 777, 2), seeded(2 * kMi - 5000, 3)};
    for (const char* etag : {"", "\"same\""}) {
        std::atomic<std::size_t> count{0};
        server.route("/a.mp3", [&](const ServerRequest& request) {
            return TestServer::fileAnswer({.body = versions[count++ % 3], .etag = etag}, request);
        });
        restart();
        ASSERT_TRUE(download());
        const auto whole = readFrom(0, 3 * kMi);
        ASSERT_TRUE(whole);
        EXPECT_TRUE(
            std::any_of(std::begin(versions), std::end(versions), [&](const auto& each) { return *whole == each; }));
    }
}

TEST_F(HostileServer, BytesThatDripAreHandedOnAsTheyCome)
{
    const auto body = seeded(100'000);
    server.route("/a.mp3", [&body](const ServerRequest& request) {
        auto answer = TestServer::fileAnswer({.body = body}, request);
        answer.bytesPerSecond = 20'000;
        return answer;
    });
    options.stallTimeout = std::chrono::seconds(1);
    openCache();
    openSource();
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_TRUE(isEqual(readFrom(0, 2000), std::string_view(body).substr(0, 2000)));
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(2)); // all of it takes 5 s
    EXPECT_TRUE(isEqual(readFrom(2000, 28'000), std::string_view(body).substr(2000, 28'000)));
    EXPECT_EQ(server.requestCount(), 1U); // slow is not stalled
}

TEST_F(HostileServer, ADripThatIsNearlyNothingIsReplacedWhereItStands)
{
    const auto body = seeded(100'000);
    std::atomic<int> count{0};
    server.route("/a.mp3", [&](const ServerRequest& request) {
        auto answer = TestServer::fileAnswer({.body = body}, request);
        if (++count == 1)
            answer.bytesPerSecond = 30;
        return answer;
    });
    options.stallTimeout = std::chrono::seconds(1);
    openCache();
    openSource();
    EXPECT_TRUE(isEqual(readFrom(0, body.size()), body));
    EXPECT_EQ(count, 2);
    EXPECT_LT(server.bodyBytesSent(), body.size() + 100); // what dripped in was kept
}

TEST_F(HostileServer, ReadingIsWorthwhileAgainWhenTheNetworkIsBack)
{
    const auto body = seeded(3 * kMi);
    options.giveUpAfter = std::chrono::milliseconds(20);
    options.restDelay = std::chrono::milliseconds(20);
    openCache();
    const auto end = begun(body);
    ASSERT_LT(end, body.size());
    std::atomic<bool> isBack{false};
    server.route("/a.mp3", [&](const ServerRequest& request) {
        return isBack ? TestServer::fileAnswer({.body = body}, request) : ServerAnswer{.raw = ""};
    });
    openSource();
    EXPECT_TRUE(isEqual(readFrom(0, end), std::string_view(body).substr(0, end))); // what is there plays
    EXPECT_EQ(readFrom(end, 1).error().code, ErrorCode::Network);
    std::promise<void> ready;
    source->whenReadable([&ready] { ready.set_value(); }, {});
    auto isReady = ready.get_future();
    const auto before = server.requestCount();
    server.waitForRequests(before + 2); // it goes on trying by itself
    EXPECT_EQ(isReady.wait_for(std::chrono::seconds(0)), std::future_status::timeout);
    isBack = true;
    ASSERT_EQ(isReady.wait_for(std::chrono::seconds(30)), std::future_status::ready);
    EXPECT_GT(source->availableFrom(end), end);
    EXPECT_TRUE(isEqual(readFrom(0, body.size()), body));
}

TEST_F(HostileServer, WaitingForTheNetworkEndsWhenAsked)
{
    options.giveUpAfter = std::chrono::milliseconds(5);
    options.restDelay = std::chrono::milliseconds(5);
    openCache();
    server.route("/a.mp3", [](const ServerRequest&) { return ServerAnswer{.raw = ""}; });
    openSource();
    EXPECT_FALSE(readFrom(0, 1));
    std::stop_source stop;
    std::atomic<bool> isTold{false};
    source->whenReadable([&isTold] { isTold = true; }, stop.get_token());
    server.waitForRequests(server.requestCount() + 1);
    stop.request_stop();
    server.serveFile("/a.mp3", {.body = seeded(1000)});
    EXPECT_TRUE(readFrom(0, 1000));
    EXPECT_FALSE(isTold);
}

TEST_F(HostileServer, AChangedFileIsReadableAtOnce)
{
    const auto end = begun(seeded(2 * kMi, 1));
    server.serveFile("/a.mp3", {.body = seeded(2 * kMi, 2), .etag = "\"v2\""});
    openSource();
    ASSERT_TRUE(readFrom(0, 1000));
    ASSERT_FALSE(readFrom(end, 1000));
    std::promise<void> ready;
    openSource();
    source->whenReadable([&ready] { ready.set_value(); }, {});
    EXPECT_EQ(ready.get_future().wait_for(std::chrono::seconds(30)), std::future_status::ready);
}

TEST_F(HostileServer, StoresAgainWhenTheDiskHasSpaceAgain)
{
    const auto small = folder / "small";
    std::filesystem::create_directories(small);
    if (::mount("tmpfs", small.c_str(), "tmpfs", 0, "size=16m") != 0)
        GTEST_SKIP() << "only who may mount has a small disk";
    const auto body = seeded(10 * kMi); // more than is fetched ahead
    server.serveFile("/a.mp3", {.body = body});
    options.storeAgainAfter = std::chrono::milliseconds(0);
    {
        const auto ballast = SparseFile::create(small / "ballast");
        ASSERT_TRUE((*ballast)->writeAt(0, seeded(15 * kMi + 512 * 1024)));
        const auto full = std::move(*MediaCache::open(small, *client, options));
        const auto opened = *full->source("e1", server.url("/a.mp3"));
        EXPECT_TRUE(isEqual(readFrom(*opened, 0, 2 * kMi), std::string_view(body).substr(0, 2 * kMi)));
        EXPECT_TRUE(opened->storeTrouble());
        ASSERT_TRUE((*ballast)->truncate(0));
        EXPECT_TRUE(isEqual(readFrom(*opened, 0, body.size()), body));
        EXPECT_FALSE(opened->storeTrouble());
        EXPECT_GT(opened->fetchedRanges().totalBytes(), 2 * kMi);
    }
    ::umount2(small.c_str(), MNT_DETACH);
}
