// SPDX-License-Identifier: GPL-3.0-or-later
#include "../ctl/ctl_run.h"
#include "support/audio/audio_fixtures.h"
#include "support/audio/position_coder.h"
#include "support/feed_builder.h"
#include "support/temporary_folder.h"
#include "support/test_server.h"

#include <gtest/gtest.h>

#include <cstring>
#include <fstream>
#include <tuple>

namespace tidemark::test {
namespace {

constexpr double kExactMs = 50;
constexpr int kStarts[] = {7, 41, 83, 125};

struct Wav {
    int sampleRate = 0;
    std::vector<std::int16_t> samples; ///< first channel
};

/// Reads what our own clips are: PCM of 16 bits behind a header of chunks.
Wav readWav(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    Wav wav;
    const auto number = [&](std::size_t at, std::size_t size) {
        std::uint32_t value = 0;
        std::memcpy(&value, bytes.data() + at, size);
        return value;
    };
    std::size_t channels = 1;
    for (std::size_t at = 12; at + 8 <= bytes.size(); at += 8 + number(at + 4, 4)) {
        if (bytes.compare(at, 4, "fmt ") == 0) {
            channels = number(at + 10, 2);
            wav.sampleRate = static_cast<int>(number(at + 12, 4));
        } else if (bytes.compare(at, 4, "data") == 0) {
            const auto size = std::min<std::size_t>(number(at + 4, 4), bytes.size() - at - 8);
            for (std::size_t i = 0; i + 2 * channels <= size; i += 2 * channels)
                wav.samples.push_back(static_cast<std::int16_t>(number(at + 8 + i, 2)));
            break;
        }
    }
    return wav;
}

using ClipCase = std::tuple<AudioFormat, bool>;

class ClipOverLoopback : public testing::TestWithParam<ClipCase> { };

} // namespace

TEST_P(ClipOverLoopback, StartsWhereTheChapterStarts)
{
    const auto [format, knowsRanges] = GetParam();
    const auto audio = audioFixture(format);
    ASSERT_TRUE(audio) << audio.error().detail;
    std::ifstream file(*audio, std::ios::binary);
    TestServer server;
    server.serveFile("/audio",
        {.body = {std::istreambuf_iterator<char>(file), {}}, .knowsRanges = knowsRanges, .sendsLength = true});
    BuiltFeed feed;
    feed.episodes = {
        {"g1", "Coded", server.url("/audio"), notesWithChapters({"0:07 One", "0:41 Two", "1:23 Three", "2:05 Four"}),
            "Sun, 10 May 2026 08:00:00 GMT", "2:30"}};
    server.route("/feed.xml", [body = feed.rss()](const ServerRequest&) {
        ServerAnswer answer;
        answer.body = body;
        return answer;
    });
    const TemporaryFolder folder;
    const auto library = (folder.path() / "library").string();
    ASSERT_EQ(runCtl({"subscribe", server.url("/feed.xml"), "--data-dir", library}).status, 0);
    for (int chapter = 4; chapter >= 1; --chapter) { // the last first: the far jump comes with nothing fetched
        const auto output = folder.path() / ("clip" + std::to_string(chapter) + ".wav");
        const auto clip = runCtl({"clip", "1", "--chapter", std::to_string(chapter), "--out", output.string(),
            "--data-dir", library, "--json"});
        ASSERT_EQ(clip.status, 0) << clip.diagnostics;
        const auto wav = readWav(output);
        const auto heard = decodePosition(wav.samples, wav.sampleRate);
        ASSERT_TRUE(heard) << "chapter " << chapter;
        EXPECT_NEAR(static_cast<double>(heard->count()), kStarts[chapter - 1] * 1000.0, kExactMs)
            << "chapter " << chapter;
    }
}

INSTANTIATE_TEST_SUITE_P(Formats, ClipOverLoopback,
    testing::Combine(testing::Values(AudioFormat::Mp3Cbr, AudioFormat::Mp3Vbr, AudioFormat::Mp3VbrXing,
                         AudioFormat::M4aMoovLast, AudioFormat::M4aFastStart, AudioFormat::Opus),
        testing::Bool()),
    [](const auto& format) {
        std::string name(audioFormatName(std::get<0>(format.param)));
        std::erase(name, '-');
        return name + (std::get<1>(format.param) ? "WithRanges" : "WithoutRanges");
    });

} // namespace tidemark::test
