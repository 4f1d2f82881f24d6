// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/place_search.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace tidemark::audio {
namespace {

constexpr std::int64_t kSecond = 48'000;

/// A file of pages of one second each, whose sizes are as uneven as a test wants them.
struct MadeFile {
    explicit MadeFile(const std::function<std::uint64_t(int)>& sizeOfPage, int pageCount = 7200)
    {
        for (int i = 0; i < pageCount; ++i) {
            pages.push_back({i * kSecond, end});
            end += sizeOfPage(i);
        }
        places = std::make_unique<KnownPlaces>(pages.front(), kSecond);
    }

    Result<KnownPlace> find(std::int64_t sample)
    {
        PlaceSearch search{.sample = sample, .endOffset = end, .nearBytes = 48 * 1024, .bytesPerSample = 0.1};
        search.endSample = static_cast<std::int64_t>(pages.size()) * kSecond;
        search.look = [this](std::uint64_t offset, std::uint64_t limit) -> Result<std::optional<KnownPlace>> {
            ++looks;
            const auto page = std::ranges::lower_bound(pages, offset, {}, &KnownPlace::offset);
            if (page == pages.end() || page->offset >= limit)
                return std::optional<KnownPlace>();
            places->add(*page);
            return std::optional(*page);
        };
        return findPlace(*places, search);
    }

    std::vector<KnownPlace> pages;
    std::uint64_t end = 100;
    std::unique_ptr<KnownPlaces> places;
    int looks = 0;
};

/// @return the most looks that a search took; each must end before what it looks for, and not far before.
int searchEverywhere(MadeFile& file)
{
    std::mt19937 random(3);
    int most = 0;
    for (int i = 0; i < 300; ++i) {
        const auto sample = static_cast<std::int64_t>(random() % file.pages.size()) * kSecond + 17;
        file.places = std::make_unique<KnownPlaces>(file.pages.front(), kSecond);
        file.looks = 0;
        const auto place = file.find(sample);
        EXPECT_TRUE(place);
        EXPECT_LE(place->sample, sample);
        const auto page = file.pages[static_cast<std::size_t>(sample / kSecond)];
        EXPECT_LE(page.offset - place->offset, 10 * 48 * 1024U) << sample;
        most = std::max(most, file.looks);
    }
    return most;
}

TEST(PlaceSearch, TakesOneOrTwoLooksWhereTheRateIsSteady)
{
    MadeFile file([](int i) { return 8000 + static_cast<std::uint64_t>(i % 7); });
    EXPECT_LE(searchEverywhere(file), 2);
}

TEST(PlaceSearch, TakesFewLooksWhereTheRateVaries)
{
    MadeFile file([](int i) { return i / 37 % 3 == 0 ? 2000U : i / 37 % 3 == 1 ? 9000U : 25'000U; });
    EXPECT_LE(searchEverywhere(file), 10);
    MadeFile lopsided([](int i) { return i < 7000 ? 500U : 60'000U; });
    EXPECT_LE(searchEverywhere(lopsided), 24); // halving alone would take 11
}

TEST(PlaceSearch, LearnsFromEveryLook)
{
    MadeFile file([](int i) { return i / 37 % 2 == 0 ? 2000U : 20'000U; });
    ASSERT_TRUE(file.find(4000 * kSecond));
    EXPECT_GT(file.looks, 0);
    file.looks = 0;
    ASSERT_TRUE(file.find(4000 * kSecond));
    EXPECT_EQ(file.looks, 0);
}

TEST(PlaceSearch, EndsWhereLooksFindNothing)
{
    KnownPlaces places({0, 100}, kSecond);
    int looks = 0;
    PlaceSearch search{.sample = 5000 * kSecond, .endOffset = UINT64_MAX, .nearBytes = 4096, .bytesPerSample = 0.1};
    search.look = [&](std::uint64_t, std::uint64_t) -> Result<std::optional<KnownPlace>> {
        ++looks;
        return std::optional<KnownPlace>();
    };
    EXPECT_EQ(findPlace(places, search), (KnownPlace{0, 100}));
    EXPECT_LE(looks, 80);
    search.look = [&](std::uint64_t, std::uint64_t) -> Result<std::optional<KnownPlace>> {
        return fail(ErrorCode::Cancelled, "enough");
    };
    EXPECT_FALSE(findPlace(places, search));
}

TEST(KnownPlaces, KeepsThemInOrderAndApart)
{
    KnownPlaces places({0, 100}, 10);
    places.add({50, 600});
    places.add({55, 650}); // too near
    places.add({100, 500}); // contradicts
    places.add({100, 1000});
    places.add({70, 1100}); // contradicts
    EXPECT_EQ(places.before(49), (KnownPlace{0, 100}));
    EXPECT_EQ(places.before(99), (KnownPlace{50, 600}));
    EXPECT_EQ(places.after(50), (KnownPlace{100, 1000}));
    EXPECT_FALSE(places.after(100));
    EXPECT_EQ(places.before(-5), (KnownPlace{0, 100}));
}

} // namespace
} // namespace tidemark::audio
