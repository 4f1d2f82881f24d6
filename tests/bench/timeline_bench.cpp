// SPDX-License-Identifier: GPL-3.0-or-later
// Measures what is done with show notes, and prints JSON: timeline_bench [DESCRIPTIONS]
// Bars: 5,000 descriptions of 8 KB ≤ 250 ms in all, as text and as HTML; any 1 MB of notes ≤ 50 ms.
#include "timeline/notes.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <functional>
#include <random>

namespace tidemark::timeline {
namespace {

constexpr std::size_t kDescriptionBytes = 8000;
constexpr std::size_t kHostileBytes = 1'000'000;
constexpr int kRounds = 3; ///< the best counts: the machine does other things as well

double milliseconds(const std::function<void()>& work)
{
    double best = 1e9;
    for (int i = 0; i < kRounds; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        const auto spent = std::chrono::steady_clock::now() - begin;
        best = std::min(best, std::chrono::duration<double, std::milli>(spent).count());
    }
    return best;
}

/// Made-up notes: sentences with numbers in them, links, a timeline of 15 in the middle, and what follows it.
class Descriptions {
public:
    explicit Descriptions(bool isHtml) : m_isHtml(isHtml) { }

    std::string next()
    {
        std::string notes;
        while (notes.size() < kDescriptionBytes / 3)
            notes += paragraph(sentences(4));
        notes += paragraph("Timestamps:");
        std::string list;
        for (int i = 0; i < 15; ++i) {
            const auto at = i * 240 + number(0, 200);
            list += fmt::format("{}{:02}:{:02} {}",
                i == 0         ? ""
                    : m_isHtml ? "<br />\n"
                               : "\n",
                at / 60, at % 60, words(5));
        }
        notes += paragraph(list);
        while (notes.size() < kDescriptionBytes)
            notes += paragraph(sentences(2) + link() + sentences(1));
        return notes;
    }

private:
    int number(int least, int most) { return std::uniform_int_distribution<int>(least, most)(m_random); }
    std::string words(int count)
    {
        static constexpr std::string_view kSyllables[] = {"ka", "lo", "mi", "ter", "an", "sol", "ve", "rin", "du",
            "pho", "est", "gr\u00E6", "ni", "bul", "ost", "ye"};
        std::string text;
        for (int i = 0; i < count; ++i) {
            text += i > 0 ? " " : "";
            for (int n = number(1, 4); n > 0; --n)
                text += kSyllables[static_cast<std::size_t>(number(0, 15))];
        }
        return text;
    }
    std::string sentences(int count)
    {
        std::string text;
        for (; count > 0; --count)
            text +=
                fmt::format("{}, {} {}{} ", words(6), number(1, 2000), words(5), m_isHtml ? " &amp; co." : " & co.");
        return text;
    }
    std::string link()
    {
        const auto url = fmt::format("https://example.org/{}?t={}", number(1, 9999), number(1, 999));
        return m_isHtml ? fmt::format("<a href=\"{}\" rel=\"nofollow\">{}</a> ", url, words(2)) : url + " ";
    }
    [[nodiscard]] std::string paragraph(const std::string& text) const
    {
        return m_isHtml ? "<p>" + text + "</p>\n" : text + "\n\n";
    }

    bool m_isHtml;
    std::mt19937 m_random{1};
};

nlohmann::json ordinary(bool isHtml, std::size_t count)
{
    Descriptions made(isHtml);
    std::vector<std::string> notes;
    for (std::size_t i = 0; i < std::min<std::size_t>(count, 500); ++i)
        notes.push_back(made.next());
    std::size_t chapters = 0;
    const auto each = [&](const std::function<void(const std::string&)>& work) {
        return milliseconds([&] {
            for (std::size_t i = 0; i < count; ++i)
                work(notes[i % notes.size()]);
        });
    };
    nlohmann::json result;
    result["timeline_ms"] = each([&](const std::string& body) {
        chapters += timelineFromNotes({body, NotesFormat::Detect, std::chrono::hours(1)}).chapters.size();
    });
    result["chapters_each"] = static_cast<double>(chapters) / static_cast<double>(count * kRounds);
    result["plain_text_ms"] = each([](const std::string& body) { (void)plainText(body).size(); });
    result["safe_html_ms"] = each([](const std::string& body) { (void)safeHtml(body, std::chrono::hours(1)).size(); });
    return result;
}

std::string repeated(std::string_view piece)
{
    std::string text;
    text.reserve(kHostileBytes + piece.size());
    while (text.size() < kHostileBytes)
        text += piece;
    return text;
}

/// Minutes and seconds that rise, in whatever clothes.
std::string rising(std::string_view before, std::string_view behind)
{
    std::string text;
    for (int i = 0; text.size() < kHostileBytes; ++i)
        text += fmt::format("{}{}:{:02}:{:02}{}", before, i / 3600 % 100, i / 60 % 60, i % 60, behind);
    return text;
}

std::vector<std::pair<std::string, std::string>> hostileNotes()
{
    std::vector<std::pair<std::string, std::string>> notes;
    for (const std::string_view piece : {"-", "*", "1", ":", "0:0", "1:00 ", "<", "&amp;amp;", "<b>", "<p>",
             "<a href=\"", "<a href=\"x\">1:00</a>", "(", "[", "](", "[a](", "https://", "http://a/1:00 ", "\"", "'",
             ",", "\n", " ", "\t", "\r\n", "\uFF11", "\uFF11\uFF1A", "12:34 - ", "(0:00)", "(0:00) A ", "12:34 - A\n",
             "A 12:34\n", "12:34\n", "\u200B", "\u4E00", "\u4E001:00", "&", "&#", "<!--", "<![CDATA[", "1.",
             "1:2:3:", "1h", "1\u5206", "#a ", "John 3:16 ", "Mon 12:30 ", "a 2025 ", "at 1:00, ",
             "Timestamps: ", "Timestamps\n", "=====", "\u2014", "-1:00-1:01", "0:00 a\n", "0:30:", "\xFF", "&lt;p&gt;",
             "<p>1:00 a", "</p>", "--- ", " http", "\u00BB", "\xF0\x9F\x8E\x99"})
        notes.emplace_back(
            nlohmann::json(std::string(piece)).dump(-1, ' ', true, nlohmann::json::error_handler_t::replace),
            repeated(piece));
    notes.emplace_back("rising lines", rising("", " Title here\n"));
    notes.emplace_back("rising flat", rising("", " Title here "));
    notes.emplace_back("rising in brackets", rising("(", ") "));
    notes.emplace_back("rising behind titles", rising("Title here - ", "\n"));
    notes.emplace_back("rising, flat, behind titles", rising("Title here (", ") "));
    notes.emplace_back("rising paragraphs", rising("<p>", " Title</p>"));
    notes.emplace_back("rising under headings", rising("Chapters:\n", " Title\n"));
    notes.emplace_back("rising after a year", rising("12 May 2025 ", ", "));
    notes.emplace_back("one long title", "0:00 A\n1:00 " + repeated("b c ") + "\n2:00 C");
    notes.emplace_back("one long line of words", "0:00 A 1:00 " + repeated("word http http://x ") + " 2:00 C");
    return notes;
}

int run(std::size_t count)
{
    nlohmann::json result;
    result["descriptions"] = count;
    result["text"] = ordinary(false, count);
    result["html"] = ordinary(true, count);
    double worst = 0;
    for (const auto& [name, notes] : hostileNotes()) {
        auto& entry = result["hostile_ms"][name];
        entry["timeline"] = milliseconds([&] { (void)timelineFromNotes({notes, NotesFormat::Detect, std::nullopt}); });
        entry["as_html"] = milliseconds([&] { (void)timelineFromNotes({notes, NotesFormat::Html, std::nullopt}); });
        entry["plain_text"] = milliseconds([&] { (void)plainText(notes, NotesFormat::Html); });
        entry["safe_html"] = milliseconds([&] { (void)safeHtml(notes, std::nullopt); });
        worst = std::max({worst, entry["timeline"].get<double>(), entry["as_html"].get<double>()});
    }
    result["worst_hostile_timeline_ms"] = worst;
    fmt::print("{}\n", result.dump(2));
    return 0;
}

} // namespace
} // namespace tidemark::timeline

int main(int argumentCount, char** arguments)
{
    std::size_t count = 5000;
    if (argumentCount > 1) {
        const std::string_view digits(arguments[1]);
        std::from_chars(digits.data(), digits.data() + digits.size(), count);
    }
    return tidemark::timeline::run(std::max<std::size_t>(count, 1));
}
