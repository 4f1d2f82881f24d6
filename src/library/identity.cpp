// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/identity.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <unordered_map>
#include <unordered_set>

namespace tidemark::library {

namespace {

using namespace std::string_view_literals;

/// Hosts that count a download and redirect to what follows, each with how many path segments are theirs.
struct TrackingPrefix {
    std::string_view host;
    int segmentCount;
};
constexpr std::array kTrackingPrefixes{
    TrackingPrefix{"op3.dev"sv, 1},
    TrackingPrefix{"dts.podtrac.com"sv, 1},
    TrackingPrefix{"www.podtrac.com"sv, 2},
    TrackingPrefix{"chtbl.com"sv, 2},
    TrackingPrefix{"chrt.fm"sv, 2},
    TrackingPrefix{"pdst.fm"sv, 1},
    TrackingPrefix{"pdcn.co"sv, 1},
    TrackingPrefix{"mgln.ai"sv, 2},
    TrackingPrefix{"prfx.byspotify.com"sv, 1},
    TrackingPrefix{"verifi.podscribe.com"sv, 2},
    TrackingPrefix{"media.blubrry.com"sv, 1},
    TrackingPrefix{"clrtpod.com"sv, 1},
};

std::string_view withoutScheme(std::string_view url)
{
    const auto at = url.find("://");
    return at == std::string_view::npos || at > 8 ? url : url.substr(at + 3);
}

/// @return what follows the host's own segments, or nothing where the host is no tracker or nothing follows.
std::optional<std::string_view> peeled(std::string_view url)
{
    const auto host = url.substr(0, url.find('/'));
    const auto known = std::find_if(kTrackingPrefixes.begin(), kTrackingPrefixes.end(),
        [host](const TrackingPrefix& prefix) { return equalsIgnoringAsciiCase(prefix.host, host); });
    if (known == kTrackingPrefixes.end())
        return std::nullopt;
    for (int i = 0; i <= known->segmentCount; ++i) {
        const auto slash = url.find('/');
        if (slash == std::string_view::npos)
            return std::nullopt;
        url.remove_prefix(slash + 1);
    }
    // What remains must look like host/path, else the segments were the file's own.
    const auto rest = withoutScheme(url);
    if (rest.substr(0, rest.find('/')).find('.') == std::string_view::npos || rest.find('/') == std::string_view::npos)
        return std::nullopt;
    return rest;
}

std::string dayKey(const std::string& title, const std::optional<Timestamp>& published)
{
    if (!published)
        return {};
    const auto name = normalizedTitle(title);
    if (name.empty())
        return {};
    return fmt::format("{}@{}", name, std::chrono::floor<std::chrono::days>(*published).time_since_epoch().count());
}

std::string mainEnclosureKey(const Episode& episode)
{
    return episode.enclosures.empty() ? std::string() : enclosureKey(episode.enclosures.front().url);
}

/// Matches what is still open on both sides by a key that must be unique on both.
class KeyMatcher {
public:
    KeyMatcher(std::span<const store::EpisodeIdentity> known, std::vector<std::optional<EpisodeId>>& matches,
        std::unordered_set<EpisodeId>& taken)
        : m_known(known), m_matches(matches), m_taken(taken)
    {
    }

    template <class KnownKey, class IncomingKey>
    void match(std::span<const Episode> incoming, KnownKey knownKey, IncomingKey incomingKey)
    {
        std::unordered_map<std::string, std::pair<EpisodeId, int>> index;
        for (const auto& identity : m_known) {
            if (const auto key = knownKey(identity); !key.empty()) {
                auto& entry = index[key];
                entry.first = identity.id;
                ++entry.second;
            }
        }
        std::unordered_map<std::string, int> counts;
        for (const auto& episode : incoming)
            ++counts[incomingKey(episode)];
        for (std::size_t i = 0; i < incoming.size(); ++i) {
            if (m_matches[i])
                continue;
            const auto key = incomingKey(incoming[i]);
            const auto found = key.empty() ? index.end() : index.find(key);
            if (found == index.end() || found->second.second != 1 || counts[key] != 1
                || m_taken.contains(found->second.first))
                continue;
            m_matches[i] = found->second.first;
            m_taken.insert(found->second.first);
        }
    }

private:
    std::span<const store::EpisodeIdentity> m_known;
    std::vector<std::optional<EpisodeId>>& m_matches;
    std::unordered_set<EpisodeId>& m_taken;
};

} // namespace

std::string enclosureKey(std::string_view url)
{
    auto rest = withoutScheme(trimmed(url));
    rest = rest.substr(0, rest.find_first_of("?#"));
    for (int nesting = 0; nesting < 8; ++nesting) {
        const auto inner = peeled(rest);
        if (!inner)
            break;
        rest = *inner;
    }
    const auto slash = std::min(rest.find('/'), rest.size());
    return asciiLower(rest.substr(0, slash)) + std::string(rest.substr(slash));
}

void ContentHash::append(std::string_view bytes)
{
    for (const char c : bytes)
        m_state = (m_state ^ static_cast<unsigned char>(c)) * 1099511628211ULL; // FNV-1a
}

void ContentHash::add(std::string_view bytes)
{
    append(bytes);
    add(static_cast<std::int64_t>(bytes.size()));
}

void ContentHash::add(std::int64_t number)
{
    m_state = std::rotl((m_state ^ static_cast<std::uint64_t>(number)) * 0xC2B2AE3D27D4EB4FULL, 31);
}

std::string ContentHash::text() const
{
    auto mixed = m_state;
    mixed = (mixed ^ (mixed >> 33)) * 0xFF51AFD7ED558CCDULL;
    return fmt::format("{:016x}", mixed ^ (mixed >> 33));
}

std::string contentHash(const Episode& episode)
{
    ContentHash hash;
    for (const auto* text :
        {&episode.guid, &episode.title, &episode.link, &episode.imageUrl, &episode.author, &episode.subtitle,
            &episode.notesHtml, &episode.chaptersUrl, &episode.episodeType, &episode.episodeDisplay})
        hash.add(*text);
    hash.add(episode.published ? episode.published->time_since_epoch().count() : -1);
    hash.add(episode.duration ? episode.duration->count() : -1);
    hash.add(episode.season.value_or(-1));
    hash.add(std::bit_cast<std::int64_t>(episode.episodeNumber.value_or(-1)));
    hash.add(episode.isExplicit ? *episode.isExplicit : 2);
    for (const auto& enclosure : episode.enclosures) {
        hash.add(enclosure.url);
        hash.add(enclosure.mimeType);
        hash.add(enclosure.sizeBytes.value_or(-1));
    }
    for (const auto& transcript : episode.transcripts)
        hash.add(transcript.url);
    for (const auto& person : episode.persons) {
        hash.add(person.name);
        hash.add(person.role);
    }
    for (const auto& chapter : episode.chapters) {
        hash.add(chapter.start.count());
        hash.add(chapter.title);
        // What most chapters lack counts only where it is there: libraries hold hashes from before it counted.
        if (!chapter.href.empty() || !chapter.imageUrl.empty()) {
            hash.add(chapter.href);
            hash.add(chapter.imageUrl);
        }
    }
    if (!episode.podloveUrl.empty())
        hash.add(episode.podloveUrl);
    return hash.text();
}

std::vector<std::optional<EpisodeId>> matchEpisodes(
    std::span<const store::EpisodeIdentity> known, std::span<const Episode> incoming)
{
    std::vector<std::optional<EpisodeId>> matches(incoming.size());
    std::unordered_set<EpisodeId> taken;
    KeyMatcher matcher(known, matches, taken);
    matcher.match(
        incoming, [](const store::EpisodeIdentity& identity) { return identity.guid; },
        [](const Episode& episode) { return episode.guid; });
    matcher.match(
        incoming, [](const store::EpisodeIdentity& identity) { return identity.enclosureKey; }, mainEnclosureKey);
    matcher.match(
        incoming, [](const store::EpisodeIdentity& identity) { return dayKey(identity.title, identity.published); },
        [](const Episode& episode) { return dayKey(episode.title, episode.published); });
    return matches;
}

std::string normalizedTitle(std::string_view title)
{
    std::string out;
    for (const char c : asciiLower(title)) {
        const bool isWord = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
        if (isWord)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    if (!out.empty() && out.back() == ' ')
        out.pop_back();
    return out;
}

} // namespace tidemark::library
