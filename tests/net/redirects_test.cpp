// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/redirects.h"

#include <gtest/gtest.h>

#include <vector>

using namespace tidemark;
using namespace tidemark::net;

namespace {

struct Step {
    int status;
    std::string location;
};

RedirectChain followed(const std::vector<Step>& steps)
{
    RedirectChain chain("http://a.example/feed", 10);
    for (const auto& step : steps)
        EXPECT_TRUE(chain.follow(step.status, step.location));
    return chain;
}

} // namespace

TEST(RedirectChain, KeepsTheLeadingPermanentRun)
{
    EXPECT_EQ(followed({}).permanentUrl(), "");
    EXPECT_EQ(followed({{301, "/b"}, {308, "/c"}}).permanentUrl(), "http://a.example/c");
    EXPECT_EQ(followed({{301, "/b"}, {302, "/c"}, {301, "/d"}}).permanentUrl(), "http://a.example/b");
    EXPECT_EQ(followed({{301, "/b"}, {302, "/c"}, {301, "/d"}}).url(), "http://a.example/d");
    for (const int status : {302, 303, 307})
        EXPECT_EQ(followed({{status, "/b"}, {301, "/c"}}).permanentUrl(), "") << status;
}

TEST(RedirectChain, LeavesCredentialsBehindForEver)
{
    EXPECT_FALSE(followed({{301, "/b"}}).hasLeftHost());
    EXPECT_FALSE(followed({{301, "https://a.example/feed"}}).hasLeftHost());
    EXPECT_TRUE(followed({{301, "http://a.example:8080/feed"}}).hasLeftHost());
    EXPECT_TRUE(followed({{301, "http://b.example/"}, {301, "http://a.example/feed"}}).hasLeftHost());
}

TEST(RedirectChain, RefusesTheStepDownAndOtherSchemes)
{
    RedirectChain chain("https://a.example/feed", 10);
    EXPECT_EQ(chain.follow(301, "http://a.example/feed").error().code, ErrorCode::Network);
    EXPECT_EQ(chain.follow(301, "file:///etc/passwd").error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(chain.url(), "https://a.example/feed");
}

TEST(RedirectChain, EndsAtItsLimit)
{
    RedirectChain chain("https://a.example/0", 2);
    EXPECT_TRUE(chain.follow(302, "/1"));
    EXPECT_TRUE(chain.follow(302, "/2"));
    EXPECT_EQ(chain.follow(302, "/3").error().code, ErrorCode::TooManyRedirects);
}

TEST(RedirectChain, KnowsWhatARedirectIs)
{
    EXPECT_TRUE(RedirectChain::isRedirect(301, "/x"));
    EXPECT_FALSE(RedirectChain::isRedirect(301, ""));
    EXPECT_FALSE(RedirectChain::isRedirect(304, "/x"));
    EXPECT_FALSE(RedirectChain::isRedirect(200, "/x"));
}
