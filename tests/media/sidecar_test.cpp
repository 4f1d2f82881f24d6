// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/sidecar.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

using namespace tidemark;
using namespace tidemark::media;

namespace {

Sidecar example()
{
    Sidecar sidecar{.pinned = {.etag = "W/\"quoted \\ tag\"", .lastModified = "some day", .totalBytes = 1000}};
    sidecar.ranges.add({0, 100});
    sidecar.ranges.add({200, 300});
    return sidecar;
}

} // namespace

TEST(Sidecar, SurvivesWritingAndReading)
{
    for (const auto& sidecar : {example(), Sidecar{}, Sidecar{.pinned = {.totalBytes = 0}}}) {
        const auto read = parseSidecar(sidecarText(sidecar));
        ASSERT_TRUE(read);
        EXPECT_EQ(*read, sidecar);
    }
}

TEST(Sidecar, NoticesEveryDamage)
{
    const auto text = sidecarText(example());
    for (std::size_t i = 0; i < text.size(); ++i) {
        EXPECT_FALSE(parseSidecar(text.substr(0, i))) << i;
        auto damaged = text;
        damaged[i] = static_cast<char>(damaged[i] ^ 1);
        EXPECT_FALSE(parseSidecar(damaged)) << i;
    }
    EXPECT_FALSE(parseSidecar(text + "x"));
}

TEST(Sidecar, KnowsWhenTheFileIsWhole)
{
    auto sidecar = example();
    EXPECT_FALSE(sidecar.isComplete());
    sidecar.ranges.add({0, 1000});
    EXPECT_TRUE(sidecar.isComplete());
    sidecar.pinned.totalBytes.reset();
    EXPECT_FALSE(sidecar.isComplete());
    EXPECT_TRUE((Sidecar{.pinned = {.totalBytes = 0}}.isComplete()));
}

TEST(Sidecar, IsHeldAgainstTheFile)
{
    const auto folder = std::filesystem::path(testing::TempDir()) / "tidemark_sidecar_test";
    std::filesystem::create_directories(folder);
    const auto notes = folder / "e1.json";
    const auto media = folder / "e1.media";
    ASSERT_TRUE(storeSidecar(notes, example()));
    EXPECT_EQ(loadSidecar(notes, media).error().code, ErrorCode::NotFound);
    std::ofstream(media) << std::string(299, 'x');
    EXPECT_EQ(loadSidecar(notes, media).error().code, ErrorCode::Parse);
    std::ofstream(media) << std::string(300, 'x');
    ASSERT_TRUE(loadSidecar(notes, media));
    EXPECT_EQ(*loadSidecar(notes, media), example());
    std::filesystem::remove_all(folder);
}
