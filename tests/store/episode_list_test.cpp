// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"

#include <gmock/gmock.h>

namespace tidemark::store {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Four episodes, two shows: "a" is the oldest, "d" has no date and was seen at second 1000.
class EpisodeListTest : public LibraryTest {
protected:
    void SetUp() override
    {
        LibraryTest::SetUp();
        otherShow = addShow("Other", "https://example.org/other");
        auto first = newEpisode("a", 10);
        first.episode.title = "delta waves";
        first.episode.duration = Milliseconds(3000);
        first.episode.guests = {{"Ada Lovelace", {}, "guest"}, {"Bo Host", {}, "host"}, {"José Neto", {}, "guest"}};
        first.chapterCount = 4;
        auto second = newEpisode("b", 20);
        second.episode.title = "Alpha";
        second.episode.duration = Milliseconds(1000);
        second.episode.imageUrl = "https://example.org/b.png";
        auto third = newEpisode("c", 30);
        third.episode.title = "charlie";
        auto fourth = newEpisode("d", 0);
        fourth.episode.published.reset();
        fourth.episode.title = "Bravo";
        fourth.episode.duration = Milliseconds(2000);
        fourth.episode.enclosures.clear();
        const auto mine = apply({third, second, first});
        a = mine[2];
        b = mine[1];
        c = mine[0];
        d = apply({fourth}, otherShow).front();
    }

    std::vector<EpisodeId> ids(const EpisodeQuery& query)
    {
        const auto found = session->episodes.ids(query);
        EXPECT_TRUE(found) << found.error().detail;
        const auto count = session->episodes.count(query);
        EXPECT_TRUE(found && count && (query.limit != 0 || *count == static_cast<std::int64_t>(found->size())));
        return found.value_or(std::vector<EpisodeId>());
    }

    ShowId otherShow;
    EpisodeId a, b, c, d;
};

TEST_F(EpisodeListTest, Sorts)
{
    EXPECT_THAT(ids({}), ElementsAre(d, c, b, a));
    EXPECT_THAT(ids({.sort = EpisodeSort::OldestFirst}), ElementsAre(a, b, c, d));
    EXPECT_THAT(ids({.sort = EpisodeSort::Title}), ElementsAre(b, d, c, a));
    EXPECT_THAT(ids({.sort = EpisodeSort::LongestFirst}), ElementsAre(a, d, b, c));
    EXPECT_THAT(ids({.sort = EpisodeSort::ShortestFirst}), ElementsAre(b, d, a, c));
    ASSERT_TRUE(session->episodes.setMeasuredDuration(c, Milliseconds(1500)));
    EXPECT_THAT(ids({.sort = EpisodeSort::ShortestFirst}), ElementsAre(b, c, d, a));
}

TEST_F(EpisodeListTest, SortsWithinAShowAndUpToALimit)
{
    for (const auto sort : {EpisodeSort::NewestFirst, EpisodeSort::OldestFirst, EpisodeSort::Title,
             EpisodeSort::LongestFirst, EpisodeSort::ShortestFirst})
        EXPECT_EQ(ids({.show = otherShow, .sort = sort}), std::vector{d});
    EXPECT_THAT(ids({.show = show, .limit = 2}), ElementsAre(c, b));
    EXPECT_THAT(ids({.sort = EpisodeSort::ShortestFirst, .limit = 2}), ElementsAre(b, d));
    EXPECT_THAT(ids({.sort = EpisodeSort::ShortestFirst, .limit = 4}), ElementsAre(b, d, a, c));
}

TEST_F(EpisodeListTest, Filters)
{
    ASSERT_TRUE(session->episodes.setPlayed(b, true, at(50)));
    ASSERT_TRUE(session->episodes.savePosition(a, Milliseconds(5), at(51)));
    ASSERT_TRUE(session->episodes.savePosition(d, Milliseconds(0), at(52)));
    EXPECT_THAT(ids({.filter = EpisodeFilter::Unplayed}), ElementsAre(d, c, a));
    EXPECT_THAT(ids({.show = show, .filter = EpisodeFilter::Unplayed}), ElementsAre(c, a));
    EXPECT_THAT(ids({.filter = EpisodeFilter::InProgress}), ElementsAre(a));
    EXPECT_THAT(ids({.filter = EpisodeFilter::Played}), ElementsAre(b));
    EXPECT_THAT(ids({.show = otherShow, .filter = EpisodeFilter::Played}), IsEmpty());
    EXPECT_THAT(ids({.filter = EpisodeFilter::HasChapters}), ElementsAre(a));
    EXPECT_THAT(ids({.filter = EpisodeFilter::Downloaded}), IsEmpty());
    ASSERT_TRUE(session->timelines.setShown(c, 2, std::nullopt));
    EXPECT_THAT(ids({.filter = EpisodeFilter::HasChapters, .sort = EpisodeSort::Title}), ElementsAre(c, a));
}

TEST_F(EpisodeListTest, FiltersByGuest)
{
    EXPECT_THAT(ids({.guest = "ada lovelace"}), ElementsAre(a));
    EXPECT_THAT(ids({.guest = " JOSÉ  neto "}), ElementsAre(a));
    EXPECT_THAT(ids({.guest = "Jose Neto"}), IsEmpty());
    EXPECT_THAT(ids({.guest = "ada"}), IsEmpty());
    EXPECT_THAT(ids({.show = otherShow, .guest = "Ada Lovelace"}), IsEmpty());
}

TEST_F(EpisodeListTest, FiltersByWordsOfTitleAndGuests)
{
    indexAll();
    EXPECT_THAT(ids({.text = "wav"}), ElementsAre(a));
    EXPECT_THAT(ids({.text = "LOVE del"}), ElementsAre(a));
    EXPECT_THAT(ids({.text = "jose"}), ElementsAre(a));
    EXPECT_THAT(ids({.text = "alpha charlie"}), IsEmpty());
    EXPECT_THAT(ids({.text = "\" ) OR ("}), IsEmpty());
    EXPECT_THAT(ids({.text = "!!!"}), IsEmpty());
    EXPECT_THAT(ids({.text = "  "}), ElementsAre(d, c, b, a));
    EXPECT_THAT(ids({.show = show, .sort = EpisodeSort::ShortestFirst, .text = "a"}), ElementsAre(b, a));
}

TEST_F(EpisodeListTest, RowsComeInTheOrderAskedFor)
{
    ASSERT_TRUE(session->episodes.savePosition(a, Milliseconds(1200), at(51)));
    const auto rows = session->episodes.rows(std::vector{b, EpisodeId(999), a, d});
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->size(), 3U);
    EXPECT_EQ(rows->at(0).imageUrl, "https://example.org/b.png");
    EpisodeRow wanted;
    wanted.id = a;
    wanted.showId = show;
    wanted.showTitle = "Tidal Talks";
    wanted.title = "delta waves";
    wanted.guestNames = "Ada Lovelace, José Neto";
    wanted.imageUrl = "https://example.org/show.png";
    wanted.published = at(10);
    wanted.duration = Milliseconds(3000);
    wanted.chapterCount = 4;
    wanted.position = Milliseconds(1200);
    wanted.hasAudio = true;
    EXPECT_EQ(rows->at(1), wanted);
    EXPECT_FALSE(rows->at(2).hasAudio);
    EXPECT_FALSE(rows->at(2).published);
}

TEST_F(EpisodeListTest, RecentlyHeardAreStartedAndNotPlayed)
{
    ASSERT_TRUE(session->episodes.savePosition(a, Milliseconds(5), at(60)));
    ASSERT_TRUE(session->episodes.savePosition(b, Milliseconds(5), at(70)));
    ASSERT_TRUE(session->episodes.savePosition(c, Milliseconds(5), at(80)));
    ASSERT_TRUE(session->episodes.setPlayed(c, true, at(81)));
    EXPECT_THAT(session->episodes.recentlyHeard(10).value(), ElementsAre(b, a));
    EXPECT_THAT(session->episodes.recentlyHeard(1).value(), ElementsAre(b));
}

TEST_F(EpisodeListTest, ListsReadOneIndexAndSortNothing)
{
    const std::vector<std::string> orders{
        "sort_ms DESC, id DESC", "sort_ms, id", "sort_title, id", "length_ms DESC, id DESC", "length_ms, id"};
    const std::vector<std::string> filters{"1", "is_played = 0", "is_in_progress = 1", "download_state = 3",
        "chapter_count > 0", "show_id = 1", "show_id = 1 AND is_played = 0"};
    for (const auto& order : orders) {
        for (const auto& filter : filters) {
            const auto sql = "EXPLAIN QUERY PLAN SELECT id FROM episodes WHERE " + filter + " ORDER BY " + order;
            const auto done = database->prepare(sql).forEach([&sql](Columns& in) {
                for (int i = 0; i < 3; ++i)
                    (void)in.integer();
                EXPECT_NE(in.text().find("USING COVERING INDEX"), std::string::npos) << sql;
            });
            EXPECT_TRUE(done);
        }
    }
}

} // namespace tidemark::store
