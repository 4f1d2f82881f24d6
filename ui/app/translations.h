// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

class QObject;

namespace tidemark::app {

/// Makes the window speak the first language of `locale` that it knows, otherwise English. Qt's own texts (buttons of
/// dialogs, menus of text fields) follow, where the system has them: never two languages in one window.
/// Main thread, with an application. `owner` keeps the translations; they end with it.
void installTranslations(const QLocale& locale, QObject& owner);

} // namespace tidemark::app
