// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/empty_state.h"

#include "pages/labels.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace tidemark::pages {

EmptyState::EmptyState(theme::Theme& theme, theme::Icon icon, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(icon)
    , m_picture(new QLabel(this))
    , m_heading(new TextLabel(theme, theme::TextRole::Heading, TextLabel::Tone::Normal, this))
    , m_advice(new TextLabel(theme, theme::TextRole::Body, TextLabel::Tone::Soft, this))
    , m_action(new QPushButton(this))
{
    auto* column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addWidget(m_heading, 0, Qt::AlignHCenter);
    column->addWidget(m_advice); // aligned by itself: a layout gives wrapped text that it aligns one line only
    column->addSpacing(8);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_advice->setWordWrap(true);
    m_advice->setAlignment(Qt::AlignHCenter);
    m_action->setProperty("kind", QStringLiteral("primary"));
    m_action->setObjectName(QStringLiteral("emptyAction"));
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionClicked);
    connect(&theme, &theme::Theme::changed, this, &EmptyState::restyle);
    restyle();
}

void EmptyState::setText(const QString& heading, const QString& advice, const QString& action)
{
    m_heading->setText(heading);
    m_advice->setText(advice);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

void EmptyState::restyle()
{
    m_picture->setPixmap(m_theme.icon(m_icon, m_theme.palette().faint).pixmap(QSize(44, 44), devicePixelRatioF()));
}

} // namespace tidemark::pages
