// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/xml_scanner.h"

#include <algorithm>
#include <array>

namespace tidemark::feed {

namespace {

constexpr std::size_t kMaximumTag = 262144;
constexpr std::size_t kMaximumAttributes = 256;

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':'
        || static_cast<unsigned char>(c) >= 0x80;
}

/// The characters that matter within a tag; all others are passed over quickly.
constexpr auto kIsTagMark = [] {
    std::array<bool, 256> marks{};
    for (const unsigned char c : {'<', '>', '"', '\''})
        marks[c] = true;
    return marks;
}();

/// A quote opens a value only after an equals sign: "don't" is no attribute.
bool followsEquals(std::string_view tag, std::size_t at)
{
    while (at > 0 && isSpace(tag[at - 1]))
        --at;
    return at > 0 && tag[at - 1] == '=';
}

std::string_view terminatorOf(TokenKind kind, bool hasSubset)
{
    switch (kind) {
    case TokenKind::CData:
        return "]]>";
    case TokenKind::Comment:
        return "-->";
    default:
        return hasSubset ? "]" : ">";
    }
}

struct Opening {
    std::string_view text;
    TokenKind kind;
};
constexpr Opening kOpenings[] = {
    {"<![CDATA[", TokenKind::CData}, {"<!--", TokenKind::Comment}, {"<?", TokenKind::Instruction}};

} // namespace

std::optional<Token> XmlScanner::next(std::string_view source, std::size_t& position, bool isEnd)
{
    if (position >= source.size())
        return std::nullopt;
    if (isInside())
        return readInside(source, position, isEnd);
    const auto begin = position;
    const auto rest = source.substr(begin);
    if (rest.front() != '<') {
        position = begin + std::min(rest.find('<'), rest.size());
        return Token{TokenKind::Text, begin, position};
    }
    for (const auto& [text, kind] : kOpenings) {
        if (rest.starts_with(text)) {
            m_inside = kind;
            position = begin + text.size();
            return Token{kind, begin, position};
        }
        if (!isEnd && text.starts_with(rest))
            return std::nullopt;
    }
    if (rest.size() > 1 && rest[1] == '!') {
        // "<!DOCTYPE x [" … "]>": what matters is only where it ends.
        const auto at = rest.substr(0, kMaximumTag).find_first_of("[>");
        if (at == std::string_view::npos && rest.size() < kMaximumTag && !isEnd)
            return std::nullopt;
        m_inside = TokenKind::Declaration;
        m_hasSubset = at != std::string_view::npos && rest[at] == '[';
        position = begin + (m_hasSubset ? at + 1 : 2);
        return Token{TokenKind::Declaration, begin, position};
    }
    const std::size_t nameAt = rest.size() > 1 && rest[1] == '/' ? 2 : 1;
    if (rest.size() <= nameAt && !isEnd)
        return std::nullopt;
    if (rest.size() > nameAt && isNameStart(rest[nameAt]))
        return readTag(source, position, isEnd);
    position = begin + 1;
    return Token{TokenKind::Text, begin, position};
}

std::optional<Token> XmlScanner::readInside(std::string_view source, std::size_t& position, bool isEnd)
{
    const auto terminator = terminatorOf(m_inside, m_hasSubset);
    const auto begin = position;
    const auto kind = m_inside;
    if (const auto at = source.find(terminator, begin); at != std::string_view::npos) {
        position = at + terminator.size();
        // The "]" of a document type is followed by its ">".
        m_inside = m_hasSubset ? TokenKind::Declaration : TokenKind::Text;
        m_hasSubset = false;
        return Token{kind, begin, position};
    }
    const auto held = isEnd ? 0 : terminator.size() - 1;
    if (source.size() - begin <= held)
        return std::nullopt;
    position = source.size() - held;
    return Token{kind, begin, position};
}

std::optional<Token> XmlScanner::readTag(std::string_view source, std::size_t& position, bool isEnd)
{
    const auto begin = position;
    const auto rest = source.substr(begin, kMaximumTag);
    auto length = findTagEnd(rest);
    if (!length && rest.size() < kMaximumTag && !isEnd)
        return std::nullopt;
    if (!length && m_quote != 0 && m_firstEndInQuote != 0)
        length = m_firstEndInQuote;
    forgetTag();
    if (!length) {
        if (rest.size() < kMaximumTag)
            return std::nullopt;
        position = begin + 1;
        return Token{TokenKind::Text, begin, position};
    }
    position = begin + *length;
    const bool isEmpty = source[position - 1] == '>' && source[position - 2] == '/';
    const auto kind = rest[1] == '/' ? TokenKind::EndTag : isEmpty ? TokenKind::EmptyTag : TokenKind::StartTag;
    return Token{kind, begin, position};
}

std::optional<std::size_t> XmlScanner::findTagEnd(std::string_view rest)
{
    for (auto i = std::max<std::size_t>(m_tagProgress, 1); i < rest.size(); ++i) {
        const char c = rest[i];
        if (!kIsTagMark[static_cast<unsigned char>(c)])
            continue;
        if (m_quote != 0) {
            if (c == m_quote) {
                m_quote = 0;
            } else if (c == '>' && m_firstEndInQuote == 0) {
                m_firstEndInQuote = i + 1;
            } else if (c == '<') {
                // A quote that runs over the end of its tag and into the next one was never closed.
                if (m_firstEndInQuote != 0 && !m_isMarkupInQuote)
                    return m_firstEndInQuote;
                m_isMarkupInQuote = true;
            }
        } else if (c == '>') {
            return i + 1;
        } else if (c == '<') {
            return i;
        } else if (followsEquals(rest, i)) {
            m_quote = c;
            m_firstEndInQuote = 0;
            m_isMarkupInQuote = false;
        }
    }
    m_tagProgress = rest.size();
    return std::nullopt;
}

void XmlScanner::forgetTag()
{
    m_tagProgress = 0;
    m_firstEndInQuote = 0;
    m_quote = 0;
    m_isMarkupInQuote = false;
}

std::string_view tagName(std::string_view tag)
{
    const std::size_t begin = tag.size() > 1 && tag[1] == '/' ? 2 : 1;
    const auto end = std::min(tag.find_first_of(" \n\t\r/>=<", begin), tag.size());
    return tag.substr(begin, end - begin);
}

void appendAttributes(std::string_view tag, std::vector<XmlAttribute>& attributes)
{
    if (tag.ends_with('>'))
        tag.remove_suffix(1);
    if (tag.ends_with('/'))
        tag.remove_suffix(1);
    std::size_t i = 1 + tagName(tag).size();
    const auto skipSpace = [&] {
        while (i < tag.size() && isSpace(tag[i]))
            ++i;
    };
    for (std::size_t count = 0; count < kMaximumAttributes && i < tag.size(); ++count) {
        skipSpace();
        const auto nameEnd = std::min(tag.find_first_of("= \n\t\r", i), tag.size());
        const auto name = tag.substr(i, nameEnd - i);
        i = nameEnd;
        skipSpace();
        if (i >= tag.size() || tag[i] != '=')
            continue;
        ++i;
        skipSpace();
        const char quote = i < tag.size() && (tag[i] == '"' || tag[i] == '\'') ? tag[i] : '\0';
        const auto begin = i + (quote != 0 ? 1 : 0);
        const auto end =
            std::min(quote != 0 ? tag.find(quote, begin) : tag.find_first_of(" \n\t\r", begin), tag.size());
        attributes.push_back({name, tag.substr(std::min(begin, end), end - std::min(begin, end))});
        i = std::max(end + (quote != 0 ? 1 : 0), i);
    }
}

} // namespace tidemark::feed
