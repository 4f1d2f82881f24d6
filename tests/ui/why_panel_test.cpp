// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_rig.h"
#include "pages/timeline_words.h"

#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QToolButton>

namespace tidemark::test {
namespace {

class WhyPanelTest : public PageRig {
protected:
    void openWhy(const std::string& notes = notesWithChapters({"0:00 One", "5:00 Two", "9:00 Three"}))
    {
        openEpisode(notes);
        QTest::mouseClick(find<QPushButton>("whyButton"), Qt::LeftButton);
        settle();
    }

    pages::WhyPanel* panel() { return find<pages::WhyPanel>("whyPanel"); }
    QRadioButton* choice(const char* source) { return find<QRadioButton>((std::string("choice-") + source).c_str()); }
    void choose(const char* source)
    {
        choice(source)->click();
        settle();
    }
    std::vector<std::string> texts()
    {
        std::vector<std::string> result;
        for (auto* label : panel()->findChildren<QLabel*>()) {
            if (label->isVisible())
                result.push_back(label->text().toStdString());
        }
        return result;
    }
    bool says(const std::string& words)
    {
        const auto all = texts();
        return std::ranges::any_of(all, [&](const auto& text) { return text.find(words) != std::string::npos; });
    }
};

} // namespace

TEST_F(WhyPanelTest, StandsInPlaceOfTheChaptersAndEscapeBringsThemBack)
{
    openWhy();
    EXPECT_TRUE(panel()->isVisible());
    EXPECT_FALSE(list()->isVisible());
    QTest::keyClick(panel(), Qt::Key_Escape);
    EXPECT_FALSE(panel()->isVisible());
    EXPECT_TRUE(list()->isVisible());
    find<QPushButton>("whyButton")->setFocus();
    QTest::keyClick(find<QPushButton>("whyButton"), Qt::Key_Space);
    settle();
    EXPECT_TRUE(panel()->isVisible());
    EXPECT_FALSE(find<QToolButton>("closeWhy")->accessibleName().isEmpty());
    QTest::mouseClick(find<QToolButton>("closeWhy"), Qt::LeftButton);
    EXPECT_TRUE(list()->isVisible());
}

TEST_F(WhyPanelTest, EverySourceIsAChoiceWithItsReason)
{
    openWhy();
    EXPECT_EQ(choice("json")->text(), QStringLiteral("From the publisher’s linked file (JSON): 3 chapters"));
    EXPECT_EQ(choice("notes")->text(), QStringLiteral("From the show notes: 3 chapters"));
    EXPECT_TRUE(choice("automatic")->isChecked());
    EXPECT_EQ(choice("notes")->accessibleDescription(), pages::sourceReasonText(bridge::SourceReason::LessTrusted));
    EXPECT_TRUE(says("Shown because no source that is more exact"));
}

TEST_F(WhyPanelTest, AChoiceIsDoneAtOnceAndUndone)
{
    openWhy();
    choose("notes");
    EXPECT_EQ(shown(), kFromNotes);
    EXPECT_TRUE(choice("notes")->isChecked());
    EXPECT_TRUE(says("Shown because you chose it for this episode."));
    EXPECT_EQ(find<QLabel>("sourceBadge")->text(), QStringLiteral("from the show notes"));
    choose("automatic");
    EXPECT_EQ(shown(), kFromJson);
    undo();
    EXPECT_EQ(shown(), kFromNotes);
    EXPECT_TRUE(choice("notes")->isChecked());
}

TEST_F(WhyPanelTest, TheSameForTheWholeShowAndBack)
{
    openWhy();
    choose("notes");
    auto* use = find<QPushButton>("useForShow");
    auto* automatic = find<QPushButton>("automaticForShow");
    EXPECT_FALSE(use->isHidden());
    EXPECT_TRUE(automatic->isHidden());
    use->click();
    settle();
    EXPECT_TRUE(use->isHidden());
    EXPECT_FALSE(automatic->isHidden());
    choose("automatic");
    EXPECT_EQ(shown(), kFromNotes) << "as for the whole show";
    automatic->click();
    settle();
    EXPECT_EQ(shown(), kFromJson);
    undo();
    EXPECT_EQ(shown(), kFromNotes);
}

TEST_F(WhyPanelTest, TellsWhereItWasLookedAndLooksAgain)
{
    openWhy();
    EXPECT_TRUE(says("The publisher’s linked file (JSON) on lighthouse.example"));
    EXPECT_TRUE(says("The audio file on lighthouse.example"));
    const auto before = library.http.requestCount(kJsonUrl);
    library.http.setAnswer(kJsonUrl, {.status = 500});
    auto* again = find<QPushButton>("lookAgain");
    again->click();
    EXPECT_EQ(again->text(), QStringLiteral("Looking…"));
    settle();
    EXPECT_EQ(again->text(), QStringLiteral("Look again"));
    EXPECT_EQ(library.http.requestCount(kJsonUrl), before + 1);
    EXPECT_TRUE(says("The server has a problem.")) << testing::PrintToString(texts());
    EXPECT_TRUE(navigator.toasts.empty()) << "and nowhere else";
    EXPECT_EQ(shown(), kFromJson);
}

TEST_F(WhyPanelTest, EachTimeInTheNotesHasItsReason)
{
    openWhy(notesWithChapters({"0:00 One", "5:00 Two", "9:00 Three"}) + "<p>We met at 11:30 AM.</p>");
    auto* times = find<pages::FittedTree>("timesInNotes");
    ASSERT_EQ(times->topLevelItemCount(), 4);
    EXPECT_EQ(times->topLevelItem(1)->text(0), QStringLiteral("5:00"));
    EXPECT_EQ(times->topLevelItem(1)->text(1), QStringLiteral("Two"));
    EXPECT_EQ(times->topLevelItem(1)->text(2), QStringLiteral("yes"));
    EXPECT_EQ(times->topLevelItem(3)->text(2), QStringLiteral("no"));
    EXPECT_EQ(times->topLevelItem(3)->text(3), QStringLiteral("a time of day"));
}

TEST_F(WhyPanelTest, WhatWasThereBeforeCanBeRead)
{
    openEpisode(notesWithChapters({"0:00 One", "5:00 Two", "9:00 Three"}));
    library.http.setAnswer(kJsonUrl, {.body = R"({"version":"1.2.0","chapters":[{"startTime":0,"title":"New one"},
        {"startTime":50,"title":"New two"}]})"});
    QTest::mouseClick(find<QPushButton>("whyButton"), Qt::LeftButton);
    settle();
    EXPECT_FALSE(find<pages::FittedTree>("formerChapters")->isVisible());
    find<QPushButton>("lookAgain")->click();
    settle();
    EXPECT_EQ(shown(), (Lines{"0 New one", "50 New two"}));
    auto* former = find<pages::FittedTree>("formerChapters");
    ASSERT_EQ(former->topLevelItemCount(), 1);
    EXPECT_TRUE(former->topLevelItem(0)->text(0).contains(QStringLiteral("3 chapters")));
    ASSERT_EQ(former->topLevelItem(0)->childCount(), 3);
    EXPECT_EQ(former->topLevelItem(0)->child(1)->text(0), QStringLiteral("1:40  Json two"));
}

TEST_F(WhyPanelTest, AllChangesAreTakenBackAtOnce)
{
    openEpisode(notesWithChapters({"0:00 One", "5:00 Two", "9:00 Three"}), false);
    using std::chrono::seconds;
    for (const bridge::ChapterWish& wish : {bridge::ChapterWish(bridge::ShiftFrom{{seconds(300), "Two"}, seconds(9)}),
             bridge::ChapterWish(bridge::RemoveChapter{{seconds(0), "One"}})}) {
        timelines.change(id, wish, page.get(), [](const auto& result) { EXPECT_TRUE(result); });
        settle();
    }
    EXPECT_EQ(shown(), (Lines{"309 Two", "549 Three"}));
    QTest::mouseClick(find<QPushButton>("whyButton"), Qt::LeftButton);
    settle();
    EXPECT_TRUE(says("You made 2 changes to this timeline."));
    find<QPushButton>("discardChanges")->click();
    settle();
    EXPECT_EQ(shown(), kFromNotes);
    EXPECT_FALSE(find<QPushButton>("discardChanges")->isVisible());
    undo();
    EXPECT_EQ(shown(), (Lines{"309 Two", "549 Three"}));
}

TEST_F(WhyPanelTest, IsThereAlsoWhereNoChaptersWereFound)
{
    library.http.setAnswer(kJsonUrl, {.status = 404});
    openWhy("We met at 11:30 AM and left at 12:45 PM.");
    EXPECT_TRUE(says("Why no chapters?"));
    EXPECT_FALSE(choice("automatic")->isVisible()) << "there is nothing to choose from";
    EXPECT_TRUE(says("No source has chapters of this episode."));
    EXPECT_EQ(find<pages::FittedTree>("timesInNotes")->topLevelItemCount(), 2);
}

} // namespace tidemark::test
