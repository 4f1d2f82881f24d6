// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

/// Eight bytes at a time: a way past the long stretches of text that hold nothing of interest.
namespace tidemark::timeline {

constexpr std::uint64_t kLowBits = 0x0101010101010101U;
constexpr std::uint64_t kHighBits = 0x8080808080808080U;

/// @return not 0 where one of the eight bytes is zero; what else is set means nothing.
constexpr std::uint64_t zeroBytes(std::uint64_t word)
{
    return (word - kLowBits) & ~word & kHighBits;
}
/// The same for bytes equal to `byte`.
constexpr std::uint64_t bytesEqual(std::uint64_t word, unsigned char byte)
{
    return zeroBytes(word ^ (kLowBits * byte));
}

/// @return `position` moved on by `step` as long as `mayMatter` is 0 for the eight bytes there.
template <class MayMatter>
std::size_t skipEights(std::string_view text, std::size_t position, MayMatter mayMatter, std::size_t step = 8)
{
    while (position + sizeof(std::uint64_t) <= text.size()) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + position, sizeof word);
        if (mayMatter(word) != 0)
            break;
        position += step;
    }
    return position;
}

} // namespace tidemark::timeline
