// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "base/url_resolver.h"
#include "feed/feed_parser.h"

#include <gumbo.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace tidemark::feed {

namespace {

constexpr std::size_t kMaximumPage = std::size_t{2} << 20;
constexpr std::size_t kMaximumLinks = 50;

std::string_view attributeOf(const GumboElement& element, const char* name)
{
    const auto* attribute = gumbo_get_attribute(&element.attributes, name);
    return attribute ? std::string_view(attribute->value) : std::string_view();
}

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

/// @return 0 for a link to a podcast's feed, 1 for other feeds, 2 for comments and the like; nothing for other links.
std::optional<int> rankOfLink(const GumboElement& element)
{
    const auto type = asciiLower(attributeOf(element, "type"));
    const auto relation = asciiLower(attributeOf(element, "rel"));
    const bool isFeedType = contains(type, "rss+xml") || contains(type, "atom+xml") || contains(type, "rdf+xml");
    if (!isFeedType || !(contains(relation, "alternate") || contains(relation, "feed")))
        return std::nullopt;
    const auto title = asciiLower(attributeOf(element, "title"));
    return contains(title, "comment") ? 2 : contains(title, "podcast") ? 0 : 1;
}

/// Links in the text: those whose address looks like a feed's.
std::optional<int> rankOfAnchor(std::string_view url)
{
    const auto address = asciiLower(url);
    const auto path = std::string_view(address).substr(0, address.find_first_of("?#"));
    for (const std::string_view scheme : {"feed:", "podcast:", "pcast:", "itpc:"}) {
        if (address.starts_with(scheme))
            return 3;
    }
    for (const std::string_view ending : {".rss", "/rss", "/feed", "/feed/", ".rdf", "/atom", ".atom", "rss.xml",
             "feed.xml", "atom.xml", "/rss/", "podcast.xml"}) {
        if (path.ends_with(ending))
            return contains(path, "comment") ? 5 : 4;
    }
    return std::nullopt;
}

/// "feed:https://host/x", "feed://host/x" and the like are web addresses in disguise.
std::string withoutFeedScheme(std::string_view url)
{
    for (const std::string_view scheme : {"feed:", "podcast:", "pcast:", "itpc:"}) {
        if (!startsWithIgnoringAsciiCase(url, scheme))
            continue;
        url.remove_prefix(scheme.size());
        return url.starts_with("//") ? "https:" + std::string(url) : std::string(url);
    }
    return std::string(url);
}

struct Found {
    int rank;
    std::string url;
};

class LinkCollector final {
public:
    explicit LinkCollector(std::string pageUrl) : m_base(std::move(pageUrl)) { }

    void collect(const GumboNode* root)
    {
        // A page may nest as deeply as it likes, hence no recursion.
        std::vector<const GumboNode*> waiting{root};
        while (!waiting.empty()) {
            const auto* node = waiting.back();
            waiting.pop_back();
            if (node->type != GUMBO_NODE_ELEMENT)
                continue;
            visit(node->v.element);
            const auto& children = node->v.element.children;
            for (auto i = children.length; i > 0; --i)
                waiting.push_back(static_cast<const GumboNode*>(children.data[i - 1]));
        }
    }

    std::vector<std::string> take()
    {
        std::stable_sort(
            m_found.begin(), m_found.end(), [](const Found& a, const Found& b) { return a.rank < b.rank; });
        std::vector<std::string> urls;
        for (auto& [rank, url] : m_found) {
            if (urls.size() < kMaximumLinks && std::find(urls.begin(), urls.end(), url) == urls.end())
                urls.push_back(std::move(url));
        }
        return urls;
    }

private:
    void visit(const GumboElement& element)
    {
        const auto href = attributeOf(element, "href");
        if (href.empty())
            return;
        if (element.tag == GUMBO_TAG_BASE && !m_hasBase) {
            m_hasBase = true;
            if (auto base = resolveUrl(href, m_base); !base.empty())
                m_base = std::move(base);
        } else if (element.tag == GUMBO_TAG_LINK) {
            add(rankOfLink(element), href);
        } else if (element.tag == GUMBO_TAG_A) {
            add(rankOfAnchor(href), href);
        }
    }

    void add(std::optional<int> rank, std::string_view href)
    {
        if (!rank || m_found.size() >= kMaximumLinks * 4)
            return;
        if (auto url = resolveHttpUrl(withoutFeedScheme(href), m_base); !url.empty())
            m_found.push_back({*rank, std::move(url)});
    }

    std::string m_base;
    bool m_hasBase = false;
    std::vector<Found> m_found;
};

} // namespace

std::vector<std::string> feedLinksOfPage(std::string_view html, const std::string& pageUrl)
{
    html = html.substr(0, kMaximumPage);
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    const auto destroy = [](GumboOutput* output) { gumbo_destroy_output(&kGumboDefaultOptions, output); };
    const std::unique_ptr<GumboOutput, decltype(destroy)> page(
        gumbo_parse_with_options(&options, html.data(), html.size()), destroy);
    if (!page)
        return {};
    LinkCollector collector(pageUrl);
    collector.collect(page->root);
    return collector.take();
}

} // namespace tidemark::feed
