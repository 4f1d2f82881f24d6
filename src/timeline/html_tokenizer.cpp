// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/html_tokenizer.h"

#include "base/text.h"
#include "timeline/entities.h"

#include <algorithm>
#include <array>

namespace tidemark::timeline {

namespace {

constexpr std::size_t kLongestName = 16;

struct NamedElement {
    std::string_view name;
    HtmlElement element;
};

using E = HtmlElement;
constexpr NamedElement kElements[] = {
    {"a", E::A},
    {"article", E::Section},
    {"aside", E::Section},
    {"b", E::B},
    {"blockquote", E::Blockquote},
    {"body", E::Body},
    {"br", E::Br},
    {"caption", E::Tr},
    {"center", E::Div},
    {"code", E::Code},
    {"dd", E::Dd},
    {"del", E::Del},
    {"details", E::Section},
    {"div", E::Div},
    {"dl", E::Dl},
    {"dt", E::Dt},
    {"em", E::Em},
    {"figcaption", E::Section},
    {"figure", E::Section},
    {"font", E::Font},
    {"footer", E::Section},
    {"h1", E::Heading},
    {"h2", E::Heading},
    {"h3", E::Heading},
    {"h4", E::Heading},
    {"h5", E::Heading},
    {"h6", E::Heading},
    {"head", E::Skipped},
    {"header", E::Section},
    {"hr", E::Hr},
    {"html", E::Body},
    {"i", E::I},
    {"iframe", E::Skipped},
    {"img", E::Img},
    {"li", E::Li},
    {"main", E::Section},
    {"math", E::Skipped},
    {"nav", E::Section},
    {"noembed", E::Skipped},
    {"noscript", E::Skipped},
    {"object", E::Skipped},
    {"ol", E::Ol},
    {"option", E::Li},
    {"p", E::P},
    {"pre", E::Pre},
    {"s", E::Del},
    {"script", E::Skipped},
    {"section", E::Section},
    {"select", E::Div},
    {"small", E::Small},
    {"span", E::Span},
    {"strong", E::Strong},
    {"style", E::Skipped},
    {"sub", E::Sub},
    {"summary", E::Section},
    {"sup", E::Sup},
    {"svg", E::Skipped},
    {"table", E::Table},
    {"tbody", E::Table},
    {"td", E::Td},
    {"template", E::Skipped},
    {"textarea", E::Skipped},
    {"th", E::Td},
    {"thead", E::Table},
    {"title", E::Skipped},
    {"tr", E::Tr},
    {"u", E::U},
    {"ul", E::Ul},
    {"xmp", E::Skipped},
};

/// Where the names that begin with each letter start in kElements, which is sorted.
constexpr std::array<std::size_t, 27> makeFirstOfLetter()
{
    std::array<std::size_t, 27> first{};
    for (std::size_t letter = 0; letter < first.size(); ++letter) {
        for (const auto& entry : kElements)
            first[letter] += entry.name[0] < static_cast<char>('a' + letter) ? 1 : 0;
    }
    return first;
}
constexpr auto kFirstOfLetter = makeFirstOfLetter();
static_assert(std::ranges::is_sorted(kElements, {}, &NamedElement::name));

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isTagSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\0';
}

/// The tag name that begins at `from`; empty where what follows it shows that this is no tag, as in `<https://…>`.
std::string_view tagName(std::string_view html, std::size_t from)
{
    if (from >= html.size() || !isLetter(html[from]))
        return {};
    auto end = from;
    while (end < html.size() && end - from < 64 && !isTagSpace(html[end]) && html[end] != '/' && html[end] != '>') {
        if (html[end] == '<' || html[end] == '@')
            return {};
        ++end;
    }
    const auto name = html.substr(from, end - from);
    return name.ends_with(':') || name.find("://") != std::string_view::npos ? std::string_view{} : name;
}

HtmlElement elementOf(std::string_view name)
{
    if (name.size() > kLongestName)
        return HtmlElement::Other;
    std::array<char, kLongestName> lower;
    for (std::size_t i = 0; i < name.size(); ++i)
        lower[i] = name[i] >= 'A' && name[i] <= 'Z' ? static_cast<char>(name[i] + 32) : name[i];
    if (name.empty() || lower[0] < 'a' || lower[0] > 'z')
        return HtmlElement::Other;
    const std::string_view wanted(lower.data(), name.size());
    const auto letter = static_cast<std::size_t>(lower[0] - 'a');
    for (auto i = kFirstOfLetter[letter]; i < kFirstOfLetter[letter + 1]; ++i) {
        if (kElements[i].name == wanted)
            return kElements[i].element;
    }
    return HtmlElement::Other;
}

} // namespace

bool isBlock(HtmlElement element)
{
    switch (element) {
    case E::Blockquote:
    case E::Body:
    case E::Br:
    case E::Dd:
    case E::Div:
    case E::Dl:
    case E::Dt:
    case E::Heading:
    case E::Hr:
    case E::Li:
    case E::Ol:
    case E::P:
    case E::Pre:
    case E::Section:
    case E::Table:
    case E::Tr:
    case E::Ul:
        return true;
    default:
        return false;
    }
}

HtmlTokenizer::HtmlTokenizer(std::string_view html) : m_html(html) { }

bool HtmlTokenizer::next(HtmlToken& token)
{
    while (m_position < m_html.size()) {
        if (m_html[m_position] == '<' && !m_hasNoTagEnd) {
            const auto before = m_position;
            if (readTag(token))
                return true;
            if (m_position != before)
                continue; // something without text, such as a comment
        }
        const auto end = m_hasNoTagEnd ? m_html.size() : std::min(m_html.find('<', m_position + 1), m_html.size());
        token = {HtmlToken::Kind::Text, m_html.substr(m_position, end - m_position), HtmlElement::Other};
        m_position = end;
        return true;
    }
    return false;
}

bool HtmlTokenizer::readTag(HtmlToken& token)
{
    const auto rest = m_html.substr(m_position);
    if (rest.starts_with("<!--")) {
        m_position = findOrEnd("-->", m_position + 2); // `<!-->` is a whole comment
        return false;
    }
    if (rest.starts_with("<![CDATA[")) {
        const auto end = m_html.find("]]>", m_position);
        const auto from = m_position + 9;
        token = {HtmlToken::Kind::Text, m_html.substr(from, std::min(end, m_html.size()) - from), E::Other};
        m_position = end == std::string_view::npos ? m_html.size() : end + 3;
        return true;
    }
    const bool isEnd = rest.size() > 1 && rest[1] == '/';
    const bool isDeclaration = rest.size() > 2 && (rest[1] == '!' || rest[1] == '?') && isLetter(rest[2]);
    const auto nameAt = m_position + (isEnd || isDeclaration ? 2 : 1);
    const auto name = tagName(m_html, nameAt);
    if (name.empty())
        return false;
    const auto end = endOfTag(nameAt + name.size());
    if (end == std::string_view::npos)
        return false;
    const auto attributesAt = nameAt + name.size();
    m_position = end + 1;
    if (isDeclaration)
        return false;
    const auto element = elementOf(name);
    const auto attributes = m_html.substr(attributesAt, end - attributesAt);
    token = {isEnd ? HtmlToken::Kind::End : HtmlToken::Kind::Start, attributes, element};
    if (!isEnd && element == E::Skipped && !attributes.ends_with('/'))
        skipContentOf(name);
    return true;
}

std::size_t HtmlTokenizer::endOfTag(std::size_t from)
{
    char before = ' ';
    for (auto i = from; !m_areQuotesBroken && i < m_html.size(); ++i) {
        const char c = m_html[i];
        if (c == '>')
            return i;
        if ((c == '"' || c == '\'') && before == '=') {
            i = m_html.find(c, i + 1);
            if (i == std::string_view::npos)
                break;
        }
        if (!isTagSpace(c))
            before = c;
    }
    // Reached the end: from now on quotes count for nothing, so that no byte is looked at more than twice.
    m_areQuotesBroken = true;
    const auto end = m_html.find('>', from);
    m_hasNoTagEnd = end == std::string_view::npos;
    return end;
}

void HtmlTokenizer::skipContentOf(std::string_view name)
{
    auto at = m_position;
    while ((at = m_html.find("</", at)) != std::string_view::npos) {
        if (equalsIgnoringAsciiCase(m_html.substr(at + 2, name.size()), name)) {
            m_position = at;
            return;
        }
        at += 2;
    }
    m_position = m_html.size();
}

std::size_t HtmlTokenizer::findOrEnd(std::string_view what, std::size_t from) const
{
    const auto at = m_html.find(what, from);
    return at == std::string_view::npos ? m_html.size() : at + what.size();
}

bool isKnownTag(std::string_view html, std::size_t position)
{
    const bool isEnd = html.substr(position + 1, 1) == "/";
    const auto name = tagName(html, position + (isEnd ? 2 : 1));
    if (name.empty() || elementOf(name) == HtmlElement::Other)
        return false;
    const auto after = position + (isEnd ? 2 : 1) + name.size();
    return html.substr(after, 400).find('>') != std::string_view::npos;
}

std::string attribute(std::string_view attributes, std::string_view name)
{
    std::size_t i = 0;
    while (i < attributes.size()) {
        while (i < attributes.size() && (isTagSpace(attributes[i]) || attributes[i] == '/'))
            ++i;
        const auto nameAt = i;
        while (i < attributes.size() && attributes[i] != '=' && !isTagSpace(attributes[i]))
            ++i;
        const auto found = attributes.substr(nameAt, i - nameAt);
        while (i < attributes.size() && isTagSpace(attributes[i]))
            ++i;
        if (i >= attributes.size() || attributes[i] != '=') {
            if (found.empty())
                ++i;
            continue;
        }
        ++i;
        while (i < attributes.size() && isTagSpace(attributes[i]))
            ++i;
        const bool isQuoted = i < attributes.size() && (attributes[i] == '"' || attributes[i] == '\'');
        const auto valueAt = isQuoted ? i + 1 : i;
        i = isQuoted ? std::min(attributes.find(attributes[i], valueAt), attributes.size()) : valueAt;
        while (!isQuoted && i < attributes.size() && !isTagSpace(attributes[i]))
            ++i;
        if (equalsIgnoringAsciiCase(found, name))
            return decodedEntities(attributes.substr(valueAt, i - valueAt));
        i += isQuoted ? 1 : 0;
    }
    return {};
}

} // namespace tidemark::timeline
