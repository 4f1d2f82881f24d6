// SPDX-License-Identifier: GPL-3.0-or-later
// MP3 and ADTS by their frame index: exact where that can be, marked and corrected where not.
#include "audio/clip.h"
#include "audio/engine_rig.h"
#include "frames/made_frames.h"
#include "frames/walk.h"

#include <algorithm>
#include <cstdlib>
#include <string>

namespace tidemark::audio {
namespace {

using namespace std::chrono_literals;
using test::audioFixture;
using test::AudioFormat;
using test::RemoteSource;

constexpr Milliseconds kNear = 3ms; ///< what the position coder can tell
constexpr Milliseconds kEnough = 450ms;

std::shared_ptr<RemoteSource> remote(AudioFormat format)
{
    const auto path = audioFixture(format);
    EXPECT_TRUE(path) << path.error().detail;
    return std::make_shared<RemoteSource>(path ? *path : std::filesystem::path());
}

std::string bytesOf(AudioFormat format)
{
    const auto path = audioFixture(format);
    EXPECT_TRUE(path) << path.error().detail;
    std::ifstream file(*path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

class KeptInMemory final : public IndexKeeper {
public:
    std::string load() override { return m_index; }
    void store(const std::string& index) override { m_index = index; }
    std::string m_index;
};

void seek(EngineRig& rig, Milliseconds target)
{
    rig.forgetEvents();
    rig.forgetSound();
    rig->seek(target);
    ASSERT_TRUE(rig.waitFor([&] { return !rig.all<SeekFinished>().empty(); })) << target.count();
    ASSERT_TRUE(rig.waitForSound(kEnough));
}

bool isApproximate(const EngineRig& rig)
{
    const auto positions = rig.all<PositionChanged>();
    return !positions.empty() && positions.back().isApproximate;
}

TEST(EngineFrames, AConstantRateIsJumpedInWithoutReadingWhatLiesBefore)
{
    const auto source = remote(AudioFormat::Mp3Cbr);
    EngineRig rig;
    rig->load({source});
    ASSERT_TRUE(rig.waitForState(EngineState::Playing));
    ASSERT_TRUE(rig.waitForSound(kEnough));
    const auto before = source->fetchedBytes();
    for (const auto target : {120'345ms, 61'001ms}) {
        seek(rig, target);
        EXPECT_FALSE(isApproximate(rig));
        const auto content = rig.heard().content();
        ASSERT_TRUE(content);
        EXPECT_LE(abs(*content - rig.heard().begin), kNear) << content->count();
    }
    EXPECT_LE(source->fetchedBytes() - before, 300'000U);
}

TEST(EngineFrames, AVaryingRateIsJumpedInAtOnceAndCorrectedLater)
{
    for (const auto format : {AudioFormat::Mp3Vbr, AudioFormat::Mp3VbrXing}) {
        const auto source = remote(format);
        EngineRig rig;
        rig->load({source});
        ASSERT_TRUE(rig.waitForState(EngineState::Playing));
        const auto before = source->fetchedBytes();
        seek(rig, 100s);
        ASSERT_TRUE(isApproximate(rig));
        EXPECT_EQ(rig.all<SeekFinished>().back().position, 100s) << "what was wished, until more is known";
        EXPECT_LE(source->fetchedBytes() - before, 300'000U);
        ASSERT_EQ(source->wishes().size(), 1U) << "what lies before is asked for";
        const auto content = rig.heard().content();
        ASSERT_TRUE(content);
        const auto error = *content - rig.heard().begin;
        rig->pause();
        ASSERT_TRUE(rig.waitForState(EngineState::Paused));
        const auto assumed = rig->position();
        std::size_t fetched = 0; // piece by piece, as a line would bring them
        ASSERT_TRUE(rig.waitFor([&] {
            for (const auto wishes = source->wishes(); fetched < wishes.size(); ++fetched)
                source->fetch(wishes[fetched].first, wishes[fetched].second + 1);
            return !isApproximate(rig);
        }));
        EXPECT_LE(abs(rig->position() - assumed - error), 5ms)
            << rig->position().count() << " after " << assumed.count() << ", off by " << error.count();
        rig->play();
        seek(rig, 100s);
        EXPECT_LE(abs(*rig.heard().content() - rig.heard().begin), kNear);
    }
}

TEST(EngineFrames, WhatLiesBeforeIsAskedForOnlyWithinItsBudget)
{
    const auto source = remote(AudioFormat::Mp3Vbr);
    EngineRig rig;
    rig->load({.source = source, .correctionBudgetBytes = 100'000});
    ASSERT_TRUE(rig.waitForState(EngineState::Playing));
    seek(rig, 100s);
    EXPECT_TRUE(isApproximate(rig));
    EXPECT_TRUE(source->wishes().empty());
}

TEST(EngineFrames, AKeptIndexMakesEveryJumpExactAtOnce)
{
    const auto keeper = std::make_shared<KeptInMemory>();
    {
        const auto local = std::make_shared<test::GrudgingSource>(bytesOf(AudioFormat::Mp3Vbr));
        EngineRig rig;
        rig->load({.source = local, .startsPlaying = false, .indexKeeper = keeper});
        ASSERT_TRUE(rig.waitForState(EngineState::Paused));
        ASSERT_TRUE(rig.waitFor([&] { return !rig.all<DurationChanged>().empty(); }));
    }
    ASSERT_FALSE(keeper->m_index.empty());
    const auto source = remote(AudioFormat::Mp3Vbr);
    EngineRig rig;
    rig->load({.source = source, .indexKeeper = keeper});
    ASSERT_TRUE(rig.waitForState(EngineState::Playing));
    seek(rig, 100s);
    EXPECT_FALSE(isApproximate(rig));
    EXPECT_LE(abs(*rig.heard().content() - rig.heard().begin), kNear);
    EXPECT_LE(source->fetchedBytes(), 400'000U);
    EXPECT_TRUE(source->wishes().empty());
}

TEST(EngineFrames, AClipNeverGuesses)
{
    const auto source = remote(AudioFormat::Mp3Vbr);
    const test::TemporaryFolder folder;
    const ClipRequest request{source, 100s, 101s, folder.path() / "clip.wav"};
    ASSERT_TRUE(writeClip(request, {}, {}));
    const auto wav = test::readWav(request.outputFile);
    const auto content = test::decodePosition(wav.samples, wav.sampleRate);
    ASSERT_TRUE(content);
    EXPECT_LE(abs(*content - 100s), kNear);
}

TEST(EngineFrames, WhatTheEncoderAddedIsNotHeard)
{
    const test::TemporaryFolder folder;
    const auto samplesOf = [&](const std::string& bytes) {
        const auto source = std::make_shared<test::GrudgingSource>(bytes);
        const ClipRequest request{source, 0ms, std::nullopt, folder.path() / "clip.wav"};
        EXPECT_TRUE(writeClip(request, {}, {}));
        return test::readWav(request.outputFile).samples;
    };
    const auto frames = bytesOf(AudioFormat::Mp3Vbr);
    const auto all = samplesOf(frames); // without the usual 1105 samples
    frames::FrameMap map(
        *frames::readStreamStart(frames::FrameKind::Mpeg, std::as_bytes(std::span(frames)), 0), frames.size());
    MemorySource source(frames);
    ASSERT_TRUE(frames::walkWhatIsThere(map, source, {}));
    const auto count = static_cast<unsigned long>(map.counted().time / map.start().frame.duration());
    const auto tag = test::tagFrame("Xing", count, 417 + frames.size(), "", 1000, 1529);
    const auto cut = samplesOf(tag + frames);
    // 1000 more behind, 424 more in front; times are rounded to the sample
    EXPECT_NEAR(static_cast<double>(all.size() - cut.size()), 1000 + 1000 - 576, 2);
    const auto isSameFrom = [&](std::ptrdiff_t offset) {
        return std::equal(cut.begin() + 5000, cut.end(), all.begin() + 5000 + offset,
            [](int one, int other) { return std::abs(one - other) <= 1; });
    };
    EXPECT_TRUE(isSameFrom(424) || isSameFrom(423) || isSameFrom(425));
}

TEST(EngineFrames, RecordingsOneBehindTheOtherArePlayedThrough)
{
    const auto one = bytesOf(AudioFormat::Mp3VbrXing);
    const auto source = std::make_shared<test::GrudgingSource>(one + "some junk" + one);
    EngineRig rig;
    rig->load({source, 140s});
    ASSERT_TRUE(rig.waitForState(EngineState::Playing));
    seek(rig, 190s);
    // between the two stand the padding of the first, the tag and the delay of the second
    const auto content = rig.heard().content();
    ASSERT_TRUE(content);
    EXPECT_LE(abs(*content - (rig.heard().begin - 150s)), 150ms) << content->count();
    rig->seek(299'800ms);
    ASSERT_TRUE(rig.waitForState(EngineState::Ended));
    EXPECT_LE(abs(rig->position() - 300s), 200ms);
}

TEST(EngineFrames, TheSampleRateMayChange)
{
    std::string fast = test::mpegFrame(9);
    fast[2] = static_cast<char>(fast[2] | 4); // 48 kHz
    fast.resize(384);
    std::string text = test::mpegFrames(400);
    for (int i = 0; i < 400; ++i)
        text += fast;
    const auto source = std::make_shared<test::GrudgingSource>(text);
    constexpr Milliseconds kLength(10'449 + 9'600 - 25);
    EXPECT_LE(abs(measureDuration(source, {}).value_or(0ms) - kLength), 2ms);
    EngineRig rig;
    rig->load({source, 10'000ms});
    ASSERT_TRUE(rig.waitForState(EngineState::Playing));
    ASSERT_TRUE(rig.waitFor([&] { return rig->position() > 11s; })) << "it goes on behind the change";
    rig->seek(kLength - 300ms);
    ASSERT_TRUE(rig.waitForState(EngineState::Ended));
    EXPECT_LE(abs(rig->position() - kLength), 60ms) << rig->position().count();
}

TEST(EngineFrames, FreeFormatIsRefusedByItsName)
{
    std::string text;
    for (int i = 0; i < 50; ++i)
        text += std::string("\xFF\xFB\x00\x64", 4) + std::string(396, 'x');
    EngineRig rig;
    rig->load({std::make_shared<test::GrudgingSource>(text)});
    ASSERT_TRUE(rig.waitForState(EngineState::Failed));
    EXPECT_EQ(rig.all<PlaybackFailed>().back().error.code, ErrorCode::Unsupported);
    EXPECT_NE(rig.all<PlaybackFailed>().back().error.detail.find("free format"), std::string::npos);
}

TEST(EngineFrames, AFileThatIsCutOffEndsWhereItEnds)
{
    auto bytes = bytesOf(AudioFormat::Mp3VbrXing);
    bytes.resize(bytes.size() / 2 + 100);
    EngineRig rig;
    rig->load({std::make_shared<test::GrudgingSource>(bytes), 140s});
    ASSERT_TRUE(rig.waitForState(EngineState::Ended));
    const auto position = rig->position();
    EXPECT_GT(position, 50s);
    EXPECT_LT(position, 110s);
}

} // namespace
} // namespace tidemark::audio
