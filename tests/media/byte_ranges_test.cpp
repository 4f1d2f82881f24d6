// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/byte_ranges.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

using namespace tidemark::media;

TEST(ByteRanges, MergesWhatTouchesOrOverlaps)
{
    ByteRanges ranges;
    ranges.add({10, 20});
    ranges.add({30, 40});
    ranges.add({5, 5});
    EXPECT_EQ(ranges.all(), (std::vector<ByteRange>{{10, 20}, {30, 40}}));
    ranges.add({20, 25});
    EXPECT_EQ(ranges.all(), (std::vector<ByteRange>{{10, 25}, {30, 40}}));
    ranges.add({0, 50});
    EXPECT_EQ(ranges.all(), (std::vector<ByteRange>{{0, 50}}));
    EXPECT_EQ(ranges.totalBytes(), 50U);
}

TEST(ByteRanges, FindsEndsAndHoles)
{
    ByteRanges ranges;
    ranges.add({10, 20});
    ranges.add({30, 40});
    EXPECT_EQ(ranges.endFrom(9), 9U);
    EXPECT_EQ(ranges.endFrom(10), 20U);
    EXPECT_EQ(ranges.endFrom(20), 20U);
    EXPECT_EQ(ranges.firstHole(0, 50), (ByteRange{0, 10}));
    EXPECT_EQ(ranges.firstHole(12, 50), (ByteRange{20, 30}));
    EXPECT_EQ(ranges.firstHole(35, 50), (ByteRange{40, 50}));
    EXPECT_EQ(ranges.firstHole(12, 20), std::nullopt);
    EXPECT_EQ(ranges.firstHole(12, 22), (ByteRange{20, 22}));
}

TEST(ByteRanges, AgreesWithABitPerByte)
{
    std::mt19937 random(7);
    ByteRanges ranges;
    std::vector<bool> bytes(200, false);
    for (int round = 0; round < 2000; ++round) {
        if (round % 50 == 0) {
            ranges.clear();
            bytes.assign(bytes.size(), false);
        }
        const auto begin = random() % 200;
        const auto end = std::min<std::uint64_t>(200, begin + random() % 12);
        ranges.add({begin, end});
        for (auto i = begin; i < end; ++i)
            bytes[i] = true;
        const auto offset = random() % 200;
        auto expectedEnd = offset;
        while (expectedEnd < 200 && bytes[expectedEnd])
            ++expectedEnd;
        ASSERT_EQ(ranges.endFrom(offset), expectedEnd);
        auto hole = offset;
        while (hole < 200 && bytes[hole])
            ++hole;
        auto holeEnd = hole;
        while (holeEnd < 200 && !bytes[holeEnd])
            ++holeEnd;
        const auto found = ranges.firstHole(offset, 200);
        ASSERT_EQ(found.has_value(), hole < 200);
        if (found) {
            ASSERT_EQ(*found, (ByteRange{hole, holeEnd}));
        }
    }
}
