// SPDX-License-Identifier: GPL-3.0-or-later
// How the listener changes a timeline; what is shown of it stands in chapters_view.cpp.
#include "pages/chapters_view.h"

#include "bridge/text_format.h"
#include "pages/chapter_menu.h"
#include "pages/tr.h"

#include <QMenu>

#include <utility>

namespace tidemark::pages {

void ChaptersView::connectEdits()
{
    connect(m_list, &ChapterListView::linkRequested, this, [this](int row) {
        if (const auto* chapter = chapterAt(row))
            openWebLink(chapter->href);
    });
    connect(m_list, &ChapterListView::menuRequested, this, &ChaptersView::openMenu);
    connect(m_list, &ChapterListView::removeRequested, this, &ChaptersView::remove);
    connect(m_list, &ChapterListView::renameRequested, this, [this](int row, const QString& title) {
        if (const auto* chapter = chapterAt(row))
            change(bridge::RenameChapter{seen(*chapter), title.toStdString()}, Tr::tr("Renamed to: %1").arg(title));
    });
    connect(m_sourceRow, &SourceRow::addRequested, this, &ChaptersView::beginAdd);
    connect(m_lengthNotice, &NoticeLine::actionClicked, this,
        [this] { beginShift(rowToShift(), m_data.durationDifference.value_or(Milliseconds(0))); });
    connect(m_shiftBar, &ShiftBar::changed, this, &ChaptersView::previewShift);
    connect(m_shiftBar, &ShiftBar::cancelled, this, &ChaptersView::endShift);
    connect(m_shiftBar, &ShiftBar::applied, this, [this](Milliseconds by) {
        const auto* chapter = chapterAt(std::exchange(m_shiftedRow, -1));
        if (chapter)
            change(bridge::ShiftFrom{seen(*chapter), by}, Tr::tr("Chapters shifted by %1.").arg(bridge::shiftText(by)));
        endShift();
    });
    connect(m_addBar, &AddBar::cancelled, this, &ChaptersView::endAdd);
    connect(m_addBar, &AddBar::applied, this, [this](Milliseconds at, const QString& title) {
        change(bridge::AddChapter{at, title.toStdString()}, Tr::tr("Chapter added: %1").arg(title));
        endAdd();
    });
}

const bridge::ChapterData* ChaptersView::chapterAt(int row) const
{
    const bool isThere = row >= 0 && row < static_cast<int>(m_data.timeline.size());
    return isThere ? &m_data.timeline[static_cast<std::size_t>(row)] : nullptr;
}

bridge::SeenChapter ChaptersView::seen(const bridge::ChapterData& chapter)
{
    return {chapter.start, chapter.title.toStdString()};
}

void ChaptersView::change(bridge::ChapterWish wish, const QString& done)
{
    m_actions.change(m_data.row.id, std::move(wish), done);
}

void ChaptersView::openMenu(int row, const QPoint& globalPosition)
{
    const auto* chapter = chapterAt(row);
    if (!chapter)
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("chapterMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    ChapterCommands commands;
    commands.play = [this, start = chapter->start] { Q_EMIT playRequested(start); };
    commands.shift = [this, row] { beginShift(row, Milliseconds(0)); };
    commands.rename = [this, row] {
        m_list->setCurrentIndex(m_list->chapters().index(row));
        m_list->edit(m_list->currentIndex());
    };
    commands.remove = [this, row] { remove(row); };
    if (isLoadedHere()) {
        commands.startHere = [this, row] { startHere(row); };
        commands.add = [this] { beginAdd(); };
    }
    fillChapterMenu(*menu, m_context.theme, m_data, *chapter, commands);
    menu->popup(globalPosition);
}

void ChaptersView::remove(int row)
{
    if (const auto* chapter = chapterAt(row))
        change(bridge::RemoveChapter{seen(*chapter)}, Tr::tr("Chapter removed: %1").arg(chapter->title));
}

void ChaptersView::startHere(int row)
{
    const auto* chapter = chapterAt(row);
    if (!chapter || !isLoadedHere())
        return;
    const auto by = m_context.player.state().position - chapter->start;
    if (by.count() != 0)
        change(bridge::ShiftFrom{seen(*chapter), by}, Tr::tr("Chapters shifted by %1.").arg(bridge::shiftText(by)));
}

int ChaptersView::rowToShift() const
{
    if (m_list->currentIndex().isValid())
        return m_list->currentIndex().row();
    return isLoadedHere() ? std::max(0, m_context.player.state().chapterIndex) : 0;
}

void ChaptersView::beginShift(int row, Milliseconds by)
{
    const auto* chapter = chapterAt(row);
    if (!chapter)
        return;
    endAdd();
    m_shiftedRow = row;
    m_list->setCurrentIndex(m_list->chapters().index(row));
    m_shiftBar->begin(chapter->title, chapter->start, by);
}

void ChaptersView::previewShift(Milliseconds by)
{
    const auto* first = chapterAt(m_shiftedRow);
    if (!first)
        return;
    auto chapters = m_data.timeline;
    for (std::size_t index = 0; index < chapters.size(); ++index) {
        auto& chapter = chapters[index];
        const bool isBehind = static_cast<int>(index) >= m_shiftedRow;
        if (isBehind)
            chapter.start += by;
        if (chapter.end && (isBehind || *chapter.end == first->start))
            *chapter.end += by;
    }
    m_list->setChapters(std::move(chapters));
    showProgress();
}

void ChaptersView::endShift()
{
    if (m_shiftBar->isHidden())
        return;
    m_shiftedRow = -1;
    m_shiftBar->hide();
    m_list->setChapters(m_data.timeline);
    showProgress();
    m_list->setFocus();
}

void ChaptersView::beginAdd()
{
    if (!isLoadedHere())
        return;
    endShift();
    m_addBar->begin(m_context.player.state().position);
}

void ChaptersView::endAdd()
{
    if (m_addBar->isHidden())
        return;
    m_addBar->hide();
    m_list->setFocus();
}

} // namespace tidemark::pages
