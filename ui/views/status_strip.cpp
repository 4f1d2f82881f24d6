// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/status_strip.h"

#include "views/tr.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace tidemark::views {

StatusStrip::StatusStrip(const theme::Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 3, 4, 3);
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setProperty("kind", QStringLiteral("link"));
    m_action->setObjectName(QStringLiteral("statusAction"));
    m_close->setIconSize({14, 14});
    m_close->setToolTip(Tr::tr("Dismiss", "a message"));
    m_close->setAccessibleName(m_close->toolTip());
    connect(m_action, &QPushButton::clicked, this, &StatusStrip::actionClicked);
    connect(m_close, &QToolButton::clicked, this, [this] {
        const QString dismissedText = text();
        clear();
        Q_EMIT dismissed(dismissedText);
    });
    connect(&theme, &theme::Theme::changed, this, &StatusStrip::restyle);
    hide();
}

void StatusStrip::showMessage(Kind kind, const QString& text, const QString& action)
{
    const bool isNew = isHidden() || text != m_text->text();
    m_kind = kind;
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    restyle();
    show();
    if (!isNew)
        return;
    m_text->setAccessibleName(text);
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void StatusStrip::clear()
{
    hide();
    m_text->clear();
}

QString StatusStrip::text() const
{
    return m_text->text();
}

void StatusStrip::restyle()
{
    const auto& colors = m_theme.palette();
    const QColor mark = m_kind == Kind::Error ? colors.danger : colors.warning;
    const QColor ground = theme::mixed(colors.card, mark, 0.08);
    m_icon->setPixmap(m_theme.icon(theme::Icon::Warning, mark).pixmap(QSize(16, 16), devicePixelRatioF()));
    m_close->setIcon(m_theme.icon(theme::Icon::Close, colors.softText));
    m_text->setFont(m_theme.font(theme::TextRole::Small));
    setStyleSheet(QStringLiteral("tidemark--views--StatusStrip { background: %1; border-radius: 7px; }"
                                 " QLabel { color: %2; background: transparent; }")
                      .arg(ground.name(), colors.text.name()));
}

} // namespace tidemark::views
