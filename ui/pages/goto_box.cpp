// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/goto_box.h"

#include "bridge/error_text.h"
#include "bridge/text_format.h"
#include "delegates/search_hit_delegate.h"
#include "pages/labels.h"
#include "pages/tr.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QGraphicsDropShadowEffect>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace tidemark::pages {

using bridge::SearchKind;
using delegates::SearchHitDelegate;

namespace {

constexpr int kTypingRestMs = 60;
constexpr int kPerKind = 8;

QString groupName(SearchKind kind)
{
    switch (kind) {
    case SearchKind::Chapter:
        return Tr::tr("Chapters");
    case SearchKind::Episode:
        return Tr::tr("Episodes");
    case SearchKind::Guest:
        return Tr::tr("Guests");
    case SearchKind::Notes:
        return Tr::tr("Notes");
    case SearchKind::Transcript:
        return Tr::tr("Transcripts");
    case SearchKind::Bookmark:
        break;
    }
    return Tr::tr("Bookmarks");
}

constexpr SearchKind kOrder[] = {SearchKind::Chapter, SearchKind::Episode, SearchKind::Guest, SearchKind::Notes};

} // namespace

GoToBox::GoToBox(const views::WindowContext& context, views::Navigator& navigator, QWidget* window)
    : QFrame(window)
    , m_context(context)
    , m_navigator(navigator)
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_model(new QStandardItemModel(this))
    , m_hint(new TextLabel(context.theme, theme::TextRole::Small, TextLabel::Tone::Soft, this))
    , m_count(new TextLabel(context.theme, theme::TextRole::Small, TextLabel::Tone::Soft, this))
{
    setObjectName(QStringLiteral("goToBox"));
    setProperty("kind", QStringLiteral("card"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(Tr::tr("Go to"));
    m_field->setObjectName(QStringLiteral("goToField"));
    m_field->setFont(context.theme.font(theme::TextRole::Large));
    m_field->setPlaceholderText(Tr::tr("Search chapters, episodes, guests and notes"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setFrame(false);
    m_field->setStyleSheet(QStringLiteral("QLineEdit { border: 0; background: transparent; padding: 12px 20px; }"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SearchHitDelegate(context.theme, context.artwork, m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_hint->setText(Tr::tr("Enter plays from there   ·   Ctrl+Enter opens   ·   Shift+Enter queues"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    auto* keys = new QHBoxLayout;
    keys->setContentsMargins(20, 8, 20, 10);
    keys->addWidget(m_hint, 1);
    keys->addWidget(m_count);
    column->addLayout(keys);
    auto* shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(50);
    shadow->setOffset(0, 18);
    shadow->setColor(QColor(20, 30, 35, context.theme.palette().isDark ? 160 : 60));
    setGraphicsEffect(shadow);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kTypingRestMs);
    connect(&m_rest, &QTimer::timeout, this, &GoToBox::search);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        m_actWhenFound.reset();
        m_rest.start();
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) {
        m_list->setCurrentIndex(index);
        act(QApplication::keyboardModifiers());
    });
    connect(&context.artwork, &bridge::ArtworkCache::ready, m_list->viewport(), QOverload<>::of(&QWidget::update));
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    place();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void GoToBox::toggle(const views::WindowContext& context, views::Navigator& navigator, QWidget* window)
{
    if (auto* open = window->findChild<GoToBox*>())
        open->close();
    else
        new GoToBox(context, navigator, window);
}

void GoToBox::place()
{
    const auto* window = parentWidget();
    const int width = std::min(m_context.theme.scaled(780), window->width() - 40);
    const int full = std::min(m_context.theme.scaled(470), window->height() - 160);
    const bool hasHits = m_model->rowCount() > 0;
    m_list->setVisible(hasHits);
    layout()->activate();
    setGeometry((window->width() - width) / 2, m_context.theme.scaled(84), width, hasHits ? full : sizeHint().height());
}

void GoToBox::search()
{
    const auto text = m_field->text().trimmed();
    const int request = ++m_request;
    m_isAsking = !text.isEmpty();
    if (text.isEmpty()) {
        showHits({}, 0);
        m_count->clear();
        return;
    }
    QElapsedTimer timer;
    timer.start();
    m_context.catalogue.search(
        text, kPerKind, this, [this, request, timer](Result<std::vector<bridge::SearchHitData>> hits) {
            if (request != m_request)
                return; // a later question was asked meanwhile
            m_isAsking = false;
            if (!hits) {
                m_actWhenFound.reset(); // what is on screen answers an earlier question
                m_count->setText(bridge::errorText(hits.error()).what);
                return;
            }
            showHits(*hits, timer.elapsed());
            if (m_actWhenFound)
                act(*std::exchange(m_actWhenFound, std::nullopt));
        });
}

void GoToBox::showHits(const std::vector<bridge::SearchHitData>& hits, qint64 milliseconds)
{
    m_model->clear();
    m_hits = hits;
    for (const auto kind : kOrder) {
        bool hasHeading = false;
        for (std::size_t i = 0; i < m_hits.size(); ++i) {
            if (m_hits[i].kind != kind)
                continue;
            if (!std::exchange(hasHeading, true)) {
                auto* heading = new QStandardItem(groupName(kind));
                heading->setFlags(Qt::NoItemFlags);
                m_model->appendRow(heading);
            }
            auto* item = new QStandardItem(m_hits[i].text);
            item->setData(QVariant::fromValue(m_hits[i]), SearchHitDelegate::HitRole);
            item->setData(m_field->text(), SearchHitDelegate::WordsRole);
            item->setData(static_cast<int>(i), SearchHitDelegate::IndexRole);
            m_model->appendRow(item);
        }
    }
    if (m_model->rowCount() > 1)
        m_list->setCurrentIndex(m_model->index(1, 0));
    m_list->scrollToTop(); // the first heading stays in view
    m_count->setText(hits.empty()
            ? Tr::tr("Nothing found")
            : Tr::tr("%n result(s) in %1 ms", "", static_cast<int>(hits.size())).arg(milliseconds));
    place();
}

void GoToBox::moveBy(int rows)
{
    int row = m_list->currentIndex().row();
    const int step = rows > 0 ? 1 : -1;
    for (int left = std::abs(rows); left > 0;) {
        row += step;
        if (row < 0 || row >= m_model->rowCount())
            return;
        if (m_model->item(row)->flags() == Qt::NoItemFlags)
            continue; // a heading
        m_list->setCurrentIndex(m_model->index(row, 0));
        --left;
    }
}

void GoToBox::act(Qt::KeyboardModifiers modifiers)
{
    const auto index = m_list->currentIndex();
    const auto hitIndex = index.data(SearchHitDelegate::IndexRole);
    if (!index.isValid() || !hitIndex.isValid())
        return;
    const auto hit = m_hits[static_cast<std::size_t>(hitIndex.toInt())];
    auto& navigator = m_navigator;
    auto& player = m_context.player;
    close();
    if (modifiers & Qt::ShiftModifier) {
        player.enqueue(hit.episodeId);
        navigator.showToast({Tr::tr("Added to the queue: %1").arg(hit.episodeTitle), {}, {}, {}});
    } else if ((modifiers & Qt::ControlModifier) || hit.kind == SearchKind::Guest || hit.kind == SearchKind::Notes) {
        navigator.openEpisode(hit.episodeId);
    } else {
        navigator.openEpisode(hit.episodeId);
        player.play(hit.episodeId, hit.start);
    }
}

bool GoToBox::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    if (watched == m_field && event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason
        && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        close();
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    switch (key->key()) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Down:
        moveBy(1);
        return true;
    case Qt::Key_Up:
        moveBy(-1);
        return true;
    case Qt::Key_PageDown:
        moveBy(5);
        return true;
    case Qt::Key_PageUp:
        moveBy(-5);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_rest.isActive()) {
            m_rest.stop();
            search();
        }
        if (m_isAsking) // typed and confirmed at once
            m_actWhenFound = key->modifiers();
        else
            act(key->modifiers());
        return true;
    default:
        return false;
    }
}

} // namespace tidemark::pages
