// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/page.h"

#include <QStackedWidget>

#include <vector>

namespace tidemark::views {

/// The pages of the centre and the way back. Pages that were left stay for a while, so that coming back finds them as
/// they were.
class PageStack final : public QStackedWidget {
    Q_OBJECT

public:
    PageStack(PageFactory factory, const WindowContext& context, Navigator& navigator, QWidget* parent = nullptr);

    void open(const Place& place);
    void goBack();
    /// Forgets the page and the ways to it: what it showed is gone. Goes back where it is open.
    void forget(const Place& place);

    [[nodiscard]] Page* page() const;
    [[nodiscard]] const Place& place() const { return m_place; }
    [[nodiscard]] bool canGoBack() const { return !m_history.empty(); }

Q_SIGNALS:
    void placeChanged();
    void titleChanged();

private:
    struct Kept {
        Place place;
        Page* page = nullptr;
    };
    void show(const Place& place);
    Page* pageOf(const Place& place);
    void dropOldest();

    PageFactory m_factory;
    const WindowContext& m_context;
    Navigator& m_navigator;
    std::vector<Kept> m_kept; ///< used last is last
    std::vector<Place> m_history;
    Place m_place;
};

} // namespace tidemark::views
