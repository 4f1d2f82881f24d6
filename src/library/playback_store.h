// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/services.h"
#include "model/queue.h"
#include "store/session.h"
#include "tags/audio_tags.h"

#include <functional>
#include <vector>

/// What playback writes down and reads back. The writes return at once and go before background work.
namespace tidemark::library {

struct SavedPlayback {
    double rate = 1.0;
    double volume = 1.0;
};

[[nodiscard]] SavedPlayback readPlayback(store::Session& session);

enum class PlaybackSetting { Rate, Volume };
void savePlaybackSetting(store::Store& store, PlaybackSetting setting, double value);

/// @param done told on the main executor once it is written; may be empty
void storePosition(const Services& services, EpisodeId id, Milliseconds position, std::function<void()> done = {});
/// Writes the length of the audio itself; `done` is told on the main executor.
void storeMeasuredDuration(
    const Services& services, EpisodeId id, Milliseconds duration, std::function<void(EpisodeId)> done);

/// Writes what was read inside the audio file at `url`; `done` is told on the main executor where the timeline may be
/// another.
void storeReadTags(const Services& services, EpisodeId id, const std::string& url, tags::AudioTags tags,
    std::function<void(EpisodeId)> done);

} // namespace tidemark::library
