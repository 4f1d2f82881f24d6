// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chapter_list_model.h"

#include "bridge/text_format.h"
#include "models/tr.h"

#include <algorithm>

namespace tidemark::models {

ChapterListModel::ChapterListModel(QObject* parent) : QAbstractListModel(parent) { }

void ChapterListModel::setChapters(std::vector<bridge::ChapterData> chapters)
{
    if (chapters == m_chapters)
        return;
    beginResetModel();
    m_chapters = std::move(chapters);
    m_current = -1;
    m_heardCount = 0;
    endResetModel();
}

void ChapterListModel::setProgress(Milliseconds position, int current)
{
    const int heard = heardCount(position);
    if (current == m_current && heard == m_heardCount)
        return;
    const int oldCurrent = std::exchange(m_current, current);
    const int oldHeard = std::exchange(m_heardCount, heard);
    const QList<int> roles{IsCurrentRole, IsHeardRole, Qt::AccessibleTextRole};
    for (const int row : {oldCurrent, current}) {
        if (row >= 0 && row < rowCount())
            Q_EMIT dataChanged(index(row), index(row), roles);
    }
    if (oldHeard != heard && !m_chapters.empty())
        Q_EMIT dataChanged(index(std::min(oldHeard, heard)), index(std::max(oldHeard, heard) - 1), roles);
}

int ChapterListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_chapters.size());
}

QVariant ChapterListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& chapter = m_chapters[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return chapter.title;
    case Qt::ToolTipRole:
        return chapter.title;
    case ChapterRole:
        return QVariant::fromValue(chapter);
    case IsCurrentRole:
        return index.row() == m_current;
    case IsHeardRole:
        return index.row() < m_heardCount;
    case StartRole:
        return static_cast<qlonglong>(chapter.start.count());
    case Qt::AccessibleTextRole: {
        const auto text = Tr::tr("%1, chapter %2 of %3, at %4")
                              .arg(chapter.title)
                              .arg(index.row() + 1)
                              .arg(rowCount())
                              .arg(bridge::spokenText(chapter.start));
        return index.row() == m_current ? Tr::tr("%1, playing").arg(text) : text;
    }
    default:
        return {};
    }
}

int ChapterListModel::heardCount(Milliseconds position) const
{
    const auto isHeard = [position](
                             const bridge::ChapterData& chapter) { return chapter.end && *chapter.end <= position; };
    const auto first = std::find_if_not(m_chapters.begin(), m_chapters.end(), isHeard);
    return static_cast<int>(std::distance(m_chapters.begin(), first));
}

} // namespace tidemark::models
