// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/frame_index.h"
#include "frames/index_bytes.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace tidemark::frames {
namespace {

constexpr FrameTicks kFrame(1152 * 640);

/// Frames of 100 bytes from `begin` to `end`.
std::vector<IndexedFrame> framesFrom(std::uint64_t begin, std::uint64_t end)
{
    std::vector<IndexedFrame> frames;
    for (auto offset = begin; offset < end; offset += 100)
        frames.push_back({offset, 100, kFrame});
    return frames;
}

TEST(FrameIndex, KeepsAboutFourPointsASecond)
{
    FrameIndex index;
    index.begin({0, FrameTicks(0)}, IndexTrust::Counted);
    index.extend(0, framesFrom(0, 100 * 383)); // ten seconds
    ASSERT_EQ(index.runs().size(), 1U);
    EXPECT_EQ(index.runs()[0].end, 38'300U);
    EXPECT_EQ(index.runs()[0].endTime, 383 * kFrame);
    EXPECT_NEAR(static_cast<double>(index.runs()[0].points.size()), 39, 2);
    EXPECT_NE(index.runAt(kFrame * 100, IndexTrust::Counted), nullptr);
    EXPECT_EQ(index.runAt(kFrame * 383, IndexTrust::Counted), nullptr);
}

TEST(FrameIndex, RunsJoinAndTheSurerOneGivesTheTimes)
{
    FrameIndex index;
    index.begin({0, FrameTicks(0)}, IndexTrust::Counted);
    index.begin({5000, kFrame * 47}, IndexTrust::Assumed); // truly 50
    index.extend(5000, framesFrom(5000, 6000));
    EXPECT_EQ(index.timeOfPoint(5000)->trust, IndexTrust::Assumed);
    EXPECT_EQ(index.extend(0, framesFrom(0, 5200)), 6000U);
    ASSERT_EQ(index.runs().size(), 1U);
    EXPECT_EQ(index.timeOfPoint(5000)->trust, IndexTrust::Counted);
    EXPECT_EQ(index.timeOfPoint(5000)->time, kFrame * 50);
    EXPECT_EQ(index.runs()[0].endTime, kFrame * 60);
}

TEST(FrameIndex, ARunThatBeginsAtNoFrameIsForgotten)
{
    FrameIndex index;
    index.begin({0, FrameTicks(0)}, IndexTrust::Counted);
    index.begin({5050, kFrame * 50}, IndexTrust::Assumed);
    index.extend(0, framesFrom(0, 5500));
    ASSERT_EQ(index.runs().size(), 1U);
    EXPECT_FALSE(index.timeOfPoint(5050));
    EXPECT_EQ(index.runs()[0].endTime, kFrame * 55);
}

TEST(FrameIndex, FramesThatAreKnownChangeNothing)
{
    FrameIndex index;
    index.begin({0, FrameTicks(0)}, IndexTrust::Counted);
    index.extend(0, framesFrom(0, 5000));
    const auto before = index;
    EXPECT_EQ(index.extend(1000, framesFrom(1000, 2000)), 5000U);
    index.begin({2000, FrameTicks(7)}, IndexTrust::Assumed);
    EXPECT_EQ(index, before);
}

/// Whatever the order in which bytes are seen, the times are those of counting.
TEST(FrameIndex, AnyOrderLeadsToTheSame)
{
    FrameIndex straight;
    straight.begin({0, FrameTicks(0)}, IndexTrust::Counted);
    straight.extend(0, framesFrom(0, 100'000));
    for (unsigned seed = 0; seed < 20; ++seed) {
        std::mt19937 random(seed);
        FrameIndex index;
        index.begin({0, FrameTicks(0)}, IndexTrust::Counted);
        for (int i = 0; i < 40; ++i) {
            const auto begin = 100 * (random() % 1000);
            index.begin({begin, kFrame * static_cast<int>(random() % 1000)}, IndexTrust::Assumed);
            for (const auto& run : std::vector(index.runs()))
                index.extend(
                    run.end, framesFrom(run.end, std::min<std::uint64_t>(100'000, run.end + 100 * (random() % 40))));
        }
        for (int i = 0; i < 1000 && index.runs().front().end < 100'000; ++i)
            index.extend(index.runs().front().end, framesFrom(index.runs().front().end, 100'000));
        ASSERT_EQ(index.runs().size(), 1U) << seed;
        EXPECT_EQ(index.runs()[0].endTime, straight.runs()[0].endTime) << seed;
        for (const auto& point : index.runs()[0].points)
            EXPECT_EQ(point.time, kFrame * static_cast<int>(point.offset / 100)) << seed;
    }
}

TEST(IndexBytes, AreReadAsTheyWereWritten)
{
    FrameIndex index;
    index.begin({417, FrameTicks(0)}, IndexTrust::Counted);
    index.extend(417, framesFrom(417, 300'017));
    index.begin({500'000, kFrame * 4711}, IndexTrust::Computed);
    index.extend(500'000, framesFrom(500'000, 700'000));
    index.begin({800'000, FrameTicks(5)}, IndexTrust::Assumed);
    const SavedIndex saved{417, 0xFA00, 1'000'000, false, index.runs()};
    const auto bytes = writeIndex(saved);
    EXPECT_LT(bytes.size(), 4 * (index.runs()[0].points.size() + index.runs()[1].points.size()) + 100);
    const auto read = readIndex(bytes);
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, saved);
}

TEST(IndexBytes, DamageIsNoticed)
{
    FrameIndex index;
    index.begin({0, FrameTicks(0)}, IndexTrust::Counted);
    index.extend(0, framesFrom(0, 5000));
    const auto bytes = writeIndex({0, 1, std::nullopt, true, index.runs()});
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        auto damaged = bytes;
        damaged[i] = static_cast<char>(damaged[i] ^ 0x10);
        EXPECT_FALSE(readIndex(damaged)) << i;
        EXPECT_FALSE(readIndex(bytes.substr(0, i))) << i;
    }
}

} // namespace
} // namespace tidemark::frames
