// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/saved_page.h"

#include "base/text.h"
#include "feed/html_lines.h"
#include "feed/page_episodes.h"
#include "feed/page_json_ld.h"
#include "feed/page_line.h"
#include "feed/text_bytes.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

namespace tidemark::feed {

namespace {

constexpr std::size_t kMaximumBytes = std::size_t{32} * 1024 * 1024;
constexpr std::size_t kSniffedBytes = 4096;

std::string normalisedTitle(std::string_view title)
{
    return asciiLower(simplified(title));
}

std::string dayOf(const Episode& episode)
{
    return episode.published ? formatIso(*episode.published).substr(0, 10) : std::string();
}

/// Pages tell no guid: title and day stand for it, so that the same page read again gives the same episodes.
std::string madeGuid(const Episode& episode)
{
    return "page:" + normalisedTitle(episode.title) + "@" + dayOf(episode);
}

bool isFeed(std::string_view text)
{
    const auto start = asciiLower(text.substr(0, kSniffedBytes));
    const auto page = start.find("<html");
    constexpr auto kRoots = std::to_array<std::string_view>({"<rss", "<feed", "<rdf:rdf"});
    return std::any_of(kRoots.begin(), kRoots.end(), [&](std::string_view root) { return start.find(root) < page; });
}

template <class T>
void fill(T& target, T&& value)
{
    if (target == T())
        target = std::move(value);
}

/// Two readings of one episode: what the first lacks comes from the second, and the longer notes win, since a list or
/// a cut file shortens them.
void mergeInto(Episode& kept, Episode&& other)
{
    fill(kept.published, std::move(other.published));
    fill(kept.duration, std::move(other.duration));
    fill(kept.link, std::move(other.link));
    fill(kept.imageUrl, std::move(other.imageUrl));
    fill(kept.enclosures, std::move(other.enclosures));
    if (other.notesHtml.size() > kept.notesHtml.size()) {
        kept.notesHtml = std::move(other.notesHtml);
        kept.notesArePlain = other.notesArePlain;
    }
}

/// Keeps each episode once: same title, and the same day or no day in one of the two readings.
class EpisodeCollection final {
public:
    /// @return whether `episode` was known and has been merged; otherwise it is left as it was.
    bool merge(Episode& episode, int toleranceDays)
    {
        const auto known = find(episode, toleranceDays);
        if (!known)
            return false;
        mergeInto(m_episodes[*known], std::move(episode));
        return true;
    }

    void append(Episode episode)
    {
        m_byTitle[normalisedTitle(episode.title)].emplace(dayNumber(episode), m_episodes.size());
        m_episodes.push_back(std::move(episode));
    }

    std::vector<Episode> take() { return std::move(m_episodes); }

private:
    static constexpr int kNoDay = -1;

    static int dayNumber(const Episode& episode)
    {
        if (!episode.published)
            return kNoDay;
        return static_cast<int>(std::chrono::floor<std::chrono::days>(*episode.published).time_since_epoch().count());
    }

    std::optional<std::size_t> find(const Episode& episode, int toleranceDays) const
    {
        const auto title = m_byTitle.find(normalisedTitle(episode.title));
        if (title == m_byTitle.end())
            return std::nullopt;
        const auto& days = title->second;
        const auto day = dayNumber(episode);
        auto found = day == kNoDay ? days.begin() : days.lower_bound(day - toleranceDays);
        if (found == days.end() || (day != kNoDay && found->first > day + toleranceDays))
            found = days.find(kNoDay);
        return found == days.end() ? std::nullopt : std::optional(found->second);
    }

    std::unordered_map<std::string, std::map<int, std::size_t>> m_byTitle;
    std::vector<Episode> m_episodes;
};

/// The list first, in its order; the featured episode stands in front where the list does not hold it; then what only
/// machines are told. Those dates have hours and a zone, so they may be a day off.
std::vector<Episode> collected(PageEpisodes page, std::vector<Episode> linked)
{
    EpisodeCollection collection;
    bool isFeaturedListed = !page.featured;
    if (page.featured) {
        const auto title = normalisedTitle(page.featured->title);
        isFeaturedListed = std::any_of(page.list.begin(), page.list.end(),
            [&](const Episode& episode) { return normalisedTitle(episode.title) == title; });
        if (!isFeaturedListed)
            collection.append(*page.featured);
    }
    for (auto& episode : page.list) {
        if (!collection.merge(episode, 0))
            collection.append(std::move(episode));
    }
    if (page.featured && isFeaturedListed && !collection.merge(*page.featured, 0))
        collection.append(std::move(*page.featured));
    for (auto& episode : linked) {
        if (!collection.merge(episode, 1))
            collection.append(std::move(episode));
    }
    return collection.take();
}

/// The page's own heading is the show's title where a line of the page says the same and no episode is called so.
bool isShowTitle(const std::string& title, const std::vector<PageLine>& lines, const std::vector<Episode>& episodes)
{
    const auto hasLine =
        std::any_of(lines.begin(), lines.end(), [&](const PageLine& line) { return line.text == title; });
    return hasLine
        && std::none_of(episodes.begin(), episodes.end(), [&](const Episode& e) { return e.title == title; });
}

} // namespace

Result<SavedPage> readSavedPage(std::string_view bytes)
{
    if (bytes.size() > kMaximumBytes)
        return fail(ErrorCode::TooLarge, "the page is larger than 32 MiB");
    const auto text = decodedText(bytes);
    if (isFeed(text))
        return fail(ErrorCode::Parse, "this is a feed, not a saved web page; subscribe to it or inspect it as a feed");
    HtmlLines html;
    const bool isHtml = looksLikeHtml(text);
    if (isHtml)
        html = readHtmlLines(text);
    const auto lines = classifiedLines(isHtml ? html.text : text);
    auto page = readPageEpisodes(lines);
    auto linked = readLinkedData(html.linkedData);

    SavedPage saved;
    saved.show = std::move(linked.show);
    saved.show.episodesPromised = page.promised;
    const bool hasFeatured = page.featured.has_value();
    const auto readTitle = page.showTitle;
    saved.episodes = collected(std::move(page), std::move(linked.episodes));
    if (saved.episodes.empty())
        return fail(ErrorCode::Parse, "no episode was found on this page; save the page of a podcast's episode list");
    if (!hasFeatured && isShowTitle(html.title, lines, saved.episodes))
        fill(saved.show.title, std::move(html.title));
    fill(saved.show.title, std::string(readTitle));
    for (auto& episode : saved.episodes)
        episode.guid = madeGuid(episode);
    return saved;
}

} // namespace tidemark::feed
