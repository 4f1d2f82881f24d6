// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/icons.h"
#include "theme/palette.h"

#include <QFont>
#include <QObject>

namespace tidemark::theme {

/// What the listener wants; FollowDesktop asks the desktop portal and then the system's palette.
enum class ColorMode { FollowDesktop, Light, Dark };

/// Kinds of text. Sizes follow the application's font.
enum class TextRole {
    Body,
    Strong, ///< as Body, semi-bold
    Small, ///< second lines
    SmallStrong,
    Caption, ///< headings of groups: small capitals, spaced
    Hint, ///< badges, key names
    Large, ///< the Go-to field
    Heading, ///< within a page
    Title, ///< of a page
};

/// Decides light or dark, gives colours, fonts and icons, and dresses the application in them. One for the program,
/// made after QApplication; borrowed by every widget. GUI thread.
class Theme final : public QObject {
    Q_OBJECT

public:
    /// Applies itself at once, from the palette that the platform gave; the portal's answer follows.
    explicit Theme(QObject* parent = nullptr);

    void setColorMode(ColorMode mode);

    [[nodiscard]] ColorMode colorMode() const { return m_mode; }
    [[nodiscard]] const Palette& palette() const { return *m_palette; }
    [[nodiscard]] QFont font(TextRole role) const;
    /// In the text colour, or the colour given.
    [[nodiscard]] QIcon icon(Icon icon) const;
    [[nodiscard]] QIcon icon(Icon icon, const QColor& color) const;
    /// `pixels` of the drawn mock (where body text is 14) at the present font size; for heights of rows and the like.
    [[nodiscard]] int scaled(double pixels) const;

Q_SIGNALS:
    /// Colours became others: make icons anew and repaint.
    void changed();

private:
    void setDesktopScheme(unsigned scheme);
    void apply();

    ColorMode m_mode = ColorMode::FollowDesktop;
    unsigned m_desktopScheme = 0; ///< 0: no wish, 1: dark, 2: light
    bool m_isPlatformDark = false;
    const Palette* m_palette;
    QFont m_base;
};

} // namespace tidemark::theme
