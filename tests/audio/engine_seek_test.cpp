// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/engine_rig.h"

namespace tidemark::audio {
namespace {

using namespace std::chrono_literals;
using test::audioFixture;
using test::AudioFormat;
using test::GrudgingSource;

constexpr Milliseconds kNear = 30ms;
/// What goes on after a cancelled jump may begin two MP3 frames early: 51 ms were seen once, on a loaded machine.
constexpr Milliseconds kNearAfterCancel = kNear + 53ms;
constexpr Milliseconds kEnough = 450ms;

std::shared_ptr<GrudgingSource> sourceOf(AudioFormat format, bool canJump = true)
{
    const auto path = audioFixture(format);
    EXPECT_TRUE(path) << path.error().detail;
    auto source = std::make_shared<GrudgingSource>(path ? *path : std::filesystem::path());
    source->m_canJump = canJump;
    return source;
}

/// The sound since the last jump begins at `target`, by its times and by its content.
void expectSoundFrom(EngineRig& rig, Milliseconds target, Milliseconds tolerance = kNear)
{
    ASSERT_TRUE(rig.waitForSound(kEnough));
    const auto heard = rig.heard();
    EXPECT_LE(abs(heard.begin - target), tolerance) << heard.begin.count() << " for " << target.count();
    const auto content = heard.content();
    ASSERT_TRUE(content) << "at " << target.count();
    EXPECT_LE(abs(*content - target), tolerance) << content->count() << " for " << target.count();
}

void seekAndExpect(EngineRig& rig, Milliseconds target)
{
    rig.forgetEvents();
    rig->seek(target);
    EXPECT_EQ(rig->position(), target);
    ASSERT_TRUE(rig.waitFor([&] { return !rig.all<SeekFinished>().empty(); })) << target.count();
    EXPECT_EQ(rig.all<SeekFinished>().front().position, target);
    EXPECT_FALSE(rig.all<SeekFinished>().front().wasCancelled);
}

class SeekInFormat : public testing::TestWithParam<AudioFormat> { };

TEST_P(SeekInFormat, IsExactFromTheFirstSoundToTheEnd)
{
    for (const bool canJump : {true, false}) {
        EngineRig rig;
        rig->load({sourceOf(GetParam(), canJump), 42'345ms});
        ASSERT_TRUE(rig.waitForState(EngineState::Playing));
        expectSoundFrom(rig, 42'345ms);
        for (const auto target : {120'700ms, 3'001ms, 90'000ms}) {
            seekAndExpect(rig, target);
            expectSoundFrom(rig, target);
        }
        rig->seek(149'500ms);
        ASSERT_TRUE(rig.waitForState(EngineState::Ended));
        EXPECT_LE(abs(rig->position() - 150s), 200ms) << rig->position().count();
    }
}

TEST_P(SeekInFormat, NeedsNoLength)
{
    EngineRig rig;
    auto source = sourceOf(GetParam(), false);
    source->m_tellsSize = false;
    rig->load({source});
    ASSERT_TRUE(rig.waitForState(EngineState::Playing));
    expectSoundFrom(rig, 0ms);
    for (const auto target : {100'250ms, 20'000ms}) {
        seekAndExpect(rig, target);
        expectSoundFrom(rig, target);
    }
}

INSTANTIATE_TEST_SUITE_P(Formats, SeekInFormat, testing::ValuesIn(test::kAllAudioFormats), test::formatTestName);

TEST(EngineSeek, WorksWhilePaused)
{
    EngineRig rig;
    rig->load({sourceOf(AudioFormat::Mp3Vbr), 10s, false});
    ASSERT_TRUE(rig.waitForState(EngineState::Paused));
    EXPECT_EQ(rig->position(), 10s);
    seekAndExpect(rig, 77s);
    EXPECT_EQ(rig->position(), 77s);
    rig->play();
    expectSoundFrom(rig, 77s);
    EXPECT_EQ(rig.state(), EngineState::Playing);
}

TEST(EngineSeek, LastWishWins)
{
    for (const auto format : {AudioFormat::Mp3Cbr, AudioFormat::Opus, AudioFormat::M4aFastStart}) {
        EngineRig rig;
        rig->load({sourceOf(format)});
        ASSERT_TRUE(rig.waitForState(EngineState::Playing));
        for (int i = 0; i < 100; ++i)
            rig->seek(Milliseconds(1000 + (i * 7919) % 140'000));
        rig->seek(64'000ms);
        EXPECT_EQ(rig->position(), 64s);
        ASSERT_TRUE(rig.waitFor([&] {
            const auto finished = rig.all<SeekFinished>();
            return !finished.empty() && finished.back().position == 64s;
        }));
        expectSoundFrom(rig, 64s);
    }
}

TEST(EngineSeek, IsClampedToTheDuration)
{
    EngineRig rig;
    rig->load({sourceOf(AudioFormat::Flac), 0ms, false});
    ASSERT_TRUE(rig.waitForState(EngineState::Paused));
    rig->seek(999s);
    ASSERT_TRUE(rig.waitFor([&] { return !rig.all<SeekFinished>().empty(); }));
    EXPECT_EQ(rig.all<SeekFinished>().front().position, 150s);
    rig->seek(-5s);
    ASSERT_TRUE(rig.waitFor([&] { return rig.all<SeekFinished>().size() == 2; }));
    EXPECT_EQ(rig.all<SeekFinished>().back().position, 0s);
}

class SlowSeek : public testing::TestWithParam<AudioFormat> { };

/// The bytes of the target are not there yet: progress is told, and it arrives when they come.
TEST_P(SlowSeek, TellsItsProgress)
{
    for (const bool canJump : {true, false}) {
        auto source = sourceOf(GetParam(), canJump);
        EngineRig rig;
        rig->load({source});
        ASSERT_TRUE(rig.waitForState(EngineState::Playing));
        source->allowUpTo(source->sizeBytes() / 2);
        rig->seek(140s);
        ASSERT_TRUE(rig.waitFor([&] { return rig.all<SeekProgress>().size() >= 3; }));
        EXPECT_TRUE(rig.all<SeekFinished>().empty());
        EXPECT_EQ(rig->position(), 140s);
        EXPECT_EQ(rig.all<SeekProgress>().back().target, 140s);
        EXPECT_LE(rig.all<SeekProgress>().back().fraction, 1.0);
        source->allowUpTo(source->sizeBytes());
        ASSERT_TRUE(rig.waitFor([&] { return !rig.all<SeekFinished>().empty(); }));
        expectSoundFrom(rig, 140s);
    }
}

TEST_P(SlowSeek, IsCancelled)
{
    for (const bool canJump : {true, false}) {
        auto source = sourceOf(GetParam(), canJump);
        EngineRig rig;
        rig->load({source, 20s});
        ASSERT_TRUE(rig.waitForState(EngineState::Playing));
        expectSoundFrom(rig, 20s);
        source->allowUpTo(source->sizeBytes() / 2);
        rig->seek(140s);
        ASSERT_TRUE(rig.waitFor([&] { return !rig.all<SeekProgress>().empty(); }));
        rig.forgetSound();
        rig->cancelSeek();
        ASSERT_TRUE(rig.waitFor([&] { return !rig.all<SeekFinished>().empty(); }));
        const auto finished = rig.all<SeekFinished>().back();
        EXPECT_TRUE(finished.wasCancelled);
        EXPECT_GE(finished.position, 20s);
        EXPECT_LE(finished.position, 25s);
        expectSoundFrom(rig, finished.position, kNearAfterCancel);
        EXPECT_EQ(rig.state(), EngineState::Playing);
    }
}

TEST_P(SlowSeek, GivesWayToAnotherThatNeedsNoReading)
{
    auto source = sourceOf(GetParam());
    EngineRig rig;
    rig->load({source});
    ASSERT_TRUE(rig.waitForState(EngineState::Playing));
    source->allowUpTo(source->sizeBytes() / 2);
    rig->seek(140s);
    ASSERT_TRUE(rig.waitFor([&] { return !rig.all<SeekProgress>().empty(); }));
    rig->seek(30s);
    ASSERT_TRUE(rig.waitFor([&] { return !rig.all<SeekFinished>().empty(); }));
    EXPECT_EQ(rig.all<SeekFinished>().back().position, 30s);
    expectSoundFrom(rig, 30s);
}

INSTANTIATE_TEST_SUITE_P(Formats, SlowSeek,
    testing::Values(AudioFormat::Mp3Cbr, AudioFormat::Mp3Vbr, AudioFormat::M4aFastStart, AudioFormat::Flac),
    test::formatTestName);

} // namespace
} // namespace tidemark::audio
