// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/timeline_actions.h"

#include "bridge/error_text.h"
#include "pages/timeline_words.h"
#include "pages/tr.h"

namespace tidemark::pages {

namespace {

QString problemText(const Error& error)
{
    // The timeline became another while the listener looked at it: nothing that people could mend.
    return error.code == ErrorCode::NotFound ? Tr::tr("That chapter is not there any more.")
                                             : bridge::errorText(error).joined();
}

} // namespace

bridge::Callback<bridge::TimelineUndo> TimelineActions::offeringUndo(const QString& done)
{
    return [&timelines = m_context.timelines, &navigator = m_navigator, done](Result<bridge::TimelineUndo> undo) {
        if (!undo)
            return navigator.showToast({problemText(undo.error()), {}, {}, {}});
        const auto takeBack = [&timelines, &navigator, undo = *undo] {
            timelines.undo(undo, &timelines, [&navigator](Result<> result) {
                if (!result)
                    navigator.showToast({problemText(result.error()), {}, {}, {}});
            });
        };
        navigator.showToast({done, Tr::tr("Undo"), takeBack, {}});
    };
}

void TimelineActions::chooseForEpisode(EpisodeId id, std::optional<ChapterSource> source)
{
    const auto done = source ? Tr::tr("Chapters of this episode: %1", "then where from").arg(sourceOrigin(*source))
                             : Tr::tr("The best chapters are shown again.");
    m_context.timelines.chooseForEpisode(id, source, m_owner, offeringUndo(done));
}

void TimelineActions::chooseForShow(ShowId id, std::optional<ChapterSource> source)
{
    const auto done = source
        ? Tr::tr("Chapters of all episodes of this show: %1", "then where from").arg(sourceOrigin(*source))
        : Tr::tr("Each episode of this show shows its best chapters again.");
    m_context.timelines.chooseForShow(id, source, m_owner, offeringUndo(done));
}

void TimelineActions::change(EpisodeId id, bridge::ChapterWish wish, const QString& done)
{
    m_context.timelines.change(id, std::move(wish), m_owner, offeringUndo(done));
}

void TimelineActions::discardChanges(EpisodeId id)
{
    m_context.timelines.discardChanges(
        id, m_owner, offeringUndo(Tr::tr("The chapters are as their publisher wrote them.")));
}

void TimelineActions::loadImages(ShowId id)
{
    m_context.timelines.setLoadsChapterImages(
        id, true, m_owner, [&timelines = m_context.timelines, &navigator = m_navigator, id](Result<> result) {
            if (!result)
                return navigator.showToast({problemText(result.error()), {}, {}, {}});
            navigator.showToast({Tr::tr("Pictures of this show’s chapters are shown."), Tr::tr("Undo"),
                [&timelines, id] { timelines.setLoadsChapterImages(id, false, &timelines, {}); }, {}});
        });
}

} // namespace tidemark::pages
