// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translations.h"

#include <QCoreApplication>

#include <gtest/gtest.h>

namespace tidemark::app {
namespace {

QString newEpisodes(int count)
{
    return QCoreApplication::translate("tidemark::views::Tr", "%n new episodes", nullptr, count);
}

TEST(Translations, DanishIsSpokenInDenmark)
{
    QObject owner;
    installTranslations(QLocale(QLocale::Danish, QLocale::Denmark), owner);
    EXPECT_EQ(QCoreApplication::translate("tidemark::views::Tr", "Queue"), QStringLiteral("Kø"));
    EXPECT_EQ(newEpisodes(1), QStringLiteral("1 nyt afsnit"));
    EXPECT_EQ(newEpisodes(2), QStringLiteral("2 nye afsnit"));
}

TEST(Translations, EnglishHasItsPluralsAndStandsInForOthers)
{
    for (const auto language : {QLocale::English, QLocale::C, QLocale::German}) {
        QObject owner;
        installTranslations(QLocale(language), owner);
        EXPECT_EQ(newEpisodes(1), QStringLiteral("1 new episode"));
        EXPECT_EQ(newEpisodes(2), QStringLiteral("2 new episodes"));
    }
}

TEST(Translations, QtSpeaksTheLanguageOfTheWindow)
{
    QObject owner;
    installTranslations(QLocale(QLocale::German, QLocale::Germany), owner);
    EXPECT_EQ(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Cancel"));
}

TEST(Translations, EndWithTheirOwner)
{
    {
        QObject owner;
        installTranslations(QLocale(QLocale::Danish, QLocale::Denmark), owner);
    }
    EXPECT_EQ(newEpisodes(2), QStringLiteral("2 new episodes"));
    EXPECT_EQ(QCoreApplication::translate("tidemark::views::Tr", "Queue"), QStringLiteral("Queue"));
}

} // namespace
} // namespace tidemark::app
