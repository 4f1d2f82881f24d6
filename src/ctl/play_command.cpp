// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commands.h"
#include "ctl/interrupt.h"
#include "ctl/subject.h"
#include "library/playback_rules.h"

#include <fmt/format.h>
#include <unistd.h>

#include <optional>

namespace tidemark::ctl {

namespace {

using std::chrono::steady_clock;

/// What both ways of playing tell: where it is, and when it is over.
struct Playing {
    Milliseconds position{0};
    bool isApproximate = false;
    bool isSounding = false;
    bool isEnded = false;
    bool isDiskFull = false; ///< what comes is kept in memory only
    std::vector<Chapter> timeline;
    std::optional<Error> error;
};

/// Prints a position a second, as product.md says.
class PositionPrinter {
public:
    explicit PositionPrinter(Context& context) : m_context(context) { }

    void print(const Playing& playing)
    {
        const auto now = steady_clock::now();
        if (!playing.isSounding || (m_last && now - *m_last < std::chrono::seconds(1)))
            return;
        m_last = now;
        const int index = library::chapterAt(playing.timeline, playing.position);
        const auto title = index < 0 ? std::string() : playing.timeline[static_cast<std::size_t>(index)].title;
        if (m_context.isJson) {
            const Json json{{"position_s", toSeconds(playing.position)},
                {"chapter", title.empty() ? Json(nullptr) : Json(title)}, {"approximate", playing.isApproximate},
                {"disk_full", playing.isDiskFull}};
            m_context.printLine(json);
        } else {
            m_context.print(
                fmt::format("{}{}  {}", playing.isApproximate ? "≈" : "", formatClock(playing.position), title));
        }
    }

private:
    Context& m_context;
    std::optional<steady_clock::time_point> m_last;
};

Result<> runUntilEnd(Context& context, Playing& playing)
{
    const InterruptGuard interrupt;
    PositionPrinter printer(context);
    const auto isOver = [&] {
        printer.print(playing);
        return playing.isEnded || playing.error || InterruptGuard::wasInterrupted();
    };
    while (!context.loop().runUntil(isOver, std::chrono::milliseconds(200))) { }
    return playing.error ? Result<>(fail(*playing.error)) : Result<>();
}

Result<Milliseconds> startOf(const PlayOptions& options, const std::vector<Chapter>& timeline)
{
    if (options.chapter) {
        const auto chapter = chapterOf(timeline, *options.chapter);
        if (!chapter)
            return fail(chapter.error());
        return chapter->start;
    }
    return options.at.value_or(Milliseconds(0));
}

/// An episode of the library: positions are saved, and at its end it counts as played.
Result<> playEpisode(Context& context, EpisodeId id, const PlayOptions& options)
{
    const auto library = context.library();
    if (!library)
        return fail(library.error());
    const auto detail = findEpisode(context, id);
    if (!detail)
        return fail(detail.error());
    std::optional<Milliseconds> at;
    if (options.chapter || options.at) {
        const auto start = startOf(options, detail->timeline);
        if (!start)
            return fail(start.error());
        at = *start;
    }
    Playing playing;
    playing.timeline = detail->timeline;
    bool hasBegun = false;
    auto& playback = (*library)->playback;
    const auto observation = playback.observe([&](const library::PlaybackState& state, const library::PlaybackChange&) {
        // What the queue plays after it is not this command's.
        hasBegun = hasBegun || state.episodeId == id;
        playing.isEnded =
            playing.isEnded || state.engine == audio::EngineState::Ended || (hasBegun && state.episodeId != id);
        if (playing.isEnded || !hasBegun)
            return;
        playing.position = state.position;
        playing.isApproximate = state.isApproximate;
        playing.isSounding = state.engine == audio::EngineState::Playing;
        playing.timeline = state.timeline;
        playing.error = state.error;
        if (std::exchange(playing.isDiskFull, state.isDiskFull) != state.isDiskFull && state.isDiskFull)
            context.diagnostics() << "tidemarkctl: the disk is full, playing from memory\n";
    });
    playback.play(id, at);
    const auto result = runUntilEnd(context, playing);
    playback.savePosition();
    return result;
}

Result<> playLoose(Context& context, const PlayOptions& options)
{
    auto subject = openSubject(context, options.subject);
    if (!subject)
        return fail(subject.error());
    const auto start = startOf(options, subject->timeline);
    if (!start)
        return fail(start.error());
    Playing playing;
    playing.timeline = subject->timeline;
    const auto engine = audio::makeGStreamerEngine(context.loop(), context.engine);
    engine->setEventHandler([&](const audio::PlayerEvent& event) {
        if (const auto* state = std::get_if<audio::StateChanged>(&event.what)) {
            playing.isSounding = state->state == audio::EngineState::Playing;
            playing.isEnded = state->state == audio::EngineState::Ended;
        } else if (const auto* position = std::get_if<audio::PositionChanged>(&event.what)) {
            playing.position = position->position;
            playing.isApproximate = position->isApproximate;
        } else if (const auto* failure = std::get_if<audio::PlaybackFailed>(&event.what)) {
            playing.error = failure->error;
        } else if (const auto* silent = std::get_if<audio::NoAudioDevice>(&event.what)) {
            context.diagnostics() << "tidemarkctl: no sound device, playing silently: " << silent->detail << '\n';
        }
    });
    engine->load({subject->audio, *start, true});
    return runUntilEnd(context, playing);
}

} // namespace

Result<> play(Context& context, const PlayOptions& options)
{
    if (const auto id = idOf(options.subject))
        return playEpisode(context, EpisodeId(*id), options);
    return playLoose(context, options);
}

} // namespace tidemark::ctl
