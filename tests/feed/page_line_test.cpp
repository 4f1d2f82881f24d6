// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/page_line.h"

#include <gtest/gtest.h>

namespace tidemark::feed {
namespace {

using namespace std::chrono_literals;

TEST(PageDate, YearHasFourDigitsAndTheRestIsTheLength)
{
    const auto isDay = [](std::string_view text, std::string_view iso, std::optional<Milliseconds> duration) {
        const auto date = readPageDate(text);
        return date && formatIso(date->day).substr(0, 10) == iso && date->duration == duration;
    };
    EXPECT_TRUE(isDay("29. maj 20261 h 13 min", "2026-05-29", 73min));
    EXPECT_TRUE(isDay("20. maj 202659 min", "2026-05-20", 59min));
    EXPECT_TRUE(isDay("10. maj 202655 min2", "2026-05-10", 55min));
    EXPECT_TRUE(isDay("10. maj 202655 mi", "2026-05-10", 55min));
    EXPECT_TRUE(isDay("10. maj 202655", "2026-05-10", std::nullopt));
    EXPECT_TRUE(isDay("55 min10. maj 2026", "2026-05-10", 55min));
    EXPECT_TRUE(isDay("10. maj 2026", "2026-05-10", std::nullopt));
    EXPECT_TRUE(isDay("1er juin 2026 · 2 h", "2026-06-01", 120min));
}

TEST(PageDate, SentencesAndImpossibleDaysAreNoDates)
{
    for (const char* text : {"Recap May 10, 2026", "On 10. maj 2026 we met", "31. februar 2026", "2026", "maj 2026",
             "10. maj 1826", "5/6/2026", "10. maj 2026 is fine", ""})
        EXPECT_FALSE(readPageDate(text)) << text;
}

TEST(PageDate, ABareNumberIsNoLength)
{
    EXPECT_EQ(readPageDuration("55 min"), Milliseconds(55min));
    EXPECT_EQ(readPageDuration("1:05:00"), Milliseconds(65min));
    EXPECT_FALSE(readPageDuration("55"));
    EXPECT_FALSE(readPageDuration("0"));
    EXPECT_FALSE(readPageDuration("12:30 — Silt"));
}

TEST(PageLine, CountsAreToldFromEpisodeNumbers)
{
    EXPECT_EQ(readEpisodeCount("42 episodes"), 42);
    EXPECT_EQ(readEpisodeCount("1,204 Episodes"), 1204);
    EXPECT_EQ(readEpisodeCount("1 204 épisodes"), 1204);
    EXPECT_EQ(readEpisodeCount("Alle Folgen (17)"), 17);
    EXPECT_FALSE(readEpisodeCount("Episode 42"));
    EXPECT_FALSE(readEpisodeCount("Season 2 of 10 episodes"));
    EXPECT_FALSE(readEpisodeCount("99999999999999999999 episodes"));
    EXPECT_FALSE(readEpisodeCount("episodes"));
}

TEST(PageLine, LabelsNameThePictureOfATitle)
{
    EXPECT_TRUE(isArtworkLabelOf("episode Tides artwork", "Tides"));
    EXPECT_TRUE(isArtworkLabelOf("Tides billede", "Tides"));
    EXPECT_TRUE(isArtworkLabelOf("Cover of Tides", "Tides"));
    EXPECT_TRUE(isArtworkLabelOf("épisode Tides illustration", "Tides"));
    EXPECT_FALSE(isArtworkLabelOf("Tides", "Tides"));
    EXPECT_FALSE(isArtworkLabelOf("More on Tides", "Tides"));
    EXPECT_FALSE(isArtworkLabelOf("A long sentence about the Tides and their artwork", "Tides"));
    EXPECT_FALSE(isArtworkLabelOf("episode Tides artwork", ""));
}

TEST(PageLine, HeadingsAreKnownInSeveralLanguages)
{
    const auto kindOf = [](std::string_view text) { return classifiedLines(text).at(0).kind; };
    EXPECT_EQ(kindOf("Alle afsnit"), PageLineKind::ListHeading);
    EXPECT_EQ(kindOf("TOUS LES ÉPISODES"), PageLineKind::ListHeading);
    EXPECT_EQ(kindOf("Om afsnittet"), PageLineKind::NotesHeading);
    EXPECT_EQ(kindOf("Show notes:"), PageLineKind::NotesHeading);
    EXPECT_EQ(kindOf("Kommentarer"), PageLineKind::SectionHeading);
    EXPECT_EQ(kindOf("Læs mere"), PageLineKind::Control);
    EXPECT_EQ(kindOf("The lost episode"), PageLineKind::Text);
    EXPECT_EQ(kindOf("Episode"), PageLineKind::Text);
}

} // namespace
} // namespace tidemark::feed
