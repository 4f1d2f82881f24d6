// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/audio_tags.h"
#include "tags/picture.h"

#include "tags/fixtures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <string>
#include <vector>

/// What reading the tags of a remote file costs: bytes that have to come, and stretches of them that lie apart, each of
/// which is a request.
namespace tidemark::tags {
namespace {

/// A long file: its beginning, then a unit that is repeated. Remembers which bytes were asked for.
class LongSource final : public ByteSource {
public:
    explicit LongSource(std::string head, std::string unit = {}, std::uint64_t unitBytes = 0)
        : m_head(std::move(head)), m_unit(std::move(unit)), m_sizeBytes(m_head.size() + unitBytes)
    {
    }
    Result<std::size_t> read(std::uint64_t offset, std::span<std::byte> into, std::stop_token) override
    {
        if (offset >= m_sizeBytes)
            return std::size_t{0};
        const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(into.size(), m_sizeBytes - offset));
        for (std::size_t i = 0; i < count; ++i)
            into[i] = static_cast<std::byte>(at(offset + i));
        remember(offset, offset + count);
        return count;
    }
    Result<std::optional<std::uint64_t>> size(std::stop_token) override { return m_sizeBytes; }
    bool canJump() const override { return true; }
    std::uint64_t availableFrom(std::uint64_t offset) const override { return offset; }

    std::size_t stretches() const { return m_stretches.size(); }
    std::uint64_t bytes() const
    {
        std::uint64_t sum = 0;
        for (const auto& [begin, end] : m_stretches)
            sum += end - begin;
        return sum;
    }
    void forget() { m_stretches.clear(); }

private:
    char at(std::uint64_t offset) const
    {
        if (offset < m_head.size())
            return m_head[static_cast<std::size_t>(offset)];
        return m_unit[static_cast<std::size_t>((offset - m_head.size()) % m_unit.size())];
    }

    void remember(std::uint64_t begin, std::uint64_t end)
    {
        auto next = m_stretches.upper_bound(begin);
        if (next != m_stretches.begin() && std::prev(next)->second >= begin)
            --next;
        while (next != m_stretches.end() && next->first <= end) {
            begin = std::min(begin, next->first);
            end = std::max(end, next->second);
            next = m_stretches.erase(next);
        }
        m_stretches[begin] = end;
    }

    std::string m_head;
    std::string m_unit;
    std::uint64_t m_sizeBytes;
    std::map<std::uint64_t, std::uint64_t> m_stretches;
};

constexpr std::uint64_t kKib = 1024;
constexpr std::uint64_t kMib = 1024 * kKib;
constexpr std::uint64_t kLong = 100 * kMib;
const std::vector<MadeChapter> kChapters = {{0, 1500, "One"}, {1500, 4000, "Two"}, {4000, 5000, "Three"}};

std::map<std::string, std::string> comments()
{
    return {{"CHAPTER000", "00:00:00.000"}, {"CHAPTER000NAME", "One"}, {"CHAPTER001", "00:00:01.500"},
        {"CHAPTER001NAME", "Two"}, {"CHAPTER002", "00:00:04.000"}, {"CHAPTER002NAME", "Three"}};
}

void expectCost(const char* name, LongSource& source, std::size_t chapters, std::size_t stretches, std::uint64_t bytes)
{
    const auto tags = readAudioTags(source, {});
    ASSERT_TRUE(tags.has_value()) << name << ": " << tags.error().detail;
    EXPECT_EQ(tags->chapters.size(), chapters) << name;
    EXPECT_TRUE(tags->duration.has_value()) << name;
    EXPECT_LE(source.stretches(), stretches) << name;
    EXPECT_LE(source.bytes(), bytes) << name;
    const std::string key(name);
    testing::Test::RecordProperty(key + " stretches", static_cast<int>(source.stretches()));
    testing::Test::RecordProperty(key + " KiB", static_cast<int>(source.bytes() / kKib));
}

TEST(Transfer, OfMp3IsItsTagAndItsFirstFrames)
{
    LongSource tagged(id3Tag(4, {{"a", 0, 1500, "One", ""}, {"b", 1500, 4000, "Two", ""}}), silentMp3(1), kLong);
    expectCost("mp3", tagged, 2, 1, 512 * kKib);
    LongSource untagged(silentMp3(1), silentMp3(1), kLong);
    expectCost("mp3 without a tag", untagged, 0, 2, 512 * kKib);
}

TEST(Transfer, OfThirtyPicturesIsTheirFrontsAlone)
{
    std::vector<MadeId3Chapter> chapters;
    for (unsigned i = 0; i < 30; ++i)
        chapters.push_back({"c" + std::to_string(i), i * 1000, i * 1000 + 1000, "Chapter", "https://h.example/",
            std::string(300 * kKib, static_cast<char>('a' + i % 26))});
    LongSource source(id3Tag(4, chapters), silentMp3(1), kLong);
    expectCost("mp3, 30 x 300 KiB", source, 30, 32, 1 * kMib);
    const auto tags = readAudioTags(source, {});
    source.forget();
    const auto picture = embeddedPictureFromAddress(tags->chapters[3].imageUrl);
    ASSERT_TRUE(picture.has_value());
    EXPECT_EQ(readPicture(source, *picture, {}), chapters[3].picture);
    EXPECT_EQ(source.bytes(), 300 * kKib);
}

TEST(Transfer, OfMp4IsItsIndex)
{
    LongSource source(muxedMp3("mp4", 60'000, kChapters, "Long")); // 25 MB, the index behind the sound
    expectCost("mp4", source, 3, 4, 2 * kMib);
}

TEST(Transfer, OfMatroskaIsItsHeadAndItsIndex)
{
    LongSource source(muxedMp3("matroska", 60'000, kChapters, "Long"));
    expectCost("matroska", source, 3, 4, 2 * kMib);
}

TEST(Transfer, OfOggIsItsHeadAndItsEnd)
{
    LongSource source(silentOpus(60'000, comments(), 400));
    expectCost("ogg", source, 3, 4, 1 * kMib);
}

TEST(Transfer, OfFlacIsItsHeadWithoutPictures)
{
    auto header = flacHeader(60, comments());
    // A picture block of 3 MiB stands behind the first block.
    constexpr std::size_t kFirstBlocksEnd = 4 + 4 + 34;
    const std::size_t size = 3 * kMib;
    const std::string block = "\x06" + std::string{static_cast<char>(size >> 16U), 0, 0} + std::string(size, 'p');
    header.insert(kFirstBlocksEnd, block);
    LongSource source(header, std::string(1000, 's'), kLong);
    expectCost("flac", source, 3, 2, 64 * kKib);
}

TEST(Transfer, OfWavIsItsHeadAndItsEnd)
{
    auto header = silentWav();
    constexpr std::size_t kSizeAt = 40;
    const auto soundBytes = static_cast<std::uint32_t>(header.size() - kSizeAt - 4 + kLong);
    std::memcpy(header.data() + kSizeAt, &soundBytes, 4);
    LongSource source(header, std::string(1, '\0'), kLong);
    expectCost("wav", source, 0, 2, 256 * kKib);
}

} // namespace
} // namespace tidemark::tags
