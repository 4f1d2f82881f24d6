// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QWidget>

namespace tidemark::views {

/// A time that keeps its width while it runs.
class TimeLabel final : public QWidget {
public:
    TimeLabel(const theme::Theme& theme, Qt::Alignment alignment, QWidget* parent = nullptr);
    /// @param spoken what screen readers say
    void setText(const QString& text, const QString& spoken);
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const theme::Theme& m_theme;
    Qt::Alignment m_alignment;
    QString m_text;
};

} // namespace tidemark::views
