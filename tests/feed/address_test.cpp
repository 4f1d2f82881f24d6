// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/url_resolver.h"
#include "feed/guid.h"
#include "feed/html_text.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace tidemark::feed {

TEST(UrlResolver, FollowsTheExamplesOfRfc3986)
{
    // RFC 3986 §5.4; the one difference is that the resolver answers nothing for an empty reference.
    const std::vector<std::pair<std::string, std::string>> cases{{"g:h", "g:h"}, {"g", "http://a/b/c/g"},
        {"./g", "http://a/b/c/g"}, {"g/", "http://a/b/c/g/"}, {"/g", "http://a/g"}, {"//g", "http://g"},
        {"?y", "http://a/b/c/d;p?y"}, {"g?y", "http://a/b/c/g?y"}, {"#s", "http://a/b/c/d;p?q#s"},
        {"g#s", "http://a/b/c/g#s"}, {"g?y#s", "http://a/b/c/g?y#s"}, {";x", "http://a/b/c/;x"},
        {"g;x", "http://a/b/c/g;x"}, {".", "http://a/b/c/"}, {"./", "http://a/b/c/"}, {"..", "http://a/b/"},
        {"../", "http://a/b/"}, {"../g", "http://a/b/g"}, {"../..", "http://a/"}, {"../../g", "http://a/g"},
        {"../../../g", "http://a/g"}, {"/./g", "http://a/g"}, {"/../g", "http://a/g"}, {"g.", "http://a/b/c/g."},
        {"..g", "http://a/b/c/..g"}, {"./g/.", "http://a/b/c/g/"}, {"g/../h", "http://a/b/c/h"}, {"", ""},
        {" a b\n ", "http://a/b/c/a%20b"}};
    for (const auto& [reference, expected] : cases)
        EXPECT_EQ(resolveUrl(reference, "http://a/b/c/d;p?q"), expected) << reference;
    EXPECT_EQ(resolveUrl("x", ""), "");
    EXPECT_EQ(resolveUrl("x", "https://host.example"), "https://host.example/x");
    EXPECT_EQ(resolveHttpUrl("javascript:alert(1)", "https://host.example/"), "");
    EXPECT_EQ(resolveHttpUrl("HTTPS://Host.example/A", ""), "HTTPS://Host.example/A");
    EXPECT_EQ(resolveHttpUrl("http://", ""), "");
}

TEST(Guid, FindsTheEnclosureBehindItsTrackers)
{
    const std::vector<std::pair<std::string, std::string>> cases{
        {"https://cdn.example/s/1.mp3?t=1#x", "cdn.example/s/1.mp3"},
        {"http://cdn.example/s/1.mp3", "cdn.example/s/1.mp3"},
        {"https://a.example/e/b.example/track/cdn.example/s/1.mp3", "cdn.example/s/1.mp3"},
        {"https://a.example/redirect.mp3/cdn.example/s/1.mp3", "cdn.example/s/1.mp3"},
        {"https://a.example/p/https://cdn.example/s/1.mp3", "cdn.example/s/1.mp3"},
        {"https://cdn.example/get.php?id=5", "cdn.example/get.php?id=5"},
        {"https://cdn.example/v1.2/episode.final", "cdn.example/v1.2/episode.final"}};
    for (const auto& [url, identity] : cases)
        EXPECT_EQ(enclosureIdentity(url), identity) << url;
}

TEST(HtmlText, MeasuresWhatIsShown)
{
    EXPECT_EQ(shownLength("<p>ab</p>\n\n <b>c</b>"), 4U);
    EXPECT_EQ(shownLength("&amp;&eacute;x"), 3U);
    EXPECT_EQ(shownLength("1 < 2"), 5U);
    EXPECT_EQ(shownLength("<!-- long -->"), 0U);
}

} // namespace tidemark::feed
