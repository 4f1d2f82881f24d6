// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/folded_key.h"
#include "store/search_terms.h"
#include "store/search_text.h"
#include "store/snippet.h"
#include "store_fixture.h"

#include <gmock/gmock.h>

namespace tidemark::store {

using ::testing::ElementsAre;

namespace {

class SearchTextTest : public LibraryTest {
protected:
    std::vector<std::string> words(std::string_view text)
    {
        std::vector<std::string> words;
        for (const auto& token : tokenizer().tokens(text))
            words.push_back(token.text);
        return words;
    }
    std::string typed(std::string_view text) { return matchAsTyped(parseSearch(tokenizer(), text)); }
    Tokenizer tokenizer()
    {
        auto made = Tokenizer::make(*database);
        EXPECT_TRUE(made);
        return std::move(*made);
    }
};

} // namespace

TEST_F(SearchTextTest, LeavesOtherTextAsItIs)
{
    EXPECT_EQ(searchText("Ærø – naïve café"), "Ærø – naïve café");
    EXPECT_EQ(searchText(""), "");
}

TEST_F(SearchTextTest, WritesCjkAsPairs)
{
    EXPECT_EQ(searchText("東京都"), " 東京 京都 都 ");
    EXPECT_EQ(searchText("iPhone版"), "iPhone 版 ");
}

TEST_F(SearchTextTest, TokensAreThoseOfThePreparedText)
{
    for (const std::string_view text :
        {"Crème brûlée & COFFEE", "東京都のiPhone版、最高", "한국어 검색", "a\xFF\xC3 broken", "𠮷野家"}) {
        std::vector<std::string> prepared;
        for (const auto& token : tokenizer().tokensOfPrepared(searchText(text)))
            prepared.push_back(token.text);
        EXPECT_EQ(words(text), prepared) << text;
    }
    EXPECT_THAT(words("Crème BRÛLÉE"), ElementsAre("creme", "brulee"));
}

TEST_F(SearchTextTest, TokensKnowWhereTheyStand)
{
    const std::string text = "so 東京 it";
    const auto tokens = tokenizer().tokens(text);
    ASSERT_EQ(tokens.size(), 4U);
    EXPECT_EQ(text.substr(tokens[1].begin, tokens[1].end - tokens[1].begin), "東京");
    EXPECT_TRUE(tokens[2].isLastOfCjkRun);
    EXPECT_EQ(text.substr(tokens[3].begin, tokens[3].end - tokens[3].begin), "it");
}

TEST_F(SearchTextTest, ReadsWordsPhrasesAndTheUnfinishedLastWord)
{
    EXPECT_EQ(typed("deep lear"), R"("deep" AND "lear" *)");
    EXPECT_EQ(typed("deep lear "), R"("deep" AND "lear" *)");
    EXPECT_EQ(typed(R"("deep learning" x)"), R"("deep learning" AND "x" *)");
    EXPECT_EQ(typed(R"(x "deep learning")"), R"("x" AND "deep learning")");
    EXPECT_EQ(typed(R"(x "deep lear)"), R"("x" AND "deep lear" *)");
    EXPECT_EQ(typed("“deep learning” "), R"("deep learning")");
    EXPECT_EQ(typed("state-of-the-art"), R"("state of the art" *)");
    EXPECT_EQ(typed("東京"), R"("東京" *)");
    EXPECT_EQ(typed(R"("東" x)"), R"("東" * AND "x" *)");
    EXPECT_EQ(typed("東京x"), R"("東京 京 x" *)");
}

TEST_F(SearchTextTest, NothingToFindIsNoTerm)
{
    for (const std::string_view text : {"", " ", "\"", "\"\"", "-*()^:", "\xFF"})
        EXPECT_EQ(typed(text), "") << text;
}

TEST_F(SearchTextTest, LongQueriesAreCut)
{
    std::string text;
    for (int i = 0; i < 100000; ++i)
        text += "w" + std::to_string(i) + " ";
    EXPECT_EQ(parseSearch(tokenizer(), text).size(), 16U);
    EXPECT_EQ(parseSearch(tokenizer(), std::string(1000000, 'a')).size(), 1U);
}

TEST_F(SearchTextTest, SnippetsShowTheFirstMatch)
{
    const auto make = tokenizer();
    const auto terms = parseSearch(make, "harbour");
    EXPECT_EQ(snippetOf(make, terms, "The\n\nHarbour at night"), "The Harbour at night");
    std::string text(300, 'x');
    text += " before the harbour after " + std::string(300, 'y');
    const auto snippet = snippetOf(make, terms, text);
    ASSERT_TRUE(snippet);
    EXPECT_TRUE(snippet->starts_with("…"));
    EXPECT_TRUE(snippet->ends_with("…"));
    EXPECT_NE(snippet->find("before the harbour after"), std::string::npos);
    EXPECT_LT(snippet->size(), 300U);
    const auto japanese = snippetOf(make, parseSearch(make, "京都"), std::string("長い文章。") + "東京都の港。");
    EXPECT_EQ(japanese, "長い文章。東京都の港。");
}

TEST_F(SearchTextTest, PhrasesMustStandTogether)
{
    const auto make = tokenizer();
    const auto terms = parseSearch(make, R"("night harbour")");
    EXPECT_FALSE(snippetOf(make, terms, "harbour at night"));
    EXPECT_TRUE(snippetOf(make, terms, "a night, harbour lights"));
}

TEST_F(SearchTextTest, FoldedKeysIgnoreCaseAndSpaces)
{
    EXPECT_EQ(foldedKey("  Straße  ÅRHUS "), "strasse århus");
    EXPECT_EQ(foldedKey("ＡＢＣ"), "abc");
    EXPECT_NE(foldedKey("José"), foldedKey("Jose"));
    EXPECT_LE(foldedKey(std::string(100000, 'a')).size(), 256U);
}

} // namespace tidemark::store
