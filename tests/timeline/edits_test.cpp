// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/edits.h"

#include <gtest/gtest.h>

namespace tidemark::timeline {

namespace {

using namespace std::chrono_literals;

Chapter chapter(Milliseconds start, std::string title)
{
    Chapter one;
    one.start = start;
    one.title = std::move(title);
    return one;
}

ChapterEdit edit(ChapterEditKind kind, Milliseconds at, std::string seenTitle)
{
    ChapterEdit one;
    one.kind = kind;
    one.source = ChapterSource::Notes;
    one.at = at;
    one.seenTitle = std::move(seenTitle);
    return one;
}

ChapterEdit shift(Milliseconds at, std::string seenTitle, Milliseconds by)
{
    auto one = edit(ChapterEditKind::Shift, at, std::move(seenTitle));
    one.shift = by;
    return one;
}

ChapterEdit titled(ChapterEditKind kind, Milliseconds at, std::string seenTitle, std::string title)
{
    auto one = edit(kind, at, std::move(seenTitle));
    one.title = std::move(title);
    return one;
}

/// "START TITLE" of each, in seconds.
std::vector<std::string> applied(std::vector<Chapter> chapters, const std::vector<ChapterEdit>& edits)
{
    std::vector<std::string> out;
    for (const auto& one : applyEdits(std::move(chapters), ChapterSource::Notes, edits))
        out.push_back(std::to_string(one.chapter.start / 1s) + " " + one.chapter.title);
    return out;
}

using Lines = std::vector<std::string>;
const std::vector<Chapter> kThree = {chapter(10s, "Tide"), chapter(60s, "Rope"), chapter(120s, "Fog")};

} // namespace

TEST(Edits, ShiftMovesTheChapterAndAllBehindItWithTheirEnds)
{
    EXPECT_EQ(applied(kThree, {shift(60s, "Rope", 30s)}), (Lines{"10 Tide", "90 Rope", "150 Fog"}));
    EXPECT_EQ(
        applied(kThree, {shift(60s, "Rope", 30s), shift(120s, "Fog", 5s)}), (Lines{"10 Tide", "90 Rope", "155 Fog"}));
    auto ended = kThree;
    ended[1].end = 100s;
    const auto moved = applyEdits(ended, ChapterSource::Notes, std::vector{shift(60s, "Rope", 30s)});
    EXPECT_EQ(moved[1].chapter.end, 130s);
    EXPECT_EQ(moved[1].origin.start, 60s) << "what the source says stays known";
    EXPECT_EQ(moved[1].chapter.source, ChapterSource::Notes);
}

TEST(Edits, NothingIsShiftedBeforeTheBeginning)
{
    EXPECT_EQ(applied(kThree, {shift(10s, "Tide", -20s)}), (Lines{"0 Tide", "40 Rope", "100 Fog"}));
}

TEST(Edits, AShiftFollowsAChapterThatThePublisherMoved)
{
    const std::vector<Chapter> moved = {chapter(10s, "Tide"), chapter(70s, "Rope"), chapter(130s, "Fog")};
    EXPECT_EQ(applied(moved, {shift(60s, "Rope", 30s)}), (Lines{"10 Tide", "100 Rope", "160 Fog"}));
}

TEST(Edits, AShiftEndsWhenThePublisherCorrectedTheTimes)
{
    const std::vector<Chapter> corrected = {chapter(10s, "Tide"), chapter(91s, "Rope"), chapter(150s, "Fog")};
    EXPECT_EQ(applied(corrected, {shift(60s, "Rope", 30s)}), (Lines{"10 Tide", "91 Rope", "150 Fog"}));
}

TEST(Edits, AShiftOfAChapterThatIsGoneHoldsFromItsTimeOn)
{
    const std::vector<Chapter> without = {chapter(10s, "Tide"), chapter(120s, "Fog")};
    EXPECT_EQ(applied(without, {shift(60s, "Rope", 30s)}), (Lines{"10 Tide", "150 Fog"}));
}

TEST(Edits, RenamesFollowTitlesThatMovedAndTitlesThatChanged)
{
    const auto rename = titled(ChapterEditKind::Rename, 60s, "Rope", "Knots");
    EXPECT_EQ(applied(kThree, {rename}), (Lines{"10 Tide", "60 Knots", "120 Fog"}));
    EXPECT_EQ(applied({chapter(10s, "Tide"), chapter(300s, "Rope")}, {rename}), (Lines{"10 Tide", "300 Knots"}));
    EXPECT_EQ(applied({chapter(10s, "Tide"), chapter(60s, "Ropes")}, {rename}), (Lines{"10 Tide", "60 Knots"}));
    EXPECT_EQ(applied({chapter(10s, "Tide")}, {rename}), Lines{"10 Tide"});
    EXPECT_EQ(applyEdits(kThree, ChapterSource::Notes, std::vector{rename})[1].chapter.source, ChapterSource::User);
}

TEST(Edits, ATitleThatStandsTwiceIsFoundByItsTimeOnly)
{
    const std::vector<Chapter> twice = {chapter(10s, "Ad"), chapter(60s, "Ad"), chapter(120s, "Fog")};
    EXPECT_EQ(applied(twice, {edit(ChapterEditKind::Remove, 60s, "Ad")}), (Lines{"10 Ad", "120 Fog"}));
    EXPECT_EQ(applied(twice, {edit(ChapterEditKind::Remove, 90s, "Ad")}), (Lines{"10 Ad", "60 Ad", "120 Fog"}));
}

TEST(Edits, AnAddedChapterEndsTheOneThatItFallsInto)
{
    auto ended = kThree;
    ended[0].end = 60s;
    const auto edited =
        applyEdits(ended, ChapterSource::Notes, std::vector{titled(ChapterEditKind::Add, 30s, "", "Mine")});
    ASSERT_EQ(edited.size(), 4U);
    EXPECT_EQ(edited[0].chapter.end, 30s);
    EXPECT_EQ(edited[1].chapter.title, "Mine");
    EXPECT_EQ(edited[1].chapter.source, ChapterSource::User);
}

TEST(Edits, AChapterWithoutATitleIsShiftedFromWhereItIsShown)
{
    const std::vector<Chapter> untitled = {chapter(80s, "Tide"), chapter(100s, ""), chapter(120s, "Fog")};
    EXPECT_EQ(applied(untitled, {shift(100s, "", -10s), shift(100s, "", 5s)}), (Lines{"80 Tide", "95 ", "115 Fog"}));
    EXPECT_EQ(applied(untitled, {shift(90s, "", 5s)}), (Lines{"80 Tide", "105 ", "125 Fog"})) << "from a time on";
}

TEST(Edits, OfAnotherSourceDoNothing)
{
    auto other = shift(60s, "Rope", 30s);
    other.source = ChapterSource::Id3;
    EXPECT_EQ(applied(kThree, {other}), (Lines{"10 Tide", "60 Rope", "120 Fog"}));
}

} // namespace tidemark::timeline
