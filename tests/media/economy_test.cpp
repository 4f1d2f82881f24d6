// SPDX-License-Identifier: GPL-3.0-or-later
// What listening costs: bytes on the wire, and space on the disk.
#include "cache_fixture.h"

#include "media/sparse_file.h"

#include <fstream>

using namespace tidemark;
using namespace tidemark::media;

namespace {

constexpr std::size_t kMi = 1024 * 1024;

class Economy : public CacheTest { };

} // namespace

TEST_F(Economy, AFullListenWithFortyJumpsFetchesHardlyMoreThanTheFile)
{
    const auto body = seeded(12 * kMi);
    for (const std::string etag : {"\"strong\"", ""}) {
        server.route("/a.mp3", [&](const test::ServerRequest& request) {
            auto answer = test::TestServer::fileAnswer({.body = body, .etag = etag}, request);
            answer.bytesPerSecond = 12 * kMi; // else all of an answer is in a buffer before it can be cancelled
            return answer;
        });
        openCache();
        ASSERT_TRUE(cache->remove("e1"));
        openSource();
        const auto before = server.bodyBytesSent();
        std::mt19937 random(40);
        for (int jump = 0; jump < 40; ++jump) {
            const auto offset = random() % body.size();
            const std::size_t heard = 20'000 + random() % 200'000;
            ASSERT_TRUE(isEqual(readFrom(offset, heard), std::string_view(body).substr(offset, heard)));
        }
        EXPECT_TRUE(isEqual(readFrom(0, body.size()), body));
        EXPECT_TRUE(source->isComplete());
        EXPECT_LE(static_cast<double>(server.bodyBytesSent() - before), 1.05 * static_cast<double>(body.size()))
            << etag;
        RecordProperty(
            etag.empty() ? "bytesWithoutEtag" : "bytesWithEtag", std::to_string(server.bodyBytesSent() - before));
    }
}

TEST_F(Economy, CountsBlocksAndNotHoles)
{
    const auto body = seeded(2 * kMi);
    server.serveFile("/a.mp3", {.body = body});
    openSource();
    ASSERT_TRUE(readFrom(kMi + kMi / 2, 1000));
    openCache();
    std::filesystem::copy_file(folder / "e1.media", folder / "e2 (copy).media"); // not one of ours
    {
        const auto sparse = SparseFile::create(folder / "e3.media");
        ASSERT_TRUE((*sparse)->truncate(1000 * kMi));
    }
    const auto files = cache->files();
    ASSERT_EQ(files.size(), 2U);
    EXPECT_EQ(files[0].key, "e1");
    EXPECT_GE(files[0].diskBytes, cache->rangesOf("e1").totalBytes());
    EXPECT_LT(files[0].diskBytes, kMi);
    EXPECT_EQ(files[1].key, "e3");
    EXPECT_LT(files[1].diskBytes, 100'000U);
}

TEST_F(Economy, DeletesOnlyWhatNobodyUses)
{
    const auto body = seeded(kMi);
    server.serveFile("/a.mp3", {.body = body});
    openSource();
    ASSERT_TRUE(download());
    EXPECT_FALSE(*cache->removeUnused("e1")); // a source is open here
    source.reset();
    {
        const auto other = std::move(*MediaCache::open(folder, *client, options));
        const auto held = *other->source("e1", server.url("/a.mp3"));
        openCache();
        EXPECT_FALSE(*cache->removeUnused("e1")); // or in another program
        EXPECT_TRUE(isEqual(readFrom(*held, 0, body.size()), body));
    }
    openCache();
    EXPECT_TRUE(cache->isComplete("e1"));
    std::ofstream(folder / "e1.frames") << "an index of its frames";
    EXPECT_TRUE(*cache->removeUnused("e1"));
    EXPECT_FALSE(std::filesystem::exists(folder / "e1.frames"));
    std::ofstream(folder / "e7.frames") << "of an attached file: nothing was fetched";
    ASSERT_EQ(cache->files().size(), 1U);
    EXPECT_EQ(cache->files()[0].key, "e7");
    EXPECT_TRUE(*cache->removeUnused("e7"));
    EXPECT_TRUE(cache->files().empty());
    EXPECT_TRUE(*cache->removeUnused("e1"));
    EXPECT_EQ(cache->removeUnused("../e1").error().code, ErrorCode::InvalidArgument);
}

TEST_F(Economy, LooksAtManyFilesQuickly)
{
    for (int i = 1; i <= 10'000; ++i) {
        const auto file = SparseFile::create(folder / ("e" + std::to_string(i) + ".media"));
        ASSERT_TRUE(file);
    }
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_EQ(cache->files().size(), 10'000U);
    const auto took = std::chrono::steady_clock::now() - begin;
    EXPECT_LT(took, std::chrono::seconds(2));
    RecordProperty("milliseconds", std::to_string(took / std::chrono::milliseconds(1)));
}
