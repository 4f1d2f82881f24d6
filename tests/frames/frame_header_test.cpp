// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/frame_header.h"

#include "frames/made_frames.h"

#include <gtest/gtest.h>

#include <string>

namespace tidemark::frames {
namespace {

std::optional<FrameHeader> parse(std::string_view text)
{
    return parseMpegFrame(std::as_bytes(std::span(text)));
}

TEST(FrameHeader, TellsSizesAndTimes)
{
    const auto layer3 = parse("\xFF\xFB\x90\x64"); // MPEG-1 layer III, 128 kbit/s, 44.1 kHz, joint stereo
    ASSERT_TRUE(layer3);
    EXPECT_EQ(layer3->sizeBytes, 417U);
    EXPECT_EQ(layer3->samples, 1152);
    EXPECT_EQ(layer3->channels, 2);
    EXPECT_EQ(layer3->overheadBytes, 36U);
    EXPECT_EQ(layer3->duration(), FrameTicks(1152 * 640));
    const auto low = parse("\xFF\xF3\x80\xC4"); // MPEG-2 layer III, 64 kbit/s, 22.05 kHz, mono
    ASSERT_TRUE(low);
    EXPECT_EQ(low->sizeBytes, 208U);
    EXPECT_EQ(low->samples, 576);
    EXPECT_EQ(low->sampleRate, 22050);
    EXPECT_EQ(low->version, 2);
    EXPECT_EQ(low->channels, 1);
    EXPECT_EQ(low->overheadBytes, 13U);
    EXPECT_FALSE(parse(std::string("\xFF\xFB\x00\x64", 4))) << "free format";
    EXPECT_FALSE(parse("\xFF\xFF\xFF\xFF"));
    EXPECT_FALSE(parse("\xFF"));
}

TEST(FrameHeader, EveryRateHasAWholeNumberOfTicks)
{
    for (const int rate : {96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350})
        EXPECT_EQ(FrameTicks::period::den % rate, 0) << rate;
}

TEST(FrameHeader, FreeFormatIsKnownByHeadersAtEqualDistances)
{
    const std::string header("\xFF\xFB\x00\x64", 4);
    std::string free;
    for (int i = 0; i < 4; ++i)
        free += header + std::string(396, 'x');
    EXPECT_TRUE(isFreeFormat(std::as_bytes(std::span(free))));
    const auto once = header + std::string(3000, 'x');
    EXPECT_FALSE(isFreeFormat(std::as_bytes(std::span(once))));
    const auto usual = test::mpegFrames(5);
    EXPECT_FALSE(isFreeFormat(std::as_bytes(std::span(usual))));
}

} // namespace
} // namespace tidemark::frames
