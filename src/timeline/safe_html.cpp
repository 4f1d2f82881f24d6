// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "timeline/entities.h"
#include "timeline/html_tokenizer.h"
#include "timeline/notes.h"
#include "timeline/notes_document.h"
#include "timeline/seek_times.h"
#include "timeline/time_scanner.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace tidemark::timeline {

namespace {

constexpr std::size_t kDeepest = 64; ///< open elements; deeper ones are left out, their text stays
constexpr std::size_t kMostBytes = std::size_t{4} << 20;

/// The name an element is written with; empty for those that are left out. Written afresh, attributes never pass.
std::string_view safeName(HtmlElement element)
{
    switch (element) {
    case HtmlElement::P:
    case HtmlElement::Div:
    case HtmlElement::Section:
    case HtmlElement::Tr:
    case HtmlElement::Dt:
    case HtmlElement::Dd:
        return "p";
    case HtmlElement::B:
        return "b";
    case HtmlElement::Strong:
        return "strong";
    case HtmlElement::I:
        return "i";
    case HtmlElement::Em:
        return "em";
    case HtmlElement::Ul:
        return "ul";
    case HtmlElement::Ol:
        return "ol";
    case HtmlElement::Li:
        return "li";
    case HtmlElement::Blockquote:
        return "blockquote";
    case HtmlElement::Pre:
        return "pre";
    case HtmlElement::Code:
        return "code";
    case HtmlElement::Heading:
        return "h4";
    default:
        return {};
    }
}

/// What a byte is written as: itself, a character reference, or nothing (control characters vanish).
std::string_view escapeOf(char c)
{
    switch (c) {
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '&':
        return "&amp;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return {};
    }
}

constexpr std::array<bool, 256> makeEscaped()
{
    std::array<bool, 256> escaped{};
    for (std::size_t c = 0; c < 0x20; ++c)
        escaped[c] = c != '\n' && c != '\t';
    for (const char c : {'<', '>', '&', '"', '\''})
        escaped[static_cast<std::size_t>(c)] = true;
    return escaped;
}
constexpr auto kIsEscaped = makeEscaped();

/// Writes runs of one escaped byte at once: hostile notes are a megabyte of them.
void appendEscaped(std::string& out, std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const auto from = i;
        while (i < text.size() && !kIsEscaped[static_cast<unsigned char>(text[i])])
            ++i;
        out.append(text.substr(from, i - from));
        if (i == text.size())
            break;
        const char c = text[i];
        const auto run = std::min(text.find_first_not_of(c, i), text.size()) - i;
        const auto escape = escapeOf(c);
        const auto end = out.size();
        out.resize(end + run * escape.size());
        for (auto at = end; at < out.size(); at += escape.size())
            std::ranges::copy(escape, out.begin() + static_cast<std::ptrdiff_t>(at));
        i += run;
    }
}

/// Writes safe HTML; every element it opens it closes, in order.
class SafeHtmlWriter final {
public:
    explicit SafeHtmlWriter(SeekTimes& times) : m_times(times) { }

    void start(const HtmlToken& token);
    void end(HtmlElement element);
    void text(std::string_view decoded);
    void lineBreak() { m_out += "<br>"; }
    [[nodiscard]] std::string finished();

private:
    /// Hostile notes are a megabyte of tags: no format string is read for each.
    void writeTag(std::string_view opening, std::string_view name)
    {
        m_out.append(opening).append(name).push_back('>');
    }
    void openLink(std::string href);
    void flushLink();
    void appendWithLinks(std::string_view text, bool mayLink);
    void appendWithUrls(std::string_view text, bool mayLink);

    SeekTimes& m_times;
    std::string m_out;
    std::vector<HtmlElement> m_open;
    bool m_isInLink = false;
    std::string m_href;
    std::string m_linkText;
};

void SafeHtmlWriter::start(const HtmlToken& token)
{
    if (token.element == HtmlElement::A) {
        openLink(attribute(token.text, "href"));
        return;
    }
    if (isBlock(token.element))
        flushLink();
    if (token.element == HtmlElement::Br || token.element == HtmlElement::Hr) {
        m_out += token.element == HtmlElement::Br ? "<br>" : "<hr>";
        return;
    }
    if (token.element == HtmlElement::Td)
        text(" ");
    const auto name = safeName(token.element);
    if (name.empty() || m_open.size() >= kDeepest || m_isInLink)
        return;
    if ((name == "p" || name == "li") && !m_open.empty() && m_open.back() == token.element)
        end(token.element); // as browsers do: neither holds another of its kind
    m_open.push_back(token.element);
    writeTag("<", name);
}

void SafeHtmlWriter::end(HtmlElement element)
{
    if (element == HtmlElement::A || isBlock(element))
        flushLink();
    if (safeName(element).empty() || m_isInLink || std::ranges::find(m_open, element) == m_open.end())
        return;
    while (!m_open.empty()) {
        const auto last = m_open.back();
        m_open.pop_back();
        writeTag("</", safeName(last));
        if (last == element)
            break;
    }
}

void SafeHtmlWriter::openLink(std::string href)
{
    flushLink();
    const auto url = trimmed(href);
    if (!isHttpUrl(url) || url.size() > 4096)
        return; // its text stays
    m_href = std::string(url);
    m_isInLink = true;
}

void SafeHtmlWriter::flushLink()
{
    if (!m_isInLink)
        return;
    m_isInLink = false;
    const auto label = trimmed(m_linkText);
    const auto tokens = m_times.isDone() ? std::vector<TimeToken>{} : scanTimes(label);
    const bool isTime = tokens.size() == 1 && tokens[0].end - tokens[0].begin + 2 >= label.size();
    if (isTime && m_times.peek(label, tokens[0])) {
        appendWithLinks(m_linkText, true); // a link to some player's page: ours plays here
    } else if (!label.empty()) {
        for (const auto& time : tokens) // they stay part of the link
            m_times.take(label, time);
        m_out += "<a href=\"";
        appendEscaped(m_out, m_href);
        m_out += "\">";
        appendEscaped(m_out, m_linkText);
        m_out += "</a>";
    }
    m_linkText.clear();
}

void SafeHtmlWriter::text(std::string_view decoded)
{
    if (m_isInLink)
        m_linkText.append(decoded);
    else
        appendWithLinks(decoded, true);
}

void SafeHtmlWriter::appendWithLinks(std::string_view text, bool mayLink)
{
    std::size_t done = 0;
    if (!m_times.isDone()) {
        for (const auto& time : scanTimes(text)) {
            const auto start = m_times.take(text, time);
            if (!start)
                continue;
            appendWithUrls(text.substr(done, time.begin - done), mayLink);
            m_out += fmt::format("<a href=\"tidemark:seek?ms={}\">", start->count());
            appendEscaped(m_out, text.substr(time.begin, time.timeEnd - time.begin));
            m_out += "</a>";
            done = time.timeEnd;
        }
    }
    appendWithUrls(text.substr(done), mayLink);
}

void SafeHtmlWriter::appendWithUrls(std::string_view text, bool mayLink)
{
    while (mayLink && !text.empty()) {
        auto at = text.find("://");
        if (at == std::string_view::npos)
            break;
        const auto scheme = at >= 5 && isHttpUrl(text.substr(at - 5)) ? 5U : 4U;
        const bool isUrl = at >= scheme && isHttpUrl(text.substr(at - scheme));
        auto end = std::min(text.find_first_of(" \t\n<>\"", at), text.size());
        if (!isUrl) {
            appendEscaped(m_out, text.substr(0, at + 3));
            text.remove_prefix(at + 3);
            continue;
        }
        at -= scheme;
        while (end > at && std::string_view(".,;:!?)]'*").find(text[end - 1]) != std::string_view::npos)
            --end;
        appendEscaped(m_out, text.substr(0, at));
        m_out += "<a href=\"";
        appendEscaped(m_out, text.substr(at, end - at));
        m_out += "\">";
        appendEscaped(m_out, text.substr(at, end - at));
        m_out += "</a>";
        text.remove_prefix(end);
    }
    appendEscaped(m_out, text);
}

std::string SafeHtmlWriter::finished()
{
    flushLink();
    for (; !m_open.empty(); m_open.pop_back())
        writeTag("</", safeName(m_open.back()));
    return std::move(m_out);
}

std::string fromText(std::string_view notes, SafeHtmlWriter& writer)
{
    auto text = documentFromText(notes).text;
    std::string_view rest = trimmed(text);
    const HtmlToken paragraph{HtmlToken::Kind::Start, {}, HtmlElement::P};
    writer.start(paragraph);
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        writer.text(rest.substr(0, end));
        const auto next = std::min(rest.find_first_not_of("\n", end), rest.size());
        if (next - end >= 2)
            writer.start(paragraph);
        else if (next < rest.size())
            writer.lineBreak();
        rest.remove_prefix(next);
    }
    return writer.finished();
}

} // namespace

std::string safeHtml(std::string_view notes, std::optional<Milliseconds> duration, NotesFormat format)
{
    notes = truncatedUtf8(notes, kMostBytes);
    const auto repaired = repairedUtf8(notes);
    SeekTimes times({repaired, format, duration});
    SafeHtmlWriter writer(times);
    if (!isHtml(repaired, format))
        return fromText(repaired, writer);
    HtmlTokenizer tokenizer(repaired);
    HtmlToken token;
    while (tokenizer.next(token)) {
        if (token.kind == HtmlToken::Kind::Text)
            writer.text(decodedEntities(token.text));
        else if (token.kind == HtmlToken::Kind::Start)
            writer.start(token);
        else
            writer.end(token.element);
    }
    return writer.finished();
}

} // namespace tidemark::timeline
