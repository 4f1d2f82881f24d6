// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/artwork_tile.h"
#include "theme/tabular_text.h"
#include "theme/theme.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

namespace tidemark::theme {
namespace {

class PaletteTest : public testing::TestWithParam<const Palette*> { };

TEST_P(PaletteTest, TextCanBeReadOnEveryGroundItStandsOn)
{
    const Palette& colors = *GetParam();
    const std::pair<const char*, QColor> texts[] = {{"text", colors.text}, {"softText", colors.softText},
        {"faintText", colors.faintText}, {"accent", colors.accent}, {"warning", colors.warning},
        {"danger", colors.danger}};
    const std::pair<const char*, QColor> grounds[] = {
        {"background", colors.background}, {"sidebar", colors.sidebar}, {"card", colors.card}};
    for (const auto& [textName, text] : texts) {
        for (const auto& [groundName, ground] : grounds)
            EXPECT_GE(contrast(text, ground), 4.5) << textName << " on " << groundName;
    }
    EXPECT_GE(contrast(colors.onAccent, colors.accent), 4.5);
    EXPECT_GE(contrast(colors.accent, colors.accentSoft), 4.5);
    EXPECT_GE(contrast(colors.text, colors.accentSoft), 4.5);
    EXPECT_GE(contrast(colors.softText, colors.accentSoft), 4.5);
    EXPECT_GE(contrast(colors.text, colors.hover), 4.5);
    EXPECT_GE(contrast(colors.softText, colors.hover), 4.5);
}

INSTANTIATE_TEST_SUITE_P(Both, PaletteTest, testing::Values(&lightPalette(), &darkPalette()),
    [](const auto& tested) { return tested.param->isDark ? "Dark" : "Light"; });

TEST(Theme, TheListenersChoiceWinsOverTheDesktop)
{
    Theme theme;
    int changes = 0;
    QObject::connect(&theme, &Theme::changed, &theme, [&] { ++changes; });
    theme.setColorMode(ColorMode::Dark);
    EXPECT_TRUE(theme.palette().isDark);
    theme.setColorMode(ColorMode::Light);
    EXPECT_FALSE(theme.palette().isDark);
    EXPECT_EQ(changes, 2);
}

TEST(Theme, EveryIconIsInTheProgramAndTakesItsColour)
{
    for (int number = 0; number < kIconCount; ++number) {
        const Icon icon = static_cast<Icon>(number);
        ASSERT_TRUE(hasIcon(icon)) << iconName(icon).toStdString();
        QImage image(48, 48, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintIcon(painter, QRectF(0, 0, 48, 48), icon, QColor(255, 0, 0));
        painter.end();
        int drawn = 0;
        for (int y = 0; y < 48; ++y) {
            for (int x = 0; x < 48; ++x) {
                const QColor pixel = image.pixelColor(x, y);
                drawn += pixel.alpha() > 200 && pixel.red() > 200 && pixel.blue() < 40 ? 1 : 0;
            }
        }
        EXPECT_GT(drawn, 4) << iconName(icon).toStdString();
    }
}

TEST(Theme, ARunningClockKeepsItsWidth)
{
    Theme theme;
    const QFontMetricsF metrics(theme.font(TextRole::Small));
    EXPECT_DOUBLE_EQ(tabularWidth(metrics, QStringLiteral("11:11")), tabularWidth(metrics, QStringLiteral("48:80")));
}

TEST(ArtworkTile, InitialsLeaveOutSmallWords)
{
    EXPECT_EQ(bridge::initialsOf(QStringLiteral("The Tin Lighthouse")), QStringLiteral("TL"));
    EXPECT_EQ(bridge::initialsOf(QStringLiteral("“Owls” in Daylight")), QStringLiteral("OD"));
    EXPECT_EQ(bridge::initialsOf(QStringLiteral("the of")), QStringLiteral("TO"));
    EXPECT_EQ(bridge::initialsOf(QStringLiteral("99")), QStringLiteral("9"));
    EXPECT_EQ(bridge::initialsOf(QString()), QString());
}

TEST(ArtworkTile, WhiteCanBeReadOnEveryTile)
{
    for (int number = 0; number < 200; ++number)
        EXPECT_GE(contrast(Qt::white, bridge::tileColor(QString::number(number))), 4.5) << number;
    EXPECT_EQ(bridge::tileColor(QStringLiteral("a")), bridge::tileColor(QStringLiteral("a")));
}

} // namespace
} // namespace tidemark::theme
