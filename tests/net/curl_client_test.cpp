// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/curl_client.h"

#include "net/limits.h"
#include "support/test_server.h"
#include "support/tls_test_server.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <future>

using namespace tidemark;
using namespace tidemark::net;
using testing::HasSubstr;
using tidemark::test::ServerAnswer;
using tidemark::test::ServerRequest;
using tidemark::test::TestServer;

namespace {

class CurlClient : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        for (const char* name : {"http_proxy", "https_proxy", "all_proxy", "HTTPS_PROXY", "ALL_PROXY"})
            ::unsetenv(name); // no test reaches beyond this machine
    }
    void SetUp() override { makeClient({}); }
    void makeClient(CurlOptions options)
    {
        options.userAgent = "Tidemark/0.0 (Linux; tests)";
        auto made = makeCurlClient(std::move(options));
        ASSERT_TRUE(made);
        client = std::move(*made);
    }
    Result<HttpResponse> get(HttpRequest request)
    {
        if (request.limits.maximumBytes == 0)
            request.limits = limits::feed();
        std::promise<Result<HttpResponse>> promise;
        const auto transfer = fetch(*client, std::move(request),
            [&promise](Result<HttpResponse> response) { promise.set_value(std::move(response)); });
        return promise.get_future().get();
    }
    Result<HttpResponse> get(const std::string& url) { return get(HttpRequest{.url = url}); }
    void redirect(const std::string& from, int status, const std::string& to)
    {
        server.route(from, [=](const ServerRequest&) {
            return ServerAnswer{.status = status, .headers = {{"Location", to}}};
        });
    }

    TestServer server;
    std::unique_ptr<HttpClient> client;
};

/// "hello hello hello hello " as gzip.
const std::string kGzip(
    "\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff\xcb\x48\xcd\xc9\xc9\x57\xc8\xc0\x20\x01\xd6\x41\xe2\xd0"
    "\x18\x00\x00\x00",
    28);

class WaitingSink final : public HttpSink {
public:
    bool onHead(const HttpHead&) override { return true; }
    bool onBody(std::string_view) override
    {
        if (!std::exchange(m_hasBody, true))
            firstBody.set_value();
        return true;
    }
    void onDone(Result<> result) override { done.set_value(std::move(result)); }
    std::promise<void> firstBody;
    std::promise<Result<>> done;

private:
    bool m_hasBody = false;
};

} // namespace

TEST_F(CurlClient, DeliversBodyHeadersAndItsOwnName)
{
    server.route("/a", [](const ServerRequest&) {
        return ServerAnswer{.headers = {{"X-Thing", " some thing "}}, .body = "text"};
    });
    const auto response = get(server.url("/a#part"));
    ASSERT_TRUE(response) << response.error().detail;
    EXPECT_EQ(response->head.status, 200);
    EXPECT_EQ(response->body, "text");
    EXPECT_EQ(response->head.header("x-thing"), "some thing");
    EXPECT_EQ(response->head.finalUrl, server.url("/a"));
    EXPECT_EQ(response->head.permanentUrl, "");
    EXPECT_EQ(server.requests()[0].header("User-Agent"), "Tidemark/0.0 (Linux; tests)");
    EXPECT_EQ(server.requests()[0].header("Referer"), "");
}

TEST_F(CurlClient, AsksConditionally)
{
    server.serveFile("/feed", {.body = "<rss/>", .etag = "W/\"odd tag\"", .lastModified = "yesterday"});
    const auto first = get(server.url("/feed"));
    ASSERT_TRUE(first);
    const auto second = get(HttpRequest{.url = server.url("/feed"),
        .etag = std::string(first->head.header("etag")),
        .lastModified = std::string(first->head.header("last-modified"))});
    ASSERT_TRUE(second);
    EXPECT_EQ(second->head.status, 304);
    EXPECT_EQ(second->body, "");
    EXPECT_FALSE(statusError(second->head));
    EXPECT_EQ(server.requests()[1].header("If-None-Match"), "W/\"odd tag\"");
    EXPECT_EQ(server.requests()[1].header("If-Modified-Since"), "yesterday");
}

TEST_F(CurlClient, DoesNotSendAHeaderThatWouldBecomeTwo)
{
    server.route("/a", [](const ServerRequest&) { return ServerAnswer{.body = "text"}; });
    ASSERT_TRUE(get(HttpRequest{.url = server.url("/a"), .etag = "\"x\"\r\nX-Smuggled: yes"}));
    EXPECT_EQ(server.requests()[0].header("X-Smuggled"), "");
}

TEST_F(CurlClient, DecodesGzipUnlessIdentityIsAsked)
{
    server.route("/z", [](const ServerRequest&) {
        return ServerAnswer{.headers = {{"Content-Encoding", "gzip"}}, .body = kGzip};
    });
    const auto decoded = get(server.url("/z"));
    ASSERT_TRUE(decoded) << decoded.error().detail;
    EXPECT_EQ(decoded->body, "hello hello hello hello ");
    EXPECT_THAT(server.requests()[0].header("Accept-Encoding"), HasSubstr("gzip"));
    const auto bare = get(HttpRequest{.url = server.url("/z"), .acceptCompressed = false});
    ASSERT_TRUE(bare);
    EXPECT_EQ(bare->body, kGzip);
    EXPECT_EQ(server.requests()[1].header("Accept-Encoding"), "identity");
}

TEST_F(CurlClient, LimitsDecodedBytes)
{
    server.route("/z", [](const ServerRequest&) {
        return ServerAnswer{.headers = {{"Content-Encoding", "gzip"}}, .body = kGzip};
    });
    HttpRequest request{.url = server.url("/z"), .limits = {.maximumBytes = 23}};
    const auto tooLarge = get(request);
    ASSERT_FALSE(tooLarge);
    EXPECT_EQ(tooLarge.error().code, ErrorCode::TooLarge);
    request.limits.maximumBytes = 24;
    EXPECT_TRUE(get(request));
}

TEST_F(CurlClient, RefusesADeclaredLengthBeyondTheLimitAtOnce)
{
    server.route("/big",
        [](const ServerRequest&) { return ServerAnswer{.body = std::string(100'000, 'x'), .stallAfterBytes = 0}; });
    const auto response = get(HttpRequest{.url = server.url("/big"), .limits = {.maximumBytes = 99'999}});
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().code, ErrorCode::TooLarge);
}

TEST_F(CurlClient, FollowsRedirectsAndTellsHowFarTheyWerePermanent)
{
    redirect("/a", 301, "/b");
    redirect("/b", 308, server.url("/c"));
    redirect("/c", 302, "/d");
    server.route("/d", [](const ServerRequest&) { return ServerAnswer{.body = "there"}; });
    const auto response = get(server.url("/a"));
    ASSERT_TRUE(response) << response.error().detail;
    EXPECT_EQ(response->body, "there");
    EXPECT_EQ(response->head.finalUrl, server.url("/d"));
    EXPECT_EQ(response->head.permanentUrl, server.url("/c"));
    EXPECT_EQ(server.connectionCount(), 1U);
}

TEST_F(CurlClient, GivesUpOnEndlessRedirects)
{
    redirect("/a", 302, "/b");
    redirect("/b", 302, "/a");
    const auto response = get(server.url("/a"));
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().code, ErrorCode::TooManyRedirects);
    EXPECT_EQ(server.requestCount(), 11U);
}

TEST_F(CurlClient, LeavesCredentialsWithTheirHost)
{
    TestServer other;
    other.route("/b", [](const ServerRequest&) { return ServerAnswer{.body = "there"}; });
    redirect("/a", 302, "/a2");
    redirect("/a2", 302, other.url("/b"));
    ASSERT_TRUE(
        get(HttpRequest{.url = server.url("/a"), .headers = {{"Authorization", "Basic eA=="}, {"X-Other", "y"}}}));
    EXPECT_EQ(server.requests()[1].header("Authorization"), "Basic eA==");
    EXPECT_EQ(other.requests()[0].header("Authorization"), "");
    EXPECT_EQ(other.requests()[0].header("X-Other"), "y");
}

TEST_F(CurlClient, KeepsToTheWeb)
{
    for (const std::string url : {"file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "nonsense", ""}) {
        const auto response = get(url);
        ASSERT_FALSE(response) << url;
        EXPECT_EQ(response.error().code, ErrorCode::InvalidArgument) << url;
    }
    redirect("/a", 302, "file:///etc/passwd");
    const auto response = get(server.url("/a"));
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().code, ErrorCode::InvalidArgument);
}

TEST_F(CurlClient, DeliversTheBodyOfErrors)
{
    const auto response = get(server.url("/nothing"));
    ASSERT_TRUE(response);
    EXPECT_EQ(response->head.status, 404);
    EXPECT_EQ(response->body, "not here");
    const auto error = statusError(response->head);
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code, ErrorCode::NotFound);
    EXPECT_THAT(error->detail, HasSubstr("404"));
}

TEST_F(CurlClient, NamesEachFailureOfTheNetwork)
{
    const auto dns = get("http://nosuchhost.invalid/feed?token=secret");
    ASSERT_FALSE(dns);
    EXPECT_EQ(dns.error().code, ErrorCode::Dns);
    EXPECT_THAT(dns.error().detail, HasSubstr("the host name nosuchhost.invalid is unknown"));
    EXPECT_THAT(dns.error().detail, Not(HasSubstr("secret")));

    const auto plain = get("https://127.0.0.1:" + std::to_string(server.port()) + "/");
    ASSERT_FALSE(plain);
    EXPECT_EQ(plain.error().code, ErrorCode::Tls);

    server.route(
        "/garbage", [](const ServerRequest&) { return ServerAnswer{.raw = "this is no HTTP at all\r\n\r\n"}; });
    EXPECT_EQ(get(server.url("/garbage")).error().code, ErrorCode::Network);

    server.route("/cut", [](const ServerRequest&) { return ServerAnswer{.body = "0123456789", .cutAfterBytes = 4}; });
    EXPECT_EQ(get(server.url("/cut")).error().code, ErrorCode::Network);

    std::string closedUrl;
    {
        TestServer gone;
        closedUrl = gone.url("/");
    }
    EXPECT_EQ(get(closedUrl).error().code, ErrorCode::Network);
}

TEST_F(CurlClient, TimesOutWhenNothingComes)
{
    server.route("/stall",
        [](const ServerRequest&) { return ServerAnswer{.body = std::string(1000, 'x'), .stallAfterBytes = 10}; });
    HttpRequest request{.url = server.url("/stall"), .limits = limits::feed()};
    request.limits.stallTimeout = std::chrono::seconds(1);
    const auto response = get(request);
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().code, ErrorCode::Timeout);
}

TEST_F(CurlClient, AsksForRanges)
{
    server.serveFile("/audio", {.body = "0123456789"});
    const auto response = get(HttpRequest{
        .url = server.url("/audio"), .rangeFirst = 2, .rangeLast = 4, .ifRange = "\"v1\"", .acceptCompressed = false});
    ASSERT_TRUE(response);
    EXPECT_EQ(response->head.status, 206);
    EXPECT_EQ(response->body, "234");
    EXPECT_EQ(server.requests()[0].header("If-Range"), "\"v1\"");
    EXPECT_EQ(server.requests()[0].header("Range"), "bytes=2-4");
}

TEST_F(CurlClient, VerifiesCertificatesAndRefusesTheStepDown)
{
    const auto certificate = std::filesystem::path(testing::TempDir()) / "tidemark_net_test.pem";
    const test::TlsTestServer tls(certificate.string(), server.url("/plain"));
    const auto refused = get(tls.url("/hello"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Tls);
    EXPECT_THAT(refused.error().detail, HasSubstr("certificate"));
    makeClient({.caFile = certificate.string()});
    const auto trusted = get(tls.url("/hello"));
    ASSERT_TRUE(trusted) << trusted.error().detail;
    EXPECT_EQ(trusted->body, "hello");
    const auto down = get(tls.url("/down"));
    ASSERT_FALSE(down);
    EXPECT_EQ(down.error().code, ErrorCode::Network);
    EXPECT_THAT(down.error().detail, HasSubstr("https to unprotected http"));
    EXPECT_EQ(server.requestCount(), 0U);
    std::filesystem::remove(certificate);
}

TEST_F(CurlClient, CancelsFromAnotherThread)
{
    server.route("/stall",
        [](const ServerRequest&) { return ServerAnswer{.body = std::string(1000, 'x'), .stallAfterBytes = 10}; });
    const auto sink = std::make_shared<WaitingSink>();
    auto transfer = client->start({.url = server.url("/stall"), .limits = limits::feed()}, sink);
    sink->firstBody.get_future().wait();
    transfer.reset();
    const auto result = sink->done.get_future().get();
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
}

TEST_F(CurlClient, EndsEverythingWhenItGoes)
{
    server.route("/wait", [](const ServerRequest&) { return ServerAnswer{.waitsForRelease = true}; });
    std::vector<std::shared_ptr<WaitingSink>> sinks;
    std::vector<std::unique_ptr<HttpTransfer>> transfers;
    for (int i = 0; i < 20; ++i) { // more than run at once
        sinks.push_back(std::make_shared<WaitingSink>());
        transfers.push_back(client->start({.url = server.url("/wait"), .limits = limits::feed()}, sinks.back()));
    }
    server.waitForRequests(1);
    client.reset();
    for (const auto& sink : sinks)
        EXPECT_EQ(sink->done.get_future().get().error().code, ErrorCode::Cancelled);
    transfers.clear(); // after the client: nothing of it is touched
}

TEST_F(CurlClient, LetsUrgentRequestsPassTheOthersOfTheirHost)
{
    server.route("/wait", [](const ServerRequest&) { return ServerAnswer{.waitsForRelease = true}; });
    server.route("/urgent", [](const ServerRequest&) { return ServerAnswer{.body = "now"}; });
    std::vector<std::shared_ptr<WaitingSink>> sinks;
    std::vector<std::unique_ptr<HttpTransfer>> transfers;
    for (int i = 0; i < 30; ++i) {
        sinks.push_back(std::make_shared<WaitingSink>());
        transfers.push_back(client->start({.url = server.url("/wait"), .limits = limits::feed()}, sinks.back()));
    }
    server.waitForRequests(5);
    const auto urgent = get(HttpRequest{.url = server.url("/urgent"), .isUrgent = true});
    ASSERT_TRUE(urgent);
    EXPECT_EQ(urgent->body, "now");
    EXPECT_LE(server.connectionCount(), 6U);
    server.release();
    for (const auto& sink : sinks)
        EXPECT_TRUE(sink->done.get_future().get());
    EXPECT_LE(server.connectionCount(), 6U);
}

TEST_F(CurlClient, AnswersHundredsOfRequestsOverFewConnections)
{
    server.route("/feed", [](const ServerRequest& request) { return ServerAnswer{.body = request.target}; });
    std::vector<std::promise<std::string>> bodies(300);
    std::vector<std::unique_ptr<HttpTransfer>> transfers;
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        transfers.push_back(
            fetch(*client, {.url = server.url("/feed?n=" + std::to_string(i)), .limits = limits::feed()},
                [&bodies, i](const Result<HttpResponse>& response) {
                    bodies[i].set_value(response ? response->body : "failed");
                }));
    }
    for (std::size_t i = 0; i < bodies.size(); ++i)
        EXPECT_EQ(bodies[i].get_future().get(), "/feed?n=" + std::to_string(i));
    EXPECT_LE(server.connectionCount(), 6U);
}
