// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/subject.h"

#include "library/episode_source.h"
#include "library/playback_rules.h"
#include "tags/audio_tags.h"
#include "timeline/merge.h"

namespace tidemark::ctl {

namespace {

Result<Subject> openEpisode(Context& context, EpisodeId id)
{
    const auto detail = findEpisode(context, id);
    if (!detail)
        return fail(detail.error());
    Subject subject;
    subject.title = detail->stored.episode.title;
    subject.timeline = detail->timeline;
    const auto enclosure = library::enclosureToPlay(detail->stored.episode.enclosures);
    if (!enclosure)
        return subject;
    auto source = library::openEnclosure(context.assembly().services(), *enclosure);
    if (!source)
        return fail(source.error());
    subject.audio = source->bytes;
    return subject;
}

} // namespace

Result<Subject> openSubject(Context& context, const std::string& idFileOrUrl)
{
    if (const auto id = idOf(idFileOrUrl))
        return openEpisode(context, EpisodeId(*id));
    auto tools = assembly::Tools::open();
    if (!tools)
        return fail(tools.error());
    Subject subject;
    subject.tools = std::move(*tools);
    subject.title = idFileOrUrl;
    auto audio = subject.tools->openAudio(idFileOrUrl);
    if (!audio)
        return fail(audio.error());
    subject.audio = *audio;
    auto tags = tags::readAudioTags(*subject.audio, {});
    if (!tags)
        return fail(tags.error());
    subject.timeline = timeline::visibleChapters(tags->chapters, tags->duration);
    if (!tags->title.empty())
        subject.title = tags->title;
    return subject;
}

Result<library::EpisodeDetail> findEpisode(Context& context, EpisodeId id)
{
    const auto library = context.library();
    if (!library)
        return fail(library.error());
    return context.await<library::EpisodeDetail>([&](auto reply) { (*library)->catalogue.episode(id, reply); });
}

Result<Chapter> chapterOf(const std::vector<Chapter>& timeline, std::int64_t number)
{
    if (number < 1 || number > static_cast<std::int64_t>(timeline.size()))
        return fail(ErrorCode::NotFound,
            timeline.empty()
                ? "there are no chapters"
                : "there is no chapter " + std::to_string(number) + ", only 1 to " + std::to_string(timeline.size()));
    return timeline[static_cast<std::size_t>(number - 1)];
}

} // namespace tidemark::ctl
