// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/byte_source.h"

#include <gtest/gtest.h>

#include <array>

namespace tidemark {

TEST(MemorySource, ReadsUpToItsEnd)
{
    MemorySource source("tidemark");
    std::array<std::byte, 16> buffer{};
    EXPECT_EQ(source.read(4, buffer, {}), std::size_t{4});
    EXPECT_EQ(static_cast<char>(buffer[0]), 'm');
    EXPECT_EQ(source.read(8, buffer, {}), std::size_t{0});
    EXPECT_EQ(source.availableFrom(3), 8U);
    EXPECT_EQ(source.availableFrom(30), 30U);
}

TEST(FileSource, RefusesFoldersAndMissingFiles)
{
    EXPECT_EQ(FileSource::open("/nonexistent-file").error().code, ErrorCode::NotFound);
    EXPECT_EQ(FileSource::open("/").error().code, ErrorCode::Io);
}

} // namespace tidemark
