// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/chip.h"

#include "bridge/artwork_tile.h"
#include "pages/tr.h"

#include <QPainter>

namespace tidemark::pages {

namespace {
constexpr int kRound = 22;
constexpr int kHeight = 30;
constexpr int kSpace = 7;
} // namespace

GuestChip::GuestChip(theme::Theme& theme, bridge::GuestData guest, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_guest(std::move(guest))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(m_guest.name + QStringLiteral(", ") + detail());
    connect(&theme, &theme::Theme::changed, this, QOverload<>::of(&QWidget::update));
}

QString GuestChip::detail() const
{
    QStringList parts = m_guest.affiliations;
    if (m_guest.isHost)
        parts.prepend(Tr::tr("host"));
    return parts.join(QStringLiteral(", "));
}

QSize GuestChip::sizeHint() const
{
    const int name = QFontMetrics(m_theme.font(theme::TextRole::Body)).horizontalAdvance(m_guest.name);
    const auto text = detail();
    const int more =
        text.isEmpty() ? 0 : kSpace + QFontMetrics(m_theme.font(theme::TextRole::Small)).horizontalAdvance(text);
    return {4 + kRound + kSpace + name + more + 12, m_theme.scaled(kHeight)};
}

void GuestChip::paintEvent(QPaintEvent*)
{
    const auto& colors = m_theme.palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.line);
    painter.setBrush(colors.card);
    const auto outline = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2);
    const QRectF round(4, (height() - kRound) / 2.0, kRound, kRound);
    bridge::paintArtwork(painter, round, {}, m_guest.name, kRound / 2.0);
    int left = 4 + kRound + kSpace;
    const auto text = [&](theme::TextRole role, const QColor& color, const QString& words) {
        painter.setFont(m_theme.font(role));
        painter.setPen(color);
        painter.drawText(QRect(left, 0, width() - left, height()), Qt::AlignLeft | Qt::AlignVCenter, words);
        left += painter.fontMetrics().horizontalAdvance(words) + kSpace;
    };
    text(theme::TextRole::Body, colors.text, m_guest.name);
    text(theme::TextRole::Small, colors.softText, detail());
}

} // namespace tidemark::pages
