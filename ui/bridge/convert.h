// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/timeline_values.h"
#include "bridge/values.h"
#include "library/downloads.h"

#include <QString>

#include <string>

/// From the library's types to the window's. Pure.
namespace tidemark::bridge {

[[nodiscard]] inline QString toQt(const std::string& text)
{
    return QString::fromStdString(text);
}
[[nodiscard]] std::optional<QDateTime> toQt(const std::optional<Timestamp>& time);
[[nodiscard]] ShowRowData toQt(const library::ShowRow& row);
[[nodiscard]] EpisodeRowData toQt(const library::EpisodeRow& row);
[[nodiscard]] EpisodePageData toQt(const library::EpisodeDetail& detail);
[[nodiscard]] SearchHitData toQt(const library::SearchHit& hit);
[[nodiscard]] DownloadData toQt(const library::DownloadProgress& progress);
[[nodiscard]] FeedOutcomeData toQt(const library::FeedOutcome& outcome);
[[nodiscard]] PageImportData toQt(const library::PageImport& import);
[[nodiscard]] OpmlImportData toQt(const library::OpmlImport& import);
/// Leaves out hidden chapters, and gives each the end it has on screen.
/// @param id whose audio file holds the pictures that are inside of one
[[nodiscard]] std::vector<ChapterData> toQt(
    const std::vector<Chapter>& timeline, const std::optional<Milliseconds>& duration, EpisodeId id = {});
[[nodiscard]] TimelineExplanationData toQt(const library::TimelineExplanation& explanation);
[[nodiscard]] PlayerState toQt(const library::PlaybackState& state);
/// As toQt(), but what belongs to the episode (titles, timeline) stays as it is: for the ticks of playing on.
void update(PlayerState& state, const library::PlaybackState& from);

template <class T>
[[nodiscard]] auto toQt(const std::vector<T>& values) -> std::vector<decltype(toQt(std::declval<const T&>()))>
{
    std::vector<decltype(toQt(std::declval<const T&>()))> result;
    result.reserve(values.size());
    for (const auto& value : values)
        result.push_back(toQt(value));
    return result;
}

} // namespace tidemark::bridge
