// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/add_bar.h"

#include "bridge/text_format.h"
#include "pages/tr.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace tidemark::pages {

AddBar::AddBar(theme::Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_heading(new TextLabel(theme, theme::TextRole::Strong, TextLabel::Tone::Normal, this))
    , m_title(new QLineEdit(this))
    , m_apply(new QPushButton(Tr::tr("Add", "verb: a chapter"), this))
{
    setObjectName(QStringLiteral("addBar"));
    setProperty("kind", QStringLiteral("card"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    auto* cancel = new QPushButton(Tr::tr("Cancel"), this);
    row->addWidget(m_heading);
    row->addWidget(m_title, 1);
    row->addWidget(m_apply);
    row->addWidget(cancel);
    m_title->setObjectName(QStringLiteral("newChapterTitle"));
    m_title->setPlaceholderText(Tr::tr("Title of the chapter"));
    m_title->setAccessibleName(m_title->placeholderText());
    m_apply->setProperty("kind", QStringLiteral("primary"));
    connect(m_title, &QLineEdit::textChanged, this,
        [this](const QString& text) { m_apply->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_apply, &QPushButton::clicked, this, &AddBar::apply);
    connect(cancel, &QPushButton::clicked, this, &AddBar::cancelled);
    hide();
}

void AddBar::begin(Milliseconds at)
{
    m_at = at;
    m_heading->setText(Tr::tr("New chapter at %1").arg(bridge::clockText(at)));
    m_title->clear();
    m_apply->setEnabled(false);
    show();
    m_title->setFocus();
}

void AddBar::apply()
{
    const auto title = m_title->text().trimmed();
    if (!title.isEmpty())
        Q_EMIT applied(m_at, title);
}

void AddBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        apply();
    else
        QFrame::keyPressEvent(event);
}

} // namespace tidemark::pages
