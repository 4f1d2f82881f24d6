// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/notes_document.h"

#include "base/text.h"
#include "timeline/byte_scan.h"
#include "timeline/entities.h"
#include "timeline/html_tokenizer.h"

#include <algorithm>
#include <array>

namespace tidemark::timeline {

namespace {

/// Stands for a line end of the HTML source until it is known whether such line ends count.
constexpr char kSoftBreak = '\r';
constexpr std::size_t kLongestTargetBytes = 2048; ///< of a Markdown link

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Bytes that need a look: white space, `&`, and the lead bytes of U+00A0, zero-width spaces and the BOM.
constexpr std::array<bool, 256> makeSpecialBytes()
{
    std::array<bool, 256> special{};
    for (const int c : {0x00, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0x26, 0xC2, 0xE2, 0xEF})
        special[static_cast<std::size_t>(c)] = true;
    return special;
}
constexpr auto kIsSpecial = makeSpecialBytes();

constexpr unsigned kGap = 1; ///< two of them in a row need a look: a space, or what is special
constexpr unsigned kHard = 2; ///< needs a look wherever it stands
constexpr std::array<unsigned char, 256> makeKinds()
{
    std::array<unsigned char, 256> kinds{};
    for (std::size_t c = 0; c < kinds.size(); ++c)
        kinds[c] = !kIsSpecial[c] ? 0 : c == 0x20 ? kGap : kGap | kHard;
    return kinds;
}
constexpr auto kKinds = makeKinds();

/// Control bytes, and the lead bytes of odd spaces.
std::uint64_t mayHoldOdd(std::uint64_t word)
{
    return zeroBytes(word & (kLowBits * 0xE0)) | bytesEqual(word & (kLowBits * 0xDF), 0xC2) // and 0xE2
        | bytesEqual(word, 0xEF);
}

/// What kKinds calls hard, or two spaces in a row.
std::uint64_t mayHoldGap(std::uint64_t word)
{
    const auto spaces = bytesEqual(word, ' ');
    return mayHoldOdd(word) | bytesEqual(word, '&') | (spaces & (spaces >> 8));
}

/// The space-like character at `text[i]`: its length in bytes, and whether it is to vanish (zero width).
struct OddSpace {
    std::size_t length = 0;
    bool vanishes = false;
};

OddSpace oddSpaceAt(std::string_view text, std::size_t i)
{
    const auto rest = text.substr(i, 3);
    if (rest.starts_with("\xC2\xA0"))
        return {2, false};
    if (rest == "\xE2\x80\x8B" || rest == "\xE2\x81\xA0" || rest == "\xEF\xBB\xBF" || rest == "\xE2\x80\x8E"
        || rest == "\xE2\x80\x8F")
        return {3, true};
    if (rest == "\xE2\x80\xAF" || rest == "\xE2\x80\x89" || rest == "\xE2\x80\x83" || rest == "\xE2\x80\x82")
        return {3, false};
    return {};
}

/// Collects text with white space collapsed; a break is kept back until text follows it.
class TextWriter final {
public:
    TextWriter(NotesDocument& document, std::size_t expectedBytes) : m_document(document)
    {
        m_document.text.reserve(expectedBytes);
    }

    void write(std::string_view raw, bool keepsLineEnds)
    {
        std::size_t i = 0;
        while (i < raw.size()) {
            const auto from = i;
            if (i < raw.size() && !isSpecial(raw[i]))
                i = endOfPlain(raw, i);
            append(raw.substr(from, i - from));
            if (i < raw.size())
                i += writeSpecial(raw, i, keepsLineEnds);
        }
    }

    void breakLine() { m_pending = '\n'; }
    void space()
    {
        if (m_pending == 0)
            m_pending = ' ';
    }
    [[nodiscard]] std::size_t position() const { return m_document.text.size(); }
    /// Where the next text will stand, behind the space or break that is kept back.
    [[nodiscard]] std::size_t nextPosition() const { return position() + (m_pending != 0 && position() > 0 ? 1 : 0); }

private:
    static bool isSpecial(char c) { return kIsSpecial[static_cast<unsigned char>(c)]; }
    /// The end of a run of plain bytes with single spaces between them, which is copied as it is. Without branches for
    /// the spaces, since those cannot be foreseen.
    static std::size_t endOfPlain(std::string_view raw, std::size_t i)
    {
        i = skipEights(raw, i, mayHoldGap, sizeof(std::uint64_t) - 1); // by sevens: a pair may lie across two words
        for (; i + 1 < raw.size(); ++i) {
            const auto here = static_cast<unsigned char>(raw[i]);
            const auto next = static_cast<unsigned char>(raw[i + 1]);
            if ((kKinds[here] & kKinds[next] & kGap) != 0 || (kKinds[here] & kHard) != 0)
                return i;
        }
        return isSpecial(raw[i]) ? i : i + 1;
    }
    std::size_t writeSpecial(std::string_view raw, std::size_t i, bool keepsLineEnds)
    {
        const char c = raw[i];
        if (c == '\n' || c == '\r') {
            const char soft = keepsLineEnds ? '\n' : kSoftBreak;
            if (m_pending != '\n')
                m_pending = soft;
            return 1;
        }
        if (c == '&') {
            m_scratch.clear();
            const auto length = appendEntity(raw, i, m_scratch);
            append(length == 0 ? "&" : oddSpaceAt(m_scratch, 0).length == 0 ? std::string_view(m_scratch) : "");
            if (oddSpaceAt(m_scratch, 0).length > 0 && !oddSpaceAt(m_scratch, 0).vanishes)
                space();
            return std::max<std::size_t>(length, 1);
        }
        const auto odd = oddSpaceAt(raw, i);
        if (odd.length == 0 && static_cast<unsigned char>(c) >= 0x80) {
            append(raw.substr(i, 1));
            return 1;
        }
        if (!odd.vanishes)
            space();
        return std::max<std::size_t>(odd.length, 1);
    }

    void append(std::string_view bytes)
    {
        if (bytes.empty())
            return;
        if (m_pending != 0 && !m_document.text.empty())
            m_document.text += m_pending;
        m_pending = 0;
        m_document.text.append(bytes);
    }

    NotesDocument& m_document;
    std::string m_scratch;
    char m_pending = 0;
};

/// @return whether a time may begin after the break at `at`, past marks of at most 12 bytes.
bool isTimeAfter(std::string_view text, std::size_t at)
{
    for (auto i = at + 1; i + 2 < text.size() && i < at + 12; ++i) {
        if (isDigit(text[i])) {
            const auto colon = text.find_first_not_of("0123456789", i);
            return colon != std::string_view::npos && colon - i <= 3 && text[colon] == ':';
        }
        if (text[i] == '\n' || text[i] == kSoftBreak || (text[i] >= 'A' && text[i] <= 'z' && text[i] != '['))
            return false;
    }
    return false;
}

void settleSoftBreaks(std::string& text, bool hasBlocks)
{
    if (text.find(kSoftBreak) == std::string::npos)
        return;
    std::size_t soft = 0;
    std::size_t hard = 0;
    for (std::size_t i = 0; hasBlocks && i < text.size(); ++i) {
        if ((text[i] == '\n' || text[i] == kSoftBreak) && isTimeAfter(text, i))
            ++(text[i] == '\n' ? hard : soft);
    }
    const bool softCounts = !hasBlocks || (soft >= 2 && soft > hard);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == kSoftBreak) // where blocks end the lines of a list, its first line may follow a line end only
            text[i] = softCounts || (hard >= 2 && isTimeAfter(text, i)) ? '\n' : ' ';
    }
}

NotesDocument documentFromHtmlOnce(std::string_view html)
{
    NotesDocument document;
    TextWriter writer(document, html.size());
    HtmlTokenizer tokenizer(html);
    HtmlToken token;
    bool hasBlocks = false;
    bool isLinkOpen = false;
    int preDepth = 0;
    while (tokenizer.next(token)) {
        if (token.kind == HtmlToken::Kind::Text) {
            writer.write(token.text, preDepth > 0);
            continue;
        }
        const bool isStart = token.kind == HtmlToken::Kind::Start;
        if (isBlock(token.element)) {
            hasBlocks = hasBlocks || token.element != HtmlElement::Body;
            writer.breakLine();
        } else if (token.element == HtmlElement::Td || token.element == HtmlElement::Img) {
            writer.space();
        }
        if (token.element == HtmlElement::Pre)
            preDepth = std::max(0, preDepth + (isStart ? 1 : -1));
        if (token.element != HtmlElement::A)
            continue;
        if (isLinkOpen)
            document.links.back().end = writer.position();
        isLinkOpen = isStart;
        if (isStart)
            document.links.push_back({writer.nextPosition(), writer.nextPosition(), attribute(token.text, "href")});
    }
    if (isLinkOpen)
        document.links.back().end = writer.position();
    settleSoftBreaks(document.text, hasBlocks);
    return document;
}

/// Of those the ones that plain text changes; spaces, line feeds and `&` stay.
constexpr std::array<bool, 256> makeOddBytes()
{
    auto odd = kIsSpecial;
    for (const int c : {0x0A, 0x20, 0x26})
        odd[static_cast<std::size_t>(c)] = false;
    return odd;
}
constexpr auto kIsOddInText = makeOddBytes();

/// Line ends and odd spaces of a plain text.
std::string normalisedText(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto from = i;
        i = skipEights(text, i, mayHoldOdd);
        while (i < text.size() && !kIsOddInText[static_cast<unsigned char>(text[i])])
            ++i;
        out.append(text.substr(from, i - from));
        if (i >= text.size())
            break;
        if (text[i] == '\r') {
            out += '\n';
            i += text.substr(i, 2) == "\r\n" ? 2 : 1;
            continue;
        }
        const auto odd = oddSpaceAt(text, i);
        if (odd.length == 0)
            out += text[i] >= 0 && text[i] <= ' ' ? ' ' : text[i];
        else if (!odd.vanishes)
            out += ' ';
        i += std::max<std::size_t>(odd.length, 1);
    }
    return out;
}

} // namespace

bool looksLikeHtml(std::string_view notes)
{
    for (auto i = notes.find('<'); i != std::string_view::npos; i = notes.find('<', i + 1)) {
        if (isKnownTag(notes, i) || notes.substr(i, 4) == "<!--")
            return true;
    }
    std::string scratch;
    for (auto i = notes.find('&'); i != std::string_view::npos; i = notes.find('&', i + 1)) {
        if (appendEntity(notes, i, scratch) > 0)
            return true;
    }
    return false;
}

bool isHtml(std::string_view notes, NotesFormat format)
{
    return format == NotesFormat::Html || (format == NotesFormat::Detect && looksLikeHtml(notes));
}

NotesDocument documentFromHtml(std::string_view html)
{
    auto document = documentFromHtmlOnce(html);
    if (html.find('&') != std::string_view::npos && looksLikeHtml(document.text)) {
        const auto unescaped = std::move(document.text);
        document = documentFromHtmlOnce(unescaped);
    }
    return document;
}

NotesDocument documentFromText(std::string_view text)
{
    return {normalisedText(text), {}};
}

void reduceMarkdownLinks(NotesDocument& document)
{
    auto middle = document.text.find("](");
    if (middle == std::string::npos)
        return;
    const std::string_view text = document.text;
    std::string out;
    std::vector<NotesLink> links;
    std::size_t copied = 0; // up to here the text is in `out`
    std::size_t searched = 0;
    auto open = std::string_view::npos; // the last '[' before `middle`
    std::size_t close = 0; // the first ')' behind it; npos where none is left
    for (; middle != std::string::npos; middle = text.find("](", middle + 2)) {
        for (; searched < middle; ++searched)
            open = text[searched] == '[' ? searched : text[searched] == '\n' ? std::string_view::npos : open;
        if (close < middle)
            close = text.find(')', middle);
        if (close == std::string_view::npos)
            break;
        if (open == std::string_view::npos || open < copied || close - middle > kLongestTargetBytes)
            continue;
        const auto target = text.substr(middle + 2, close - middle - 2);
        if (target.find('\n') != std::string_view::npos)
            continue;
        out.append(text.substr(copied, open - copied));
        links.push_back({out.size(), out.size() + middle - open - 1, std::string(target)});
        out.append(text.substr(open + 1, middle - open - 1));
        copied = close + 1;
        open = std::string_view::npos;
    }
    out.append(document.text, copied);
    if (document.links.empty())
        document.links = std::move(links);
    else if (!links.empty())
        document.links.clear(); // both kinds at once: their places moved, and no link is better than a wrong one
    document.text = std::move(out);
}

} // namespace tidemark::timeline
