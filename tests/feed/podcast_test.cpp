// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/parse_helper.h"

namespace tidemark::feed {

namespace {

constexpr std::string_view kItunes = "xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"";
constexpr std::string_view kPodcast = "xmlns:podcast=\"https://podcastindex.org/namespace/1.0\"";

} // namespace

TEST(Podcast, ReadsItunesOfAnItem)
{
    const auto episode = onlyEpisode(
        "<itunes:title>Short</itunes:title><itunes:duration>1:02:03</itunes:duration>"
        "<itunes:explicit>Yes</itunes:explicit><itunes:season>2</itunes:season><itunes:episode>07</itunes:episode>"
        "<itunes:episodeType>Bonus</itunes:episodeType><itunes:image href=\"/i.jpg\"/>"
        "<itunes:author>Ann</itunes:author><itunes:subtitle>Sub</itunes:subtitle>",
        kItunes);
    EXPECT_EQ(episode.title, "Short");
    EXPECT_EQ(episode.duration, Milliseconds(3723000));
    EXPECT_EQ(episode.isExplicit, true);
    EXPECT_EQ(episode.season, 2);
    EXPECT_EQ(episode.episodeNumber, 7.0);
    EXPECT_EQ(episode.episodeType, "bonus");
    EXPECT_EQ(episode.imageUrl, "https://host.example/i.jpg");
    EXPECT_EQ(episode.author, "Ann");
    EXPECT_EQ(episode.subtitle, "Sub");
    EXPECT_EQ(
        onlyEpisode(
            "<title>A</title><itunes:image> https://host.example/t.jpg </itunes:image><itunes:season>0</itunes:season>",
            kItunes)
            .imageUrl,
        "https://host.example/t.jpg");
}

TEST(Podcast, KnowsElementsByTheirUri)
{
    EXPECT_EQ(onlyEpisode("<title>A</title><i:duration>60</i:duration>",
                  "xmlns:i=\"HTTPS://www.itunes.com/DTDs/Podcast-1.0.dtd/\"")
                  .duration,
        Milliseconds(60000));
    EXPECT_FALSE(
        onlyEpisode("<title>A</title><itunes:duration>60</itunes:duration>", "xmlns:itunes=\"http://unknown.example/\"")
            .duration);
    EXPECT_EQ(onlyEpisode("<title>A</title><itunes:duration>60</itunes:duration>").duration, Milliseconds(60000));
    EXPECT_EQ(onlyEpisode(
                  "<title>A</title><x:duration xmlns:x=\"http://www.itunes.com/dtds/podcast-1.0.dtd\">60</x:duration>")
                  .duration,
        Milliseconds(60000));
    EXPECT_EQ(
        onlyEpisode("<title>A</title><guid>1</guid>", "xmlns=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"").title,
        "A");
}

TEST(Podcast, ReadsPodcasting20OfAnItem)
{
    const auto episode = onlyEpisode(
        "<title>A</title><itunes:episode xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\">3</itunes:episode>"
        "<podcast:episode display=\"Ch. 3½\">3.5</podcast:episode><podcast:season>4</podcast:season>"
        "<podcast:transcript url=\"/t.vtt\" type=\"text/vtt\" language=\"da\"/><podcast:transcript "
        "url=\"javascript:x\" type=\"text/vtt\"/>"
        "<podcast:chapters url=\"https://host.example/c.json\" type=\"application/json+chapters\"/>"
        "<podcast:person role=\"Guest\" href=\"https://host.example/p\" img=\"/p.jpg\">Dr. Ida Holm</podcast:person>"
        "<podcast:person> </podcast:person>",
        kPodcast);
    EXPECT_EQ(episode.episodeNumber, 3.5);
    EXPECT_EQ(episode.episodeDisplay, "Ch. 3½");
    EXPECT_EQ(episode.season, 4);
    ASSERT_EQ(episode.transcripts.size(), 1U);
    EXPECT_EQ(episode.transcripts[0], (TranscriptLink{"https://host.example/t.vtt", "text/vtt", "da"}));
    EXPECT_EQ(episode.chaptersUrl, "https://host.example/c.json");
    ASSERT_EQ(episode.persons.size(), 1U);
    EXPECT_EQ(episode.persons[0],
        (Person{"Dr. Ida Holm", "guest", "cast", "https://host.example/p", "https://host.example/p.jpg"}));
}

TEST(Podcast, ReadsPodloveChapters)
{
    const auto episode = onlyEpisode(
        "<title>A</title><psc:chapters version=\"1.2\"><psc:chapter start=\"0\" title=\"Intro\"/>"
        "<psc:chapter start=\"8:26.250\" title=\"A &amp; B\" href=\"https://host.example/h\" image=\"/i.png\"/>"
        "<psc:chapter start=\"1:00:00,5\">As text</psc:chapter><psc:chapter start=\"soon\" "
        "title=\"Bad\"/></psc:chapters>",
        "xmlns:psc=\"http://podlove.org/simple-chapters\"");
    ASSERT_EQ(episode.chapters.size(), 3U);
    EXPECT_EQ(episode.chapters[0].title, "Intro");
    EXPECT_EQ(episode.chapters[0].source, ChapterSource::Podlove);
    EXPECT_EQ(episode.chapters[1].start, Milliseconds(506250));
    EXPECT_EQ(episode.chapters[1].title, "A & B");
    EXPECT_EQ(episode.chapters[1].imageUrl, "https://host.example/i.png");
    EXPECT_EQ(episode.chapters[2].start, Milliseconds(3600500));
    EXPECT_EQ(episode.chapters[2].title, "As text");
}

TEST(Podcast, FindsTheLinkToAPodloveDocument)
{
    const auto* atom = "xmlns:atom=\"http://www.w3.org/2005/Atom\"";
    const auto linked = [atom](const std::string& relation) {
        return onlyEpisode("<title>A</title><link>https://host.example/e</link><atom:link rel=\"" + relation
                + "\" href=\"chapters.xml\"/>",
            atom);
    };
    EXPECT_EQ(linked("http://podlove.org/simple-chapters").podloveUrl, "https://host.example/chapters.xml");
    EXPECT_EQ(linked("https://Podlove.org/simple-chapters/").podloveUrl, "https://host.example/chapters.xml");
    EXPECT_EQ(linked("http://podlove.org/deep-link").podloveUrl, "");
    EXPECT_EQ(linked("http://podlove.org/simple-chapters").link, "https://host.example/e");
}

TEST(Podcast, UsesMediaContentOnlyWhereThereIsNoEnclosure)
{
    const std::string media = "<media:group><media:content url=\"https://host.example/p.jpg\" medium=\"image\"/>"
                              "<media:content url=\"https://host.example/m.mp3\" type=\"audio/mpeg\" fileSize=\"77\" "
                              "duration=\"90\"/></media:group>";
    const std::string_view uri = "xmlns:media=\"http://search.yahoo.com/mrss\"";
    const auto alone = onlyEpisode("<title>A</title>" + media, uri);
    ASSERT_EQ(alone.enclosures.size(), 1U);
    EXPECT_EQ(alone.enclosures[0].url, "https://host.example/m.mp3");
    EXPECT_EQ(alone.enclosures[0].sizeBytes, 77);
    EXPECT_EQ(alone.duration, Milliseconds(90000));
    EXPECT_EQ(alone.imageUrl, "https://host.example/p.jpg");
    const auto both = onlyEpisode(media + "<enclosure url=\"https://host.example/e.mp3\" type=\"audio/mpeg\"/>", uri);
    ASSERT_EQ(both.enclosures.size(), 1U);
    EXPECT_EQ(both.enclosures[0].url, "https://host.example/e.mp3");
}

TEST(Podcast, RanksPictures)
{
    const std::string attributes = std::string(kItunes).append(" ").append(kPodcast);
    EXPECT_EQ(onlyEpisode("<itunes:image href=\"/1.jpg\"/><podcast:image href=\"/v.mp4\" type=\"video/mp4\"/>"
                          "<podcast:image href=\"/b.jpg\" purpose=\"banner\"/><podcast:image href=\"/2.jpg\" "
                          "purpose=\"artwork social\"/><title>A</title>",
                  attributes)
                  .imageUrl,
        "https://host.example/2.jpg");
}

TEST(Podcast, ReadsTheShow)
{
    const auto parsed = parseEachWay(rss(
        "<title>S</title><link>https://host.example/</link><image><url>/rss.png</url></image>"
        "<itunes:image href=\"/itunes.png\"/><itunes:author>Ann</itunes:author><itunes:type>Serial</itunes:type>"
        "<itunes:category text=\"Society &amp; Culture\"><itunes:category text=\"Documentary\"/></itunes:category>"
        "<itunes:category text=\"Arts\"/><itunes:explicit>clean</itunes:explicit><itunes:complete>Yes</itunes:complete>"
        "<itunes:new-feed-url> https://new.example/feed </itunes:new-feed-url><podcast:guid> abc </podcast:guid>"
        "<podcast:funding url=\"https://pay.example/\">Give</podcast:funding><podcast:person>Host</podcast:person>"
        "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency><item><title>E</title></"
        "item>",
        std::string(kItunes).append(" ").append(kPodcast)));
    const auto& show = parsed.feed.show;
    EXPECT_EQ(show.imageUrl, "https://host.example/itunes.png");
    EXPECT_EQ(show.author, "Ann");
    EXPECT_EQ(show.type, "serial");
    EXPECT_EQ(show.categories, (std::vector<std::string>{"Society & Culture", "Documentary", "Arts"}));
    EXPECT_EQ(show.isExplicit, false);
    EXPECT_EQ(show.newFeedUrl, "https://new.example/feed");
    EXPECT_EQ(show.guid, "abc");
    ASSERT_EQ(show.funding.size(), 1U);
    EXPECT_EQ(show.funding[0], (Funding{"https://pay.example/", "Give"}));
    EXPECT_TRUE(parsed.feed.isComplete);
    EXPECT_EQ(parsed.feed.timeToLive, std::chrono::minutes(720));
    auto episode = parsed.episodes.at(0);
    EXPECT_TRUE(episode.persons.empty());
    inheritFromShow(episode, show);
    EXPECT_EQ(episode.isExplicit, false);
    EXPECT_EQ(episode.persons.at(0).name, "Host");
}

TEST(Podcast, FallsBackOnGooglePlay)
{
    const auto parsed =
        parseEachWay(rss("<googleplay:author>G</googleplay:author><googleplay:image href=\"/g.png\"/>"
                         "<googleplay:category "
                         "text=\"News\"/><item><title>E</title><googleplay:explicit>yes</googleplay:explicit></item>",
            "xmlns:googleplay=\"http://www.google.com/schemas/play-podcasts/1.0\""));
    EXPECT_EQ(parsed.feed.show.author, "G");
    EXPECT_EQ(parsed.feed.show.imageUrl, "https://host.example/g.png");
    EXPECT_EQ(parsed.feed.show.categories, std::vector<std::string>{"News"});
    EXPECT_EQ(parsed.episodes.at(0).isExplicit, true);
}

} // namespace tidemark::feed
