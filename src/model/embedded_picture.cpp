// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/embedded_picture.h"

#include <charconv>

namespace tidemark {

namespace {

constexpr std::string_view kScheme = "embedded:";
constexpr std::string_view kUnsynchronised = "+unsync";

/// Takes a number off the front of `text`.
std::optional<std::uint64_t> takeNumber(std::string_view& text)
{
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc())
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

} // namespace

std::string embeddedPictureAddress(const EmbeddedPicture& picture)
{
    auto address = std::string(kScheme) + std::to_string(picture.offset) + "+" + std::to_string(picture.sizeBytes);
    if (picture.isUnsynchronised)
        address += kUnsynchronised;
    return address;
}

std::optional<EmbeddedPicture> embeddedPictureFromAddress(std::string_view address)
{
    if (!address.starts_with(kScheme))
        return std::nullopt;
    address.remove_prefix(kScheme.size());
    const auto offset = takeNumber(address);
    if (!offset || !address.starts_with('+'))
        return std::nullopt;
    address.remove_prefix(1);
    const auto size = takeNumber(address);
    if (!size || *size == 0 || *size > kMaximumEmbeddedPictureBytes)
        return std::nullopt;
    if (!address.empty() && address != kUnsynchronised)
        return std::nullopt;
    return EmbeddedPicture{*offset, *size, !address.empty()};
}

} // namespace tidemark
