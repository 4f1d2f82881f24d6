// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/stream_start.h"

#include "frames/made_frames.h"

#include <gtest/gtest.h>

#include <string>

namespace tidemark::frames {
namespace {

constexpr FrameTicks kSample(640); ///< at 44.1 kHz

Result<StreamStart> read(const std::string& text, std::uint64_t offset = 0)
{
    return readStreamStart(FrameKind::Mpeg, std::as_bytes(std::span(text)), offset);
}

TEST(StreamStart, WithoutATagTheUsualDelayIsAssumed)
{
    const auto start = read(test::mpegFrames(3), 1000);
    ASSERT_TRUE(start);
    EXPECT_EQ(start->firstFrame, 1000U);
    EXPECT_EQ(start->delay, 1105 * kSample);
    EXPECT_EQ(start->padding, FrameTicks(0));
    EXPECT_FALSE(start->hasTag);
}

TEST(StreamStart, ReadsTheTagOfLame)
{
    std::string table;
    for (int i = 0; i < 100; ++i)
        table.push_back(static_cast<char>(i * 255 / 100));
    const auto start = read(test::tagFrame("Xing", 1000, 417'000, table, 600, 1200) + test::mpegFrames(3), 50);
    ASSERT_TRUE(start);
    EXPECT_TRUE(start->hasTag);
    EXPECT_FALSE(start->isConstantRate);
    EXPECT_EQ(start->firstFrame, 467U);
    EXPECT_EQ(start->tagOffset, 50U);
    EXPECT_EQ(start->delay, (600 + 529) * kSample);
    EXPECT_EQ(start->padding, (1200 - 529) * kSample);
    EXPECT_EQ(start->taggedFrames, 1000U);
    EXPECT_EQ(start->taggedBytes, 417'000U);
    ASSERT_GT(start->table.size(), 50U);
    for (std::size_t i = 1; i < start->table.size(); ++i)
        EXPECT_LT(start->table[i - 1].offset, start->table[i].offset);
}

TEST(StreamStart, InfoSaysThatTheRateIsConstant)
{
    const auto start = read(test::tagFrame("Info", 1000, 417'000, "", 576, 1000) + test::mpegFrames(3));
    ASSERT_TRUE(start);
    EXPECT_TRUE(start->isConstantRate);
    EXPECT_EQ(start->delay, 1105 * kSample);
}

TEST(StreamStart, ReadsTheTableOfFraunhofer)
{
    auto frame = test::mpegFrame();
    const auto tag = "VBRI" + std::string(6, '\0') + test::bigEndian(417'000, 4) + test::bigEndian(1000, 4)
        + test::bigEndian(3, 2) + test::bigEndian(2, 2) + test::bigEndian(2, 2) + test::bigEndian(250, 2)
        + test::bigEndian(50'000, 2) + test::bigEndian(60'000, 2) + test::bigEndian(40'000, 2);
    frame.replace(36, tag.size(), tag);
    const auto start = read(frame + test::mpegFrames(3));
    ASSERT_TRUE(start);
    EXPECT_EQ(start->taggedFrames, 1000U);
    ASSERT_EQ(start->table.size(), 3U);
    EXPECT_EQ(start->table[1], (IndexPoint{100'000, 250 * 1152 * kSample}));
    EXPECT_EQ(start->table[2], (IndexPoint{220'000, 500 * 1152 * kSample}));
}

TEST(StreamStart, DamagedTagsTellNothing)
{
    auto cut = test::tagFrame("Xing", 1000, 417'000, "", 600, 1200).substr(0, 30);
    EXPECT_TRUE(read(cut));
    const auto odd = read(test::tagFrame("Xing", 0, 0, std::string(100, '\x80'), 0, 0) + test::mpegFrames(2));
    ASSERT_TRUE(odd);
    EXPECT_TRUE(odd->table.empty());
    EXPECT_FALSE(odd->taggedFrames);
    EXPECT_EQ(odd->delay, 1105 * kSample);
    EXPECT_EQ(read("no frame").error().code, ErrorCode::Parse);
}

} // namespace
} // namespace tidemark::frames
