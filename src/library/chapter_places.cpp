// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/chapter_places.h"

#include "base/text.h"
#include "library/playback_rules.h"
#include "model/embedded_picture.h"

#include <algorithm>

namespace tidemark::library {

namespace {

using namespace std::chrono_literals;
using store::LookupPlace;

constexpr Milliseconds kDocumentsAge = 24h;
constexpr Milliseconds kRetryAfter = 1h;

bool isDue(const ChapterPlace& place, std::span<const store::Lookup> lookups, Timestamp now, LookMode mode)
{
    const auto last = std::ranges::find(lookups, place.place, &store::Lookup::place);
    if (mode == LookMode::Again || last == lookups.end() || last->url != place.url)
        return true;
    const auto age = now - last->at;
    // A file that the server sends only as a whole will not be another one in an hour.
    const bool isForGood = last->errorCode == errorCodeName(ErrorCode::Unsupported);
    if (!last->errorCode.empty() && !isForGood)
        return age >= kRetryAfter;
    return mode == LookMode::WhereNew && place.place != LookupPlace::File && age >= kDocumentsAge;
}

std::string_view hostOf(std::string_view url)
{
    const auto at = url.find("://");
    if (at == std::string_view::npos)
        return {};
    url.remove_prefix(at + 3);
    return url.substr(0, url.find_first_of("/?#"));
}

} // namespace

std::vector<ChapterPlace> placesToLook(
    const Episode& episode, std::span<const store::Lookup> lookups, Timestamp now, LookMode mode)
{
    std::vector<ChapterPlace> places;
    const auto offer = [&](LookupPlace place, const std::string& url) {
        if (ChapterPlace offered{place, url}; !url.empty() && isDue(offered, lookups, now, mode))
            places.push_back(std::move(offered));
    };
    offer(LookupPlace::Json, episode.chaptersUrl);
    offer(LookupPlace::Podlove, episode.podloveUrl);
    const auto enclosure = enclosureToPlay(episode.enclosures);
    if (enclosure && mode != LookMode::Documents)
        offer(LookupPlace::File, enclosure->url);
    return places;
}

bool mayLoadImage(const store::StoredEpisode& stored, const std::string& imageUrl)
{
    if (imageUrl.empty() || stored.timeline.loadsChapterImages || embeddedPictureFromAddress(imageUrl))
        return true;
    const auto host = hostOf(imageUrl);
    const auto isHost = [host](const std::string& url) { return equalsIgnoringAsciiCase(hostOf(url), host); };
    const auto& episode = stored.episode;
    // Not the host of the audio: what counts downloads there redirects to anywhere.
    return !host.empty()
        && (isHost(stored.showImageUrl) || isHost(episode.imageUrl) || isHost(episode.chaptersUrl)
            || isHost(episode.podloveUrl));
}

} // namespace tidemark::library
