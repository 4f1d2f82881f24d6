// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/list_lines.h"

#include <optional>

namespace tidemark::timeline {

/// What most times of a list have in common.
struct Style {
    char bracket = 0;
    Separator separator = Separator::None;
    bool isLower = false; ///< titles begin in lower case
    bool isGlued = false; ///< the line ends were lost: "… Part Two.00:00 Context00:30 The Decline"
};

/// Tells which times begin entries, and reads their titles. Borrows the lines; lives for one call.
class EntryReader final {
public:
    explicit EntryReader(const ListLines& lines) : m_lines(lines), m_text(lines.text()), m_tokens(lines.tokens()) { }

    [[nodiscard]] Style styleOf(const std::vector<std::size_t>& tokens) const;
    [[nodiscard]] bool startsEntry(std::size_t token, const Style& style, const Line& line, bool isFlat) const;
    /// @return the times that begin entries in a line that begins with one. @param before the start of the next line's.
    [[nodiscard]] std::vector<std::size_t> startsIn(
        const Line& line, const Style& style, std::optional<Milliseconds> before) const;
    /// Adds the entries of one line.
    void addLine(EntryList& list, std::size_t line, const std::vector<std::size_t>& starts, bool isFlat) const;
    void addEntry(EntryList& list, std::size_t token, std::size_t line, std::string_view title) const;

private:
    [[nodiscard]] bool isJoined(std::size_t token, const Line& line) const;
    [[nodiscard]] bool risesIn(std::size_t token, const Line& line) const;

    const ListLines& m_lines;
    std::string_view m_text;
    const std::vector<TimeToken>& m_tokens;
};

} // namespace tidemark::timeline
