// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace tidemark::feed {

enum class TokenKind { Text, StartTag, EmptyTag, EndTag, CData, Comment, Instruction, Declaration };

/// A stretch of the source, markup included. Text, CDATA, comments and the like may come in several pieces.
struct Token {
    TokenKind kind = TokenKind::Text;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Cuts XML into tokens, forgivingly: a `<` that begins no markup is text, and a tag whose quote or `>` is missing ends
/// where it most likely should. Keeps what is needed to go on when more bytes arrive, so that every byte is looked at
/// a bounded number of times however the source is cut. Lives on one thread at a time.
class XmlScanner final {
public:
    /// Reads the token at `position` and moves past it.
    /// @return nothing where more bytes are needed; `source` must then begin with the same bytes from `position` on.
    /// With `isEnd` nothing means that the source is used up, or ends within a tag, which is left out.
    std::optional<Token> next(std::string_view source, std::size_t& position, bool isEnd);
    /// @return whether a comment, CDATA section or the like has begun and not ended.
    [[nodiscard]] bool isInside() const { return m_inside != TokenKind::Text; }

private:
    std::optional<Token> readInside(std::string_view source, std::size_t& position, bool isEnd);
    std::optional<Token> readTag(std::string_view source, std::size_t& position, bool isEnd);
    std::optional<std::size_t> findTagEnd(std::string_view rest);
    void forgetTag();

    TokenKind m_inside = TokenKind::Text; ///< Text: between tokens
    bool m_hasSubset = false; ///< a document type with [ ]
    // How far an unfinished tag has been read.
    std::size_t m_tagProgress = 0;
    std::size_t m_firstEndInQuote = 0;
    char m_quote = 0;
    bool m_isMarkupInQuote = false;
};

struct XmlAttribute {
    std::string_view name; ///< as written, with prefix
    std::string_view rawValue; ///< references not decoded
};

/// @return the qualified name in a start, empty or end tag.
[[nodiscard]] std::string_view tagName(std::string_view tag);
/// Appends the attributes of a start or empty tag, at most 256.
void appendAttributes(std::string_view tag, std::vector<XmlAttribute>& attributes);

} // namespace tidemark::feed
