// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/engine_rig.h"

namespace tidemark::audio {
namespace {

using namespace std::chrono_literals;
using test::audioFixture;
using test::AudioFormat;
using test::GrudgingSource;

std::shared_ptr<GrudgingSource> sourceOf(AudioFormat format)
{
    const auto path = audioFixture(format);
    EXPECT_TRUE(path) << path.error().detail;
    return std::make_shared<GrudgingSource>(path ? *path : std::filesystem::path());
}

std::shared_ptr<GrudgingSource> truncated(AudioFormat format)
{
    const auto path = audioFixture(format, 4s);
    EXPECT_TRUE(path) << path.error().detail;
    std::ifstream file(*path, std::ios::binary);
    std::string bytes(std::istreambuf_iterator<char>(file), {});
    bytes.resize(bytes.size() * 3 / 4);
    return std::make_shared<GrudgingSource>(std::move(bytes));
}

TEST(EngineBytes, WaitingForThemIsTold)
{
    auto source = sourceOf(AudioFormat::Mp3Cbr);
    source->allowUpTo(100'000); // 12.5 s
    EngineRig rig;
    rig->load({source, 11s});
    const auto isWaiting = [&] { return rig.all<StateChanged>().back().isWaitingForBytes; };
    ASSERT_TRUE(rig.waitForState(EngineState::Playing));
    ASSERT_TRUE(rig.waitFor(isWaiting));
    EXPECT_EQ(rig.state(), EngineState::Playing);
    source->allowUpTo(source->sizeBytes());
    ASSERT_TRUE(rig.waitFor([&] { return !isWaiting(); }));
    EXPECT_EQ(rig.state(), EngineState::Playing);
    rig.forgetSound();
    ASSERT_TRUE(rig.waitForSound(450ms));
    EXPECT_TRUE(rig.heard().content());
}

TEST(EngineBytes, LoadWithoutAnyFails)
{
    auto source = sourceOf(AudioFormat::Mp3Cbr);
    for (const std::uint64_t allowed : {0, 5000}) { // before it is recognised, and after
        source->allowUpTo(allowed);
        EngineRig rig({.sink = SinkKind::Null, .loadTimeout = 300ms});
        rig->load({source, 100s});
        ASSERT_TRUE(rig.waitForState(EngineState::Failed));
        EXPECT_EQ(rig.all<PlaybackFailed>().front().error.code, ErrorCode::Timeout);
    }
}

TEST(EngineBytes, LoadThatGetsSomeNowAndThenGoesOn)
{
    auto source = sourceOf(AudioFormat::Mp3Cbr);
    source->allowUpTo(0);
    std::uint64_t allowed = 0;
    EngineRig rig({.sink = SinkKind::Null, .loadTimeout = 2000ms});
    rig->load({source, 100s, false});
    // each report of the jump's progress lets some more through, for longer than the time limit
    std::size_t reports = 0;
    source->allowUpTo(allowed = 200'000);
    ASSERT_TRUE(rig.waitFor([&] {
        if (rig.all<SeekProgress>().size() > reports) {
            reports = rig.all<SeekProgress>().size();
            source->allowUpTo(allowed += 20'000);
        }
        return rig.state() == EngineState::Paused || rig.state() == EngineState::Failed;
    }));
    EXPECT_EQ(rig.state(), EngineState::Paused);
    EXPECT_GE(reports, 20U);
    EXPECT_EQ(rig->position(), 100s);
}

TEST(EngineBytes, ErrorOfTheirsIsToldAsItIs)
{
    auto source = sourceOf(AudioFormat::Mp3Cbr);
    source->m_failsFrom = 30'000;
    EngineRig rig;
    rig->load({source});
    ASSERT_TRUE(rig.waitForState(EngineState::Failed));
    const Error expected{ErrorCode::Network, "the connection was cut"};
    EXPECT_EQ(rig.all<PlaybackFailed>().front().error, expected);
}

TEST(EngineBytes, TruncatedFilePlaysToItsEnd)
{
    for (const auto format : {AudioFormat::Mp3Vbr, AudioFormat::M4aFastStart, AudioFormat::Opus, AudioFormat::Flac,
             AudioFormat::Wav, AudioFormat::Adts, AudioFormat::Matroska}) {
        EngineRig rig;
        rig->load({truncated(format), 2s});
        ASSERT_TRUE(
            rig.waitFor([&] { return rig.state() == EngineState::Ended || rig.state() == EngineState::Failed; }));
        EXPECT_EQ(rig.state(), EngineState::Ended) << test::audioFormatName(format);
        EXPECT_GE(rig.heard().end, 2500ms) << test::audioFormatName(format);
    }
}

TEST(EngineBytes, TruncatedFileWhoseTableIsGoneFails)
{
    EngineRig rig;
    rig->load({truncated(AudioFormat::M4aMoovLast)});
    ASSERT_TRUE(rig.waitForState(EngineState::Failed));
    EXPECT_FALSE(rig.all<PlaybackFailed>().front().error.detail.empty());
}

TEST(EngineBytes, TagsAndJunkInFrontAreSkipped)
{
    const auto path = audioFixture(AudioFormat::Mp3Vbr);
    ASSERT_TRUE(path) << path.error().detail;
    std::ifstream file(*path, std::ios::binary);
    const std::string sound(std::istreambuf_iterator<char>(file), {});
    // two tags, the first with 2 MiB of "artwork" full of sync words, then junk
    std::string bytes("ID3\x04\x00\x00\x01\x00\x00\x00", 10);
    bytes += std::string(std::size_t{1} << 21, '\xFF') + std::string("ID3\x03\x00\x00\x00\x00\x00\x10", 10)
        + std::string(16, 'x') + std::string(1000, '\0') + sound;
    EngineRig rig;
    rig->load({std::make_shared<GrudgingSource>(bytes), 33s});
    ASSERT_TRUE(rig.waitForState(EngineState::Playing));
    ASSERT_TRUE(rig.waitForSound(450ms));
    const auto content = rig.heard().content();
    ASSERT_TRUE(content);
    EXPECT_LE(abs(*content - 33s), 30ms);
}

TEST(EngineBytes, EngineGoesInTheMiddleOfAnything)
{
    for (const auto format : {AudioFormat::Mp3Cbr, AudioFormat::Opus, AudioFormat::M4aMoovLast}) {
        for (const std::uint64_t allowed : {0, 3000, 50'000}) {
            auto source = sourceOf(format);
            source->allowUpTo(allowed);
            EngineRig rig;
            rig->load({source, 100s});
            rig->play();
            rig.drain();
            rig.destroyEngine();
            rig.drain();
        }
        EngineRig rig;
        rig->load({sourceOf(format)});
        ASSERT_TRUE(rig.waitForState(EngineState::Playing));
        rig->seek(120s);
        rig.destroyEngine();
    }
}

TEST(EngineBytes, LoadsOneAfterTheOtherDoNotWaitForEachOther)
{
    EngineRig rig;
    for (int i = 0; i < 20; ++i) {
        auto stuck = sourceOf(AudioFormat::Mp3Cbr);
        stuck->allowUpTo(static_cast<std::uint64_t>(i) * 1000);
        rig->load({stuck});
    }
    rig->load({sourceOf(AudioFormat::Opus), 10s});
    ASSERT_TRUE(rig.waitForState(EngineState::Playing));
    ASSERT_TRUE(rig.waitForSound(450ms));
    EXPECT_LE(abs(rig.heard().begin - 10s), 30ms);
}

} // namespace
} // namespace tidemark::audio
