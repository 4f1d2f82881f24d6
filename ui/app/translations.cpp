// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace tidemark::app {

void installTranslations(const QLocale& locale, QObject& owner)
{
    auto* own = new QTranslator(&owner);
    const QString folder = QStringLiteral(":/i18n");
    // English has a file too: the sources hold no plural forms.
    if (!own->load(locale, QStringLiteral("tidemark"), QStringLiteral("_"), folder)
        && !own->load(QStringLiteral("tidemark_en"), folder))
        return;
    QCoreApplication::installTranslator(own);
    auto* ofQt = new QTranslator(&owner);
    if (ofQt->load(QStringLiteral("qtbase_") + own->language(), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(ofQt);
}

} // namespace tidemark::app
