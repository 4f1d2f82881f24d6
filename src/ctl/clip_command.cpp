// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/clip.h"
#include "ctl/commands.h"
#include "ctl/interrupt.h"
#include "ctl/subject.h"

#include <fmt/format.h>

#include <future>

namespace tidemark::ctl {

Result<> clip(Context& context, const ClipOptions& options)
{
    auto subject = openSubject(context, options.subject);
    if (!subject)
        return fail(subject.error());
    if (!subject->audio)
        return fail(ErrorCode::NotFound, "this episode has no audio");
    audio::ClipRequest request;
    request.source = subject->audio;
    request.outputFile = options.output;
    if (options.chapter) {
        const auto chapter = chapterOf(subject->timeline, *options.chapter);
        if (!chapter)
            return fail(chapter.error());
        request.from = chapter->start;
        request.to = chapter->end;
    } else {
        request.from = *options.from;
        request.to = options.length ? *options.from + *options.length : options.to;
    }
    // The cutting blocks; this thread stays free to notice an interruption.
    const InterruptGuard interrupt;
    std::stop_source stop;
    auto cutting = std::async(std::launch::async, [&] { return audio::writeClip(request, {}, stop.get_token()); });
    while (cutting.wait_for(std::chrono::milliseconds(50)) != std::future_status::ready) {
        if (InterruptGuard::wasInterrupted())
            stop.request_stop();
    }
    const auto written = cutting.get();
    if (!written)
        return fail(written.error());
    if (context.isJson)
        context.print(
            Json{{"path", options.output}, {"start_s", toSeconds(written->from)}, {"end_s", toSeconds(written->to)}});
    else
        context.print(fmt::format(
            "{}: {} to {}", options.output, formatClockExact(written->from), formatClockExact(written->to)));
    return {};
}

} // namespace tidemark::ctl
