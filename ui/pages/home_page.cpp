// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/page_layout.h"
#include "pages/simple_pages.h"
#include "pages/tr.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace tidemark::pages {

using theme::TextRole;
using Tone = TextLabel::Tone;

namespace {
constexpr int kHeardCount = 5;
constexpr int kNewCount = 12;
} // namespace

HomePage::HomePage(const views::WindowContext& context, views::Navigator& navigator, QWidget* parent)
    : Page(parent), m_context(context), m_navigator(navigator), m_stack(new QStackedLayout(this))
{
    m_welcome = makeWelcome();
    m_lists = makeLists();
    m_stack->addWidget(new QWidget(this)); // nothing, until the library answered
    m_stack->addWidget(m_welcome);
    m_stack->addWidget(m_lists);
    connect(&context.catalogue, &bridge::CatalogueBridge::showsChanged, this, &HomePage::reload);
    connect(&context.catalogue, &bridge::CatalogueBridge::listsChanged, this, &HomePage::reload);
    connect(&context.catalogue, &bridge::CatalogueBridge::episodesChanged, this, &HomePage::reload);
    reload();
}

QString HomePage::title() const
{
    return Tr::tr("Home");
}

QWidget* HomePage::makeWelcome()
{
    auto* page = new QWidget(this);
    auto* column = pageColumn(page);
    column->addStretch(2);
    auto* inner = new QWidget(page);
    inner->setMaximumWidth(m_context.theme.scaled(640));
    auto* box = new QVBoxLayout(inner);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(10);
    box->addWidget(makeTitle(m_context.theme, Tr::tr("Welcome to Tidemark"), inner));
    auto* advice = new TextLabel(m_context.theme, TextRole::Body, Tone::Soft, inner);
    advice->setWordWrap(true);
    advice->setText(Tr::tr("Tidemark turns every episode into a timeline: see its chapters, and jump to the one you "
                           "came for. Begin with a show you like, or open the sample show, a short tour."));
    box->addWidget(advice);
    box->addSpacing(8);
    m_panel = new AddShowPanel(m_context, m_navigator, inner);
    box->addWidget(m_panel);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(inner, 100);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(3);
    return page;
}

QWidget* HomePage::makeLists()
{
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* page = new QWidget(scroll);
    auto* column = pageColumn(page);
    addInset(*column, makeTitle(m_context.theme, title(), page));
    const auto addSection = [&](const QString& text, QWidget*& heading, EpisodeListView*& list) {
        auto* label = new TextLabel(m_context.theme, TextRole::Heading, Tone::Normal, page);
        label->setText(text);
        heading = label;
        column->addSpacing(12);
        addInset(*column, heading);
        list = new EpisodeListView(m_context, m_navigator, page);
        list->setGrowing(true);
        list->setAccessibleName(text);
        column->addWidget(list);
    };
    addSection(Tr::tr("Continue listening"), m_heardHeading, m_heard);
    addSection(Tr::tr("Newest"), m_newHeading, m_new);
    m_nothing = new TextLabel(m_context.theme, TextRole::Body, Tone::Soft, page);
    m_nothing->setText(Tr::tr("Nothing new: every episode was played."));
    addInset(*column, m_nothing);
    column->addStretch();
    column->addSpacing(views::kPageTop);
    scroll->setWidget(page);
    bridge::EpisodeQuery newest;
    newest.filter = bridge::EpisodeFilter::Unplayed;
    newest.limit = kNewCount;
    connect(&m_new->episodes(), &models::EpisodeListModel::loaded, this, [this] {
        const bool hasNew = m_new->episodes().rowCount() > 0;
        m_newHeading->setVisible(hasNew);
        m_new->setVisible(hasNew);
        m_nothing->setVisible(!hasNew);
    });
    m_new->episodes().setQuery(newest);
    m_heardHeading->hide();
    m_heard->hide();
    return scroll;
}

void HomePage::reload()
{
    m_context.catalogue.shows(this, [this](Result<std::vector<bridge::ShowRowData>> shows) {
        if (!shows)
            return;
        auto* wanted = shows->empty() ? m_welcome : m_lists;
        if (m_stack->currentWidget() != wanted)
            m_stack->setCurrentWidget(wanted);
    });
    m_context.catalogue.recentlyHeard(kHeardCount, this, [this](Result<std::vector<bridge::EpisodeRowData>> rows) {
        if (rows)
            showHeard(*rows);
    });
}

void HomePage::showHeard(const std::vector<bridge::EpisodeRowData>& rows)
{
    std::vector<EpisodeId> ids;
    for (const auto& row : rows)
        ids.push_back(row.id);
    m_heardHeading->setVisible(!ids.empty());
    m_heard->setVisible(!ids.empty());
    m_heard->episodes().setIds(std::move(ids));
}

void HomePage::focusContent()
{
    if (m_stack->currentWidget() == m_welcome)
        m_panel->focusField();
    else
        (m_heard->isVisible() ? m_heard : m_new)->setFocus();
}

} // namespace tidemark::pages
