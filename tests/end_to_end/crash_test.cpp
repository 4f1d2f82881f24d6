// SPDX-License-Identifier: GPL-3.0-or-later
#include "../ctl/ctl_run.h"
#include "support/audio/audio_fixtures.h"
#include "support/feed_builder.h"
#include "support/temporary_folder.h"
#include "support/test_server.h"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <random>
#include <thread>

namespace tidemark::test {
namespace {

/// Rounds of each kind; TIDEMARK_CRASH_ROUNDS asks for more by hand.
int rounds()
{
    const char* asked = std::getenv("TIDEMARK_CRASH_ROUNDS");
    return asked ? std::atoi(asked) : 4;
}

/// tidemarkctl as a process of its own that can be killed at any moment.
class Process final {
public:
    explicit Process(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin(), TIDEMARKCTL);
        std::vector<char*> pointers;
        for (auto& argument : arguments)
            pointers.push_back(argument.data());
        pointers.push_back(nullptr);
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn(&m_pid, TIDEMARKCTL, &actions, nullptr, pointers.data(), environ);
        posix_spawn_file_actions_destroy(&actions);
    }
    ~Process() { killNow(); }
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    void killNow()
    {
        if (m_pid <= 0)
            return;
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
        m_pid = -1;
    }

private:
    pid_t m_pid = -1;
};

class Crash : public testing::Test {
protected:
    void SetUp() override
    {
        const auto audio = audioFixture(AudioFormat::Mp3Cbr);
        ASSERT_TRUE(audio) << audio.error().detail;
        std::ifstream file(*audio, std::ios::binary);
        audioBytes = {std::istreambuf_iterator<char>(file), {}};
        server.serveFile("/audio.mp3", {.body = audioBytes});
        server.route("/feed.xml", [this](const ServerRequest&) {
            ServerAnswer answer;
            answer.body = feed(++version).rss();
            return answer;
        });
        ASSERT_EQ(ctl({"subscribe", server.url("/feed.xml")}).status, 0);
    }

    /// Each version has other notes and one episode more.
    BuiltFeed feed(int number) const
    {
        BuiltFeed built;
        for (int i = 0; i < 60 + number; ++i)
            built.episodes.push_back({"g" + std::to_string(i), "Episode " + std::to_string(i), server.url("/audio.mp3"),
                notesWithChapters({"0:07 One of " + std::to_string(number), "0:41 Two", "1:23 Three"}),
                "Sun, 10 May 2026 08:00:00 GMT", "2:30"});
        return built;
    }

    CtlResult ctl(std::vector<std::string> arguments) { return runCtl(withLibrary(std::move(arguments))); }
    std::vector<std::string> withLibrary(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.end(), {"--data-dir", (folder.path() / "library").string(), "--json"});
        return arguments;
    }

    void killAfterAWhile(std::vector<std::string> arguments, int longestMs)
    {
        Process process(withLibrary(std::move(arguments)));
        std::this_thread::sleep_for(std::chrono::milliseconds(std::uniform_int_distribution(20, longestMs)(random)));
        process.killNow();
    }

    void expectSound()
    {
        const auto check = ctl({"check"});
        EXPECT_EQ(check.status, 0) << check.output << check.diagnostics;
    }

    TemporaryFolder folder;
    TestServer server;
    std::string audioBytes;
    std::atomic<int> version = 0;
    std::mt19937 random{4711};
};

} // namespace

TEST_F(Crash, ARefreshThatIsKilledLeavesASoundLibrary)
{
    for (int i = 0; i < rounds(); ++i) {
        killAfterAWhile({"refresh"}, 400);
        expectSound();
        EXPECT_GE(ctl({"episodes"}).json()["episodes"].size(), 61U);
    }
}

TEST_F(Crash, ADownloadThatIsKilledGoesOnAndIsWhole)
{
    for (int i = 0; i < rounds(); ++i) {
        killAfterAWhile({"download", "1"}, 300);
        expectSound();
    }
    const auto result = ctl({"download", "1"});
    ASSERT_EQ(result.status, 0) << result.diagnostics;
    std::ifstream file(result.json()["downloads"][0]["path"].get<std::string>(), std::ios::binary);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(file), {}), audioBytes);
}

TEST_F(Crash, AStreamThatIsKilledAgainAndAgainSoundsLikeTheFile)
{
    // Slow enough that every round streams, fast enough that in the end most was fetched in many small stretches.
    const int kills = std::getenv("TIDEMARK_CRASH_ROUNDS") ? rounds() : 10;
    const auto rate = audioBytes.size() * 10 / static_cast<std::size_t>(kills * 6);
    server.route("/audio.mp3", [this, rate](const ServerRequest& request) {
        auto answer = TestServer::fileAnswer({.body = audioBytes}, request);
        answer.bytesPerSecond = rate;
        return answer;
    });
    for (int i = 0; i < kills; ++i) {
        const auto at = std::to_string(std::uniform_int_distribution(0, 130)(random));
        killAfterAWhile({"play", "1", "--at", at, "--sink", "null"}, 2000);
    }
    expectSound();
    const auto beforeBytes = server.bodyBytesSent();
    server.serveFile("/audio.mp3", {.body = audioBytes});
    const auto pcmOf = [this](const std::string& subject, const char* name) {
        const auto out = (folder.path() / name).string();
        const auto result = ctl({"clip", subject, "--from", "0", "--to", "140", "--out", out});
        EXPECT_EQ(result.status, 0) << result.diagnostics;
        std::ifstream file(out, std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(file), {});
    };
    const auto streamed = pcmOf("1", "streamed.wav");
    const auto whole = folder.path() / "whole.mp3";
    std::ofstream(whole, std::ios::binary) << audioBytes;
    EXPECT_GT(streamed.size(), 1'000'000U);
    EXPECT_TRUE(streamed == pcmOf(whole.string(), "whole.wav"));
    EXPECT_LT(server.bodyBytesSent() - beforeBytes, audioBytes.size()); // something of it had survived
    RecordProperty("bytesBefore", std::to_string(beforeBytes));
    RecordProperty("bytesAfter", std::to_string(server.bodyBytesSent() - beforeBytes));
    RecordProperty("fileBytes", std::to_string(audioBytes.size()));
}

TEST_F(Crash, PlayingThatIsKilledLosesAtMostTenSeconds)
{
    const auto begin = std::chrono::steady_clock::now();
    {
        Process process(withLibrary({"play", "1", "--at", "30", "--sink", "null"}));
        std::this_thread::sleep_for(std::chrono::seconds(12));
        process.killNow();
    }
    expectSound();
    const auto played = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    const auto position = ctl({"episode", "1"}).json()["position_s"].get<double>();
    EXPECT_GE(position, 30 + played - 10);
    EXPECT_LE(position, 30 + played);
    for (int i = 0; i < rounds(); ++i) {
        killAfterAWhile({"play", "1", "--sink", "null"}, 900);
        expectSound();
        EXPECT_GE(ctl({"episode", "1"}).json()["position_s"].get<double>(), position - 0.001);
    }
}

} // namespace tidemark::test
