// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/feed_builder.h"

namespace tidemark::test {

std::string BuiltFeed::rss() const
{
    std::string xml = R"(<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
<title>)"
        + title
        + R"(</title><link>https://lighthouse.example/</link><description>Conversations about slow things.</description>
<language>en</language><itunes:author>Ada Brandt</itunes:author>
)";
    for (const auto& episode : episodes) {
        xml += "<item><guid isPermaLink=\"false\">" + episode.guid + "</guid><title>" + episode.title
            + "</title><pubDate>" + episode.date + "</pubDate><itunes:duration>" + episode.duration
            + "</itunes:duration>";
        if (!episode.audioUrl.empty())
            xml += "<enclosure url=\"" + episode.audioUrl + "\" length=\"1000\" type=\"audio/mpeg\"/>";
        xml += "<description><![CDATA[" + episode.notes + "]]></description></item>\n";
    }
    return xml + "</channel></rss>\n";
}

std::string notesWithChapters(const std::vector<std::string>& lines)
{
    std::string notes = "<p>Two people talk about tides.</p><p>Timeline</p><p>";
    for (const auto& line : lines)
        notes += line + "<br>";
    return notes + "</p>";
}

} // namespace tidemark::test
