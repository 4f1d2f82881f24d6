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

} // namespace

TEST(Guests, AreReadAsTheTableSays)
{
    std::ifstream file(TIDEMARK_TIMELINE_CASES "/guests.txt");
    int count = 0;
    for (std::string line; std::getline(file, line);) {
        const auto bar = line.find(" || ");
        if (bar == std::string::npos || line[0] == '#')
            continue;
        ++count;
        EXPECT_EQ(written(guestsFromTitle(line.substr(0, bar))), line.substr(bar + 4)) << line;
    }
    EXPECT_GT(count, 45);
}

TEST(Guests, PersonsOfTheFeedComeFirstAndAreNotDoubled)
{
    const std::vector<Person> persons = {
        {"Ravn Holt", "Host", "cast", "", ""}, {"ada brandt", "guest", "cast", "", ""}};
    const auto guests = guestsOf("Ladders with Ada Brandt (NYU) and Bo Friis", persons);
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
    const auto guests = guestsOf("Moss", {{"Ravn Holt", "", "", "", ""}, {" ", "guest", "", "", ""}});
    ASSERT_EQ(guests.size(), 1U);
    EXPECT_EQ(guests[0].role, "host");
}

TEST(Guests, HugeTitlesGiveFewGuests)
{
    std::string title = "Ladders with ";
    for (int i = 0; i < 5000; ++i)
        title += "Ada Brandt" + std::string(1, static_cast<char>('a' + i % 26)) + " & ";
    EXPECT_LE(guestsFromTitle(title).size(), 12U);
}

} // namespace tidemark::timeline
