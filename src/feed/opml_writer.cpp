// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "feed/opml.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace tidemark::feed {

namespace {

/// What the writer puts into an attribute: line breaks and tabs as references, or a reader makes spaces of them.
std::string escaped(std::string_view text)
{
    std::string out;
    out.reserve(text.size() + 16);
    for (const char c : repairedUtf8(text)) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\n':
            out += "&#10;";
            break;
        case '\r':
            out += "&#13;";
            break;
        case '\t':
            out += "&#9;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

/// RFC 822, as OPML wants it; English names whatever the locale.
std::string writtenDate(Timestamp time)
{
    using namespace std::chrono;
    static constexpr std::array kDays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array kMonths = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(floor<seconds>(time - day));
    return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT", kDays[weekday(day).c_encoding()],
        static_cast<unsigned>(date.day()), kMonths[static_cast<unsigned>(date.month()) - 1],
        static_cast<int>(date.year()), clock.hours().count(), clock.minutes().count(), clock.seconds().count());
}

void writeEntry(std::string& out, const OpmlEntry& entry, std::size_t depth)
{
    const auto title = escaped(entry.title.empty() ? entry.feedUrl : entry.title);
    out.append(4 + 2 * depth, ' ');
    out += fmt::format(
        R"(<outline type="rss" text="{}" title="{}" xmlUrl="{}")", title, escaped(entry.title), escaped(entry.feedUrl));
    if (!entry.link.empty())
        out += fmt::format(R"( htmlUrl="{}")", escaped(entry.link));
    out += "/>\n";
}

/// Closes and opens folders between two entries, so that neighbours share theirs and the order stays.
void moveToFolders(std::string& out, const std::vector<std::string>& from, const std::vector<std::string>& to)
{
    const auto shared =
        static_cast<std::size_t>(std::mismatch(from.begin(), from.end(), to.begin(), to.end()).first - from.begin());
    for (auto depth = from.size(); depth-- > shared;)
        out.append(4 + 2 * depth, ' ') += "</outline>\n";
    for (auto depth = shared; depth < to.size(); ++depth)
        out.append(4 + 2 * depth, ' ') += fmt::format("<outline text=\"{}\">\n", escaped(to[depth]));
}

} // namespace

std::string writeOpml(const std::vector<OpmlEntry>& entries, const std::string& title, Timestamp created)
{
    std::string out = fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n"
                                  "    <title>{}</title>\n    <dateCreated>{}</dateCreated>\n  </head>\n  <body>\n",
        escaped(title), writtenDate(created));
    static const std::vector<std::string> kNoFolders;
    const auto* folders = &kNoFolders;
    for (const auto& entry : entries) {
        moveToFolders(out, *folders, entry.folders);
        writeEntry(out, entry, entry.folders.size());
        folders = &entry.folders;
    }
    moveToFolders(out, *folders, kNoFolders);
    out += "  </body>\n</opml>\n";
    return out;
}

} // namespace tidemark::feed
