// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/identity.h"

#include <gtest/gtest.h>

namespace tidemark::library {
namespace {

Timestamp day(int number)
{
    return Timestamp(std::chrono::days(20000 + number));
}

store::EpisodeIdentity known(std::int64_t id, std::string guid, std::string key, std::string title, int dayNumber)
{
    return {EpisodeId(id), std::move(guid), std::move(key), std::move(title), day(dayNumber), {}, true};
}

Episode incoming(std::string guid, std::string url, std::string title, int dayNumber)
{
    Episode episode;
    episode.guid = std::move(guid);
    if (!url.empty())
        episode.enclosures.push_back({.url = std::move(url)});
    episode.title = std::move(title);
    episode.published = day(dayNumber);
    return episode;
}

} // namespace

struct KeyCase {
    const char* url;
    const char* key;
};

class EnclosureKey : public testing::TestWithParam<KeyCase> { };

TEST_P(EnclosureKey, IsTheAddressBehindTheTrackers)
{
    EXPECT_EQ(enclosureKey(GetParam().url), GetParam().key);
}

INSTANTIATE_TEST_SUITE_P(Urls, EnclosureKey,
    testing::Values(KeyCase{"https://Host.example/a/B.mp3?x=1#t", "host.example/a/B.mp3"},
        KeyCase{"https://op3.dev/e/host.example/a.mp3", "host.example/a.mp3"},
        KeyCase{"https://op3.dev/e,pg=1-2/https://host.example/a.mp3", "host.example/a.mp3"},
        KeyCase{"https://dts.podtrac.com/redirect.mp3/pdst.fm/e/chtbl.com/track/X1/host.example/a.mp3",
            "host.example/a.mp3"},
        KeyCase{"https://www.podtrac.com/pts/redirect.mp3/host.example/a.mp3", "host.example/a.mp3"},
        KeyCase{"https://mgln.ai/e/12/host.example/a.mp3", "host.example/a.mp3"},
        KeyCase{"https://media.blubrry.com/name/a.mp3", "media.blubrry.com/name/a.mp3"}, KeyCase{"", ""}));

TEST(MatchEpisodes, PrefersTheGuid)
{
    const std::vector all{known(1, "g1", "h/a.mp3", "A", 1), known(2, "g2", "h/b.mp3", "B", 2)};
    const std::vector feed{incoming("g2", "https://h/a.mp3", "A", 1), incoming("g1", "https://h/b.mp3", "B", 2)};
    EXPECT_EQ(matchEpisodes(all, feed), (std::vector<std::optional<EpisodeId>>{EpisodeId(2), EpisodeId(1)}));
}

TEST(MatchEpisodes, FindsARepublishedEpisodeByItsEnclosure)
{
    const std::vector all{known(1, "old", "h/a.mp3", "A", 1)};
    const std::vector feed{
        incoming("new", "https://op3.dev/e/h.x/a.mp3", "B", 9), incoming("n2", "http://h/a.mp3?t=5", "C", 8)};
    EXPECT_EQ(matchEpisodes(all, feed), (std::vector<std::optional<EpisodeId>>{std::nullopt, EpisodeId(1)}));
}

TEST(MatchEpisodes, OneAddressForManyEpisodesMatchesNone)
{
    const std::vector all{known(1, "a", "h/play.php", "A", 1), known(2, "b", "h/play.php", "B", 2)};
    const std::vector feed{incoming("c", "https://h/play.php?id=3", "C", 3)};
    EXPECT_EQ(matchEpisodes(all, feed), (std::vector<std::optional<EpisodeId>>{std::nullopt}));
}

TEST(MatchEpisodes, FindsASavedPagesEpisodeByTitleAndDay)
{
    const std::vector all{known(1, "page:x", "", "The  Tide, again!", 5)};
    const std::vector feed{
        incoming("g", "https://h/a.mp3", "The tide again", 5), incoming("g3", "https://h/b.mp3", "The tide again", 6)};
    EXPECT_EQ(matchEpisodes(all, feed), (std::vector<std::optional<EpisodeId>>{EpisodeId(1), std::nullopt}));
}

TEST(MatchEpisodes, UsesEachKnownEpisodeOnce)
{
    const std::vector all{known(1, "g", "h/a.mp3", "A", 1)};
    const std::vector feed{incoming("x", "https://h/a.mp3", "A", 1), incoming("g", "https://h/z.mp3", "Z", 2)};
    EXPECT_EQ(matchEpisodes(all, feed), (std::vector<std::optional<EpisodeId>>{std::nullopt, EpisodeId(1)}));
}

TEST(ContentHash, TellsEveryFieldApart)
{
    const auto base = incoming("g", "https://h/a.mp3", "A", 1);
    auto other = base;
    EXPECT_EQ(contentHash(base), contentHash(other));
    other.notesHtml = "x";
    EXPECT_NE(contentHash(base), contentHash(other));
    other = base;
    other.duration = Milliseconds(1);
    EXPECT_NE(contentHash(base), contentHash(other));
    other = base;
    std::swap(other.guid, other.title); // the same bytes in other fields
    EXPECT_NE(contentHash(base), contentHash(other));
}

TEST(ContentHash, OfAStreamDoesNotDependOnItsPieces)
{
    ContentHash whole;
    whole.append("the whole document");
    ContentHash pieces;
    pieces.append("the wh");
    pieces.append("");
    pieces.append("ole document");
    EXPECT_EQ(whole.text(), pieces.text());
}

} // namespace tidemark::library
