// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/xml_names.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tidemark::feed {

namespace {

constexpr std::size_t kMaximumBindings = 256;

using Entry = std::pair<std::string_view, Namespace>;

// Beginnings of URIs: publishers add slashes, fragments and versions of their own.
constexpr auto kUris = std::to_array<Entry>({{"www.itunes.com/dtds/podcast", Namespace::Itunes},
    {"itunes.com/dtds/podcast", Namespace::Itunes}, {"www.itunes.apple.com/dtds/podcast", Namespace::Itunes},
    {"itunes.apple.com/dtds/podcast", Namespace::Itunes}, {"example.com/dtds/podcast-1.0.dtd", Namespace::Itunes},
    {"purl.org/rss/1.0/modules/content", Namespace::Content}, {"www.w3.org/2005/atom", Namespace::Atom},
    {"purl.org/atom/ns", Namespace::Atom}, {"purl.org/dc/elements/1.", Namespace::DublinCore},
    {"purl.org/dc/terms", Namespace::DublinTerms}, {"purl.org/rss/1.0/modules/dcterms", Namespace::DublinTerms},
    {"search.yahoo.com/mrss", Namespace::Media}, {"tools.search.yahoo.com/mrss", Namespace::Media},
    {"video.search.yahoo.com/mrss", Namespace::Media}, {"www.rssboard.org/media-rss", Namespace::Media},
    {"podcastindex.org/namespace/1.0", Namespace::Podcast}, {"www.podcastindex.org/namespace/1.0", Namespace::Podcast},
    {"github.com/podcastindex-org/podcast-namespace", Namespace::Podcast},
    {"podlove.org/simple-chapters", Namespace::Podlove}, {"purl.org/syndication/history/1.0", Namespace::History},
    {"purl.org/rss/1.0/modules/syndication", Namespace::Syndication},
    {"www.google.com/schemas/play-podcasts", Namespace::GooglePlay},
    {"www.w3.org/1999/02/22-rdf-syntax-ns", Namespace::Rdf}, {"www.w3.org/1999/xhtml", Namespace::Xhtml},
    {"purl.org/rss/1.0/modules", Namespace::Other}, {"purl.org/rss/1.0", Namespace::Core},
    {"purl.org/net/rss", Namespace::Core}, {"my.netscape.com/rdf/simple", Namespace::Core},
    {"my.netscape.com/publish/formats/rss", Namespace::Core}, {"channel.netscape.com/rdf/simple", Namespace::Core},
    {"backend.userland.com/rss", Namespace::Core}, {"blogs.law.harvard.edu/tech/rss", Namespace::Core},
    {"cyber.law.harvard.edu/rss", Namespace::Core}, {"www.rssboard.org/rss-specification", Namespace::Core}});

constexpr auto kUsualPrefixes = std::to_array<Entry>({{"itunes", Namespace::Itunes}, {"content", Namespace::Content},
    {"media", Namespace::Media}, {"podcast", Namespace::Podcast}, {"psc", Namespace::Podlove},
    {"atom", Namespace::Atom}, {"atom10", Namespace::Atom}, {"atom03", Namespace::Atom}, {"a10", Namespace::Atom},
    {"dc", Namespace::DublinCore}, {"dcterms", Namespace::DublinTerms}, {"googleplay", Namespace::GooglePlay},
    {"fh", Namespace::History}, {"sy", Namespace::Syndication}, {"rdf", Namespace::Rdf}, {"rss", Namespace::Core},
    {"xhtml", Namespace::Xhtml}});

} // namespace

Namespace namespaceOfUri(std::string_view uri)
{
    auto key = asciiLower(trimmed(uri));
    if (const auto scheme = key.find("://"); scheme != std::string::npos)
        key.erase(0, scheme + 3);
    const auto entry =
        std::find_if(kUris.begin(), kUris.end(), [&](const Entry& e) { return key.starts_with(e.first); });
    return entry == kUris.end() ? Namespace::Other : entry->second;
}

XmlName splitName(std::string_view qualifiedName)
{
    const auto colon = qualifiedName.find(':');
    if (colon == std::string_view::npos)
        return {{}, qualifiedName};
    return {qualifiedName.substr(0, colon), qualifiedName.substr(colon + 1)};
}

void NamespaceScope::declare(std::string_view prefix, std::string_view uri, std::size_t depth)
{
    if (m_bindings.size() >= kMaximumBindings)
        return;
    auto vocabulary = namespaceOfUri(uri);
    // Publishers invent URIs for RSS itself.
    if (prefix.empty() && vocabulary == Namespace::Other)
        vocabulary = Namespace::Core;
    m_bindings.push_back({std::string(prefix), vocabulary, depth});
}

void NamespaceScope::correctDefault(const XmlName& root, std::size_t depth)
{
    const bool isRdf = equalsIgnoringAsciiCase(root.local, "rdf");
    const bool isRss = equalsIgnoringAsciiCase(root.local, "rss") || equalsIgnoringAsciiCase(root.local, "channel");
    if (isRdf || (isRss && root.prefix.empty()))
        m_bindings.push_back({{}, Namespace::Core, depth});
    else if (equalsIgnoringAsciiCase(root.local, "feed") && root.prefix.empty())
        m_bindings.push_back({{}, Namespace::Atom, depth});
}

void NamespaceScope::popDeeperThan(std::size_t depth)
{
    while (!m_bindings.empty() && m_bindings.back().depth > depth)
        m_bindings.pop_back();
}

Namespace NamespaceScope::find(std::string_view prefix) const
{
    const auto binding =
        std::find_if(m_bindings.rbegin(), m_bindings.rend(), [prefix](const Binding& b) { return b.prefix == prefix; });
    if (binding != m_bindings.rend())
        return binding->vocabulary;
    if (prefix.empty())
        return Namespace::Core;
    const auto usual = std::find_if(kUsualPrefixes.begin(), kUsualPrefixes.end(),
        [prefix](const Entry& entry) { return equalsIgnoringAsciiCase(entry.first, prefix); });
    return usual == kUsualPrefixes.end() ? Namespace::Other : usual->second;
}

} // namespace tidemark::feed
