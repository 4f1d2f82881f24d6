// SPDX-License-Identifier: GPL-3.0-or-later
#include "conventions/translation_rules.h"

#include <gtest/gtest.h>

using namespace tidemark::conventions;

namespace {

SourceFile page(const std::string& code)
{
    return {"ui/pages/a.cpp", code};
}

std::string message(const std::string& source, const std::string& translation, const std::string& comment = {})
{
    return "<message><source>" + source + "</source>" + (comment.empty() ? "" : "<comment>" + comment + "</comment>")
        + "<translation>" + translation + "</translation></message>";
}

std::string plural(const std::string& source, const std::string& forms)
{
    return "<message numerus=\"yes\"><source>" + source + "</source><translation>" + forms + "</translation></message>";
}

std::size_t problems(const std::string& code, const std::string& messages, Coverage coverage = Coverage::All)
{
    const std::string text = "<?xml version=\"1.0\"?><!DOCTYPE TS><TS version=\"2.1\" language=\"da\"><context>"
                             "<name>tidemark::pages::Tr</name>"
        + messages + "</context></TS>";
    return checkTranslations({page(code)}, {"resources/i18n/a_da.ts", text}, coverage).size();
}

TEST(ShownTexts, AreLiteralsWithTheirNotes)
{
    const auto texts = shownTextsOf(page("// Tr::tr(\"no\")\n"
                                         "f(Tr::tr(\"Say \\\"a\\\" \"\n   \"and b\"), Tr::tr(\"Queue\", \"verb\"));\n"
                                         "Tr::tr(\"%n shows\", nullptr, count(1, 2)); Tr::tr(\"%n %1\", \"\", 3);"));
    ASSERT_EQ(texts.size(), 4U);
    EXPECT_EQ(texts[0].source, "Say \"a\" and b");
    EXPECT_EQ(texts[0].context, "tidemark::pages::Tr");
    EXPECT_EQ(texts[0].line, 2U);
    EXPECT_EQ(texts[1].comment, "verb");
    EXPECT_FALSE(texts[1].isPlural);
    EXPECT_TRUE(texts[2].isPlural);
    EXPECT_TRUE(texts[3].isPlural);
    EXPECT_EQ(texts[3].comment, "");
}

TEST(TrRule, WantsLiteralsInTr)
{
    EXPECT_TRUE(checkTrCalls(page("Tr::tr(\"a\"); str(b); // tr(c)")).empty());
    EXPECT_EQ(checkTrCalls(page("tr(\"a\");")).size(), 1U);
    EXPECT_EQ(checkTrCalls(page("QObject::tr(\"a\");")).size(), 1U);
    EXPECT_EQ(checkTrCalls(page("Tr::tr(text);")).size(), 1U);
}

TEST(TranslationRule, HoldsWhatSourcesAskForAndNothingElse)
{
    EXPECT_EQ(problems("Tr::tr(\"Play\")", message("Play", "Afspil")), 0U);
    EXPECT_EQ(problems("Tr::tr(\"Play\"); Tr::tr(\"Stop\")", message("Play", "Afspil")), 1U);
    EXPECT_EQ(problems("", message("Play", "Afspil")), 1U);
    EXPECT_EQ(problems("Tr::tr(\"Queue\", \"verb\")", message("Queue", "Kø")), 2U); // another text to Qt
    EXPECT_EQ(problems("Tr::tr(\"Queue\", \"verb\")", message("Queue", "Sæt i kø", "verb")), 0U);
    EXPECT_EQ(checkTranslations({}, {"a.ts", "<TS><context>"}, Coverage::All).size(), 1U);
}

TEST(TranslationRule, WantsEachFinished)
{
    EXPECT_EQ(problems("Tr::tr(\"Play\")", message("Play", "")), 1U);
    EXPECT_EQ(problems("Tr::tr(\"Play\")",
                  "<message><source>Play</source><translation type=\"unfinished\">Afspil</translation></message>"),
        1U);
}

TEST(TranslationRule, WantsThePlaceholdersOfTheSource)
{
    EXPECT_EQ(problems("Tr::tr(\"%1 of %L2\")", message("%1 of %L2", "%L2 har %1")), 0U);
    EXPECT_EQ(problems("Tr::tr(\"%1 of %L2\")", message("%1 of %L2", "%1 af %2")), 1U);
    EXPECT_EQ(problems("Tr::tr(\"%1 %\")", message("%1 %", "%1 %")), 0U);
    EXPECT_EQ(problems("Tr::tr(\"A (*.mp3 *.ogg)\")", message("A (*.mp3 *.ogg)", "B (*.mp3)")), 1U);
}

TEST(TranslationRule, WantsEveryPluralForm)
{
    const std::string code = "Tr::tr(\"Play\"); Tr::tr(\"%n shows\", nullptr, 3)";
    const std::string one = "<numerusform>%n show</numerusform>";
    EXPECT_EQ(problems(code, plural("%n shows", one + "<numerusform>%n shows</numerusform>"), Coverage::Plurals), 0U);
    EXPECT_EQ(problems(code, plural("%n shows", one), Coverage::Plurals), 1U);
    EXPECT_EQ(problems(code, plural("%n shows", one + "<numerusform>shows</numerusform>"), Coverage::Plurals), 1U);
    EXPECT_EQ(problems(code, plural("%n shows", one + "<numerusform>%n shows</numerusform>")), 1U); // Play
}

} // namespace
