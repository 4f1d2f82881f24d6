// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/notes_view.h"

#include "bridge/notes.h"
#include "pages/page_layout.h"
#include "pages/tr.h"

#include <QDesktopServices>
#include <QUrl>

namespace tidemark::pages {

NotesView::NotesView(const theme::Theme& theme, QWidget* parent) : QTextBrowser(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("notesView"));
    setAccessibleName(Tr::tr("Notes"));
    setOpenLinks(false); // nothing is loaded: a link is ours, or the browser's
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (const auto at = bridge::seekTarget(link.toString()))
            Q_EMIT playRequested(*at);
        else if (link.scheme() == QLatin1String("https") || link.scheme() == QLatin1String("http"))
            QDesktopServices::openUrl(link);
    });
    connect(&theme, &theme::Theme::changed, this, &NotesView::render);
}

void NotesView::setNotes(const QString& notes, bool arePlain, std::optional<Milliseconds> duration)
{
    m_notes = notes;
    m_arePlain = arePlain;
    m_duration = duration;
    render();
}

void NotesView::render()
{
    document()->setDefaultFont(m_theme.font(theme::TextRole::Body));
    document()->setDefaultStyleSheet(QStringLiteral("a { color: %1; text-decoration: none; } p { line-height: 140%; }")
                                         .arg(m_theme.palette().accent.name()));
    document()->setDocumentMargin(kListOutset);
    const auto html = bridge::safeNotes(m_notes, m_arePlain, m_duration);
    setHtml(html.trimmed().isEmpty() ? QStringLiteral("<p>%1</p>").arg(Tr::tr("This episode has no notes.")) : html);
}

} // namespace tidemark::pages
