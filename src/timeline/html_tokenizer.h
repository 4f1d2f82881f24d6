// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tidemark::timeline {

/// Elements that show notes use; everything else is Other.
enum class HtmlElement {
    Other,
    A,
    B,
    Blockquote,
    Body,
    Br,
    Code,
    Dd,
    Del,
    Div,
    Dl,
    Dt,
    Em,
    Font,
    Heading,
    Hr,
    I,
    Img,
    Li,
    Ol,
    P,
    Pre,
    Section,
    Skipped,
    Small,
    Span,
    Strong,
    Sub,
    Sup,
    Table,
    Td,
    Tr,
    U,
    Ul
};

/// @return whether the element begins and ends a line of text.
[[nodiscard]] bool isBlock(HtmlElement element);

struct HtmlToken {
    enum class Kind { Text, Start, End };
    Kind kind = Kind::Text;
    std::string_view text; ///< Text: raw, with character references; Start: the attributes, raw
    HtmlElement element = HtmlElement::Other;
};

/// Cuts HTML into text and tags: one pass, no tree, no recursion, linear whatever the input. Comments, declarations and
/// what scripts, styles, frames and drawings hold are left out. `<` that begins no tag is text, as is `<https://…>`.
/// Views of the input; lives on one thread.
class HtmlTokenizer final {
public:
    explicit HtmlTokenizer(std::string_view html);

    /// @return false at the end.
    [[nodiscard]] bool next(HtmlToken& token);

private:
    [[nodiscard]] bool readTag(HtmlToken& token);
    [[nodiscard]] std::size_t endOfTag(std::size_t from);
    void skipContentOf(std::string_view name);
    [[nodiscard]] std::size_t findOrEnd(std::string_view what, std::size_t from) const;

    std::string_view m_html;
    std::size_t m_position = 0;
    bool m_areQuotesBroken = false; ///< a quote never ended: tags end at the next `>` from there on
    bool m_hasNoTagEnd = false; ///< no `>` is left: what follows is text
};

/// @return whether a known element's tag begins at `html[position]`, which is `<`.
[[nodiscard]] bool isKnownTag(std::string_view html, std::size_t position);

/// @return the decoded value of `name` in a start tag's raw attributes; empty where it is not there.
[[nodiscard]] std::string attribute(std::string_view attributes, std::string_view name);

} // namespace tidemark::timeline
