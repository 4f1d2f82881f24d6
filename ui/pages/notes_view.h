// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/values.h"
#include "theme/theme.h"

#include <QTextBrowser>

namespace tidemark::pages {

/// An episode's notes, made safe: nothing is loaded, links open in the browser, times are links that ask to play.
class NotesView final : public QTextBrowser {
    Q_OBJECT

public:
    explicit NotesView(const theme::Theme& theme, QWidget* parent = nullptr);
    void setNotes(const QString& notes, bool arePlain, std::optional<Milliseconds> duration);

Q_SIGNALS:
    void playRequested(tidemark::Milliseconds from);

private:
    void render();

    const theme::Theme& m_theme;
    QString m_notes;
    bool m_arePlain = false;
    std::optional<Milliseconds> m_duration;
};

} // namespace tidemark::pages
