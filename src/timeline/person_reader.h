// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "model/person.h"
#include "timeline/name_rules.h"

#include <optional>
#include <string_view>
#include <vector>

namespace tidemark::timeline {

/// Reads persons from the text behind "with": name, affiliation, joiner, name …; stops where that ends.
class PersonReader final {
public:
    PersonReader(std::string_view text, Demand demand, bool isAllCaps)
        : m_text(text), m_demand(demand), m_isAllCaps(isAllCaps)
    {
    }

    [[nodiscard]] std::vector<Guest> read();
    [[nodiscard]] std::string_view rest() const { return m_text.substr(m_position); }
    /// Whether all the text was persons.
    [[nodiscard]] bool isAtEnd() const { return trimmed(m_text.substr(m_position)).empty(); }

private:
    [[nodiscard]] std::optional<Guest> readPerson();
    void skipIntroduction(bool& hasHonorific, bool& isDescribed);
    [[nodiscard]] std::vector<NameWord> readNameWords();
    [[nodiscard]] bool isNameHere(const std::vector<NameWord>& words, bool hasHonorific, Demand demand) const;
    void readAffiliations(Guest& guest);
    void readBrackets(Guest& guest);
    void readPost(Guest& guest);
    [[nodiscard]] bool takeJoiner();
    [[nodiscard]] std::string_view peekWord() const;
    [[nodiscard]] std::string_view restOfPart() const;
    void skipSpaces();
    [[nodiscard]] bool takeMark(std::string_view mark);

    std::string_view m_text;
    std::size_t m_position = 0;
    Demand m_demand;
    bool m_isAllCaps;
};

} // namespace tidemark::timeline
