// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/flow_layout.h"

#include <algorithm>

namespace tidemark::pages {

FlowLayout::FlowLayout(QWidget* parent, int spacing) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto* item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

int FlowLayout::place(const QRect& rect, bool isReal) const
{
    int left = rect.left();
    int top = rect.top();
    int rowHeight = 0;
    for (auto* item : m_items) {
        if (item->isEmpty()) // hidden: neither it nor the space beside it
            continue;
        const auto size = item->sizeHint();
        if (left > rect.left() && left + size.width() > rect.right() + 1) {
            left = rect.left();
            top += rowHeight + spacing();
            rowHeight = 0;
        }
        if (isReal)
            item->setGeometry(QRect(QPoint(left, top), size));
        left += size.width() + spacing();
        rowHeight = std::max(rowHeight, size.height());
    }
    return top + rowHeight - rect.top();
}

} // namespace tidemark::pages
