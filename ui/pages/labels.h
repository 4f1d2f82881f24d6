// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QLabel>

namespace tidemark::pages {

/// A line or paragraph of text in one of the theme's roles that follows its colours. Plain text, selectable.
class TextLabel : public QLabel {
    Q_OBJECT

public:
    enum class Tone { Normal, Soft, Faint };
    TextLabel(theme::Theme& theme, theme::TextRole role, Tone tone = Tone::Normal, QWidget* parent = nullptr);

private:
    void restyle();
    theme::Theme& m_theme;
    theme::TextRole m_role;
    Tone m_tone;
};

/// One line that ends in "…" where it has no room, and says the rest as a tooltip.
class ElidedLabel final : public TextLabel {
    Q_OBJECT

public:
    using TextLabel::TextLabel;
    [[nodiscard]] QSize minimumSizeHint() const override { return {40, TextLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace tidemark::pages
