// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "ctl/context.h"

#include <optional>
#include <string>
#include <vector>

/// The verbs of tidemarkctl. Each prints its table or its JSON document; an Error is what the whole command failed
/// with.
namespace tidemark::ctl {

[[nodiscard]] Result<> inspectFeed(Context& context, const std::string& fileOrUrl);
[[nodiscard]] Result<> inspectPage(Context& context, const std::string& file);
[[nodiscard]] Result<> importPage(Context& context, const std::string& file);

struct TimelineOptions {
    std::string file; ///< or "-"
    std::optional<double> durationSeconds;
    bool isText = false;
    bool isHtml = false;
    bool explains = false;
};
[[nodiscard]] Result<> printTimeline(Context& context, const TimelineOptions& options);

[[nodiscard]] Result<> subscribe(Context& context, const std::vector<std::string>& urls);
[[nodiscard]] Result<> unsubscribe(Context& context, const std::vector<std::string>& shows);
[[nodiscard]] Result<> refresh(Context& context, const std::vector<std::string>& shows);
[[nodiscard]] Result<> listShows(Context& context);
[[nodiscard]] Result<> mergeShows(Context& context, const std::string& page, const std::string& subscription);
[[nodiscard]] Result<> importOpml(Context& context, const std::string& file);
[[nodiscard]] Result<> exportOpml(Context& context, const std::string& file);

struct EpisodesOptions {
    std::string show;
    std::string guest;
    std::string filter = "all";
    std::string sort = "newest";
    std::int64_t limit = 0;
};
[[nodiscard]] Result<> listEpisodes(Context& context, const EpisodesOptions& options);
[[nodiscard]] Result<> printEpisode(Context& context, std::int64_t id);

struct ChaptersOptions {
    std::string subject;
    bool explains = false;
    bool isOffline = false; ///< only what is known: nothing is fetched
    bool looksAgain = false; ///< also where it was looked before
    std::string pictureFolder; ///< where pictures inside the audio file are written to; empty: nowhere
};
[[nodiscard]] Result<> printChapters(Context& context, const ChaptersOptions& options);

/// One change of a timeline; exactly one of them is set, `chapter` beside those that need it.
struct EditTimelineOptions {
    std::int64_t id = 0;
    std::optional<std::int64_t> chapter; ///< from 1
    std::optional<double> shiftSeconds;
    std::optional<std::string> rename;
    std::optional<std::string> add;
    std::optional<Milliseconds> at;
    std::optional<std::string> source; ///< a source's name, or "best"
    bool isForShow = false;
    bool removes = false;
    bool resets = false;
};
[[nodiscard]] Result<> editTimeline(Context& context, const EditTimelineOptions& options);
[[nodiscard]] Result<> search(
    Context& context, const std::string& query, const std::vector<std::string>& kinds, std::int64_t limit);
[[nodiscard]] Result<> markPlayed(Context& context, const std::vector<std::int64_t>& ids, bool isPlayed);
[[nodiscard]] Result<> attachFile(Context& context, std::int64_t id, const std::string& file);
/// Prints the settings of the library, or one of them. @param value what to set it to; empty: nothing is changed
[[nodiscard]] Result<> settings(Context& context, const std::string& key, const std::string& value);
[[nodiscard]] Result<> checkLibrary(Context& context);

[[nodiscard]] Result<> download(Context& context, const std::vector<std::int64_t>& ids);
[[nodiscard]] Result<> deleteDownloads(Context& context, const std::vector<std::int64_t>& ids);
[[nodiscard]] Result<> listDownloads(Context& context);

struct StorageOptions {
    std::optional<std::uint64_t> budgetBytes; ///< sets it
    bool trims = false;
};
[[nodiscard]] Result<> manageStorage(Context& context, const StorageOptions& options);

struct PlayOptions {
    std::string subject;
    std::optional<std::int64_t> chapter; ///< from 1
    std::optional<Milliseconds> at;
};
[[nodiscard]] Result<> play(Context& context, const PlayOptions& options);

struct ClipOptions {
    std::string subject;
    std::optional<std::int64_t> chapter; ///< from 1
    std::optional<Milliseconds> from;
    std::optional<Milliseconds> to;
    std::optional<Milliseconds> length; ///< in place of `to`
    std::string output;
};
[[nodiscard]] Result<> clip(Context& context, const ClipOptions& options);

} // namespace tidemark::ctl
