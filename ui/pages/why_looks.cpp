// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/why_looks.h"

#include "bridge/error_text.h"
#include "bridge/text_format.h"
#include "pages/timeline_words.h"
#include "pages/tr.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace tidemark::pages {

namespace {

QString resultText(const bridge::LookData& look)
{
    const auto when = bridge::momentText(look.at);
    if (!look.error)
        return Tr::tr("Read on %1.", "date and time").arg(when);
    // Only an audio file is ever "unsupported": from a server that sends it as a whole or not at all.
    const auto what = look.place == bridge::LookupPlace::File && look.error->code == ErrorCode::Unsupported
        ? Tr::tr("Its beginning alone cannot be had from this server: its chapters appear once it is downloaded.")
        : bridge::errorText(*look.error).joined();
    return Tr::tr("%1 (%2)", "what went wrong, date and time").arg(what, when);
}

} // namespace

WhyLooks::WhyLooks(theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_again(new QPushButton(this))
    , m_progress(new QProgressBar(this))
    , m_lines(new QVBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_lines->setSpacing(2);
    column->addLayout(m_lines);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_again);
    row->addWidget(m_progress);
    row->addStretch();
    column->addLayout(row);
    m_again->setObjectName(QStringLiteral("lookAgain"));
    m_again->setFocusPolicy(Qt::TabFocus);
    m_progress->setRange(0, 0);
    m_progress->setFixedWidth(theme.scaled(120));
    m_progress->setAccessibleName(Tr::tr("Looking for chapters…"));
    connect(m_again, &QPushButton::clicked, this, &WhyLooks::lookAgainRequested);
    setLooking(false);
}

void WhyLooks::setLooks(const std::vector<bridge::LookData>& looks)
{
    if (looks == m_looks && m_lines->count() > 0)
        return;
    m_looks = looks;
    while (auto* item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto addLine = [this](const QString& text, theme::TextRole role, TextLabel::Tone tone) {
        auto* label = new TextLabel(m_theme, role, tone, this);
        label->setWordWrap(true);
        label->setText(text);
        m_lines->addWidget(label);
        return label;
    };
    for (const auto& look : looks) {
        addLine(lookPlaceText(look), theme::TextRole::Body, TextLabel::Tone::Normal)->setToolTip(look.url);
        addLine(resultText(look), theme::TextRole::Small, TextLabel::Tone::Soft)->setContentsMargins(0, 0, 0, 6);
    }
    if (looks.empty())
        addLine(
            Tr::tr("Nothing was looked at outside of the feed yet."), theme::TextRole::Small, TextLabel::Tone::Soft);
}

void WhyLooks::setLooking(bool isLooking)
{
    m_again->setText(isLooking ? Tr::tr("Looking…") : Tr::tr("Look again"));
    m_progress->setVisible(isLooking);
}

} // namespace tidemark::pages
