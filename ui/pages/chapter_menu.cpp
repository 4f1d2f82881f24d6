// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/chapter_menu.h"

#include "bridge/text_format.h"
#include "pages/tr.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QUrl>

namespace tidemark::pages {

namespace {

bool isWebLink(const QString& link)
{
    const auto scheme = QUrl(link).scheme();
    return scheme == QLatin1String("http") || scheme == QLatin1String("https");
}

void copy(const QString& text)
{
    QGuiApplication::clipboard()->setText(text);
}

/// Adds entries to a menu; those without something to do are greyed out.
class MenuBuilder {
public:
    MenuBuilder(QMenu& menu, const theme::Theme& theme) : m_menu(menu), m_theme(theme) { }

    void add(const char* name, std::optional<theme::Icon> icon, const QString& text, std::function<void()> command,
        const QKeySequence& keys = {})
    {
        auto* action = m_menu.addAction(text);
        action->setObjectName(QLatin1String(name));
        if (icon)
            action->setIcon(m_theme.icon(*icon));
        action->setEnabled(static_cast<bool>(command));
        // Shown only: the list has the keys. A menu that is open must not take them a second time.
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setShortcutVisibleInContextMenu(true);
        if (command)
            QObject::connect(action, &QAction::triggered, &m_menu, std::move(command));
    }

private:
    QMenu& m_menu;
    const theme::Theme& m_theme;
};

} // namespace

QString momentLink(const bridge::EpisodePageData& episode, Milliseconds at)
{
    QUrl url(isWebLink(episode.link) ? episode.link : episode.enclosureUrl);
    if (!isWebLink(url.toString()))
        return {};
    url.setFragment(QStringLiteral("t=%1").arg(at.count() / 1000));
    return url.toString(QUrl::FullyEncoded);
}

QString momentTitle(const bridge::EpisodePageData& episode, const bridge::ChapterData& chapter)
{
    return Tr::tr("%1, %2: %3", "episode, time, chapter")
        .arg(episode.row.title, bridge::clockText(chapter.start), chapter.title);
}

void openWebLink(const QString& link)
{
    if (isWebLink(link))
        QDesktopServices::openUrl(QUrl(link));
}

void fillChapterMenu(QMenu& menu, const theme::Theme& theme, const bridge::EpisodePageData& episode,
    const bridge::ChapterData& chapter, const ChapterCommands& commands)
{
    using theme::Icon;
    MenuBuilder entries(menu, theme);
    entries.add("playChapter", Icon::Play, Tr::tr("Play from here"), commands.play, Qt::Key_Return);
    menu.addSeparator();
    entries.add("copyTitle", {}, Tr::tr("Copy title and time"), [text = momentTitle(episode, chapter)] { copy(text); });
    if (const auto link = momentLink(episode, chapter.start); !link.isEmpty())
        entries.add("copyLink", {}, Tr::tr("Copy link to this moment"), [link] { copy(link); });
    if (isWebLink(chapter.href))
        entries.add("openLink", Icon::External, Tr::tr("Open the chapter’s link"),
            [link = chapter.href] { openWebLink(link); });
    if (!chapter.mapUrl.isEmpty())
        entries.add("openMap", Icon::External, Tr::tr("Show the place on a map"),
            [link = chapter.mapUrl] { openWebLink(link); });
    menu.addSeparator();
    entries.add("startHere", {}, Tr::tr("This chapter starts at the moment that plays"), commands.startHere);
    entries.add("shiftChapters", {}, Tr::tr("Shift from here on…"), commands.shift);
    entries.add("renameChapter", {}, Tr::tr("Rename"), commands.rename, Qt::Key_F2);
    entries.add("removeChapter", Icon::Trash, Tr::tr("Remove"), commands.remove, Qt::Key_Delete);
    menu.addSeparator();
    entries.add("addChapterHere", Icon::Add, Tr::tr("Add a chapter at this moment"), commands.add);
}

} // namespace tidemark::pages
