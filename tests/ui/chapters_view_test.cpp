// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_rig.h"

#include "pages/chapter_menu.h"

#include <QClipboard>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>

namespace tidemark::test {
namespace {

using std::chrono::seconds;

class ChaptersViewTest : public PageRig {
protected:
    std::string notes() const { return notesWithChapters({"0:00 One", "5:00 Two", "9:00 Three"}); }

    void select(int row)
    {
        list()->setFocus();
        list()->setCurrentIndex(list()->chapters().index(row));
    }

    QMenu* openMenu(int row)
    {
        select(row);
        QTest::keyClick(list(), Qt::Key_F10, Qt::ShiftModifier);
        return find<QMenu>("chapterMenu");
    }

    void chooseInMenu(int row, const char* action)
    {
        auto* menu = openMenu(row);
        ASSERT_NE(menu, nullptr);
        auto* found = menu->findChild<QAction*>(QLatin1String(action));
        ASSERT_NE(found, nullptr) << action;
        EXPECT_TRUE(found->isEnabled()) << action;
        found->trigger();
        menu->close();
        settle();
        QTest::qWait(1); // closed menus are deleted later
    }
};

} // namespace

TEST_F(ChaptersViewTest, OpeningLooksAndShowsWhereTheChaptersAreFrom)
{
    openEpisode(notes());
    EXPECT_EQ(shown(), kFromJson);
    EXPECT_EQ(find<QLabel>("sourceBadge")->text(), QStringLiteral("from the publisher’s linked file (JSON)"));
    EXPECT_EQ(find<QLabel>("otherSources")->text(), QStringLiteral("also in the show notes (3) ·"));
    EXPECT_EQ(find<QPushButton>("whyButton")->text(), QStringLiteral("Why these chapters?"));
    EXPECT_TRUE(navigator.toasts.empty()) << "what a look could not read is not thrown at people";
}

TEST_F(ChaptersViewTest, WhileNothingIsKnownThePageSaysThatItLooks)
{
    openEpisode("Nothing here.", false);
    EXPECT_TRUE(list()->isHidden());
    EXPECT_EQ(find<QPushButton>("whyButton")->text(), QStringLiteral("Why no chapters?"));
    library.http.setManual(true);
    timelines.look(id, bridge::LookMode::Again);
    auto* empty = page->findChild<pages::EmptyState*>();
    const auto says = [&](const char* words) {
        const auto labels = empty->findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](auto* label) { return label->text() == QString::fromUtf8(words); });
    };
    EXPECT_TRUE(says("Looking for chapters…"));
    library.http.setManual(false);
    const auto isOver = [this] {
        library.http.deliverAll();
        library.settle();
        return !timelines.isLooking(id);
    };
    EXPECT_TRUE(QTest::qWaitFor(isOver, 30000));
    EXPECT_TRUE(says("No chapters"));
}

TEST_F(ChaptersViewTest, WithoutChaptersTheNotesAreShownAtOnce)
{
    openEpisode("Nothing here.", false);
    page = std::make_unique<pages::EpisodePage>(context, navigator, id, nullptr);
    page->show();
    settle();
    EXPECT_EQ(find<QTabBar>("episodeTabs")->currentIndex(), 1);
}

TEST_F(ChaptersViewTest, PicturesOnOtherServersAreHeldBackUntilTheListenerWantsThem)
{
    openEpisode(notes());
    auto* notice = find("pictureNotice");
    EXPECT_FALSE(notice->isHidden());
    const auto pictureOf = [this](std::size_t row) { return list()->chapters().chapters()[row].imageUrl; };
    EXPECT_EQ(pictureOf(0), QStringLiteral("https://lighthouse.example/1.png"));
    EXPECT_EQ(pictureOf(1), QString());
    QTest::mouseClick(notice->findChild<QPushButton*>(), Qt::LeftButton);
    settle();
    EXPECT_EQ(pictureOf(1), QStringLiteral("https://tracker.example/2.png"));
    EXPECT_TRUE(notice->isHidden());
    undo();
    EXPECT_EQ(pictureOf(1), QString());
}

TEST_F(ChaptersViewTest, F2RenamesAndUndoTakesItBack)
{
    openEpisode(notes(), false);
    select(1);
    QTest::keyClick(list(), Qt::Key_F2);
    auto* editor = find<QLineEdit>("chapterTitleEditor");
    ASSERT_NE(editor, nullptr);
    EXPECT_EQ(editor->text(), QStringLiteral("Two"));
    EXPECT_FALSE(editor->accessibleName().isEmpty());
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("Second"));
    QTest::keyClick(editor, Qt::Key_Return);
    settle();
    EXPECT_EQ(shown(), (Lines{"0 One", "300 Second", "540 Three"}));
    EXPECT_TRUE(find<QLabel>("otherSources")->text().contains(QStringLiteral("changed by you")));
    undo();
    EXPECT_EQ(shown(), kFromNotes);
}

TEST_F(ChaptersViewTest, EscapeLeavesATitleAsItIs)
{
    openEpisode(notes(), false);
    select(0);
    QTest::keyClick(list(), Qt::Key_F2);
    auto* editor = find<QLineEdit>("chapterTitleEditor");
    QTest::keyClicks(editor, QStringLiteral("x"));
    QTest::keyClick(editor, Qt::Key_Escape);
    settle();
    EXPECT_EQ(shown(), kFromNotes);
    EXPECT_TRUE(navigator.toasts.empty());
}

TEST_F(ChaptersViewTest, DeleteRemovesAndUndoBringsBack)
{
    openEpisode(notes(), false);
    select(1);
    QTest::keyClick(list(), Qt::Key_Delete);
    settle();
    EXPECT_EQ(shown(), (Lines{"0 One", "540 Three"}));
    undo();
    EXPECT_EQ(shown(), kFromNotes);
}

TEST_F(ChaptersViewTest, AMenuOffersWhatCanBeDoneNow)
{
    openEpisode(notes());
    auto* menu = openMenu(1);
    ASSERT_NE(menu, nullptr);
    const auto isEnabled = [menu](const char* name) {
        auto* action = menu->findChild<QAction*>(QLatin1String(name));
        return action && action->isEnabled();
    };
    for (const char* name :
        {"playChapter", "copyTitle", "copyLink", "openMap", "shiftChapters", "renameChapter", "removeChapter"})
        EXPECT_TRUE(isEnabled(name)) << name;
    EXPECT_FALSE(isEnabled("openLink")) << "the second chapter has none";
    EXPECT_FALSE(isEnabled("startHere")) << "nothing plays";
    EXPECT_FALSE(isEnabled("addChapterHere"));
    EXPECT_FALSE(find<QToolButton>("addChapter")->isEnabled());
    menu->close();
    play(seconds(150));
    EXPECT_TRUE(find<QToolButton>("addChapter")->isEnabled());
}

TEST_F(ChaptersViewTest, TitleAndLinkOfAMomentCanBeCopied)
{
    openEpisode(notes(), false);
    chooseInMenu(1, "copyTitle");
    EXPECT_EQ(QApplication::clipboard()->text(), QStringLiteral("Slow bridges, 5:00: Two"));
    chooseInMenu(1, "copyLink");
    EXPECT_EQ(QApplication::clipboard()->text(), QStringLiteral("https://lighthouse.example/a#t=300"));
    bridge::EpisodePageData episode;
    episode.enclosureUrl = QStringLiteral("https://a.example/a.mp3");
    episode.link = QStringLiteral("javascript:alert(1)");
    EXPECT_EQ(pages::momentLink(episode, seconds(9)), QStringLiteral("https://a.example/a.mp3#t=9"));
    episode.enclosureUrl = QStringLiteral("/home/someone/a.mp3");
    EXPECT_EQ(pages::momentLink(episode, seconds(9)), QString());
}

TEST_F(ChaptersViewTest, AChapterStartsWhereItIsHeard)
{
    openEpisode(notes(), false);
    play(seconds(342));
    chooseInMenu(1, "startHere");
    EXPECT_EQ(shown(), (Lines{"0 One", "342 Two", "582 Three"}));
    undo();
    EXPECT_EQ(shown(), kFromNotes);
}

TEST_F(ChaptersViewTest, AShiftIsShownWhileItIsAskedFor)
{
    openEpisode(notes(), false);
    chooseInMenu(1, "shiftChapters");
    auto* bar = find("shiftBar");
    auto* field = find<QDoubleSpinBox>("shiftSeconds");
    ASSERT_FALSE(bar->isHidden());
    EXPECT_FALSE(find<QPushButton>("applyShift")->isEnabled()) << "by nothing";
    field->setValue(-30.5);
    EXPECT_EQ(shown(), (Lines{"0 One", "269 Two", "509 Three"}));
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_TRUE(bar->isHidden());
    EXPECT_EQ(shown(), kFromNotes);
    chooseInMenu(1, "shiftChapters");
    field->setValue(12);
    QTest::keyClick(field, Qt::Key_Return);
    settle();
    EXPECT_TRUE(bar->isHidden());
    EXPECT_EQ(shown(), (Lines{"0 One", "312 Two", "552 Three"}));
    EXPECT_EQ(list()->currentIndex().row(), 1) << "what was chosen stays so";
    undo();
    EXPECT_EQ(shown(), kFromNotes);
}

TEST_F(ChaptersViewTest, AChapterCannotBeShiftedBeforeTheBeginning)
{
    openEpisode(notes(), false);
    chooseInMenu(1, "shiftChapters");
    auto* field = find<QDoubleSpinBox>("shiftSeconds");
    field->setValue(-1000);
    EXPECT_DOUBLE_EQ(field->value(), -300);
}

TEST_F(ChaptersViewTest, AChapterIsAddedAtTheMomentThatPlaysAlsoWhereThereAreNone)
{
    openEpisode("Nothing here.", false);
    play(seconds(77));
    auto* add = find<QToolButton>("addChapter");
    EXPECT_FALSE(add->accessibleName().isEmpty());
    QTest::mouseClick(add, Qt::LeftButton);
    auto* title = find<QLineEdit>("newChapterTitle");
    ASSERT_TRUE(title->isVisible());
    QTest::keyClicks(title, QStringLiteral("The bell"));
    QTest::keyClick(title, Qt::Key_Return);
    settle();
    EXPECT_EQ(shown(), Lines{"77 The bell"});
    EXPECT_TRUE(find("addBar")->isHidden());
    EXPECT_EQ(find<QLabel>("sourceBadge")->text(), QStringLiteral("your own"));
    undo();
    EXPECT_TRUE(shown().empty());
}

TEST_F(ChaptersViewTest, AChapterThatIsGoneMeanwhileIsToldShortly)
{
    openEpisode(notes(), false);
    timelines.change(id, bridge::RemoveChapter{{seconds(300), "Two"}}, page.get(), [](const auto&) {});
    select(1);
    QTest::keyClick(list(), Qt::Key_Delete); // before the page hears of the first
    settle();
    ASSERT_FALSE(navigator.toasts.empty());
    EXPECT_EQ(navigator.toasts.back().text, QStringLiteral("That chapter is not there any more."));
    EXPECT_FALSE(navigator.toasts.back().action);
}

TEST_F(ChaptersViewTest, AnAudioOfAnotherLengthIsToldAndOffersToShift)
{
    openEpisode(notes(), false);
    auto* view = page->findChild<pages::ChaptersView*>();
    auto* notice = find("lengthNotice");
    EXPECT_TRUE(notice->isHidden());
    bridge::EpisodePageData episode;
    episode.row.id = id;
    episode.timeline = list()->chapters().chapters();
    episode.durationDifference = seconds(72);
    view->setEpisode(episode);
    EXPECT_FALSE(notice->isHidden());
    EXPECT_EQ(notice->findChild<QLabel*>(QString(), Qt::FindDirectChildrenOnly)->pixmap().isNull(), false);
    QTest::mouseClick(notice->findChild<QPushButton*>(), Qt::LeftButton);
    EXPECT_FALSE(find("shiftBar")->isHidden());
    EXPECT_DOUBLE_EQ(find<QDoubleSpinBox>("shiftSeconds")->value(), 72) << "a likely guess";
    EXPECT_EQ(shown().front(), "72 One");
}

TEST_F(ChaptersViewTest, RowsSpeakToScreenReaders)
{
    openEpisode(notes());
    auto* accessible = QAccessible::queryAccessibleInterface(list());
    ASSERT_NE(accessible, nullptr);
    EXPECT_EQ(accessible->text(QAccessible::Name), QStringLiteral("Chapters"));
    ASSERT_EQ(accessible->childCount(), 3);
    EXPECT_EQ(accessible->child(1)->text(QAccessible::Name),
        QStringLiteral("Json two, chapter 2 of 3, at 1 min 40 s, Nyhavn"));
    EXPECT_EQ(
        accessible->child(0)->text(QAccessible::Name), QStringLiteral("Json one, chapter 1 of 3, at 0 s, with a link"));
}

TEST_F(ChaptersViewTest, ARowShowsItsOwnLength)
{
    openEpisode(notes());
    const auto& first = list()->chapters().chapters().front();
    EXPECT_EQ(first.end, Milliseconds(seconds(90))) << "ten seconds before the next one";
}

} // namespace tidemark::test
