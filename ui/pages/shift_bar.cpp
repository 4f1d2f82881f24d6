// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/shift_bar.h"

#include "bridge/text_format.h"
#include "pages/tr.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace tidemark::pages {

namespace {
constexpr double kMostSeconds = 24 * 3600;
}

ShiftBar::ShiftBar(theme::Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_heading(new ElidedLabel(theme, theme::TextRole::Strong, TextLabel::Tone::Normal, this))
    , m_seconds(new QDoubleSpinBox(this))
    , m_preview(new TextLabel(theme, theme::TextRole::Small, TextLabel::Tone::Soft, this))
    , m_apply(new QPushButton(Tr::tr("Shift", "verb: the chapters"), this))
    , m_cancel(new QPushButton(Tr::tr("Cancel"), this))
{
    setObjectName(QStringLiteral("shiftBar"));
    setProperty("kind", QStringLiteral("card"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 10);
    column->addWidget(m_heading);
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    for (const int seconds : {-10, -1})
        row->addWidget(makeStep(seconds));
    row->addWidget(m_seconds);
    for (const int seconds : {1, 10})
        row->addWidget(makeStep(seconds));
    row->addSpacing(8);
    row->addWidget(m_preview, 1);
    row->addWidget(m_apply);
    row->addWidget(m_cancel);
    column->addLayout(row);
    m_seconds->setObjectName(QStringLiteral("shiftSeconds"));
    m_seconds->setAccessibleName(Tr::tr("Seconds to shift by; negative: earlier"));
    m_seconds->setDecimals(1);
    m_seconds->setSuffix(Tr::tr(" s", "seconds, behind a number"));
    m_seconds->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_seconds->setAlignment(Qt::AlignRight);
    m_seconds->setFixedWidth(theme.scaled(104));
    m_apply->setProperty("kind", QStringLiteral("primary"));
    m_apply->setObjectName(QStringLiteral("applyShift"));
    connect(m_seconds, &QDoubleSpinBox::valueChanged, this, &ShiftBar::onChanged);
    connect(m_apply, &QPushButton::clicked, this, &ShiftBar::apply);
    connect(m_cancel, &QPushButton::clicked, this, &ShiftBar::cancelled);
    hide();
}

QPushButton* ShiftBar::makeStep(int seconds)
{
    auto* button = new QPushButton(bridge::shiftText(std::chrono::seconds(seconds)), this);
    connect(
        button, &QPushButton::clicked, this, [this, seconds] { m_seconds->setValue(m_seconds->value() + seconds); });
    return button;
}

void ShiftBar::begin(const QString& title, Milliseconds start, Milliseconds by)
{
    m_start = start;
    m_heading->setText(Tr::tr("Shift “%1” and all chapters behind it").arg(title));
    const QSignalBlocker quiet(m_seconds);
    m_seconds->setRange(-toSeconds(start), kMostSeconds);
    m_seconds->setValue(toSeconds(by));
    show();
    onChanged();
    m_seconds->setFocus();
    m_seconds->selectAll();
}

Milliseconds ShiftBar::by() const
{
    return Milliseconds(std::llround(m_seconds->value() * 1000));
}

void ShiftBar::onChanged()
{
    m_preview->setText(Tr::tr("%1 instead of %2", "a chapter's new and old start")
                           .arg(bridge::clockText(m_start + by()), bridge::clockText(m_start)));
    m_apply->setEnabled(by().count() != 0);
    Q_EMIT changed(by());
}

void ShiftBar::apply()
{
    m_seconds->interpretText();
    if (by().count() != 0)
        Q_EMIT applied(by());
}

void ShiftBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        apply();
    else
        QFrame::keyPressEvent(event);
}

} // namespace tidemark::pages
