// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/guid.h"

#include "base/text.h"
#include "feed/media_types.h"

#include <fmt/format.h>

#include <algorithm>

namespace tidemark::feed {

namespace {

std::uint64_t hashOf(std::string_view text)
{
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001B3ULL;
    }
    return hash;
}

/// @return whether a segment of a path looks like a host: labels of letters, digits and hyphens, the last one letters
/// only and no ending of a file.
bool isHost(std::string_view segment)
{
    const auto dot = segment.rfind('.');
    if (dot == std::string_view::npos || dot == 0)
        return false;
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto top = segment.substr(dot + 1);
    return top.size() >= 2 && top.size() <= 24 && std::all_of(top.begin(), top.end(), isLetter)
        && !isMediaExtension(top) && !isScriptExtension(top)
        && std::all_of(segment.begin(), segment.end(),
            [&](char c) { return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_'; });
}

} // namespace

std::string stableHash(std::string_view text)
{
    return fmt::format("{:016x}", hashOf(text));
}

std::string enclosureIdentity(std::string_view url)
{
    url = trimmed(url);
    url = url.substr(0, url.find('#'));
    auto path = url.substr(0, url.find('?'));
    const auto query = url.substr(path.size());
    const bool isFile = isMediaExtension(extensionOf(url));
    if (const auto scheme = path.rfind("://"); scheme != std::string_view::npos)
        path.remove_prefix(scheme + 3);
    // The first segment is the host; the last is the file, which a host cannot be.
    for (auto end = path.rfind('/'); end != std::string_view::npos && end > 0;) {
        const auto begin = path.rfind('/', end - 1);
        if (begin == std::string_view::npos)
            break;
        if (isHost(path.substr(begin + 1, end - begin - 1))) {
            path.remove_prefix(begin + 1);
            break;
        }
        end = begin;
    }
    return std::string(path).append(isFile ? std::string_view() : query);
}

bool GuidMaker::claim(std::string_view guid)
{
    return m_copies.try_emplace(hashOf(guid), 0).second;
}

void GuidMaker::complete(Episode& episode)
{
    const auto enclosure = episode.enclosures.empty() ? std::string() : episode.enclosures.front().url;
    const auto rest = fmt::format(
        "{}\n{}\n{}", episode.link, episode.title, episode.published ? formatIso(*episode.published) : std::string());
    if (episode.guid.empty())
        episode.guid = enclosure.empty() ? stableHash(rest) : enclosureIdentity(enclosure);
    if (claim(episode.guid))
        return;
    auto candidate = episode.guid + "#" + stableHash(enclosure);
    // The same item several times over: the rest of it tells them apart, and if that does not, their order.
    const auto key = hashOf(candidate);
    while (!claim(candidate)) {
        const auto copy = ++m_copies[key];
        candidate = fmt::format("{}#{}", episode.guid, stableHash(fmt::format("{}\n{}\n{}", enclosure, rest, copy)));
    }
    episode.guid = std::move(candidate);
}

} // namespace tidemark::feed
