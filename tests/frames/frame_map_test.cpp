// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/frame_map.h"
#include "frames/walk.h"

#include "frames/made_frames.h"

#include "base/byte_source.h"

#include <gtest/gtest.h>

#include <cstring>
#include <random>
#include <string>

namespace tidemark::frames {
namespace {

constexpr FrameTicks kFrame(1152 * 640);

FrameMap mapOf(const std::string& text)
{
    auto start = readStreamStart(FrameKind::Mpeg, std::as_bytes(std::span(text)), 0);
    EXPECT_TRUE(start);
    return FrameMap(std::move(*start), text.size());
}

void walkAll(FrameMap& map, const std::string& text)
{
    MemorySource source(text);
    EXPECT_TRUE(walkWhatIsThere(map, source, {}));
}

std::string variedFrames(int count)
{
    std::mt19937 random(1);
    std::string text;
    for (int i = 0; i < count; ++i)
        text += test::mpegFrame(1 + random() % 14);
    return text;
}

TEST(FrameMap, LengthIsCountedWithoutDelay)
{
    const auto text = test::mpegFrames(1000);
    FrameMap map(*readStreamStart(FrameKind::Mpeg, std::as_bytes(std::span(text)), 0), text.size());
    walkAll(map, text);
    EXPECT_TRUE(map.isComplete());
    ASSERT_TRUE(map.length());
    EXPECT_TRUE(map.length()->isExact);
    EXPECT_EQ(map.length()->length, std::chrono::round<Milliseconds>(kFrame * 1000 - FrameTicks(1105 * 640)));
}

TEST(FrameMap, TagsTellTheLengthOnlyOfTheirOwnFile)
{
    const auto frames = test::mpegFrames(1000);
    const auto tag = test::tagFrame("Info", 1000, 417 + frames.size(), "", 576, 1105);
    const auto once = tag + frames;
    FrameMap map = mapOf(once);
    ASSERT_TRUE(map.length());
    EXPECT_TRUE(map.length()->isExact);
    EXPECT_EQ(
        map.length()->length, std::chrono::round<Milliseconds>(kFrame * 1000 - FrameTicks((1105 + 1105 - 529) * 640)));
    // two recordings behind one another: the first one's tag does not speak of both
    const auto twice = once + once + std::string(400'000, '\0');
    FrameMap both = mapOf(twice);
    EXPECT_FALSE(both.length() && both.length()->isExact);
    walkAll(both, twice);
    ASSERT_TRUE(both.length());
    EXPECT_EQ(both.length()->length, std::chrono::round<Milliseconds>(kFrame * 2001 - FrameTicks(1105 * 640)));
}

TEST(FrameMap, ThePlaceLeavesRoomForTheBitReservoir)
{
    const auto text = variedFrames(4000);
    FrameMap map = mapOf(text);
    walkAll(map, text);
    for (int frame = 0; frame < 4000; frame += 37) {
        const auto place = map.placeFor(kFrame * frame);
        ASSERT_TRUE(place) << frame;
        EXPECT_LE(place->time, kFrame * std::max(0, frame - 2));
        EXPECT_GE(place->time, kFrame * std::max(0, frame - 60));
        // headers from the place to the frame, without overhead, hold 511 bytes of main data
        std::size_t main = 0;
        for (std::size_t offset = place->offset, i = 0; i + 3 < static_cast<std::size_t>(frame - place->time / kFrame);
             ++i) {
            const auto header = parseMpegFrame(std::as_bytes(std::span(text)).subspan(offset));
            ASSERT_TRUE(header) << "no frame at the place of " << frame;
            main += header->sizeBytes - header->overheadBytes;
            offset += header->sizeBytes;
        }
        EXPECT_TRUE(place->offset == 0 || main >= 511) << frame << " " << main;
    }
    EXPECT_FALSE(map.placeFor(kFrame * 4001));
}

TEST(FrameMap, ArithmeticFindsFramesOfAConstantRate)
{
    const auto text = test::constantRateFrames(5000);
    FrameMap map = mapOf(text);
    EXPECT_FALSE(map.constantRatePlace(kFrame * 3000)) << "nothing says so yet";
    MemorySource start(std::string_view(text).substr(0, 60'000));
    ASSERT_TRUE(walkWhatIsThere(map, start, {}));
    const auto place = map.constantRatePlace(kFrame * 3000);
    ASSERT_TRUE(place);
    EXPECT_LT(place->time, kFrame * 2997);
    const auto there = std::as_bytes(std::span(text)).subspan(place->offset);
    EXPECT_TRUE(parseMpegFrame(there)) << "no frame at " << place->offset;
    const auto varied = variedFrames(5000);
    FrameMap other = mapOf(varied);
    walkAll(other, varied);
    EXPECT_FALSE(other.constantRatePlace(kFrame * 3000));
}

TEST(FrameMap, EstimatesByTheTable)
{
    // the first half of the time takes three quarters of the bytes
    const auto frames = test::mpegFrames(500, 13) + test::mpegFrames(500, 5);
    const auto bytes = frames.size() + 417;
    std::string table;
    for (int i = 0; i < 100; ++i) {
        const auto offset = i < 50 ? 417 + i * 10U * 835U : 417 + 500U * 835U + (i - 50) * 10U * 208U;
        table.push_back(static_cast<char>(offset * 256 / bytes));
    }
    const auto text = test::tagFrame("Xing", 1000, bytes, table, 576, 1105) + frames;
    FrameMap map = mapOf(text);
    const auto middle = map.estimate(kFrame * 500);
    EXPECT_NEAR(static_cast<double>(middle.offset), 417 + 500 * 835, 6000);
}

TEST(FrameMap, PlacementIsCorrectedWhenTheBytesBeforeHaveCome)
{
    const auto text = variedFrames(3000);
    FrameMap map = mapOf(text);
    walkAll(map, text);
    const auto truth = *map.placeFor(kFrame * 2000);
    FrameMap later = mapOf(text);
    const IndexPoint assumed{truth.offset, truth.time - kFrame * 100};
    later.begin(assumed, IndexTrust::Assumed);
    later.setPlayingFrom(assumed);
    EXPECT_TRUE(later.placement().isApproximate);
    EXPECT_EQ(later.placement().correction, FrameTicks(0));
    walkAll(later, text);
    EXPECT_FALSE(later.placement().isApproximate);
    EXPECT_EQ(later.placement().correction, kFrame * 100);
}

TEST(FrameMap, AKeptIndexIsTakenOverOnlyForItsOwnStream)
{
    const auto text = variedFrames(3000);
    FrameMap map = mapOf(text);
    walkAll(map, text);
    const auto kept = map.savedIndex();
    FrameMap again = mapOf(text);
    EXPECT_TRUE(again.restoreIndex(kept));
    EXPECT_TRUE(again.isComplete());
    EXPECT_EQ(again.placeFor(kFrame * 1500), map.placeFor(kFrame * 1500));
    FrameMap shorter = mapOf(text.substr(0, 100'000));
    EXPECT_FALSE(shorter.restoreIndex(kept));
    EXPECT_FALSE(again.restoreIndex("garbage"));
}

TEST(Walk, EndsOnGarbage)
{
    auto text = test::mpegFrames(100);
    std::mt19937 random(3);
    for (int i = 0; i < 500'000; ++i)
        text.push_back(static_cast<char>(random()));
    FrameMap map = mapOf(text);
    walkAll(map, text);
    EXPECT_TRUE(map.isComplete());
    EXPECT_EQ(map.counted().offset, 41'700U);
}

} // namespace
} // namespace tidemark::frames
