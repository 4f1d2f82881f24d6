// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/source_row.h"

#include "pages/page_layout.h"
#include "pages/timeline_words.h"
#include "pages/tr.h"

#include <QFontInfo>
#include <QPushButton>
#include <QToolButton>

namespace tidemark::pages {

SourceRow::SourceRow(theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_badge(new QLabel(this))
    , m_others(new ElidedLabel(theme, theme::TextRole::Small, TextLabel::Tone::Soft, this))
    , m_why(new QPushButton(this))
    , m_add(new QToolButton(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kListOutset, 8, kListOutset, 4);
    row->setSpacing(8);
    row->addWidget(m_badge, 0, Qt::AlignVCenter);
    row->addWidget(m_others);
    row->addWidget(m_why);
    row->addStretch(1);
    row->addWidget(m_add);
    m_badge->setObjectName(QStringLiteral("sourceBadge"));
    m_badge->setTextFormat(Qt::PlainText);
    m_others->setObjectName(QStringLiteral("otherSources"));
    m_others->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_why->setObjectName(QStringLiteral("whyButton"));
    m_why->setProperty("kind", QStringLiteral("link"));
    m_why->setFont(theme.font(theme::TextRole::Small));
    m_add->setObjectName(QStringLiteral("addChapter"));
    m_add->setIconSize({16, 16});
    m_add->setAccessibleName(Tr::tr("Add a chapter at this moment"));
    // A click by mouse gives no focus: with it the listener came by keyboard.
    connect(m_why, &QPushButton::clicked, this, [this] { Q_EMIT whyRequested(m_why->hasFocus()); });
    connect(m_add, &QToolButton::clicked, this, &SourceRow::addRequested);
    connect(&theme, &theme::Theme::changed, this, &SourceRow::restyle);
    setCanAdd(false);
    restyle();
}

void SourceRow::setEpisode(const bridge::EpisodePageData& episode)
{
    m_badge->setVisible(episode.shownSource.has_value());
    if (episode.shownSource)
        m_badge->setText(sourceOrigin(*episode.shownSource));
    QStringList parts;
    if (episode.decisions.changeCount > 0 && episode.shownSource && episode.shownSource != ChapterSource::User)
        parts << Tr::tr("changed by you");
    for (const auto& other : episode.otherSources)
        parts << Tr::tr("also %1 (%L2)", "where else chapters are, and how many")
                     .arg(sourcePlace(other.source))
                     .arg(other.count);
    m_parts = parts.join(QStringLiteral(" · "));
    showParts();
    m_why->setText(episode.timeline.empty() ? Tr::tr("Why no chapters?") : Tr::tr("Why these chapters?"));
}

void SourceRow::setCanAdd(bool canAdd)
{
    m_add->setEnabled(canAdd);
    m_add->setToolTip(canAdd ? Tr::tr("Add a chapter at this moment")
                             : Tr::tr("Play the episode to add a chapter at the moment that you hear."));
}

void SourceRow::showParts()
{
    const bool isFollowed = !m_why->isHidden();
    m_others->setText(isFollowed && !m_parts.isEmpty() ? m_parts + QStringLiteral(" ·") : m_parts);
    m_others->setVisible(!m_parts.isEmpty());
}

void SourceRow::setAnswered(bool isAnswered)
{
    m_why->setVisible(!isAnswered);
    m_add->setVisible(!isAnswered);
    showParts();
}

void SourceRow::focusWhy()
{
    m_why->setFocus(Qt::TabFocusReason);
}

void SourceRow::restyle()
{
    const auto& colors = m_theme.palette();
    m_badge->setStyleSheet(
        QStringLiteral("background: %1; color: %2; border-radius: 5px; padding: 1px 7px; font-size: %3px;")
            .arg(colors.hover.name(), colors.softText.name())
            .arg(QFontInfo(m_theme.font(theme::TextRole::Hint)).pixelSize()));
    m_add->setIcon(m_theme.icon(theme::Icon::Add, colors.softText));
}

} // namespace tidemark::pages
