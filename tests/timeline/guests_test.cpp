// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "timeline/guests.h"

#include <gtest/gtest.h>

#include <fstream>

namespace tidemark::timeline {

namespace {

/// The guests in the table's own form.
std::string written(const std::vector<Guest>& guests)
{
    std::string out;
    for (const auto& guest : guests) {
        out += (out.empty() ? "" : " ¦ ") + guest.name;
        for (std::size_t i = 0; i < guest.affiliations.size(); ++i)
            out += (i == 0 ? " [" : "; ") + guest.affiliations[i];
        out += guest.affiliations.empty() ? "" : "]";
    }
    return out.empty() ? "none" : out;
}

/// One line of the table: `title || guests`, with `|| notes: …`, `|| by: …`, `|| show: …` behind them.
struct Case {
    std::string title;
    std::string guests;
    std::string notes;
    std::string author;
    std::string show;
};

std::string_view takeField(std::string_view& rest)
{
    const auto bar = std::min(rest.find(" || "), rest.size());
    const auto field = rest.substr(0, bar);
    rest.remove_prefix(std::min(bar + 4, rest.size()));
    return field;
}

Case readCase(std::string_view line)
{
    Case one;
    one.title = takeField(line);
    one.guests = takeField(line);
    while (!line.empty()) {
        const auto field = takeField(line);
        const auto colon = field.find(": ");
        const auto value = std::string(field.substr(colon + 2));
        (field.starts_with("notes") ? one.notes : field.starts_with("by") ? one.author : one.show) = value;
    }
    for (auto at = one.notes.find(" // "); at != std::string::npos; at = one.notes.find(" // "))
        one.notes.replace(at, 4, "\n");
    return one;
}

} // namespace

TEST(Guests, AreReadAsTheTableSays)
{
    std::ifstream file(TIDEMARK_TIMELINE_CASES "/guests.txt");
    int count = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.find(" || ") == std::string::npos || line[0] == '#')
            continue;
        ++count;
        const auto one = readCase(line);
        const auto hosts = knownHosts(one.author, {});
        const auto guests = written(guestsOf({one.title, one.notes, nullptr, hosts, one.show}));
        EXPECT_EQ(guests, one.guests) << line;
        EXPECT_TRUE(isValidUtf8(guests)) << line;
    }
    EXPECT_GT(count, 200);
}

TEST(Guests, NamesAndAffiliationsAreWholeCharacters)
{
    // A clause behind a name is read up to a length, which may fall between the bytes of a letter.
    for (std::size_t length = 200; length < 300; ++length) {
        const auto title = "Ladders with Ada Brandt, professor of wood at " + std::string(length, 'x') + "öööö Wörks";
        for (const auto& guest : guestsFromTitle(title)) {
            for (const auto& affiliation : guest.affiliations)
                EXPECT_TRUE(isValidUtf8(affiliation)) << length;
        }
    }
    for (const auto* owner : {"WKTR’s", "Högskolan’s", "Labo—s", "Ölandet’s"}) {
        const auto notes = std::string("We talk with ") + owner + " Ada Brandt about ladders.";
        for (const auto& guest : guestsOf({"Ladders", notes, nullptr, {}, {}})) {
            EXPECT_TRUE(isValidUtf8(guest.name)) << owner;
            for (const auto& affiliation : guest.affiliations)
                EXPECT_TRUE(isValidUtf8(affiliation)) << owner;
        }
    }
}

TEST(Guests, PersonsOfTheFeedComeFirstAndAreNotDoubled)
{
    const std::vector<Person> persons = {
        {"Ravn Holt", "Host", "cast", "", ""}, {"ada brandt", "guest", "cast", "", ""}};
    const auto guests = guestsOf({"Ladders with Ada Brandt (NYU) and Bo Friis", {}, &persons, {}, {}});
    ASSERT_EQ(guests.size(), 3U);
    EXPECT_EQ(guests[0].name, "Ravn Holt");
    EXPECT_EQ(guests[0].role, "host");
    EXPECT_EQ(guests[1].name, "ada brandt");
    EXPECT_EQ(guests[1].role, "guest");
    EXPECT_EQ(guests[1].affiliations, std::vector<std::string>{"NYU"});
    EXPECT_EQ(guests[2].name, "Bo Friis");
}

TEST(Guests, ARoleThatIsNotSaidIsHost)
{
    const std::vector<Person> persons = {{"Ravn Holt", "", "", "", ""}, {" ", "guest", "", "", ""}};
    const auto guests = guestsOf({"Moss", {}, &persons, {}, {}});
    ASSERT_EQ(guests.size(), 1U);
    EXPECT_EQ(guests[0].role, "host");
}

TEST(Guests, AHostWhomTheFeedNamesStaysAHostWhenTheTitleNamesThem)
{
    const std::vector<Person> persons = {{"Ravn Holt", "host", "cast", "", ""}};
    const auto guests = guestsOf({"Moss with Ravn Holt", {}, &persons, knownHosts("", persons), {}});
    ASSERT_EQ(guests.size(), 1U);
    EXPECT_EQ(guests[0].role, "host");
}

TEST(Guests, AnAuthorIsAHostWhereItIsPeople)
{
    const std::vector<std::string> two = {"Ada Brandt", "Bo Friis"};
    EXPECT_EQ(knownHosts("Ada Brandt & Bo Friis", {}), two);
    EXPECT_EQ(knownHosts("Ada Brandt, Bo Friis", {}), two);
    EXPECT_EQ(knownHosts("Ada Brandt and Bo Friis", {}), two);
    for (const auto* company : {"", "Harbour Media", "NPR", "The New York Times", "Wondery | Amazon", "BBC Radio 4"})
        EXPECT_TRUE(knownHosts(company, {}).empty()) << company;
}

TEST(Guests, HugeTitlesGiveFewGuests)
{
    std::string title = "Ladders with ";
    for (int i = 0; i < 5000; ++i)
        title += "Ada Brandt" + std::string(1, static_cast<char>('a' + i % 26)) + " & ";
    EXPECT_LE(guestsFromTitle(title).size(), 12U);
    EXPECT_LE(guestsOf({"Ladders", title, nullptr, {}, {}}).size(), 24U);
}

} // namespace tidemark::timeline
