// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/page_stack.h"

#include <algorithm>

namespace tidemark::views {

namespace {
constexpr std::size_t kMostPages = 10;
constexpr std::size_t kMostHistory = 100;
} // namespace

PageStack::PageStack(PageFactory factory, const WindowContext& context, Navigator& navigator, QWidget* parent)
    : QStackedWidget(parent), m_factory(std::move(factory)), m_context(context), m_navigator(navigator)
{
    setObjectName(QStringLiteral("pages"));
}

void PageStack::open(const Place& place)
{
    if (page() && place == m_place) {
        page()->focusContent();
        return;
    }
    if (page()) {
        m_history.push_back(m_place);
        if (m_history.size() > kMostHistory)
            m_history.erase(m_history.begin());
    }
    show(place);
}

void PageStack::goBack()
{
    if (m_history.empty())
        return;
    const Place place = m_history.back();
    m_history.pop_back();
    show(place);
}

void PageStack::forget(const Place& place)
{
    std::erase(m_history, place);
    m_history.erase(std::unique(m_history.begin(), m_history.end()), m_history.end());
    if (m_place == place)
        m_history.empty() ? show({}) : goBack();
    const auto found = std::ranges::find(m_kept, place, &Kept::place);
    if (found == m_kept.end())
        return;
    found->page->deleteLater();
    removeWidget(found->page);
    m_kept.erase(found);
}

void PageStack::show(const Place& place)
{
    m_place = place;
    Page* const shown = pageOf(place);
    setCurrentWidget(shown);
    shown->focusContent();
    dropOldest();
    Q_EMIT placeChanged();
    Q_EMIT titleChanged();
}

Page* PageStack::pageOf(const Place& place)
{
    const auto found = std::ranges::find(m_kept, place, &Kept::place);
    if (found != m_kept.end()) {
        std::rotate(found, found + 1, m_kept.end());
        return m_kept.back().page;
    }
    Page* const made = m_factory(place, m_context, m_navigator, this);
    addWidget(made);
    connect(made, &Page::titleChanged, this, [this, made] {
        if (made == page())
            Q_EMIT titleChanged();
    });
    m_kept.push_back({place, made});
    return made;
}

void PageStack::dropOldest()
{
    while (m_kept.size() > kMostPages) {
        Page* const oldest = m_kept.front().page;
        m_kept.erase(m_kept.begin());
        removeWidget(oldest);
        oldest->deleteLater();
    }
}

Page* PageStack::page() const
{
    return qobject_cast<Page*>(currentWidget());
}

} // namespace tidemark::views
