// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/storage_rules.h"

#include <gtest/gtest.h>

namespace tidemark::library {
namespace {

using enum FileStanding;
using Keys = std::vector<std::string>;
constexpr std::uint64_t kOthers = kFreeBytesForOthers;

FileInFolder file(std::string key, std::uint64_t bytes, int usedAt, FileStanding standing = Streamed)
{
    return {std::move(key), bytes, Timestamp(Milliseconds(usedAt)), standing};
}

struct Case {
    const char* what;
    std::vector<FileInFolder> files;
    StorageLimits limits;
    Keys expected;
};

TEST(FilesToEvict, ChoosesByTheRules)
{
    const Case cases[]{
        {"nothing there", {}, {0}, {}},
        {"within the budget", {file("a", 50, 1), file("b", 50, 2)}, {100}, {}},
        {"the least recently used goes", {file("a", 50, 3), file("b", 50, 1), file("c", 50, 2)}, {100}, {"b"}},
        {"as many as needed", {file("a", 50, 3), file("b", 50, 1), file("c", 50, 2)}, {60}, {"b", "c"}},
        {"a large one may be enough", {file("a", 10, 1), file("b", 90, 2), file("c", 10, 3)}, {20}, {"a", "b"}},
        {"of equal age the first", {file("a", 50, 1), file("b", 50, 1)}, {50}, {"a"}},
        {"kept ones stay and do not count", {file("a", 900, 1, Kept), file("b", 50, 2)}, {50}, {}},
        {"what plays stays", {file("a", 90, 1, Playing), file("b", 50, 2)}, {100}, {"b"}},
        {"what plays stays even alone", {file("a", 900, 1, Playing)}, {100}, {}},
        {"orphans always go, and first", {file("a", 1, 1), file("b", 1, 9, Orphaned)}, {100}, {"b"}},
        {"orphans do not count", {file("a", 60, 1), file("b", 90, 9, Orphaned)}, {60}, {"b"}},
        {"no budget", {file("a", 1, 1), file("b", 1, 2, Playing), file("c", 1, 3, Kept)}, {0}, {"a"}},
        {"empty files are no burden", {file("a", 0, 1)}, {0}, {}},
        {"room for others", {file("a", 50, 1), file("b", 50, 2)}, {1000, kOthers - 10}, {"a"}},
        {"enough room for others", {file("a", 50, 1), file("b", 50, 2)}, {1000, kOthers}, {}},
        {"a full disk", {file("a", 50, 1), file("b", 50, 2, Playing), file("c", 50, 3, Kept)}, {1000, 0}, {"a"}},
        {"orphans make room, too", {file("a", 50, 1), file("b", 50, 2, Orphaned)}, {1000, kOthers - 50}, {"b"}},
    };
    for (const auto& each : cases)
        EXPECT_EQ(filesToEvict(each.files, each.limits), each.expected) << each.what;
}

TEST(FilesToEvict, IsQuickWithManyFiles)
{
    std::vector<FileInFolder> files;
    for (int i = 0; i < 10'000; ++i)
        files.push_back(file("e" + std::to_string(i), 1000, (i * 7919) % 10'007));
    const auto begin = std::chrono::steady_clock::now();
    const auto gone = filesToEvict(files, {1'000'000});
    EXPECT_EQ(gone.size(), 9000U);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(1));
}

} // namespace
} // namespace tidemark::library
