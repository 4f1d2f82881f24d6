// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/playback_store.h"

#include "base/log.h"
#include "library/enrich.h"

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

Result<bool> replaceFileChapters(store::Session& session, EpisodeId id, const std::vector<Chapter>& chapters)
{
    const auto stored = session.episodes.find(id);
    if (!stored)
        return fail(stored.error());
    if (!*stored)
        return false;
    std::vector<Chapter> before;
    for (const auto& chapter : (*stored)->episode.chapters) {
        if (chapter.source == chapters.front().source)
            before.push_back(chapter);
    }
    if (before == chapters)
        return false;
    if (auto set = session.episodes.setChapters(id, chapters.front().source, chapters); !set)
        return fail(set.error());
    const auto now = session.episodes.find(id);
    if (!now || !*now)
        return now ? Result<bool>(false) : fail(now.error());
    const auto timeline = timelineOf((*now)->episode, (*now)->measuredDuration);
    if (auto set = session.episodes.setChapterCount(id, static_cast<std::int64_t>(timeline.size())); !set)
        return fail(set.error());
    return true;
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

void storeMeasuredDuration(const Services& services, EpisodeId id, Milliseconds duration)
{
    services.store.write([id, duration](store::Session& session) {
        logFailure("duration", session.episodes.setMeasuredDuration(id, duration));
    });
}

void storeFileChapters(
    const Services& services, EpisodeId id, std::vector<Chapter> chapters, std::function<void(EpisodeId)> done)
{
    services.store.write(
        [id, chapters = std::move(chapters), done = std::move(done), &main = services.main](store::Session& session) {
            bool hasChanged = false;
            const auto result = session.transaction([&]() -> Result<> {
                const auto replaced = replaceFileChapters(session, id, chapters);
                if (!replaced)
                    return fail(replaced.error());
                hasChanged = *replaced;
                return {};
            });
            logFailure("chapters of the file", result);
            if (result && hasChanged)
                main.post([id, done] { done(id); });
        });
}

} // namespace tidemark::library
