// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/navigator.h"

#include <QWidget>

namespace tidemark::views {

/// Room left and right of a page's content, in logical pixels. The left one also holds the window's back button, so
/// pages keep it free.
inline constexpr int kPageMargin = 34;
inline constexpr int kPageTop = 26;

/// One page of the centre. Made when its place is opened, kept for a while so that "back" finds it as it was left. It
/// follows the bridges' signals by itself.
class Page : public QWidget {
    Q_OBJECT

public:
    explicit Page(QWidget* parent = nullptr) : QWidget(parent) { }
    /// For the window's title and the back button; may be empty while it loads.
    [[nodiscard]] virtual QString title() const = 0;
    /// Asks for everything again; selection and scroll position stay.
    virtual void reload() = 0;
    /// Gives the focus to what the listener came for.
    virtual void focusContent() = 0;

Q_SIGNALS:
    void titleChanged();
};

/// Makes the page of a place.
using PageFactory =
    std::function<Page*(const Place& place, const WindowContext& context, Navigator& navigator, QWidget* parent)>;
/// Opens the Go-to box, an overlay over `window`; a second call while it is open closes it.
using GoToOpener = std::function<void(const WindowContext& context, Navigator& navigator, QWidget* window)>;

} // namespace tidemark::views
