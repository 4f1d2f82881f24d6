// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/values.h"
#include "theme/theme.h"
#include "views/timeline_layout.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <optional>
#include <utility>
#include <vector>

namespace tidemark::views {

/// The episode as a line: chapters as segments, the heard part, what is on disk, the place that plays. Click, drag,
/// wheel and keys ask to seek; it shows what it is told, and while dragging the place under the pointer.
/// Keys: Left −15 s, Right +30 s, with Shift 5 s; Page Up/Down chapters; Home/End; Escape ends a jump.
class TimelineBar final : public QWidget {
    Q_OBJECT

public:
    explicit TimelineBar(const theme::Theme& theme, QWidget* parent = nullptr);

    void setTimeline(std::vector<bridge::ChapterData> chapters, std::optional<Milliseconds> duration);
    void setPosition(Milliseconds position, bool isApproximate);
    /// Fractions of the file.
    void setFetched(std::vector<std::pair<double, double>> fetched);
    void setWaiting(bool isWaiting);
    /// A jump that has to read first: shows how far it is, with a cross that cancels it.
    void setSeekProgress(std::optional<double> progress);

    [[nodiscard]] Milliseconds position() const { return m_dragged.value_or(m_position); }
    [[nodiscard]] Milliseconds duration() const { return m_layout.duration; }
    [[nodiscard]] const TimelineLayout& geometryOfTimeline() const { return m_layout; }
    /// "12 min 3 s of 1 h 2 min", "about 12 min 3 s of 1 h 2 min"
    [[nodiscard]] QString spokenPosition() const;
    /// The chapter at the position, or an empty text.
    [[nodiscard]] QString chapterTitle() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// Asks to seek, as a key does; also for assistive programs.
    void requestSeek(Milliseconds to);

Q_SIGNALS:
    void seekRequested(tidemark::Milliseconds to);
    void previousChapterRequested();
    void nextChapterRequested();
    void cancelSeekRequested();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void relayout();
    void dragTo(double x);
    void showHint(double x);
    void tellAssistants();
    [[nodiscard]] bool canSeek() const { return isEnabled() && m_layout.duration > Milliseconds(0); }
    [[nodiscard]] QRectF progressPill() const;
    [[nodiscard]] QRectF progressCross() const;
    void paintSegments(QPainter& painter) const;
    void paintSegment(QPainter& painter, const TimelineSegment& segment, bool isCurrent, bool isHovered) const;
    void paintTitle(QPainter& painter, const TimelineSegment& segment, bool isCurrent) const;
    void paintFetched(QPainter& painter) const;
    void paintPlayhead(QPainter& painter) const;
    void paintProgress(QPainter& painter) const;

    const theme::Theme& m_theme;
    std::vector<bridge::ChapterData> m_chapters;
    std::optional<Milliseconds> m_knownDuration;
    TimelineLayout m_layout;
    Milliseconds m_position{0};
    bool m_isApproximate = false;
    bool m_isWaiting = false;
    std::optional<double> m_seekProgress;
    std::vector<std::pair<double, double>> m_fetched;
    std::optional<Milliseconds> m_dragged; ///< the place under the pointer while the button is down
    std::optional<double> m_hoverX;
    QTimer m_dragTimer; ///< seeks while dragging, a few a second
    QElapsedTimer m_sinceTold;
    int m_wheelRest = 0; ///< eighths of a degree that are no notch yet
};

} // namespace tidemark::views
