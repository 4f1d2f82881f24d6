// SPDX-License-Identifier: GPL-3.0-or-later
// What the listener gets from servers that misbehave: the sound of the file, or a sentence that says why not.
#include "../ctl/ctl_run.h"
#include "support/audio/audio_fixtures.h"
#include "support/feed_builder.h"
#include "support/gzip_bytes.h"
#include "support/temporary_folder.h"
#include "support/test_server.h"

#include <gtest/gtest.h>

#include <atomic>
#include <fstream>
#include <map>
#include <memory>
#include <mutex>

namespace tidemark::test {
namespace {

std::string contents(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

class HostilePlayback : public testing::Test {
protected:
    void SetUp() override
    {
        const auto audio = audioFixture(AudioFormat::Mp3Vbr);
        ASSERT_TRUE(audio) << audio.error().detail;
        file = *audio;
        bytes = contents(file);
        BuiltFeed feed;
        feed.episodes = {{"g1", "Slow bridges", server.url("/audio.mp3"), "No notes."}};
        server.route("/feed.xml", [body = feed.rss()](const ServerRequest&) { return ServerAnswer{.body = body}; });
        ASSERT_EQ(ctl({"subscribe", server.url("/feed.xml")}).status, 0);
    }

    CtlResult ctl(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.end(), {"--data-dir", (folder.path() / "library").string(), "--json"});
        return runCtl(arguments);
    }
    /// The sound of two stretches, as the player makes it: late in the file, and then before it.
    std::string soundOf(const std::string& subject)
    {
        std::string sound;
        for (const auto& [from, to] : {std::pair("60", "75"), std::pair("2", "30")}) {
            const auto out = (folder.path() / "sound.wav").string();
            const auto result = ctl({"clip", subject, "--from", from, "--to", to, "--out", out});
            EXPECT_EQ(result.status, 0) << result.diagnostics;
            sound += contents(out);
        }
        return sound;
    }
    void expectSound(const char* what)
    {
        const auto sound = soundOf("1");
        EXPECT_GT(sound.size(), 1'000'000U) << what;
        EXPECT_TRUE(sound == soundOf(file.string())) << what;
    }
    ServerAnswer good(const ServerRequest& request) const { return TestServer::fileAnswer({.body = bytes}, request); }

    TemporaryFolder folder;
    TestServer server;
    std::filesystem::path file;
    std::string bytes;
};

} // namespace

TEST_F(HostilePlayback, LinksThatRunOutAreRenewed)
{
    std::atomic<int> links{0};
    std::mutex mutex;
    std::map<std::string, int> used;
    server.route("/audio.mp3", [&](const ServerRequest&) {
        return ServerAnswer{.status = 302, .headers = {{"Location", "/signed?n=" + std::to_string(++links)}}};
    });
    server.route("/signed", [&](const ServerRequest& request) {
        const std::lock_guard lock(mutex);
        return ++used[request.target] > 1 ? ServerAnswer{.status = 403} : good(request);
    });
    expectSound("each link works once");
    EXPECT_GE(links, 2);
}

TEST_F(HostilePlayback, CompressedAudioPlays)
{
    server.route("/audio.mp3", [this](const ServerRequest&) {
        return ServerAnswer{.headers = {{"Content-Encoding", "gzip"}}, .body = gzipped(bytes)};
    });
    expectSound("gzip");
}

TEST_F(HostilePlayback, RangesThatLiePlay)
{
    server.route("/audio.mp3", [this](const ServerRequest& request) {
        auto answer = good(request);
        answer.body = bytes; // all of it, called a part
        return answer;
    });
    expectSound("a whole file as a part");
}

TEST_F(HostilePlayback, RangesThatAreRefusedPlay)
{
    server.route("/audio.mp3", [this](const ServerRequest& request) {
        return request.header("Range").empty()
            ? TestServer::fileAnswer({.body = bytes, .contentType = "text/plain", .knowsRanges = false}, request)
            : ServerAnswer{.status = 416};
    });
    expectSound("416 to every range, and called text");
}

TEST_F(HostilePlayback, ConnectionsThatAreCutPlay)
{
    server.route("/audio.mp3", [this](const ServerRequest& request) {
        auto answer = good(request);
        answer.cutAfterBytes = 30'000;
        return answer;
    });
    expectSound("cut after 30,000 bytes, each time");
}

TEST_F(HostilePlayback, WhatIsNoAudioIsSaid)
{
    const auto failure = [this](ServerAnswer answer) {
        server.route("/audio.mp3", [answer](const ServerRequest&) { return answer; });
        const auto result = ctl({"play", "1", "--sink", "null"});
        EXPECT_EQ(result.status, 1);
        return result.diagnostics;
    };
    EXPECT_NE(failure({.body = "<!doctype html><html>Please log in</html>"}).find("web page"), std::string::npos);
    EXPECT_NE(failure({.status = 403}).find("403"), std::string::npos);
    EXPECT_NE(failure({.headers = {{"Content-Encoding", "gzip"}}, .body = bytes.substr(0, 50'000)}).find("compression"),
        std::string::npos);
    EXPECT_FALSE(failure({.headers = {{"Content-Type", "audio/mpeg"}}}).empty()); // nothing at all
}

TEST_F(HostilePlayback, ATruncatedFileEndsWhereItEnds)
{
    const auto part = bytes.substr(0, bytes.size() / 20); // a few seconds
    server.serveFile("/audio.mp3", {.body = part});
    const auto result = ctl({"play", "1", "--sink", "null"});
    EXPECT_EQ(result.status, 0) << result.diagnostics;
    EXPECT_TRUE(ctl({"episode", "1"}).json()["played"].get<bool>());
}

} // namespace tidemark::test
