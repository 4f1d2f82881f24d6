// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/fields.h"

#include "base/text.h"
#include "base/url_resolver.h"
#include "feed/html_text.h"
#include "feed/text_bytes.h"

#include <charconv>

namespace tidemark::feed {

namespace {

constexpr std::size_t kMaximumLine = 65536;
constexpr std::size_t kMaximumPersonName = 512;

/// Atom 0.3 has mode="base64"; Atom 1.0 makes it of any type that is no text. Source: RFC 4287 §4.1.3.3.
bool isBase64(const XmlTree& tree, const XmlElement& element)
{
    return element.firstChild < 0
        && (equalsIgnoringAsciiCase(tree.attribute(element, "mode"), "base64")
            || equalsIgnoringAsciiCase(tree.attribute(element, "type"), "application/octet-stream"));
}

int base64Value(char c)
{
    constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const auto index = kAlphabet.find(c);
    return index == std::string_view::npos ? -1 : static_cast<int>(index);
}

/// @return the text that `encoded` holds, or `encoded` itself where it is no base64.
std::string base64Text(std::string encoded)
{
    std::string bytes;
    unsigned bits = 0;
    int count = 0;
    for (const char c : std::string_view(encoded).substr(0, encoded.find('='))) {
        const int value = base64Value(c);
        if (value < 0 && std::string_view(" \t\r\n").find(c) == std::string_view::npos)
            return encoded;
        if (value < 0)
            continue;
        bits = (bits << 6 | static_cast<unsigned>(value)) & 0xFFFFFF;
        if ((count += 6) >= 8)
            bytes.push_back(static_cast<char>(bits >> (count -= 8) & 0xFF));
    }
    return decodedText(bytes);
}

} // namespace

void Longest::offer(std::string html, bool isPlain)
{
    if (html.empty())
        return;
    // Stripping only makes it shorter, so that a short one loses without being measured.
    if (!m_html.empty() && shownLength(m_html, html.size()) >= html.size())
        return;
    if (!m_html.empty() && shownLength(html) <= shownLength(m_html))
        return;
    m_html = std::move(html);
    m_isPlain = isPlain;
}

std::optional<bool> readExplicit(std::string_view text)
{
    const auto word = asciiLower(trimmed(text));
    if (word == "true" || word == "yes" || word == "explicit")
        return true;
    if (word == "false" || word == "no" || word == "clean")
        return false;
    return std::nullopt;
}

std::optional<int> readInteger(std::string_view text, int minimum)
{
    text = trimmed(text);
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const auto rest = text.substr(static_cast<std::size_t>(end - text.data()));
    const bool isWhole =
        rest.empty() || (rest.front() == '.' && rest.find_first_not_of('0', 1) == std::string_view::npos);
    if (error != std::errc() || !isWhole || value < minimum)
        return std::nullopt;
    return value;
}

std::optional<std::int64_t> readSize(std::string_view text)
{
    text = trimmed(text);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value <= 0)
        return std::nullopt;
    return value;
}

std::string readAuthor(std::string_view text)
{
    text = trimmed(text);
    const auto at = text.find('@');
    if (at == std::string_view::npos)
        return simplified(text);
    if (const auto open = text.find('('); open != std::string_view::npos && text.ends_with(')') && open > at)
        return simplified(text.substr(open + 1, text.size() - open - 2));
    if (const auto open = text.find('<'); open != std::string_view::npos && open > 0 && open < at)
        return simplified(text.substr(0, open));
    return simplified(text);
}

std::string readHtml(const XmlTree& tree, const XmlElement& element)
{
    if (isBase64(tree, element))
        return base64Text(XmlTree::text(element));
    if (element.firstChild < 0)
        return XmlTree::text(element);
    // XHTML content stands in a div that is not part of it.
    const auto* division = &element;
    if (const auto* div = tree.child(&element, Namespace::Xhtml, "div");
        div && div->nextSibling < 0 && equalsIgnoringAsciiCase(tree.attribute(element, "type"), "xhtml"))
        division = div;
    return XmlTree::markup(*division);
}

std::string readLine(const XmlTree& tree, const XmlElement& element)
{
    if (element.inner.size() > kMaximumLine)
        return {};
    if (element.firstChild < 0 && equalsIgnoringAsciiCase(tree.attribute(element, "type"), "text"))
        return simplified(XmlTree::text(element));
    return lineOfHtml(readHtml(tree, element));
}

std::string readPersonName(const XmlTree& tree, const XmlElement& element)
{
    std::string name;
    tree.forEachChild(&element, [&](const XmlElement& child) {
        if (name.empty() && child.hasName("name"))
            name = readLine(tree, child);
    });
    if (!name.empty() || element.firstChild >= 0)
        return name;
    return readAuthor(lineOfHtml(XmlTree::text(element)));
}

std::string readUrl(const XmlTree& tree, const XmlElement& element, std::string_view base,
    std::initializer_list<std::string_view> attributes)
{
    for (const auto name : attributes) {
        const auto value = name.empty() ? XmlTree::text(element) : tree.attribute(element, name);
        if (value.empty())
            continue;
        if (auto url = resolveHttpUrl(value, tree.baseOf(element, base)); !url.empty())
            return url;
    }
    return {};
}

Person readPerson(const XmlTree& tree, const XmlElement& element, std::string_view base)
{
    Person person;
    person.name = std::string(truncatedUtf8(readLine(tree, element), kMaximumPersonName));
    if (auto role = asciiLower(simplified(tree.attribute(element, "role"))); !role.empty())
        person.role = std::move(role);
    if (auto group = asciiLower(simplified(tree.attribute(element, "group"))); !group.empty())
        person.group = std::move(group);
    person.href = readUrl(tree, element, base, {"href"});
    person.imageUrl = readUrl(tree, element, base, {"img"});
    return person;
}

std::string readPodcastImage(const XmlTree& tree, const XmlElement& element, std::string_view base)
{
    if (element.hasName("images")) {
        // "url 1500w, url 600w": the first is the largest.
        const auto set = tree.attribute(element, "srcset");
        return resolveHttpUrl(set.substr(0, set.find_first_of(" ,")), tree.baseOf(element, base));
    }
    const auto type = asciiLower(tree.attribute(element, "type"));
    const auto purpose = asciiLower(tree.attribute(element, "purpose"));
    const bool isArtwork = purpose.empty() || purpose.find("artwork") != std::string::npos;
    if (type.starts_with("video/") || !isArtwork)
        return {};
    return readUrl(tree, element, base, {"href"});
}

} // namespace tidemark::feed
