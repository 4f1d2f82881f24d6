// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "timeline/notes.h"

#include <gtest/gtest.h>

#include <fstream>

namespace tidemark::timeline {

namespace {

struct Case {
    std::string name;
    std::optional<Milliseconds> duration;
    std::string notes;
    std::string expected; ///< as in the table
};

std::vector<std::string> fieldsOf(std::string_view line, std::string_view separator)
{
    std::vector<std::string> fields;
    while (true) {
        const auto at = line.find(separator);
        fields.emplace_back(trimmed(line.substr(0, at)));
        if (at == std::string_view::npos)
            return fields;
        line.remove_prefix(at + separator.size());
    }
}

std::string replaced(std::string text, std::string_view what, std::string_view with)
{
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

std::vector<Case> readCases()
{
    std::ifstream file(TIDEMARK_TIMELINE_CASES "/timelines.txt");
    std::vector<Case> cases;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line[0] == '#')
            continue;
        const auto fields = fieldsOf(line, " || ");
        EXPECT_EQ(fields.size(), 4U) << line;
        if (fields.size() != 4)
            continue;
        Case one{fields[0], std::nullopt, replaced(replaced(fields[2], "\\r", "\r"), "\\n", "\n"), fields[3]};
        if (const auto duration = parseClock(fields[1]))
            one.duration = *duration;
        cases.push_back(std::move(one));
    }
    return cases;
}

/// The chapters in the table's own form, so that a failure reads like the table.
std::string written(const std::vector<Chapter>& chapters)
{
    std::string out;
    for (const auto& chapter : chapters) {
        const auto fraction = chapter.start.count() % 1000;
        auto start = formatClock(chapter.start);
        if (fraction != 0)
            start += "." + std::to_string(1000 + fraction).substr(1);
        out += (out.empty() ? "" : " ¦ ") + start + " " + chapter.title;
    }
    return out.empty() ? "none" : out;
}

} // namespace

TEST(NotesCases, AreReadAsTheTableSays)
{
    const auto cases = readCases();
    ASSERT_GT(cases.size(), 100U);
    for (const auto& one : cases)
        EXPECT_EQ(written(timelineFromNotes({one.notes, NotesFormat::Detect, one.duration}).chapters), one.expected)
            << one.name;
}

TEST(NotesCases, EachCandidateSaysWhatBecameOfIt)
{
    for (const auto& one : readCases()) {
        const auto result = timelineFromNotes({one.notes, NotesFormat::Detect, one.duration});
        std::size_t taken = 0;
        for (const auto& candidate : result.candidates) {
            EXPECT_FALSE(candidate.reason.empty()) << one.name;
            EXPECT_FALSE(candidate.text.empty()) << one.name;
            taken += candidate.isTaken ? 1 : 0;
        }
        EXPECT_EQ(taken, result.chapters.size()) << one.name;
    }
}

} // namespace tidemark::timeline
