// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline_bar.h"

#include "bridge/text_format.h"
#include "views/timeline_accessible.h"
#include "views/tr.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>

namespace tidemark::views {

namespace {

constexpr Milliseconds kBack(15000);
constexpr Milliseconds kForward(30000);
constexpr Milliseconds kSmallStep(5000);
constexpr Milliseconds kWheelStep(10000);
constexpr int kDragSeekMs = 250; ///< while dragging, the sound follows this often
constexpr int kTellMs = 1000; ///< assistive programs hear of the position once a second
constexpr int kNotch = 120; ///< eighths of a degree

} // namespace

TimelineBar::TimelineBar(const theme::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    installTimelineAccessibility();
    setObjectName(QStringLiteral("timelineBar"));
    setAccessibleName(Tr::tr("Timeline"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_dragTimer.setSingleShot(true);
    m_dragTimer.setInterval(kDragSeekMs);
    connect(&m_dragTimer, &QTimer::timeout, this, [this] {
        if (m_dragged)
            Q_EMIT seekRequested(*m_dragged);
    });
    connect(&m_theme, &theme::Theme::changed, this, QOverload<>::of(&QWidget::update));
}

void TimelineBar::setTimeline(std::vector<bridge::ChapterData> chapters, std::optional<Milliseconds> duration)
{
    m_chapters = std::move(chapters);
    m_knownDuration = duration;
    relayout();
    update();
}

void TimelineBar::setPosition(Milliseconds position, bool isApproximate)
{
    const double before = m_layout.xOf(m_position);
    const bool isSame = isApproximate == m_isApproximate;
    m_position = position;
    m_isApproximate = isApproximate;
    tellAssistants();
    // An hour on a thousand pixels moves one in four seconds: most ticks need no painting.
    if (!isSame || std::abs(m_layout.xOf(position) - before) * devicePixelRatioF() >= 0.5)
        update();
}

void TimelineBar::setFetched(std::vector<std::pair<double, double>> fetched)
{
    if (fetched == m_fetched)
        return;
    m_fetched = std::move(fetched);
    update();
}

void TimelineBar::setWaiting(bool isWaiting)
{
    m_isWaiting = isWaiting;
    update();
}

void TimelineBar::setSeekProgress(std::optional<double> progress)
{
    m_seekProgress = progress;
    update();
}

QString TimelineBar::spokenPosition() const
{
    // Where a listener drags to is exact; where the sound is may not be known yet.
    const bool isAbout = m_isApproximate && !m_dragged;
    const QString place = bridge::spokenText(position());
    if (m_layout.duration <= Milliseconds(0))
        return isAbout ? Tr::tr("about %1", "a position that is not known exactly").arg(place) : place;
    const QString length = bridge::spokenText(m_layout.duration);
    return isAbout ? Tr::tr("about %1 of %2", "position, not known exactly, of duration").arg(place, length)
                   : Tr::tr("%1 of %2", "position of duration").arg(place, length);
}

QString TimelineBar::chapterTitle() const
{
    const int segment = m_layout.segmentAt(position());
    const int chapter = segment < 0 ? -1 : m_layout.segments[static_cast<std::size_t>(segment)].chapter;
    return chapter < 0 ? QString() : m_chapters[static_cast<std::size_t>(chapter)].title;
}

QSize TimelineBar::sizeHint() const
{
    return {600, 46};
}

QSize TimelineBar::minimumSizeHint() const
{
    return {120, 46};
}

void TimelineBar::requestSeek(Milliseconds to)
{
    if (canSeek())
        Q_EMIT seekRequested(std::clamp(to, Milliseconds(0), m_layout.duration));
}

bool TimelineBar::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // These keys mean the same here as in the window, and more: they are ours while the bar has the focus.
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isPlain = !(key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
        if (isPlain && (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right)) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::ToolTip) {
        showHint(static_cast<QHelpEvent*>(event)->pos().x());
        return true;
    }
    return QWidget::event(event);
}

void TimelineBar::resizeEvent(QResizeEvent*)
{
    relayout();
}

void TimelineBar::relayout()
{
    m_layout = layoutTimeline(QRectF(0, 4, width(), height() - 8), m_chapters, m_knownDuration);
}

void TimelineBar::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !canSeek())
        return;
    if (m_seekProgress && progressCross().adjusted(-5, -5, 5, 5).contains(event->position())) {
        Q_EMIT cancelSeekRequested();
        return;
    }
    m_dragged = m_layout.timeAt(event->position().x());
    update();
}

void TimelineBar::mouseMoveEvent(QMouseEvent* event)
{
    m_hoverX = event->position().x();
    if (m_dragged)
        dragTo(event->position().x());
    if (canSeek())
        showHint(event->position().x());
    update();
}

void TimelineBar::dragTo(double x)
{
    const Milliseconds to = m_layout.timeAt(x);
    if (to == *m_dragged)
        return;
    m_dragged = to;
    if (!m_dragTimer.isActive())
        m_dragTimer.start();
}

void TimelineBar::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_dragged)
        return;
    m_dragTimer.stop();
    m_position = m_layout.timeAt(event->position().x());
    m_dragged.reset();
    requestSeek(m_position);
    update();
}

void TimelineBar::leaveEvent(QEvent*)
{
    m_hoverX.reset();
    QToolTip::hideText();
    update();
}

void TimelineBar::wheelEvent(QWheelEvent* event)
{
    event->accept();
    if (!canSeek())
        return;
    const QPoint delta = event->angleDelta();
    m_wheelRest += std::abs(delta.y()) >= std::abs(delta.x()) ? delta.y() : delta.x();
    const int notches = m_wheelRest / kNotch;
    m_wheelRest -= notches * kNotch;
    if (notches != 0)
        requestSeek(position() + notches * kWheelStep);
}

void TimelineBar::keyPressEvent(QKeyEvent* event)
{
    const bool isSmall = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Left:
        return requestSeek(position() - (isSmall ? kSmallStep : kBack));
    case Qt::Key_Right:
        return requestSeek(position() + (isSmall ? kSmallStep : kForward));
    case Qt::Key_Home:
        return requestSeek(Milliseconds(0));
    case Qt::Key_End:
        return requestSeek(m_layout.duration);
    case Qt::Key_PageUp:
        Q_EMIT previousChapterRequested();
        return;
    case Qt::Key_PageDown:
        Q_EMIT nextChapterRequested();
        return;
    case Qt::Key_Escape:
        if (m_seekProgress) {
            Q_EMIT cancelSeekRequested();
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void TimelineBar::showHint(double x)
{
    if (!canSeek())
        return;
    const Milliseconds time = m_layout.timeAt(x);
    const int segment = m_layout.segmentAt(time);
    const int chapter = segment < 0 ? -1 : m_layout.segments[static_cast<std::size_t>(segment)].chapter;
    QString text = bridge::clockText(time).toHtmlEscaped();
    if (chapter >= 0) {
        const QString title = m_chapters[static_cast<std::size_t>(chapter)].title.left(120).toHtmlEscaped();
        text = QStringLiteral("<p style='white-space:pre'><b>%1</b>  %2</p>").arg(text, title);
    }
    QToolTip::showText(mapToGlobal(QPoint(static_cast<int>(x), -52)), text, this);
}

void TimelineBar::tellAssistants()
{
    if (!QAccessible::isActive() || (m_sinceTold.isValid() && m_sinceTold.elapsed() < kTellMs))
        return;
    m_sinceTold.start();
    QAccessibleValueChangeEvent change(this, toSeconds(position()));
    QAccessible::updateAccessibility(&change);
}

} // namespace tidemark::views
