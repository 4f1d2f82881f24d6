// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/timeline_words.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <gtest/gtest.h>

namespace tidemark::pages {
namespace {

using bridge::SourceReason;

/// The names of rules as src/timeline writes them.
QStringList ruleNames()
{
    static const QRegularExpression name(QStringLiteral("\"([a-z]+(?:-[a-z]+)*)\""));
    QStringList names;
    for (const char* file : {"list_kinds.cpp", "list_order.cpp", "list_rules.cpp", "notes.cpp"}) {
        QFile source(QStringLiteral(TIDEMARK_SOURCE_DIR "/src/timeline/") + QLatin1String(file));
        EXPECT_TRUE(source.open(QIODevice::ReadOnly)) << file;
        for (auto found = name.globalMatch(QString::fromUtf8(source.readAll())); found.hasNext();)
            names << found.next().captured(1);
    }
    return names;
}

TEST(TimelineWords, EveryReasonOfASourceIsASentenceOfItsOwn)
{
    QSet<QString> sentences;
    for (int number = 0; number <= static_cast<int>(SourceReason::NothingToShow); ++number) {
        const auto text = sourceReasonText(static_cast<SourceReason>(number));
        EXPECT_TRUE(text.endsWith(QLatin1Char('.'))) << number;
        EXPECT_TRUE(text.startsWith(QStringLiteral("Shown")) || text.startsWith(QStringLiteral("Not shown"))) << number;
        EXPECT_FALSE(sentences.contains(text)) << text.toStdString();
        sentences.insert(text);
    }
}

TEST(TimelineWords, EveryRuleOfTheNotesHasWords)
{
    const auto names = ruleNames();
    EXPECT_GE(names.size(), 25);
    for (const auto& name : names)
        EXPECT_TRUE(hasTimeRuleText(name)) << name.toStdString();
    EXPECT_EQ(timeRuleText(QStringLiteral("of-tomorrow")), QStringLiteral("of-tomorrow"));
}

TEST(TimelineWords, EverySourceHasAnOriginAndAPlace)
{
    for (int number = 0; number <= static_cast<int>(ChapterSource::User); ++number) {
        EXPECT_FALSE(sourceOrigin(static_cast<ChapterSource>(number)).isEmpty());
        EXPECT_FALSE(sourcePlace(static_cast<ChapterSource>(number)).isEmpty());
    }
    EXPECT_NE(sourceOrigin(ChapterSource::Json), sourceOrigin(ChapterSource::Podlove));
    EXPECT_EQ(sourceOrigin(ChapterSource::Id3), sourceOrigin(ChapterSource::Mp4));
}

TEST(TimelineWords, ALookSaysWhereItWas)
{
    bridge::LookData look;
    look.url = QStringLiteral("https://lighthouse.example/secret/path.json");
    EXPECT_TRUE(lookPlaceText(look).contains(QStringLiteral("lighthouse.example")));
    EXPECT_FALSE(lookPlaceText(look).contains(QStringLiteral("secret")));
    look.place = bridge::LookupPlace::File;
    look.url = QStringLiteral("/home/someone/a.mp3");
    EXPECT_EQ(lookPlaceText(look), QStringLiteral("The audio file"));
    look.url = QStringLiteral("https://sample.tidemark.invalid/tour.opus");
    EXPECT_EQ(lookPlaceText(look), QStringLiteral("The audio file")) << "a part of the program is on no host";
}

} // namespace
} // namespace tidemark::pages
