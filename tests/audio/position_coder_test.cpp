// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/audio/position_coder.h"

#include <gtest/gtest.h>

namespace tidemark::test {
namespace {

TEST(PositionCoder, TellsThePositionOfAnyStretch)
{
    for (const int rate : {22050, 44100, 48000})
        for (const std::int64_t begin : {0, 17, 1234, 59950, 126999, 128000, 3599500, 7200333}) {
            const auto samples = positionCodedFrom(Milliseconds(begin), Milliseconds(400), rate);
            const auto decoded = decodePosition(samples, rate);
            ASSERT_TRUE(decoded) << begin << " at " << rate;
            EXPECT_NEAR(static_cast<double>(decoded->count()), static_cast<double>(begin), 2) << rate;
        }
}

TEST(PositionCoder, SaysNothingAboutOtherSound)
{
    std::vector<std::int16_t> silence(48000);
    EXPECT_FALSE(decodePosition(silence, 48000));
    std::uint32_t state = 1;
    for (auto& sample : silence)
        sample = static_cast<std::int16_t>((state = state * 1664525U + 1013904223U) >> 17);
    EXPECT_FALSE(decodePosition(silence, 48000));
    EXPECT_FALSE(decodePosition({}, 48000));
}

} // namespace
} // namespace tidemark::test
