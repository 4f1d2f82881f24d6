// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/engine_rig.h"

#include <algorithm>

namespace tidemark::audio {
namespace {

using namespace std::chrono_literals;
using test::audioFixture;
using test::AudioFormat;
using test::GrudgingSource;

std::shared_ptr<ByteSource> fixture(AudioFormat format, Milliseconds length = 150s)
{
    const auto path = audioFixture(format, length);
    EXPECT_TRUE(path) << path.error().detail;
    return path ? test::openFile(*path) : nullptr;
}

TEST(EngineEvents, TellALoadFromBeginningToEnd)
{
    EngineRig rig;
    const auto load = rig->load({fixture(AudioFormat::Wav, 1500ms)});
    ASSERT_TRUE(rig.waitForState(EngineState::Ended));
    std::vector<EngineState> states;
    for (const auto& state : rig.all<StateChanged>())
        states.push_back(state.state);
    EXPECT_EQ(states, (std::vector{EngineState::Loading, EngineState::Playing, EngineState::Ended}));
    for (const auto& event : rig.events())
        EXPECT_EQ(event.load, load);
    ASSERT_FALSE(rig.all<DurationChanged>().empty());
    EXPECT_EQ(rig.all<DurationChanged>().back().duration, 1500ms);
    EXPECT_EQ(rig.heard().samples.size(), 44100U * 3 / 2);
    EXPECT_EQ(rig->position(), 1500ms);
    const auto positions = rig.all<PositionChanged>();
    ASSERT_GE(positions.size(), 3U);
    EXPECT_TRUE(std::ranges::is_sorted(positions, {}, &PositionChanged::position));
    EXPECT_EQ(positions.back().position, 1500ms);
}

TEST(EngineEvents, PlayAgainAfterTheEnd)
{
    EngineRig rig;
    rig->load({fixture(AudioFormat::Opus, 1500ms)});
    ASSERT_TRUE(rig.waitForState(EngineState::Ended));
    rig.forgetSound();
    rig->play();
    ASSERT_TRUE(rig.waitForState(EngineState::Playing));
    ASSERT_TRUE(rig.waitForState(EngineState::Ended));
    EXPECT_LE(rig.heard().begin, 20ms);
    rig.forgetSound();
    rig->seek(500ms); // after the end: there, but paused
    ASSERT_TRUE(rig.waitForState(EngineState::Paused));
    ASSERT_TRUE(rig.waitFor([&] { return rig.heard().length() > 0ms; }));
    EXPECT_LE(abs(rig.heard().begin - 500ms), 20ms);
}

TEST(EngineEvents, PauseHoldsThePosition)
{
    EngineRig rig;
    rig->load({fixture(AudioFormat::Mp3Cbr), 5s});
    ASSERT_TRUE(rig.waitForState(EngineState::Playing));
    ASSERT_TRUE(rig.waitFor([&] { return rig->position() >= 5400ms; }));
    rig->pause();
    ASSERT_TRUE(rig.waitForState(EngineState::Paused));
    const auto position = rig->position();
    EXPECT_GE(position, 5s);
    EXPECT_EQ(rig->position(), position);
    rig->play();
    ASSERT_TRUE(rig.waitFor([&] { return rig->position() >= position + 300ms; }));
    EXPECT_EQ(rig.state(), EngineState::Playing);
    EXPECT_EQ(rig.heard().begin, 5s) << "no break in the sound";
}

TEST(EngineEvents, RateChangesTheTempoAndKeepsTheMediaTime)
{
    EngineRig rig;
    rig->load({fixture(AudioFormat::Mp3Cbr)});
    ASSERT_TRUE(rig.waitForState(EngineState::Playing));
    ASSERT_TRUE(rig.waitForSound(200ms));
    for (const double rate : {2.0, 1.5, 0.75}) {
        rig->setRate(rate);
        // what is on its way still has the rate before
        const auto begin = rig.heard().end;
        ASSERT_TRUE(rig.waitFor([&] { return rig.heard().end >= begin + 300ms; }));
        const auto before = rig.heard();
        ASSERT_TRUE(rig.waitFor([&] { return rig.heard().end >= before.end + 900ms; }));
        const auto after = rig.heard();
        ASSERT_EQ(after.begin, before.begin) << "the sound broke off";
        const double media = toSeconds(after.end - before.end);
        const double sounding = toSeconds(after.length() - before.length());
        EXPECT_NEAR(media / sounding, rate, rate * 0.08);
    }
    rig->setRate(1);
    const auto begin = rig.heard().end;
    ASSERT_TRUE(rig.waitFor([&] { return rig.heard().end >= begin + 300ms; }));
    rig.forgetSound();
    ASSERT_TRUE(rig.waitForSound(450ms));
    const auto heard = rig.heard();
    const auto content = heard.content();
    ASSERT_TRUE(content);
    EXPECT_LE(abs(*content - heard.begin), 60ms) << "after all changes the times still tell the content";
    EXPECT_TRUE(rig.all<SeekFinished>().empty());
}

TEST(EngineEvents, RateOutlivesSeeksAndLoads)
{
    EngineRig rig;
    rig->setRate(2);
    for (int i = 0; i < 2; ++i) {
        rig.forgetEvents();
        rig.forgetSound();
        rig->load({fixture(AudioFormat::Opus)});
        ASSERT_TRUE(rig.waitForState(EngineState::Playing));
        rig->seek(60s);
        ASSERT_TRUE(rig.waitFor([&] { return !rig.all<SeekFinished>().empty(); }));
        rig.forgetSound();
        ASSERT_TRUE(rig.waitForSound(500ms));
        const auto heard = rig.heard();
        EXPECT_NEAR(toSeconds(heard.end - heard.begin) / toSeconds(heard.length()), 2, 0.2);
    }
}

TEST(EngineEvents, OfAReplacedLoadAreDropped)
{
    EngineRig rig;
    rig->load({fixture(AudioFormat::Mp3Cbr)});
    ASSERT_TRUE(rig.waitForState(EngineState::Playing));
    const auto second = rig->load({fixture(AudioFormat::Opus), 30s, false});
    rig.forgetEvents();
    ASSERT_TRUE(rig.waitForState(EngineState::Paused));
    for (const auto& event : rig.events())
        EXPECT_EQ(event.load, second);
    rig->unload();
    ASSERT_TRUE(rig.waitForState(EngineState::Empty));
}

struct BadBytes {
    const char* name;
    std::string bytes;
    ErrorCode code;
    const char* says;
};

class BadAudio : public testing::TestWithParam<BadBytes> { };

TEST_P(BadAudio, FailsWithASentence)
{
    EngineRig rig;
    rig->load({std::make_shared<GrudgingSource>(GetParam().bytes)});
    ASSERT_TRUE(rig.waitForState(EngineState::Failed));
    ASSERT_EQ(rig.all<PlaybackFailed>().size(), 1U);
    const auto error = rig.all<PlaybackFailed>().front().error;
    EXPECT_EQ(errorCodeName(error.code), errorCodeName(GetParam().code)) << error.detail;
    EXPECT_NE(error.detail.find(GetParam().says), std::string::npos) << error.detail;
    rig->play(); // commands after it change nothing and break nothing
    rig->seek(5s);
    rig->cancelSeek();
    rig->pause();
    rig->unload();
    EXPECT_TRUE(rig.waitForState(EngineState::Empty));
}

std::string noise(std::size_t size)
{
    std::string bytes;
    for (std::uint32_t state = 7; bytes.size() < size;)
        bytes += static_cast<char>((state = state * 1664525U + 1013904223U) >> 25); // never 0xFF: no sync word
    return bytes;
}

INSTANTIATE_TEST_SUITE_P(Kinds, BadAudio,
    testing::Values(BadBytes{"empty", "", ErrorCode::Unsupported, "empty"},
        BadBytes{"page", "\n<!DOCTYPE HTML><html><body>404</body></html>", ErrorCode::Unsupported, "web page"},
        BadBytes{"playlist", "#EXTM3U\n#EXT-X-VERSION:3\n", ErrorCode::Unsupported, "HLS"},
        BadBytes{"image", "\x89PNG\r\n\x1a\n", ErrorCode::Unsupported, "image"},
        BadBytes{"noise", noise(300'000), ErrorCode::Unsupported, "not audio"},
        BadBytes{"oggOfNothing", "OggS" + noise(100'000), ErrorCode::Parse, ""},
        BadBytes{"flacOfNothing", "fLaC" + noise(100'000), ErrorCode::Unsupported, "frames"},
        BadBytes{"mp4OfNothing",
            std::string("\0\0\0\x10"
                        "ftypM4A \0\0\0\0",
                16)
                + noise(100'000),
            ErrorCode::Parse, ""}),
    [](const auto& kind) { return std::string(kind.param.name); });

TEST(EngineEvents, NoTrackIsAnError)
{
    EngineRig rig;
    rig->load({});
    ASSERT_TRUE(rig.waitForState(EngineState::Failed));
    EXPECT_EQ(rig.all<PlaybackFailed>().front().error.code, ErrorCode::InvalidArgument);
}

TEST(EngineEvents, WithoutADeviceItPlaysOn)
{
    // A machine with a sound device has nothing to say here, but plays all the same.
    EngineRig rig({.sink = SinkKind::Automatic});
    rig->setVolume(0);
    rig->load({fixture(AudioFormat::Mp3Cbr), 10s});
    ASSERT_TRUE(rig.waitForState(EngineState::Playing));
    ASSERT_TRUE(rig.waitFor([&] { return rig->position() >= 10'400ms; }));
    EXPECT_TRUE(rig.all<PlaybackFailed>().empty());
    EXPECT_LE(rig.all<NoAudioDevice>().size(), 1U);
}

TEST(EngineEvents, WithADeviceThatFailsItPlaysOn)
{
    EngineRig rig({.sink = SinkKind::Automatic, .sinkElement = "pulsesink"}); // tests reach no sound server
    rig->setVolume(0);
    rig->load({fixture(AudioFormat::Opus), 10s});
    ASSERT_TRUE(rig.waitFor([&] { return rig->position() >= 10'400ms; }));
    EXPECT_EQ(rig.state(), EngineState::Playing);
    EXPECT_TRUE(rig.all<PlaybackFailed>().empty());
    EXPECT_FALSE(rig.all<NoAudioDevice>().empty());
    EXPECT_TRUE(rig.all<SeekFinished>().empty());
}

} // namespace
} // namespace tidemark::audio
