// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace tidemark::feed {

/// Replaces `&amp;`, `&#233;`, `&#xE9;` and every name that HTML knows; what is no entity, or has no semicolon, stays.
/// One decoder reads one document and remembers names it looked up; it looks up so many and no more, so that a
/// document of invented names costs little. One thread at a time.
class EntityDecoder final {
public:
    [[nodiscard]] std::string decoded(std::string_view text);

private:
    std::optional<std::string> replacement(std::string_view name);

    std::unordered_map<std::string, std::optional<std::string>> m_known{
        {"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}, {"nbsp", "\u00A0"}};
};

} // namespace tidemark::feed
