// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/player_engine.h"
#include "base/result.h"
#include "base/time.h"
#include "library/catalogue.h"
#include "library/playback_session.h"
#include "library/subscriptions.h"
#include "model/ids.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// What the library says, in Qt's types and shaped for display: plain values. The rest of ui/ knows the library only
/// through these and the façades of this folder.
namespace tidemark::bridge {

using audio::EngineState;
using library::DownloadState;
using library::EpisodeFilter;
using library::EpisodeQuery;
using library::EpisodeSort;
using library::FeedOutcomeKind;
using library::MergeOffer;
using library::RefreshProgress;
using library::SearchKind;
using timeline::SourceJudgement;
using timeline::SourceReason;

struct ShowRowData {
    ShowId id;
    QString title;
    QString author;
    QString imageUrl;
    QString link;
    QString feedUrl; ///< empty: a saved page
    QString descriptionHtml; ///< as the feed says it; to be made safe before it is shown
    int episodeCount = 0;
    int unplayedCount = 0;
    int episodesPromised = 0; ///< by a saved page; 0: not said
    bool isGone = false; ///< the feed has ended
    bool isPartial = false; ///< the last document was cut
    std::optional<Error> fetchError; ///< of the last fetch
    std::optional<QDateTime> checkedAt;
    bool operator==(const ShowRowData&) const = default;
};

struct EpisodeRowData {
    EpisodeId id;
    ShowId showId;
    QString showTitle;
    QString title;
    QString guests; ///< joined with ", "
    QString imageUrl;
    std::optional<QDateTime> published; ///< UTC
    std::optional<Milliseconds> duration;
    int chapterCount = 0;
    Milliseconds position{0};
    bool isPlayed = false;
    bool hasAudio = false;
    DownloadState download = DownloadState::None;
    bool operator==(const EpisodeRowData&) const = default;
};

struct ChapterData {
    Milliseconds start{0};
    std::optional<Milliseconds> end; ///< the next one's start where the source says none; nothing: not known
    QString title;
    ChapterSource source = ChapterSource::Notes;
    QString href;
    QString imageUrl; ///< only where it may be loaded; one inside the audio file names its episode too
    QString placeName; ///< where it plays, for people
    QString mapUrl; ///< of that place, https
    int libraryIndex = 0; ///< its place in the library's timeline, which also holds hidden ones
    bool operator==(const ChapterData&) const = default;
};

struct GuestData {
    QString name;
    QStringList affiliations;
    bool isHost = false;
    bool operator==(const GuestData&) const = default;
};

/// Another source of chapters that the episode has, and how many it would show.
struct ChapterSourceCount {
    ChapterSource source = ChapterSource::Notes;
    int count = 0;
    bool operator==(const ChapterSourceCount&) const = default;
};

/// What the listener decided about an episode's timeline.
struct TimelineDecisions {
    std::optional<ChapterSource> chosenForEpisode;
    std::optional<ChapterSource> chosenForShow;
    int changeCount = 0; ///< chapters shifted, renamed, removed, added
    bool operator==(const TimelineDecisions&) const = default;
};

struct EpisodePageData {
    EpisodeRowData row;
    std::vector<GuestData> guests;
    std::vector<ChapterData> timeline; ///< shown ones only
    std::optional<ChapterSource> shownSource; ///< whose timeline it is; the listener may have changed it
    std::vector<ChapterSourceCount> otherSources; ///< not shown
    TimelineDecisions decisions;
    int heldBackImages = 0; ///< chapters with a picture on a server that the listener was not asked about
    QString notes; ///< HTML or plain text as the feed says it; to be made safe before it is shown
    bool notesArePlain = false;
    QString subtitle;
    QString link;
    QString enclosureUrl;
    EnclosureKind enclosureKind = EnclosureKind::Remote;
    std::optional<qint64> enclosureBytes; ///< a hint of the feed
    std::optional<Milliseconds> durationDifference; ///< measured minus declared: chapter times may be off
    bool isInFeed = true;
    bool operator==(const EpisodePageData&) const = default;
};

struct SearchHitData {
    SearchKind kind = SearchKind::Episode;
    EpisodeId episodeId;
    QString showTitle;
    QString episodeTitle;
    std::optional<Milliseconds> start;
    QString text;
    QString imageUrl;
    std::optional<QDateTime> published;
    bool operator==(const SearchHitData&) const = default;
};

struct DownloadData {
    EpisodeId episodeId;
    DownloadState state = DownloadState::None;
    qint64 fetchedBytes = 0;
    qint64 totalBytes = 0; ///< 0: not known
    std::optional<Error> error;
    QString path; ///< once complete
    bool operator==(const DownloadData&) const = default;
};

struct FeedOutcomeData {
    ShowId id; ///< not set where there is no show
    QString title;
    QString feedUrl;
    FeedOutcomeKind kind = FeedOutcomeKind::Failed;
    int newEpisodes = 0;
    std::optional<Error> error;
    bool isPartial = false;
};

struct PageImportData {
    ShowId id;
    QString title;
    int episodesPromised = 0;
    int episodesHeld = 0;
    int newEpisodes = 0;
};

struct OpmlImportData {
    int entries = 0;
    int alreadySubscribed = 0;
    std::vector<FeedOutcomeData> outcomes;
    QStringList problems;
};

/// What plays, as the player bar shows it.
struct PlayerState {
    EpisodeId episodeId; ///< not set: nothing loaded
    ShowId showId;
    QString episodeTitle;
    QString showTitle;
    QString imageUrl;
    std::vector<ChapterData> timeline;
    std::optional<Milliseconds> duration;
    EngineState engine = EngineState::Empty;
    Milliseconds position{0};
    bool isApproximate = false;
    bool isWaitingForBytes = false;
    int chapterIndex = -1; ///< in timeline; -1 before the first or without one
    double rate = 1.0;
    double volume = 1.0; ///< 0–1, cubic
    bool isMuted = false;
    std::optional<double> seekProgress; ///< 0–1 while a jump has to read first
    std::vector<std::pair<double, double>> fetched; ///< fractions of the file; empty: all is local
    bool hasNoAudioDevice = false;
    bool isDiskFull = false; ///< what comes is kept in memory only
    std::optional<Error> error;
    QString mediaUrl;

    [[nodiscard]] bool isLoaded() const { return episodeId.isSet(); }
    /// Sound comes or will come by itself: the button shows "pause".
    [[nodiscard]] bool isPlaying() const { return engine == EngineState::Playing; }
};

} // namespace tidemark::bridge
