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
    resizeTo(chapters);
    m_chapters = std::move(chapters);
    if (!m_chapters.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

/// Titles tell which rows are the same: starts may all have been shifted.
void ChapterListModel::resizeTo(const std::vector<bridge::ChapterData>& chapters)
{
    const auto [was, is] =
        std::ranges::mismatch(m_chapters, chapters, {}, &bridge::ChapterData::title, &bridge::ChapterData::title);
    auto oldEnd = m_chapters.end();
    auto newEnd = chapters.end();
    while (oldEnd != was && newEnd != is && std::prev(oldEnd)->title == std::prev(newEnd)->title) {
        --oldEnd;
        --newEnd;
    }
    const int first = static_cast<int>(was - m_chapters.begin());
    const int gone = static_cast<int>(oldEnd - was);
    const int come = static_cast<int>(newEnd - is);
    const int kept = std::min(gone, come); // these become others where they are
    m_current = -1;
    m_heardCount = 0;
    if (gone > kept) {
        beginRemoveRows({}, first + kept, first + gone - 1);
        m_chapters.erase(was + kept, oldEnd);
        endRemoveRows();
    } else if (come > kept) {
        beginInsertRows({}, first + kept, first + come - 1);
        m_chapters.insert(oldEnd, is + kept, newEnd);
        endInsertRows();
    }
}

bool ChapterListModel::hasPictures() const
{
    return std::ranges::any_of(m_chapters, [](const auto& chapter) { return !chapter.imageUrl.isEmpty(); });
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
    case Qt::EditRole:
        return chapter.title;
    case ChapterRole:
        return QVariant::fromValue(chapter);
    case IsCurrentRole:
        return index.row() == m_current;
    case IsHeardRole:
        return index.row() < m_heardCount;
    case StartRole:
        return static_cast<qlonglong>(chapter.start.count());
    case Qt::AccessibleTextRole:
        return spokenText(index.row());
    default:
        return {};
    }
}

QString ChapterListModel::spokenText(int row) const
{
    const auto& chapter = m_chapters[static_cast<std::size_t>(row)];
    QStringList parts{Tr::tr("%1, chapter %2 of %3, at %4")
                          .arg(chapter.title)
                          .arg(row + 1)
                          .arg(rowCount())
                          .arg(bridge::spokenText(chapter.start))};
    if (!chapter.placeName.isEmpty())
        parts << chapter.placeName;
    if (!chapter.href.isEmpty())
        parts << Tr::tr("with a link");
    if (chapter.source == ChapterSource::User)
        parts << Tr::tr("your own", "a chapter that the listener wrote");
    if (row == m_current)
        parts << Tr::tr("playing");
    return parts.join(QStringLiteral(", "));
}

Qt::ItemFlags ChapterListModel::flags(const QModelIndex& index) const
{
    const auto flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsEditable : flags;
}

bool ChapterListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const auto title = value.toString().trimmed();
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::EditRole || title.isEmpty()
        || title == m_chapters[static_cast<std::size_t>(index.row())].title)
        return false;
    Q_EMIT titleEntered(index.row(), title);
    return true;
}

int ChapterListModel::heardCount(Milliseconds position) const
{
    const auto isHeard = [position](
                             const bridge::ChapterData& chapter) { return chapter.end && *chapter.end <= position; };
    const auto first = std::find_if_not(m_chapters.begin(), m_chapters.end(), isHeard);
    return static_cast<int>(std::distance(m_chapters.begin(), first));
}

} // namespace tidemark::models
