// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"

#include <gmock/gmock.h>

#include <atomic>

namespace tidemark::store {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class SearchTest : public LibraryTest {
protected:
    std::vector<SearchHit> find(const std::string& text, std::vector<SearchKind> kinds = {}, std::int64_t limit = 50)
    {
        const auto hits = session->search.search({text, std::move(kinds), limit});
        EXPECT_TRUE(hits) << text << ": " << hits.error().detail;
        return hits.value_or(std::vector<SearchHit>());
    }
    std::vector<std::string> texts(const std::string& text, SearchKind kind)
    {
        std::vector<std::string> texts;
        for (const auto& hit : find(text, {kind}))
            texts.push_back(hit.text);
        return texts;
    }
    EpisodeChange titled(const std::string& guid, const std::string& title, std::int64_t published = 10)
    {
        auto change = newEpisode(guid, published);
        change.episode.title = title;
        return change;
    }
};

TEST_F(SearchTest, FindsAnEpisodeByItsTitleWithoutCaseOrAccents)
{
    const auto id = applyOne(titled("a", "Crème brûlée på Ærø"));
    EXPECT_THAT(find("creme"), IsEmpty()) << "the index follows only when it is asked to";
    indexAll();
    const auto hits = find("CREME brul");
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_EQ(hits[0].kind, SearchKind::Episode);
    EXPECT_EQ(hits[0].episodeId, id);
    EXPECT_EQ(hits[0].showTitle, "Tidal Talks");
    EXPECT_EQ(hits[0].text, "Crème brûlée på Ærø");
    EXPECT_EQ(hits[0].imageUrl, "https://example.org/show.png");
    EXPECT_EQ(hits[0].published, at(10));
    EXPECT_FALSE(hits[0].start);
    EXPECT_GT(hits[0].score, 0);
    EXPECT_THAT(find("rule"), IsEmpty());
    EXPECT_EQ(find("på ærø").size(), 1U);
}

TEST_F(SearchTest, WholeWordsAndShortTitlesComeFirstThenTheNewest)
{
    apply({titled("1", "Artificial life", 50), titled("2", "Art", 10), titled("3", "On art and the sea", 20),
        titled("4", "Art", 30)});
    indexAll();
    const auto hits = find("art", {SearchKind::Episode});
    ASSERT_EQ(hits.size(), 4U);
    EXPECT_EQ(hits[0].published, at(30));
    EXPECT_EQ(hits[1].published, at(10));
    EXPECT_EQ(hits[2].episodeTitle, "On art and the sea");
    EXPECT_GT(hits[2].score, hits[3].score);
    EXPECT_EQ(find("art", {SearchKind::Episode}, 2).size(), 2U);
}

TEST_F(SearchTest, FindsPhrases)
{
    apply({titled("1", "Deep learning at sea"), titled("2", "Learning to dive deep")});
    indexAll();
    EXPECT_EQ(find("deep learning").size(), 2U);
    EXPECT_THAT(texts("\"deep learning\"", SearchKind::Episode), ElementsAre("Deep learning at sea"));
    EXPECT_THAT(texts("\"learning deep\"", SearchKind::Episode), IsEmpty());
}

TEST_F(SearchTest, FindsChaptersWithTheirStart)
{
    auto change = titled("a", "Anything");
    auto hidden = chapterAt(9, "Secret tides");
    hidden.isHidden = true;
    change.episode.chapters = {chapterAt(0, "Opening"), chapterAt(65, "How tides work"),
        chapterAt(66, "How tides work", ChapterSource::Podlove), chapterAt(400, "How tides work"), hidden};
    const auto id = applyOne(change);
    indexAll();
    auto hits = find("tide", {SearchKind::Chapter});
    ASSERT_EQ(hits.size(), 2U) << "one of each place, hidden ones not";
    std::sort(hits.begin(), hits.end(), [](const auto& x, const auto& y) { return x.start < y.start; });
    EXPECT_EQ(hits[0].episodeId, id);
    EXPECT_EQ(hits[0].start, Milliseconds(66000)) << "Podlove goes before notes";
    EXPECT_EQ(hits[0].text, "How tides work");
    EXPECT_EQ(hits[0].episodeTitle, "Anything");
    EXPECT_EQ(hits[1].start, Milliseconds(400000));
    ASSERT_TRUE(session->episodes.setChapters(
        id, ChapterSource::Id3, std::vector{chapterAt(5, "Moon", ChapterSource::Id3)}, at(9)));
    indexAll();
    EXPECT_THAT(texts("moon", SearchKind::Chapter), ElementsAre("Moon"));
    ASSERT_TRUE(session->episodes.setChapters(id, ChapterSource::Id3, {}, at(9)));
    EXPECT_THAT(texts("moon", SearchKind::Chapter), IsEmpty()) << "gone at once, indexed or not";
}

TEST_F(SearchTest, FindsEachGuestOnceWithTheNewestEpisode)
{
    auto first = titled("a", "One", 10);
    first.episode.guests = {{"Julia Kempe", {"NYU"}, "guest"}};
    auto second = titled("b", "Two", 20);
    second.episode.guests = {{"Julia Kempe", {}, "guest"}, {"Júlia Other", {}, "guest"}};
    const auto ids = apply({first, second});
    indexAll();
    EXPECT_EQ(find("julia", {SearchKind::Guest}).size(), 2U);
    const auto hits = find("kempe", {SearchKind::Guest});
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_EQ(hits[0].text, "Julia Kempe");
    EXPECT_EQ(hits[0].episodeId, ids[1]);
    EXPECT_THAT(texts("kempe", SearchKind::Episode), IsEmpty());
}

TEST_F(SearchTest, FindsNotesWithAStretchAroundTheMatch)
{
    auto change = titled("a", "One");
    change.episode.notesText =
        std::string(500, 'x') + "\nWe talk about the Krämer effect and tides.\n" + std::string(500, 'y');
    applyOne(change);
    indexAll();
    const auto hits = find("kramer tid", {SearchKind::Notes});
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_NE(hits[0].text.find("about the Krämer effect and tides"), std::string::npos) << hits[0].text;
    EXPECT_LT(hits[0].text.size(), 200U);
    EXPECT_EQ(find("\"kramer effect\"", {SearchKind::Notes}).size(), 1U);
    EXPECT_THAT(find("\"effect kramer\"", {SearchKind::Notes}), IsEmpty());
    EXPECT_THAT(find("krame tides", {SearchKind::Notes}), IsEmpty()) << "only the last word may go on";
}

TEST_F(SearchTest, FindsCjkTextByAnyTwoLettersAndByOne)
{
    auto change = titled("a", "東京都の港とiPhone版");
    change.episode.notesText = "長い長い説明のなかに東京タワーがある。";
    change.episode.chapters = {chapterAt(3, "심층 학습의 이해")};
    applyOne(change);
    indexAll();
    for (const std::string query : {"東京", "京都", "都", "港", "東京都の港", "iphone版", "iPhone"})
        EXPECT_EQ(find(query, {SearchKind::Episode}).size(), 1U) << query;
    EXPECT_THAT(find("京東", {SearchKind::Episode}), IsEmpty());
    EXPECT_EQ(find("京タワ", {SearchKind::Notes}).size(), 1U);
    EXPECT_EQ(find("明", {SearchKind::Notes}).size(), 1U);
    EXPECT_THAT(find("説明東京", {SearchKind::Notes}), IsEmpty());
    EXPECT_THAT(texts("학습", SearchKind::Chapter), ElementsAre("심층 학습의 이해"));
}

TEST_F(SearchTest, FollowsChangesOfRowsThatAreIndexed)
{
    auto change = titled("a", "Before");
    change.episode.notesText = "first words";
    change.existing = applyOne(change);
    indexAll();
    for (const std::string text : {"second words", "third words", "first words", "fourth words"}) {
        change.episode.title = "After " + text;
        change.episode.notesText = text;
        applyOne(change); // twice before the index follows: it must still know what it holds
        change.episode.notesText = text + " again";
        applyOne(change);
        indexAll();
        EXPECT_EQ(find(text.substr(0, 5), {SearchKind::Notes}).size(), 1U) << text;
        EXPECT_EQ(find("words", {SearchKind::Notes}).size(), 1U);
    }
    EXPECT_THAT(find("second"), IsEmpty());
    EXPECT_THAT(find("before"), IsEmpty());
    EXPECT_EQ(database->number("SELECT count(*) FROM stale_notes").value(), 0);
}

TEST_F(SearchTest, AnyTextIsAValidQuery)
{
    apply({titled("a", "C++ AND \"quotes\" NEAR (x) * title:foo")});
    indexAll();
    const std::vector<std::string> hostile{"", " ", "\"", "\"\"\"", "*", "a*", "AND", "NOT", "OR OR", "NEAR(a b)",
        "title:foo", "{title}:x", "-x", "^a", "a AND", "(", ")", "'; DROP TABLE shows; --", std::string("a\0b", 3),
        "\xFF\xFE", "\xE2\x80", std::string(100000, '"'), std::string(100000, '('), "c++", "𠮷", "\xF0\x9F\x8C\x8A"};
    for (const auto& query : hostile)
        find(query);
    EXPECT_EQ(find("c++", {SearchKind::Episode}).size(), 1U);
    EXPECT_EQ(find("\"title foo\"", {SearchKind::Episode}).size(), 1U);
}

TEST_F(SearchTest, FindsBookmarks)
{
    const auto id = applyOne(titled("a", "One"));
    ASSERT_TRUE(database->executeScript("INSERT INTO bookmarks (episode_id, position_ms, note, created_at_ms) VALUES ("
        + std::to_string(id.value) + ", 61000, 'The part about Eisbären', 5)"));
    const auto hits = find("eisb", {SearchKind::Bookmark});
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_EQ(hits[0].start, Milliseconds(61000));
    EXPECT_EQ(hits[0].episodeTitle, "One");
    EXPECT_THAT(find("eisb", {SearchKind::Transcript}), IsEmpty());
}

TEST_F(SearchTest, AnInterruptedSearchSaysSo)
{
    std::vector<EpisodeChange> many;
    for (int i = 0; i < 500; ++i)
        many.push_back(titled(std::to_string(i), "word " + std::to_string(i), i));
    apply(many);
    indexAll();
    std::atomic<bool> isStopping = true;
    database->stopWhen(isStopping);
    const auto hits = session->search.search({"word", {SearchKind::Episode}, 50});
    isStopping = false;
    ASSERT_FALSE(hits);
    EXPECT_EQ(hits.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(find("word", {SearchKind::Episode}).size(), 50U);
    session.reset(); // before the flag goes
    database.reset();
    database = std::move(*openLibrary(folder.path(), migrations()));
}

TEST_F(SearchTest, IndexesInPortions)
{
    std::vector<EpisodeChange> many;
    for (int i = 0; i < 25; ++i)
        many.push_back(titled(std::to_string(i), "word", i));
    apply(many);
    EXPECT_EQ(session->search.indexPending(10).value(), 10);
    EXPECT_EQ(session->search.indexPending(10).value(), 10);
    EXPECT_EQ(session->search.indexPending(10).value(), 5);
    EXPECT_EQ(session->search.indexPending(10).value(), 0);
}

} // namespace tidemark::store
