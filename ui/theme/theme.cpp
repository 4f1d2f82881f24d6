// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme.h"

#include "theme/portal_color_scheme.h"
#include "theme/style_sheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QStyleFactory>

#include <algorithm>
#include <cmath>

namespace tidemark::theme {

namespace {

constexpr double kSmallestPointSize = 10.5; ///< 14 pixels at 96 dots an inch, as drawn

QFont baseFont()
{
    QFont font = QApplication::font();
    const QStringList families = QFontDatabase::families();
    for (const auto& family : {QStringLiteral("Inter"), QStringLiteral("Inter Variable")}) {
        if (families.contains(family)) {
            font.setFamilies({family, font.family()});
            break;
        }
    }
    const double points = font.pointSizeF() > 0 ? font.pointSizeF() : QFontInfo(font).pointSizeF();
    font.setPointSizeF(std::max(points, kSmallestPointSize));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

Theme::Theme(QObject* parent) : QObject(parent), m_palette(&lightPalette()), m_base(baseFont())
{
    const QPalette platform = QApplication::palette();
    m_isPlatformDark = platform.color(QPalette::Window).lightness() < platform.color(QPalette::WindowText).lightness();
    if (QStyle* fusion = QStyleFactory::create(QStringLiteral("Fusion")))
        QApplication::setStyle(fusion);
    QApplication::setFont(m_base);
    apply();
    auto* portal = new PortalColorScheme(this);
    connect(portal, &PortalColorScheme::answered, this, &Theme::setDesktopScheme);
    portal->ask();
}

void Theme::setColorMode(ColorMode mode)
{
    m_mode = mode;
    apply();
}

void Theme::setDesktopScheme(unsigned scheme)
{
    if (scheme == m_desktopScheme)
        return;
    m_desktopScheme = scheme;
    apply();
}

void Theme::apply()
{
    bool isDark = m_isPlatformDark;
    if (m_mode != ColorMode::FollowDesktop)
        isDark = m_mode == ColorMode::Dark;
    else if (m_desktopScheme != 0)
        isDark = m_desktopScheme == 1;
    m_palette = isDark ? &darkPalette() : &lightPalette();
    QApplication::setPalette(qtPalette(*m_palette));
    qApp->setStyleSheet(styleSheet(*m_palette));
    Q_EMIT changed();
}

QFont Theme::font(TextRole role) const
{
    QFont font = m_base;
    const double body = m_base.pointSizeF();
    const auto sized = [&](double mockPixels) { font.setPointSizeF(body * mockPixels / 14.0); };
    switch (role) {
    case TextRole::Body:
        break;
    case TextRole::Strong:
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Small:
        sized(12.5);
        break;
    case TextRole::SmallStrong:
        sized(12.5);
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Caption:
        sized(11);
        font.setWeight(QFont::DemiBold);
        font.setCapitalization(QFont::AllUppercase);
        font.setLetterSpacing(QFont::PercentageSpacing, 106);
        break;
    case TextRole::Hint:
        sized(11.5);
        break;
    case TextRole::Large:
        sized(18);
        break;
    case TextRole::Heading:
        sized(17);
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Title:
        sized(25);
        font.setWeight(QFont::Bold);
        font.setLetterSpacing(QFont::PercentageSpacing, 98.8);
        break;
    }
    return font;
}

QIcon Theme::icon(Icon icon) const
{
    return this->icon(icon, m_palette->text);
}

QIcon Theme::icon(Icon icon, const QColor& color) const
{
    return makeIcon(icon, color, mixed(m_palette->card, m_palette->text, 0.35));
}

int Theme::scaled(double pixels) const
{
    return static_cast<int>(std::lround(pixels * m_base.pointSizeF() / kSmallestPointSize));
}

} // namespace tidemark::theme
