// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/playback_store.h"

#include "base/log.h"
#include "library/episode_timeline.h"

#include <fmt/format.h>

#include <charconv>

namespace tidemark::library {

namespace {

const char* keyOf(PlaybackSetting setting)
{
    return setting == PlaybackSetting::Rate ? "playback.rate" : "playback.volume";
}

double numberOr(const Result<std::optional<std::string>>& text, double fallback)
{
    if (!text || !*text)
        return fallback;
    const auto& value = **text;
    double number = fallback;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    return error == std::errc() ? number : fallback;
}

void logFailure(const char* what, const Result<>& result)
{
    if (!result)
        log("library").warn("{}: {}", what, result.error().detail);
}

} // namespace

SavedPlayback readPlayback(store::Session& session)
{
    SavedPlayback saved;
    saved.rate = numberOr(session.settings.get(keyOf(PlaybackSetting::Rate)), 1.0);
    saved.volume = numberOr(session.settings.get(keyOf(PlaybackSetting::Volume)), 1.0);
    return saved;
}

void savePlaybackSetting(store::Store& store, PlaybackSetting setting, double value)
{
    store.write([setting, text = fmt::format("{}", value)](
                    store::Session& session) { logFailure("setting", session.settings.set(keyOf(setting), text)); });
}

void storePosition(const Services& services, EpisodeId id, Milliseconds position, std::function<void()> done)
{
    services.store.writeFirst([id, position, now = services.clock.now(), done = std::move(done), &main = services.main](
                                  store::Session& session) {
        logFailure("position", session.episodes.savePosition(id, position, now));
        if (done)
            main.post(done);
    });
}

void storeMeasuredDuration(
    const Services& services, EpisodeId id, Milliseconds duration, std::function<void(EpisodeId)> done)
{
    services.store.write([id, duration, done = std::move(done), &main = services.main](store::Session& session) {
        const auto result = session.transaction([&]() -> Result<> {
            if (auto set = session.episodes.setMeasuredDuration(id, duration); !set)
                return set;
            const auto updated = updateTimeline(session, id); // chapters may be past the end now
            return updated ? Result<>() : fail(updated.error());
        });
        logFailure("duration", result);
        if (result)
            main.post([id, done] { done(id); });
    });
}

void storeReadTags(const Services& services, EpisodeId id, const std::string& url, tags::AudioTags tags,
    std::function<void(EpisodeId)> done)
{
    // The engine tells the length, more exactly than a header does.
    tags.duration.reset();
    services.store.write([id, url, tags = std::move(tags), now = services.clock.now(), done = std::move(done),
                             &main = services.main](store::Session& session) {
        bool hasChanged = false;
        const auto result = session.transaction([&]() -> Result<> {
            const auto stored = storeFileTags(session, id, tags, LengthKnown::Yes, now);
            if (!stored)
                return fail(stored.error());
            hasChanged = *stored;
            return session.timelines.recordLookup(id, {store::LookupPlace::File, url, now});
        });
        logFailure("chapters of the file", result);
        if (result && hasChanged)
            main.post([id, done] { done(id); });
    });
}

} // namespace tidemark::library
