// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/clip.h"

#include "audio/audio_test_support.h"
#include "support/audio/audio_fixtures.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace tidemark::audio {
namespace {

using namespace std::chrono_literals;
using test::audioFixture;
using test::AudioFormat;

constexpr Milliseconds kLength = 150s;
const std::vector<Milliseconds> kTargets = {0ms, 1ms, 999ms, 12345ms, 60s, 59950ms, 101500ms, 148s};

class ClipOfFormat : public testing::TestWithParam<AudioFormat> { };

TEST_P(ClipOfFormat, BeginsWhereItShould)
{
    const auto path = audioFixture(GetParam());
    ASSERT_TRUE(path) << path.error().detail;
    const test::TemporaryFolder folder;
    for (const bool canJump : {true, false}) {
        for (const auto from : kTargets) {
            auto source = std::make_shared<test::GrudgingSource>(*path);
            source->m_canJump = canJump;
            const ClipRequest request{source, from, from + 800ms, folder.path() / "clip.wav"};
            const auto clip = writeClip(request, {}, {});
            ASSERT_TRUE(clip) << clip.error().detail;
            EXPECT_LE(abs(clip->from - from), 1ms);
            EXPECT_LE(abs(clip->to - from - 800ms), 1ms);
            const auto wav = test::readWav(request.outputFile);
            EXPECT_EQ(wav.samples.size(), static_cast<std::size_t>(wav.sampleRate) * 8 / 10);
            const auto position = test::decodePosition(wav.samples, wav.sampleRate);
            ASSERT_TRUE(position) << from.count();
            EXPECT_LE(abs(*position - from), 30ms) << position->count() << " for " << from.count();
        }
    }
}

TEST_P(ClipOfFormat, IsMadeOfBytesWhoseNumberNobodyKnows)
{
    const auto path = audioFixture(GetParam());
    ASSERT_TRUE(path) << path.error().detail;
    const test::TemporaryFolder folder;
    auto source = std::make_shared<test::GrudgingSource>(*path);
    source->m_canJump = false;
    source->m_tellsSize = false;
    const ClipRequest request{source, 75432ms, 76432ms, folder.path() / "clip.wav"};
    const auto clip = writeClip(request, {}, {});
    ASSERT_TRUE(clip) << clip.error().detail;
    const auto wav = test::readWav(request.outputFile);
    const auto position = test::decodePosition(wav.samples, wav.sampleRate);
    ASSERT_TRUE(position);
    EXPECT_LE(abs(*position - 75432ms), 30ms) << position->count();
}

TEST_P(ClipOfFormat, HasItsDurationMeasured)
{
    const auto path = audioFixture(GetParam());
    ASSERT_TRUE(path) << path.error().detail;
    const auto duration = measureDuration(test::openFile(*path), {});
    ASSERT_TRUE(duration) << duration.error().detail;
    EXPECT_LE(abs(*duration - kLength), 120ms) << duration->count(); // encoders fill up their last frame
}

INSTANTIATE_TEST_SUITE_P(Formats, ClipOfFormat, testing::ValuesIn(test::kAllAudioFormats), test::formatTestName);

TEST(Clip, GoesToTheEndWhereNoEndIsAsked)
{
    const test::TemporaryFolder folder;
    const auto path = audioFixture(AudioFormat::Flac);
    ASSERT_TRUE(path) << path.error().detail;
    double last = 0;
    const ClipRequest request{test::openFile(*path), 149s, std::nullopt, folder.path() / "clip.wav"};
    const auto clip = writeClip(request, [&](double fraction) { last = fraction; }, {});
    ASSERT_TRUE(clip) << clip.error().detail;
    EXPECT_EQ(clip->to, kLength);
    EXPECT_EQ(last, 1.0);
    EXPECT_EQ(test::readWav(request.outputFile).samples.size(), 44100U);
}

TEST(Clip, RefusesWhatItCannotDo)
{
    const test::TemporaryFolder folder;
    const auto path = audioFixture(AudioFormat::Mp3Cbr);
    ASSERT_TRUE(path) << path.error().detail;
    const auto source = test::openFile(*path);
    const auto codeFor = [&](Milliseconds from, std::optional<Milliseconds> to, const char* name) {
        const auto clip = writeClip({source, from, to, folder.path() / name}, {}, {});
        return clip ? std::string("done") : std::string(errorCodeName(clip.error().code));
    };
    EXPECT_EQ(codeFor(1s, 2s, "clip.xyz"), errorCodeName(ErrorCode::Unsupported));
    EXPECT_EQ(codeFor(2s, 1s, "clip.wav"), errorCodeName(ErrorCode::InvalidArgument));
    EXPECT_EQ(codeFor(1000s, 1001s, "clip.wav"), errorCodeName(ErrorCode::InvalidArgument));
    EXPECT_EQ(codeFor(1s, 2s, "no-folder/clip.wav"), errorCodeName(ErrorCode::NotFound));
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(Clip, LeavesNothingBehindWhenCancelled)
{
    const test::TemporaryFolder folder;
    const auto path = audioFixture(AudioFormat::Mp3Cbr);
    ASSERT_TRUE(path) << path.error().detail;
    std::stop_source stop;
    const auto clip = writeClip(
        {test::openFile(*path), 1s, std::nullopt, folder.path() / "clip.wav"}, [&](double) { stop.request_stop(); },
        stop.get_token());
    ASSERT_FALSE(clip);
    EXPECT_EQ(clip.error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(Clip, IsCancelledWhileNoByteComes)
{
    const test::TemporaryFolder folder;
    const auto path = audioFixture(AudioFormat::Mp3Cbr);
    ASSERT_TRUE(path) << path.error().detail;
    auto source = std::make_shared<test::GrudgingSource>(*path);
    source->allowUpTo(200'000);
    std::stop_source stop;
    source->m_onWaiting = [&] { stop.request_stop(); };
    const auto clip = writeClip({source, 100s, std::nullopt, folder.path() / "clip.wav"}, {}, stop.get_token());
    ASSERT_FALSE(clip);
    EXPECT_EQ(clip.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace tidemark::audio
