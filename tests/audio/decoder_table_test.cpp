// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/decoder_table.h"

#include <gtest/gtest.h>

namespace tidemark::audio {
namespace {

bool hasAll(const char*)
{
    return true;
}

TEST(DecoderTable, NamesWhatDecodesAStream)
{
    using Names = std::vector<std::string>;
    EXPECT_EQ(*decodersFor({"audio/mpeg", 1, false}, hasAll), (Names{"mpegaudioparse", "mpg123audiodec"}));
    EXPECT_EQ(*decodersFor({"audio/mpeg", 4, true}, hasAll), (Names{"avdec_aac"}));
    EXPECT_EQ(*decodersFor({"audio/x-raw"}, hasAll), Names{});
}

TEST(DecoderTable, TakesTheOtherDecoderWhereOneIsMissing)
{
    const auto withoutLibav = [](const char* name) { return std::string_view(name).substr(0, 6) != "avdec_"; };
    EXPECT_EQ(*decodersFor({"audio/mpeg", 4, true}, withoutLibav), (std::vector<std::string>{"faad"}));
    EXPECT_EQ(decodersFor({"audio/x-alac"}, withoutLibav).error().code, ErrorCode::MissingCodec);
}

TEST(DecoderTable, MissingDecoderNamesItsPackage)
{
    const auto hasNone = [](const char*) { return false; };
    const auto aac = decodersFor({"audio/mpeg", 4, true}, hasNone);
    ASSERT_FALSE(aac);
    EXPECT_EQ(aac.error().code, ErrorCode::MissingCodec);
    EXPECT_EQ(aac.error().detail, "AAC needs the package gstreamer1.0-libav");
    EXPECT_EQ(decodersFor({"audio/mpeg", 1, false}, hasNone).error().detail,
        "MP3 needs the package gstreamer1.0-plugins-good");
    EXPECT_EQ(
        decodersFor({"audio/x-opus"}, hasNone).error().detail, "Opus needs the package gstreamer1.0-plugins-base");
    EXPECT_EQ(decodersFor({"audio/x-unheard-of"}, hasAll).error().code, ErrorCode::MissingCodec);
}

} // namespace
} // namespace tidemark::audio
