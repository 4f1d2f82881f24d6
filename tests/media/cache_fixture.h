// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/media_cache.h"
#include "media/sparse_file.h"
#include "net/curl_client.h"
#include "support/test_server.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <future>
#include <random>

namespace tidemark::media {

/// A cache in a folder of its own, over the real client and a loopback server.
class CacheTest : public testing::Test {
protected:
    void SetUp() override
    {
        std::string name = testing::UnitTest::GetInstance()->current_test_info()->name();
        std::replace(name.begin(), name.end(), '/', '_'); // of parameters
        folder =
            std::filesystem::path(testing::TempDir()) / ("tidemark_media_" + std::to_string(::getpid()) + "_" + name);
        std::filesystem::remove_all(folder);
        options.quickRetryDelay = std::chrono::milliseconds(1);
        options.slowRetryDelay = std::chrono::milliseconds(2);
        client = std::move(*net::makeCurlClient({.userAgent = "Tidemark/0.0 (Linux; tests)"}));
        openCache();
    }
    void TearDown() override
    {
        source.reset();
        cache.reset();
        client.reset();
        std::filesystem::remove_all(folder);
    }
    void openCache()
    {
        source.reset();
        cache.reset();
        cache = std::move(*MediaCache::open(folder, *client, options));
    }
    void openSource(const std::string& path = "/a.mp3")
    {
        auto opened = cache->source("e1", server.url(path));
        ASSERT_TRUE(opened) << opened.error().detail;
        source = std::move(*opened);
    }
    /// Seeded bytes in which no two places look alike.
    static std::string seeded(std::size_t sizeBytes, unsigned seed = 1)
    {
        std::mt19937_64 random(seed);
        std::string bytes(sizeBytes, '\0');
        for (std::size_t i = 0; i < sizeBytes; i += 8) {
            const auto word = random();
            std::memcpy(bytes.data() + i, &word, std::min<std::size_t>(8, sizeBytes - i));
        }
        return bytes;
    }
    /// Reads exactly these bytes, or up to the end of the file.
    static Result<std::string> readFrom(MediaSource& from, std::uint64_t offset, std::size_t lengthBytes)
    {
        std::string bytes(lengthBytes, '\0');
        std::size_t done = 0;
        while (done < lengthBytes) {
            const auto count =
                from.read(offset + done, std::as_writable_bytes(std::span(bytes).subspan(done)), std::stop_token());
            if (!count)
                return fail(count.error());
            if (*count == 0)
                break;
            done += *count;
        }
        bytes.resize(done);
        return bytes;
    }
    Result<std::string> readFrom(std::uint64_t offset, std::size_t lengthBytes)
    {
        return readFrom(*source, offset, lengthBytes);
    }
    Result<> download()
    {
        std::promise<Result<>> promise;
        source->fetchAll([](std::uint64_t, std::uint64_t) {},
            [&promise](Result<> result) { promise.set_value(std::move(result)); }, {});
        return promise.get_future().get();
    }
    static bool isEqual(const Result<std::string>& read, std::string_view expected)
    {
        return read && *read == expected; // not EXPECT_EQ: megabytes of noise in the log
    }

    std::filesystem::path folder;
    FetchOptions options;
    test::TestServer server;
    std::unique_ptr<net::HttpClient> client;
    std::unique_ptr<MediaCache> cache;
    std::shared_ptr<MediaSource> source;
};

} // namespace tidemark::media
