// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/chapters_view.h"

#include "bridge/text_format.h"
#include "pages/page_layout.h"
#include "pages/tr.h"

#include <QKeyEvent>
#include <QListView>

namespace tidemark::pages {

namespace {

QString sourceName(ChapterSource source)
{
    switch (source) {
    case ChapterSource::Notes:
        return Tr::tr("from the show notes");
    case ChapterSource::Podlove:
    case ChapterSource::Json:
        return Tr::tr("from the feed");
    case ChapterSource::User:
        return Tr::tr("your own");
    default:
        return Tr::tr("from the audio file");
    }
}

} // namespace

ChaptersView::ChaptersView(const views::WindowContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new models::ChapterListModel(this))
    , m_delegate(new delegates::ChapterDelegate(context.theme, this))
    , m_sourceRow(new QWidget(this))
    , m_sourceBadge(new QLabel(m_sourceRow))
    , m_sourceText(new TextLabel(context.theme, theme::TextRole::Small, TextLabel::Tone::Soft, m_sourceRow))
    , m_list(new QListView(this))
    , m_empty(new EmptyState(context.theme, theme::Icon::List, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout(m_sourceRow);
    row->setContentsMargins(kListOutset, 10, kListOutset, 6);
    row->setSpacing(8);
    row->addWidget(m_sourceBadge);
    row->addWidget(m_sourceText, 1);
    column->addWidget(m_sourceRow);
    m_list->setObjectName(QStringLiteral("chapterList"));
    m_list->setAccessibleName(Tr::tr("Chapters"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    column->addWidget(m_list, 1);
    m_empty->setText(Tr::tr("No chapters"),
        Tr::tr("Nobody wrote chapters for this episode: neither in its notes nor in its feed. The notes are in the "
               "next tab."));
    column->addWidget(m_empty, 1);
    connectSignals();
}

void ChaptersView::connectSignals()
{
    auto& player = m_context.player;
    connect(&player, &bridge::PlayerBridge::episodeChanged, this, &ChaptersView::showPlaying);
    connect(&player, &bridge::PlayerBridge::episodeChanged, this, &ChaptersView::showProgress);
    connect(&player, &bridge::PlayerBridge::engineChanged, this, &ChaptersView::showPlaying);
    connect(&player, &bridge::PlayerBridge::positionChanged, this, &ChaptersView::showProgress);
    connect(&m_context.theme, &theme::Theme::changed, this, &ChaptersView::showSource);
    connect(m_list, &QListView::clicked, this, &ChaptersView::requestPlay);
    m_list->installEventFilter(this); // for Enter: "activated" may also come with a click, and would play twice
}

bool ChaptersView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_list->currentIndex().isValid()) {
            requestPlay(m_list->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ChaptersView::requestPlay(const QModelIndex& index)
{
    Q_EMIT playRequested(Milliseconds(index.data(models::ChapterListModel::StartRole).toLongLong()));
}

void ChaptersView::setEpisode(const bridge::EpisodePageData& episode)
{
    m_data = episode;
    m_model->setChapters(episode.timeline);
    m_list->setVisible(!episode.timeline.empty());
    m_empty->setVisible(episode.timeline.empty());
    showSource();
    showPlaying();
    showProgress();
}

bool ChaptersView::focusChapters()
{
    if (m_data.timeline.empty())
        return false;
    m_list->setFocus();
    return true;
}

void ChaptersView::showSource()
{
    m_sourceRow->setVisible(m_data.shownSource.has_value());
    if (!m_data.shownSource)
        return;
    const auto& colors = m_context.theme.palette();
    m_sourceBadge->setText(sourceName(*m_data.shownSource));
    m_sourceBadge->setStyleSheet(
        QStringLiteral("background: %1; color: %2; border-radius: 5px; padding: 1px 7px; font-size: %3px;")
            .arg(colors.hover.name(), colors.softText.name())
            .arg(QFontInfo(m_context.theme.font(theme::TextRole::Hint)).pixelSize()));
    QStringList parts;
    for (const auto& other : m_data.otherSources)
        parts << Tr::tr("also %1 (%L2)", "where chapters are, and how many")
                     .arg(sourceName(other.source))
                     .arg(other.count);
    if (m_data.durationDifference) {
        const auto difference = *m_data.durationDifference;
        const auto length = bridge::spokenText(std::chrono::abs(difference));
        parts << (difference.count() > 0
                ? Tr::tr("the audio is %1 longer than announced: chapter times may be off").arg(length)
                : Tr::tr("the audio is %1 shorter than announced: chapter times may be off").arg(length));
    }
    m_sourceText->setText(parts.join(QStringLiteral(" · ")));
}

void ChaptersView::showPlaying()
{
    m_delegate->setPlaying(isLoadedHere() && m_context.player.state().isPlaying());
    m_list->viewport()->update();
}

void ChaptersView::showProgress()
{
    const auto& state = m_context.player.state();
    const bool isHere = isLoadedHere();
    const int current = isHere ? state.chapterIndex : -1;
    const auto end = m_data.row.duration.value_or(Milliseconds(0));
    const auto position = isHere ? state.position : m_data.row.isPlayed ? end : m_data.row.position;
    m_model->setProgress(position, current);
    if (current >= 0 && current != m_followed && current < m_model->rowCount())
        m_list->scrollTo(m_model->index(current));
    m_followed = current;
}

bool ChaptersView::isLoadedHere() const
{
    return m_data.row.id.isSet() && m_context.player.state().episodeId == m_data.row.id;
}

} // namespace tidemark::pages
