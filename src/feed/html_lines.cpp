// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/html_lines.h"

#include "base/text.h"
#include "feed/html_text.h"

#include <algorithm>
#include <array>

namespace tidemark::feed {

namespace {

constexpr std::size_t kSniffedBytes = 4096;
constexpr std::size_t kMaximumLinkedData = 64;

constexpr auto kInlineElements = std::to_array<std::string_view>(
    {"a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q",
        "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"});
constexpr auto kRawElements = std::to_array<std::string_view>(
    {"script", "style", "noscript", "template", "textarea", "title", "svg", "iframe", "object"});

template <class Names>
bool contains(const Names& names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == ':';
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

struct Tag {
    std::string name; ///< lower case
    bool isEnd = false;
    std::string_view attributes;
};

/// @return the raw value of an attribute; empty where it is missing.
std::string_view attribute(std::string_view attributes, std::string_view wanted)
{
    std::size_t i = 0;
    const auto skip = [&](auto isSkipped) {
        while (i < attributes.size() && isSkipped(attributes[i]))
            ++i;
    };
    while (i < attributes.size()) {
        skip([](char c) { return isBlank(c) || c == '/'; });
        const auto nameStart = i;
        skip([](char c) { return !isBlank(c) && c != '=' && c != '/'; });
        const auto name = attributes.substr(nameStart, i - nameStart);
        skip(isBlank);
        std::string_view value;
        if (i < attributes.size() && attributes[i] == '=') {
            ++i;
            skip(isBlank);
            const char quote = i < attributes.size() ? attributes[i] : ' ';
            const bool isQuoted = quote == '"' || quote == '\'';
            const auto start = isQuoted ? ++i : i;
            skip([=](char c) { return isQuoted ? c != quote : !isBlank(c); });
            value = attributes.substr(start, i - start);
            i += isQuoted && i < attributes.size() ? 1 : 0;
        }
        if (equalsIgnoringAsciiCase(name, wanted))
            return value;
    }
    return {};
}

class LineReader final {
public:
    explicit LineReader(std::string_view html) : m_html(html) { }

    HtmlLines read()
    {
        while (m_at < m_html.size()) {
            if (m_html[m_at] != '<') {
                takeText();
            } else if (m_html.substr(m_at).starts_with("<!--")) {
                skipPast("-->");
            } else if (const char next = m_at + 1 < m_html.size() ? m_html[m_at + 1] : ' ';
                       next == '!' || next == '?') {
                skipPast(">");
            } else if (next == '/' || isNameCharacter(next)) {
                takeElement();
            } else {
                m_raw += m_html[m_at++];
            }
        }
        endLine();
        return std::move(m_page);
    }

private:
    void takeText()
    {
        const auto end = std::min(m_html.find('<', m_at), m_html.size());
        m_raw.append(m_html.substr(m_at, end - m_at));
        m_at = end;
    }

    void skipPast(std::string_view mark)
    {
        const auto found = m_html.find(mark, m_at);
        m_at = found == std::string_view::npos ? m_html.size() : found + mark.size();
    }

    void endLine()
    {
        const auto line = simplified(decodedEntities(m_raw));
        if (!line.empty())
            m_page.text.append(line) += '\n';
        m_raw.clear();
    }

    /// A quoted attribute may hold '>'.
    Tag takeTag()
    {
        Tag tag;
        ++m_at;
        tag.isEnd = m_html[m_at] == '/';
        m_at += tag.isEnd ? 1 : 0;
        const auto nameStart = m_at;
        while (m_at < m_html.size() && isNameCharacter(m_html[m_at]))
            ++m_at;
        tag.name = asciiLower(m_html.substr(nameStart, std::min<std::size_t>(m_at - nameStart, 32)));
        const auto attributesStart = m_at;
        char quote = 0;
        for (; m_at < m_html.size(); ++m_at) {
            const char c = m_html[m_at];
            if (quote != 0)
                quote = c == quote ? '\0' : quote;
            else if (c == '>')
                break;
            else if ((c == '"' || c == '\'') && m_html[m_at - 1] == '=')
                quote = c;
        }
        tag.attributes = m_html.substr(attributesStart, m_at - attributesStart);
        m_at = std::min(m_at + 1, m_html.size());
        return tag;
    }

    void takeElement()
    {
        const auto tag = takeTag();
        if (!contains(kInlineElements, tag.name))
            endLine();
        if (tag.isEnd)
            return;
        if (tag.name == "img") {
            m_raw = attribute(tag.attributes, "alt");
            endLine();
        } else if (tag.name == "meta") {
            takeMeta(tag.attributes);
        } else if (contains(kRawElements, tag.name) && !tag.attributes.ends_with('/')) {
            takeRaw(tag);
        }
    }

    void takeMeta(std::string_view attributes)
    {
        if (m_page.title.empty() && equalsIgnoringAsciiCase(attribute(attributes, "property"), "og:title"))
            m_page.title = simplified(decodedEntities(attribute(attributes, "content")));
    }

    /// Passes over an element whose content is no text of the page. The search for its end goes on from where the last
    /// one ended without success, so that a page of unclosed elements stays linear.
    void takeRaw(const Tag& tag)
    {
        const auto start = m_at;
        while (m_at < m_html.size()) {
            m_at = std::min(m_html.find("</", m_at), m_html.size());
            if (startsWithIgnoringAsciiCase(m_html.substr(std::min(m_at + 2, m_html.size())), tag.name))
                break;
            m_at = std::min(m_at + 2, m_html.size());
        }
        const auto content = m_html.substr(start, m_at - start);
        skipPast(">");
        const bool isLinkedData = tag.name == "script"
            && startsWithIgnoringAsciiCase(attribute(tag.attributes, "type"), "application/ld+json");
        if (isLinkedData && m_page.linkedData.size() < kMaximumLinkedData)
            m_page.linkedData.emplace_back(content);
    }

    std::string_view m_html;
    std::size_t m_at = 0;
    std::string m_raw; ///< the line that is being read, entities not yet replaced
    HtmlLines m_page;
};

} // namespace

bool looksLikeHtml(std::string_view text)
{
    const auto start = asciiLower(trimmed(text.substr(0, kSniffedBytes)));
    constexpr auto kMarks =
        std::to_array<std::string_view>({"<!doctype html", "<html", "<head", "<body", "<meta ", "<div"});
    return std::any_of(
        kMarks.begin(), kMarks.end(), [&](std::string_view mark) { return start.find(mark) != std::string::npos; });
}

HtmlLines readHtmlLines(std::string_view html)
{
    return LineReader(html).read();
}

} // namespace tidemark::feed
