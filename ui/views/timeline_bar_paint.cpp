// SPDX-License-Identifier: GPL-3.0-or-later
// How the timeline bar looks; what it does stands in timeline_bar.cpp.
#include "views/timeline_bar.h"

#include "bridge/text_format.h"
#include "views/tr.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace tidemark::views {

namespace {

constexpr double kPillHeight = 22;
constexpr double kCross = 12;
constexpr double kTextInset = 9;
constexpr double kNarrowestTitle = 64; ///< below this a title says nothing
constexpr double kCorner = 5;
constexpr double kGapHeight = 4;

/// What belongs to no chapter is a line between them, so that nobody takes it for one.
QRectF thinLine(const QRectF& rect)
{
    return {rect.left(), rect.center().y() - kGapHeight / 2, rect.width(), kGapHeight};
}

QColor waitingColor(const theme::Palette& colors, bool isEnabled)
{
    return theme::mixed(colors.card, colors.segment, isEnabled ? 0.5 : 0.3);
}

} // namespace

void TimelineBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintSegments(painter);
    if (!canSeek())
        return;
    paintFetched(painter);
    paintPlayhead(painter);
    if (m_seekProgress)
        paintProgress(painter);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.palette().accent, 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 1, -0.75, -1), 6, 6);
    }
}

void TimelineBar::paintSegments(QPainter& painter) const
{
    painter.setPen(Qt::NoPen);
    if (m_layout.segments.empty()) {
        painter.setBrush(waitingColor(m_theme.palette(), isEnabled()));
        painter.drawRoundedRect(QRectF(0, 4, width(), height() - 8), kCorner, kCorner);
        return;
    }
    const int current = m_layout.segmentAt(position());
    const int hovered = m_hoverX && canSeek() ? m_layout.segmentAt(m_layout.timeAt(*m_hoverX)) : -1;
    painter.setFont(m_theme.font(theme::TextRole::Hint));
    for (std::size_t index = 0; index < m_layout.segments.size(); ++index) {
        const auto& segment = m_layout.segments[index];
        const bool isCurrent = static_cast<int>(index) == current && m_layout.segments.size() > 1 && !segment.isGap;
        paintSegment(painter, segment, isCurrent, static_cast<int>(index) == hovered);
        if (segment.chapter >= 0 && segment.rect.width() >= kNarrowestTitle)
            paintTitle(painter, segment, isCurrent);
    }
}

void TimelineBar::paintSegment(QPainter& painter, const TimelineSegment& segment, bool isCurrent, bool isHovered) const
{
    const auto& colors = m_theme.palette();
    const QRectF rect = segment.isGap ? thinLine(segment.rect) : segment.rect;
    const double corner = std::min({kCorner, rect.width() / 2, rect.height() / 2});
    QColor ground = isCurrent ? colors.accentSoft : waitingColor(colors, isEnabled());
    if (isHovered)
        ground = theme::mixed(ground, colors.text, 0.06);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(rect, corner, corner);
    const double heardTo = m_layout.xOf(position());
    if (!isEnabled() || heardTo <= rect.left())
        return;
    QPainterPath shape;
    shape.addRoundedRect(rect, corner, corner);
    QPainterPath heard;
    heard.addRect(QRectF(rect.left(), rect.top(), std::min(rect.width(), heardTo - rect.left()), rect.height()));
    const QColor fill = theme::mixed(colors.card, colors.accent, isCurrent ? 0.34 : 0.24);
    painter.fillPath(heardTo >= rect.right() ? shape : shape.intersected(heard), fill);
}

void TimelineBar::paintTitle(QPainter& painter, const TimelineSegment& segment, bool isCurrent) const
{
    const auto& colors = m_theme.palette();
    const QRectF room = segment.rect.adjusted(kTextInset, 0, -kTextInset + 2, 0);
    const QString& title = m_chapters[static_cast<std::size_t>(segment.chapter)].title;
    painter.setPen(isCurrent ? colors.text : colors.softText);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(title, Qt::ElideRight, static_cast<int>(room.width())));
}

void TimelineBar::paintFetched(QPainter& painter) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::mixed(m_theme.palette().card, m_theme.palette().faint, 0.6));
    const double width = m_layout.track.width();
    for (const auto& [from, to] : m_fetched) {
        const QRectF line(m_layout.track.left() + from * width, height() - 2.5, std::max(1.0, (to - from) * width), 2);
        painter.drawRoundedRect(line, 1, 1);
    }
}

void TimelineBar::paintPlayhead(QPainter& painter) const
{
    const auto& colors = m_theme.palette();
    const double x = std::clamp(m_layout.xOf(position()), 1.25, width() - 1.25);
    const QRectF head(x - 1.25, 0, 2.5, height() - 2);
    painter.setPen(Qt::NoPen);
    if (m_isApproximate) {
        // A soft edge: the place may be a little off.
        QLinearGradient blur(x - 9, 0, x + 9, 0);
        QColor clear = colors.accent;
        clear.setAlphaF(0);
        QColor soft = colors.accent;
        soft.setAlphaF(0.45F);
        blur.setColorAt(0, clear);
        blur.setColorAt(0.5, soft);
        blur.setColorAt(1, clear);
        painter.fillRect(QRectF(x - 9, 2, 18, height() - 6), blur);
    }
    painter.setBrush(m_isWaiting ? theme::mixed(colors.card, colors.accent, 0.5) : colors.accent);
    painter.drawRoundedRect(head, 1, 1);
}

QRectF TimelineBar::progressPill() const
{
    const QFontMetricsF metrics(m_theme.font(theme::TextRole::Hint));
    const double textWidth = metrics.horizontalAdvance(Tr::tr("Finding the place… %1 %").arg(100));
    const double pillWidth = textWidth + kCross + 30;
    const double x = std::clamp(m_layout.xOf(position()) + 8, 0.0, std::max(0.0, width() - pillWidth));
    return {x, (height() - kPillHeight) / 2, pillWidth, kPillHeight};
}

QRectF TimelineBar::progressCross() const
{
    const QRectF pill = progressPill();
    return {pill.right() - kCross - 8, pill.center().y() - kCross / 2, kCross, kCross};
}

void TimelineBar::paintProgress(QPainter& painter) const
{
    const auto& colors = m_theme.palette();
    const QRectF pill = progressPill();
    const double share = std::clamp(*m_seekProgress, 0.0, 1.0);
    QPainterPath shape;
    shape.addRoundedRect(pill, kPillHeight / 2, kPillHeight / 2);
    painter.fillPath(shape, colors.card);
    painter.save();
    painter.setClipPath(shape);
    painter.fillRect(QRectF(pill.left(), pill.top(), pill.width() * share, pill.height()), colors.accentSoft);
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(colors.line);
    painter.drawPath(shape);
    painter.setPen(colors.text);
    painter.setFont(m_theme.font(theme::TextRole::Hint));
    const QString text = Tr::tr("Finding the place… %1 %").arg(static_cast<int>(share * 100));
    painter.drawText(pill.adjusted(11, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
    theme::paintIcon(painter, progressCross(), theme::Icon::Close, colors.softText);
}

} // namespace tidemark::views
