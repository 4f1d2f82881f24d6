// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/entities.h"

#include "base/text.h"

#include <gumbo.h>

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace tidemark::feed {

namespace {

constexpr std::size_t kMaximumNameBytes = 32;
/// HTML has 2,231 names; a text that asks for more different ones is hostile.
constexpr std::size_t kMaximumNames = 4096;

std::optional<std::string> numericEntity(std::string_view digits)
{
    const bool isHexadecimal = !digits.empty() && (digits[0] == 'x' || digits[0] == 'X');
    digits.remove_prefix(isHexadecimal ? 1 : 0);
    std::uint32_t value = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, isHexadecimal ? 16 : 10);
    if (error != std::errc() || end != digits.data() + digits.size())
        return std::nullopt;
    std::string out;
    appendUtf8(out, value == 0 ? 0xFFFD : value);
    return out;
}

std::string textOfFirstChild(const GumboNode& node)
{
    const auto& children = node.v.element.children;
    if (children.length == 0)
        return {};
    const auto* child = static_cast<const GumboNode*>(children.data[0]);
    const bool isText = child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE;
    return isText ? child->v.text.text : std::string();
}

/// The table of names is gumbo's; it gives it out through a document only.
std::optional<std::string> namedEntity(std::string_view name)
{
    const auto source = "<body>x&" + std::string(name) + ";";
    GumboOutput* const output = gumbo_parse_with_options(&kGumboDefaultOptions, source.data(), source.size());
    std::string text;
    for (unsigned i = 0; i < output->root->v.element.children.length; ++i) {
        const auto* child = static_cast<const GumboNode*>(output->root->v.element.children.data[i]);
        if (child->type == GUMBO_NODE_ELEMENT && child->v.element.tag == GUMBO_TAG_BODY)
            text = textOfFirstChild(*child);
    }
    gumbo_destroy_output(&kGumboDefaultOptions, output);
    // A name without its semicolon may begin a longer word ("&notit;"): such a text keeps its own semicolon.
    if (text.size() < 2 || text[1] == '&' || text.ends_with(';'))
        return std::nullopt;
    return text.substr(1);
}

bool isName(std::string_view name)
{
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    });
}

} // namespace

std::optional<std::string> EntityDecoder::replacement(std::string_view name)
{
    if (name.starts_with('#'))
        return numericEntity(name.substr(1));
    if (!isName(name))
        return std::nullopt;
    if (const auto known = m_known.find(std::string(name)); known != m_known.end())
        return known->second;
    if (m_known.size() >= kMaximumNames)
        return std::nullopt;
    return m_known.emplace(name, namedEntity(name)).first->second;
}

std::string EntityDecoder::decoded(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const auto plain = std::min(text.find('&'), text.size());
        out.append(text.substr(0, plain));
        text.remove_prefix(plain);
        const auto end = text.substr(0, kMaximumNameBytes + 2).find(';');
        const auto found = end == std::string_view::npos ? std::nullopt : replacement(text.substr(1, end - 1));
        if (found) {
            out += *found;
            text.remove_prefix(end + 1);
        } else if (!text.empty()) {
            out += '&';
            text.remove_prefix(1);
        }
    }
    return out;
}

} // namespace tidemark::feed
