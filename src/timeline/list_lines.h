// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/list_reader.h"

#include <string_view>
#include <vector>

namespace tidemark::timeline {

/// A line that is not blank, without the white space around it.
struct Line {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t firstToken = 0;
    std::size_t tokenEnd = 0; ///< one past the last
    bool isLead = false;
    bool isTrail = false;
    bool hasHeadingBefore = false; ///< the line begins with one, and its first time follows
    bool hasHeadingNear = false; ///< directly before its first time, whatever the line begins with
    bool hasLabelNear = false; ///< a word or two with a colon or dash stand directly before its first time
    [[nodiscard]] std::size_t tokenCount() const { return tokenEnd - firstToken; }
};

/// The lines of a document with the times in them, and what the lines around a list say about it. Lines behind the last
/// time are left out but for two. Borrows its arguments; lives for one call, on one thread.
class ListLines final {
public:
    ListLines(const NotesDocument& document, const std::vector<TimeToken>& tokens, bool wantsDots);

    [[nodiscard]] const NotesDocument& document() const { return m_document; }
    [[nodiscard]] std::string_view text() const { return m_document.text; }
    [[nodiscard]] const std::vector<TimeToken>& tokens() const { return m_tokens; }
    [[nodiscard]] const std::vector<Line>& all() const { return m_lines; }
    [[nodiscard]] std::string_view textOf(const Line& line) const
    {
        return text().substr(line.begin, line.end - line.begin);
    }
    /// @return whether the time may be part of a list at all.
    [[nodiscard]] bool isUsable(std::size_t token) const;
    /// @return whether the line holds one time and no words.
    [[nodiscard]] bool isTimeOnly(const Line& line) const;
    /// Notes in `list` what stands before, between, and behind its entries.
    void lookForHeadings(EntryList& list) const;

private:
    void readLines();
    void classify(Line& line) const;
    void noteHeadings(EntryList& list, std::string_view line) const;
    void noteZone(EntryList& list, std::string_view before) const;
    [[nodiscard]] Heading headingBefore(std::size_t line, std::size_t after) const;

    const NotesDocument& m_document;
    const std::vector<TimeToken>& m_tokens;
    bool m_wantsDots;
    std::vector<Line> m_lines;
};

} // namespace tidemark::timeline
