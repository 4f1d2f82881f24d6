// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline_bar.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <gtest/gtest.h>

namespace tidemark::views {
namespace {

class TimelineBarTest : public testing::Test {
protected:
    TimelineBarTest() : bar(theme)
    {
        std::vector<bridge::ChapterData> chapters;
        for (const int second : {0, 600, 1200}) {
            bridge::ChapterData chapter;
            chapter.start = Milliseconds(second * 1000);
            chapter.title = QStringLiteral("Chapter at %1").arg(second);
            chapters.push_back(chapter);
        }
        bar.resize(1000, 46);
        bar.setTimeline(chapters, Milliseconds(3720'000)); // 1 h 2 min
        bar.setPosition(Milliseconds(723'000), false);
        bar.show();
        QObject::connect(&bar, &TimelineBar::seekRequested, &bar, [this](Milliseconds to) { seeks.push_back(to); });
    }

    theme::Theme theme;
    TimelineBar bar;
    std::vector<Milliseconds> seeks;
};

TEST_F(TimelineBarTest, AGapIsPaintedAsALineOnly)
{
    bridge::ChapterData first;
    first.end = Milliseconds(900'000);
    bridge::ChapterData second;
    second.start = Milliseconds(2800'000);
    second.end = Milliseconds(3720'000);
    bar.setTimeline({first, second}, Milliseconds(3720'000));
    bar.setPosition(Milliseconds(0), false);
    const QImage image = bar.grab().toImage();
    const auto colorAt = [&](int seconds, int y) {
        const double x = bar.geometryOfTimeline().xOf(Milliseconds(seconds * 1000));
        return image.pixelColor(static_cast<int>(x), y);
    };
    EXPECT_NE(colorAt(1800, 12), colorAt(3000, 12)) << "nothing is painted high up in the gap";
    EXPECT_EQ(colorAt(1800, 23), colorAt(3000, 23)) << "the line in the middle";
}

TEST_F(TimelineBarTest, APlaceThatIsNotKnownExactlyIsSpokenSo)
{
    const QImage exact = bar.grab().toImage();
    EXPECT_EQ(bar.spokenPosition(), QStringLiteral("12 min 3 s of 1 h 2 min"));
    bar.setPosition(Milliseconds(723'000), true);
    EXPECT_EQ(bar.spokenPosition(), QStringLiteral("about 12 min 3 s of 1 h 2 min"));
    EXPECT_NE(bar.grab().toImage(), exact);
}

TEST_F(TimelineBarTest, StretchesOnDiskAreALineBelow)
{
    bar.setFetched({{0.0, 0.25}, {0.5, 0.51}});
    const QImage image = bar.grab().toImage();
    const auto below = [&](int x) { return image.pixelColor(x, bar.height() - 2); };
    EXPECT_EQ(below(100), below(505));
    EXPECT_NE(below(100), below(400));
    EXPECT_EQ(below(400), below(900));
}

TEST_F(TimelineBarTest, AClickSeeksToThePlaceUnderThePointer)
{
    QTest::mouseClick(&bar, Qt::LeftButton, {}, QPoint(500, 20));
    ASSERT_EQ(seeks.size(), 1u);
    EXPECT_EQ(seeks[0], bar.geometryOfTimeline().timeAt(500));
}

TEST_F(TimelineBarTest, DraggingShowsThePlaceAndSeeksAtRelease)
{
    QTest::mousePress(&bar, Qt::LeftButton, {}, QPoint(100, 20));
    QMouseEvent move(QEvent::MouseMove, QPointF(700, 20), bar.mapToGlobal(QPointF(700, 20)), Qt::NoButton,
        Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&bar, &move);
    EXPECT_EQ(bar.position(), bar.geometryOfTimeline().timeAt(700));
    EXPECT_TRUE(seeks.empty());
    QTest::mouseRelease(&bar, Qt::LeftButton, {}, QPoint(800, 20));
    ASSERT_EQ(seeks.size(), 1u);
    EXPECT_EQ(seeks[0], bar.geometryOfTimeline().timeAt(800));
}

TEST_F(TimelineBarTest, KeysSeekByTheirSteps)
{
    QTest::keyClick(&bar, Qt::Key_Left);
    QTest::keyClick(&bar, Qt::Key_Right);
    QTest::keyClick(&bar, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&bar, Qt::Key_Home);
    QTest::keyClick(&bar, Qt::Key_End);
    const std::vector<Milliseconds> expected{
        Milliseconds(708'000), Milliseconds(753'000), Milliseconds(728'000), Milliseconds(0), Milliseconds(3720'000)};
    EXPECT_EQ(seeks, expected);
}

TEST_F(TimelineBarTest, SeekingStaysWithinTheEpisode)
{
    bar.setPosition(Milliseconds(3000), false);
    QTest::keyClick(&bar, Qt::Key_Left);
    bar.setPosition(Milliseconds(3715'000), false);
    QTest::keyClick(&bar, Qt::Key_Right);
    EXPECT_EQ(seeks, (std::vector<Milliseconds>{Milliseconds(0), Milliseconds(3720'000)}));
}

TEST_F(TimelineBarTest, ChapterKeysAsk)
{
    QSignalSpy next(&bar, &TimelineBar::nextChapterRequested);
    QSignalSpy previous(&bar, &TimelineBar::previousChapterRequested);
    QTest::keyClick(&bar, Qt::Key_PageDown);
    QTest::keyClick(&bar, Qt::Key_PageUp);
    EXPECT_EQ(next.count(), 1);
    EXPECT_EQ(previous.count(), 1);
}

TEST_F(TimelineBarTest, TheWheelSeeksByWholeNotches)
{
    const auto turn = [this](int eighths) {
        QWheelEvent event(QPointF(10, 10), bar.mapToGlobal(QPointF(10, 10)), {}, QPoint(0, eighths), Qt::NoButton,
            Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&bar, &event);
    };
    turn(60);
    EXPECT_TRUE(seeks.empty());
    turn(60);
    EXPECT_EQ(seeks, std::vector<Milliseconds>{Milliseconds(733'000)});
}

TEST_F(TimelineBarTest, EscapeEndsAJumpThatStillReads)
{
    QSignalSpy cancelled(&bar, &TimelineBar::cancelSeekRequested);
    QTest::keyClick(&bar, Qt::Key_Escape);
    EXPECT_EQ(cancelled.count(), 0);
    bar.setSeekProgress(0.4);
    QTest::keyClick(&bar, Qt::Key_Escape);
    EXPECT_EQ(cancelled.count(), 1);
}

TEST_F(TimelineBarTest, NothingCanBeSoughtWhereNothingIsKnown)
{
    bar.setTimeline({}, std::nullopt);
    QTest::mouseClick(&bar, Qt::LeftButton, {}, QPoint(500, 20));
    QTest::keyClick(&bar, Qt::Key_Right);
    EXPECT_TRUE(seeks.empty());
}

TEST_F(TimelineBarTest, IsASliderForAssistivePrograms)
{
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&bar);
    ASSERT_NE(interface, nullptr);
    EXPECT_EQ(interface->role(), QAccessible::Slider);
    EXPECT_EQ(interface->text(QAccessible::Value), QStringLiteral("12 min 3 s of 1 h 2 min"));
    EXPECT_EQ(interface->text(QAccessible::Description), QStringLiteral("Chapter at 600"));
    QAccessibleValueInterface* value = interface->valueInterface();
    ASSERT_NE(value, nullptr);
    EXPECT_DOUBLE_EQ(value->currentValue().toDouble(), 723);
    EXPECT_DOUBLE_EQ(value->maximumValue().toDouble(), 3720);
    value->setCurrentValue(60.0);
    EXPECT_EQ(seeks, std::vector<Milliseconds>{Milliseconds(60'000)});
}

} // namespace
} // namespace tidemark::views
