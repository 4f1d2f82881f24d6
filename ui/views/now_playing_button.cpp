// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/now_playing_button.h"

#include "bridge/artwork_tile.h"

#include <QPainter>

namespace tidemark::views {

namespace {
constexpr int kPicture = 40;
constexpr int kSpace = 11;
} // namespace

NowPlayingButton::NowPlayingButton(const theme::Theme& theme, bridge::ArtworkCache& artwork, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_artwork(artwork)
{
    setFocusPolicy(Qt::TabFocus); // a click leaves the keys where they were
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &theme::Theme::changed, this, QOverload<>::of(&QWidget::update));
    connect(&artwork, &bridge::ArtworkCache::ready, this, [this](const QString& url) {
        if (m_imageUrls.contains(url))
            update();
    });
}

void NowPlayingButton::setContent(
    const QString& first, const QString& second, const QStringList& imageUrls, const QString& tileTitle)
{
    m_first = first;
    m_second = second;
    m_imageUrls = imageUrls;
    m_tileTitle = tileTitle;
    setAccessibleName(first + QStringLiteral(", ") + second);
    setToolTip(first);
    update();
}

QPixmap NowPlayingButton::picture() const
{
    for (const auto& url : m_imageUrls) {
        if (auto pixmap = m_artwork.pixmap(url, kPicture, devicePixelRatioF()); !pixmap.isNull())
            return pixmap;
    }
    return {};
}

void NowPlayingButton::paintEvent(QPaintEvent*)
{
    const auto& colors = m_theme.palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF picture(0, (height() - kPicture) / 2.0, kPicture, kPicture);
    if (m_tileTitle.isEmpty()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::mixed(colors.card, colors.segment, 0.5));
        painter.drawRoundedRect(picture, 7, 7);
    } else {
        bridge::paintArtwork(painter, picture, this->picture(), m_tileTitle);
    }
    const int left = kPicture + kSpace;
    const int room = width() - left - 4;
    const QFont strong = m_theme.font(theme::TextRole::Strong);
    const QFont small = m_theme.font(theme::TextRole::Small);
    const QFontMetrics strongMetrics(strong);
    const QFontMetrics smallMetrics(small);
    const int top = (height() - strongMetrics.height() - smallMetrics.height() - 1) / 2;
    painter.setFont(strong);
    painter.setPen(isEnabled() ? colors.text : colors.softText);
    painter.drawText(QRect(left, top, room, strongMetrics.height()), Qt::AlignLeft | Qt::TextSingleLine,
        strongMetrics.elidedText(m_first, Qt::ElideRight, room));
    QFont second = small;
    second.setUnderline(isEnabled() && underMouse());
    painter.setFont(second);
    painter.setPen(colors.softText);
    painter.drawText(QRect(left, top + strongMetrics.height() + 1, room, smallMetrics.height()),
        Qt::AlignLeft | Qt::TextSingleLine, smallMetrics.elidedText(m_second, Qt::ElideRight, room));
    if (hasFocus()) {
        painter.setPen(QPen(colors.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), 7, 7);
    }
}

} // namespace tidemark::views
