// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/url.h"

#include <gtest/gtest.h>

using namespace tidemark;
using namespace tidemark::net;

TEST(NormalizedUrl, BringsUrlsIntoTheFormThatIsSent)
{
    const std::pair<std::string, std::string> kCases[] = {
        {"http://Example.COM/A/b?c=D", "http://example.com/A/b?c=D"},
        {"  https://example.com:443/x\n", "https://example.com/x"},
        {"https://example.com:8443/x", "https://example.com:8443/x"},
        {"https://example.com", "https://example.com/"},
        {"https://example.com/a b#part", "https://example.com/a%20b"},
        {"https://example.com/a%20b?q=%C3%A6", "https://example.com/a%20b?q=%C3%A6"},
        {"https://example.com/f\u00f8lg?\u00e5=1", "https://example.com/f%C3%B8lg?%C3%A5=1"},
        {"https://r\u00f8dgr\u00f8d.example/x", "https://xn--rdgrd-vuad.example/x"},
        {"https://B\u00dcCHER.example/", "https://xn--bcher-kva.example/"},
        {"https://example.com/a/../b/./c", "https://example.com/b/c"},
        {"https://u:p@example.com/", "https://u:p@example.com/"},
        {"https://example.com/line\nbreak", "https://example.com/linebreak"},
        {"http://[::1]:8080/x", "http://[::1]:8080/x"},
        {"https://example.com/x?next=http://other.example/y z",
            "https://example.com/x?next=http://other.example/y%20z"},
    };
    for (const auto& [input, expected] : kCases) {
        const auto url = normalizedUrl(input);
        ASSERT_TRUE(url) << input << ": " << url.error().detail;
        EXPECT_EQ(*url, expected) << input;
    }
}

TEST(NormalizedUrl, RefusesWhatIsNoWebAddress)
{
    for (const std::string input :
        {"", "file:///etc/passwd", "ftp://example.com/", "example.com", "http://", "http:///path",
            "https://exa mple.com/", "javascript:alert(1)", "https://-\u200d.example/", "gopher://example.com"}) {
        const auto url = normalizedUrl(input);
        ASSERT_FALSE(url) << input << " became " << *url;
        EXPECT_EQ(url.error().code, ErrorCode::InvalidArgument) << input;
    }
    EXPECT_FALSE(normalizedUrl(std::string_view("https://example.com/a\0b", 23)));
    EXPECT_FALSE(normalizedUrl("https://example.com/" + std::string(100'000, 'a')));
}

TEST(ResolvedUrl, ReadsLocations)
{
    const std::pair<std::string, std::string> kCases[] = {
        {"/x y", "https://example.com/x%20y"},
        {"x", "https://example.com/a/x"},
        {"?q=1", "https://example.com/a/b?q=1"},
        {"//other.example/x", "https://other.example/x"},
        {"http://other.example:80/x", "http://other.example/x"},
        {"https://\u00e6.example/", "https://xn--6ca.example/"},
    };
    for (const auto& [reference, expected] : kCases) {
        const auto url = resolvedUrl("https://example.com/a/b", reference);
        ASSERT_TRUE(url) << reference << ": " << url.error().detail;
        EXPECT_EQ(*url, expected) << reference;
    }
    for (const std::string reference : {"file:///etc/passwd", "ftp://example.com/x", "javascript:x"})
        EXPECT_FALSE(resolvedUrl("https://example.com/a/b", reference)) << reference;
}

TEST(UrlFromInput, ReadsWhatPeoplePaste)
{
    const std::pair<std::string, std::string> kCases[] = {
        {"example.com/feed", "https://example.com/feed"},
        {" http://example.com/feed ", "http://example.com/feed"},
        {"feed:https://example.com/feed", "https://example.com/feed"},
        {"feed:http://example.com/feed", "http://example.com/feed"},
        {"feed://example.com/feed", "https://example.com/feed"},
        {"PODCAST://example.com/feed", "https://example.com/feed"},
        {"pcast:example.com/feed", "https://example.com/feed"},
        {"itpc://example.com/feed", "https://example.com/feed"},
        {"feed:itpc://example.com/feed", "https://example.com/feed"},
        {"//example.com/feed", "https://example.com/feed"},
        {"localhost:8080/feed", "https://localhost:8080/feed"},
        {"\u00e6bler.example", "https://xn--bler-uoa.example/"},
    };
    for (const auto& [input, expected] : kCases) {
        const auto url = urlFromInput(input);
        ASSERT_TRUE(url) << input << ": " << url.error().detail;
        EXPECT_EQ(*url, expected) << input;
    }
    for (const std::string input :
        {"", "feed:", "two words", "word", "file:///x", "mailto:a@example.com", "feed:file:///x"})
        EXPECT_FALSE(urlFromInput(input)) << input;
}

TEST(RedactedUrl, HidesSecrets)
{
    EXPECT_EQ(redactedUrl("https://user:secret@example.com/feed"), "https://example.com/feed");
    EXPECT_EQ(redactedUrl("https://example.com/feed?token=abc&n=1"), "https://example.com/feed?token=***&n=***");
    EXPECT_EQ(redactedUrl("https://example.com/feed?abc"), "https://example.com/feed?***");
    EXPECT_EQ(redactedUrl("https://example.com/@someone/x"), "https://example.com/@someone/x");
    EXPECT_EQ(redactedUrl("no address"), "no address");
    EXPECT_EQ(redactedUrl(""), "");
}

TEST(OriginOf, IsWhatOneConnectionServes)
{
    EXPECT_EQ(originOf("https://u:p@Example.com:8443/x"), "https://example.com:8443");
    EXPECT_EQ(originOf("http://[::1]:80/?a@b"), "http://[::1]:80");
}
