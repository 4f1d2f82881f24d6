// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/notice_line.h"

#include "pages/page_layout.h"

#include <QPushButton>

namespace tidemark::pages {

NoticeLine::NoticeLine(theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_mark(new QLabel(this))
    , m_text(new ElidedLabel(theme, theme::TextRole::Small, TextLabel::Tone::Soft, this))
    , m_action(new QPushButton(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kListOutset, 0, kListOutset, 4);
    row->setSpacing(7);
    row->addWidget(m_mark);
    row->addWidget(m_text);
    row->addWidget(m_action);
    row->addStretch(1);
    m_text->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_action->setProperty("kind", QStringLiteral("link"));
    m_action->setFont(theme.font(theme::TextRole::Small));
    m_action->setObjectName(QStringLiteral("noticeAction"));
    connect(m_action, &QPushButton::clicked, this, &NoticeLine::actionClicked);
    connect(&theme, &theme::Theme::changed, this, &NoticeLine::restyle);
    restyle();
    hide();
}

void NoticeLine::setNotice(const QString& text, const QString& action, bool isWarning)
{
    m_text->setText(text);
    m_action->setText(action);
    m_mark->setVisible(isWarning);
    setVisible(!text.isEmpty());
}

void NoticeLine::restyle()
{
    m_mark->setPixmap(
        m_theme.icon(theme::Icon::Warning, m_theme.palette().warning).pixmap(QSize(15, 15), devicePixelRatioF()));
}

} // namespace tidemark::pages
