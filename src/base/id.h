// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace tidemark {

/// A row's or a request's number, of a type of its own so that an episode's cannot be given where a show's is meant.
/// 0 means "none yet".
template <class Tag>
struct Id {
    std::int64_t value = 0;
    constexpr Id() = default;
    constexpr explicit Id(std::int64_t number) : value(number) { }
    [[nodiscard]] constexpr bool isSet() const { return value != 0; }
    constexpr auto operator<=>(const Id&) const = default;
};

} // namespace tidemark

template <class Tag>
struct std::hash<tidemark::Id<Tag>> {
    std::size_t operator()(const tidemark::Id<Tag>& id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
