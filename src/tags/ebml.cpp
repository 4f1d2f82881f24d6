// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/ebml.h"

#include "base/text.h"
#include "tags/big_endian.h"

#include <algorithm>
#include <bit>

namespace tidemark::tags {

namespace {

constexpr std::size_t kMaximumIdBytes = 4;
constexpr std::size_t kMaximumSizeBytes = 8;
constexpr std::size_t kMaximumTextBytes = 4096;

/// @return how many bytes the number at `at` takes, by the zeros its first byte begins with; 0 where it does not fit.
std::size_t numberBytes(std::string_view data, std::size_t at, std::size_t maximum)
{
    if (at >= data.size())
        return 0;
    const auto bytes = static_cast<std::size_t>(std::countl_zero(static_cast<unsigned char>(data[at]))) + 1;
    return bytes <= maximum && at + bytes <= data.size() ? bytes : 0;
}

} // namespace

std::optional<EbmlHead> ebmlHead(std::string_view data)
{
    const auto idBytes = numberBytes(data, 0, kMaximumIdBytes);
    const auto sizeBytes = idBytes > 0 ? numberBytes(data, idBytes, kMaximumSizeBytes) : 0;
    if (sizeBytes == 0)
        return std::nullopt;
    const auto mask = (std::uint64_t{1} << (7 * sizeBytes)) - 1;
    const auto size = bigEndian(data, idBytes, sizeBytes) & mask;
    return EbmlHead{
        static_cast<std::uint32_t>(bigEndian(data, 0, idBytes)), size == mask ? UINT64_MAX : size, idBytes + sizeBytes};
}

std::optional<EbmlElement> takeEbmlElement(std::string_view& data)
{
    const auto head = ebmlHead(data.substr(0, kMaximumEbmlHeadBytes));
    if (!head)
        return std::nullopt;
    data.remove_prefix(head->headBytes);
    const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(head->sizeBytes, data.size()));
    const EbmlElement element{head->id, data.substr(0, size)};
    data.remove_prefix(size);
    return element;
}

std::uint64_t ebmlNumber(std::string_view body)
{
    return body.size() <= 8 ? bigEndian(body, 0, body.size()) : 0;
}

std::string ebmlText(std::string_view body)
{
    const auto text = repairedUtf8(truncatedUtf8(body.substr(0, body.find('\0')), kMaximumTextBytes));
    return std::string(trimmed(text));
}

} // namespace tidemark::tags
