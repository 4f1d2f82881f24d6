// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/not_a_feed.h"

#include "base/text.h"
#include "feed/feed_parser.h"

#include <algorithm>
#include <array>

namespace tidemark::feed {

namespace {

using namespace std::string_view_literals;

struct Shape {
    std::string_view bytes;
    std::string_view kind;
};
constexpr auto kShapes = std::to_array<Shape>(
    {{"ID3"sv, "sound"sv}, {"OggS"sv, "sound"sv}, {"fLaC"sv, "sound"sv}, {"RIFF"sv, "sound or video"sv},
        {"\xFF\xFB"sv, "sound"sv}, {"\xFF\xFA"sv, "sound"sv}, {"\xFF\xF3"sv, "sound"sv}, {"\xFF\xF2"sv, "sound"sv},
        {"\xFF\xF1"sv, "sound"sv}, {"\xFF\xF9"sv, "sound"sv}, {"\x1A\x45\xDF\xA3"sv, "sound or video"sv},
        {"\x89PNG"sv, "a picture"sv}, {"\xFF\xD8\xFF"sv, "a picture"sv}, {"GIF8"sv, "a picture"sv},
        {"%PDF"sv, "a PDF document"sv}, {"PK\x03\x04"sv, "a ZIP archive"sv}, {"\x1F\x8B"sv, "compressed with gzip"sv},
        {"\x7F"
         "ELF"sv,
            "a program"sv}});

} // namespace

std::string_view kindOfForeignBytes(std::string_view head)
{
    const auto shape =
        std::find_if(kShapes.begin(), kShapes.end(), [head](const Shape& s) { return head.starts_with(s.bytes); });
    if (shape != kShapes.end())
        return shape->kind;
    if (head.size() > 8 && head.substr(4, 4) == "ftyp")
        return "sound or video";
    const auto text = trimmed(head);
    if (!text.empty() && (text.front() == '{' || text.front() == '['))
        return "JSON";
    return {};
}

std::string webPageDetail(std::string_view html, const std::string& pageUrl)
{
    constexpr std::size_t kNamed = 3;
    std::string detail = "this is a web page, not a feed";
    const auto feeds = feedLinksOfPage(html, pageUrl);
    for (std::size_t i = 0; i < std::min(feeds.size(), kNamed); ++i)
        detail.append(i == 0 ? "; it links to the feed " : ", ").append(feeds[i]);
    return detail;
}

} // namespace tidemark::feed
