// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/timelines_bridge.h"

#include <utility>

namespace tidemark::bridge {

TimelinesBridge::TimelinesBridge(library::Timelines& timelines, QObject* parent)
    : QObject(parent), m_timelines(timelines)
{
}

void TimelinesBridge::explain(EpisodeId id, QObject* receiver, Callback<TimelineExplanationData> callback)
{
    m_timelines.explain(
        id, converting<library::TimelineExplanation, TimelineExplanationData>(receiver, std::move(callback)));
}

void TimelinesBridge::chooseForEpisode(
    EpisodeId id, std::optional<ChapterSource> source, QObject* receiver, Callback<TimelineUndo> callback)
{
    m_timelines.chooseForEpisode(id, source, guarded<TimelineUndo>(receiver, std::move(callback)));
}

void TimelinesBridge::chooseForShow(
    ShowId id, std::optional<ChapterSource> source, QObject* receiver, Callback<TimelineUndo> callback)
{
    m_timelines.chooseForShow(id, source, guarded<TimelineUndo>(receiver, std::move(callback)));
}

void TimelinesBridge::change(EpisodeId id, ChapterWish wish, QObject* receiver, Callback<TimelineUndo> callback)
{
    m_timelines.change(id, std::move(wish), guarded<TimelineUndo>(receiver, std::move(callback)));
}

void TimelinesBridge::discardChanges(EpisodeId id, QObject* receiver, Callback<TimelineUndo> callback)
{
    m_timelines.discardChanges(id, guarded<TimelineUndo>(receiver, std::move(callback)));
}

void TimelinesBridge::undo(TimelineUndo undo, QObject* receiver, Callback<> callback)
{
    m_timelines.undo(std::move(undo), guarded<void>(receiver, std::move(callback)));
}

void TimelinesBridge::setLoadsChapterImages(ShowId id, bool loads, QObject* receiver, Callback<> callback)
{
    m_timelines.setLoadsChapterImages(id, loads, guarded<void>(receiver, std::move(callback)));
}

void TimelinesBridge::look(EpisodeId id, LookMode mode)
{
    if (isLooking(id))
        return;
    m_looking.insert(id.value);
    Q_EMIT lookingChanged(id);
    m_timelines.look(id, mode, guarded<LookOutcome>(this, [this, id](const Result<LookOutcome>&) {
        m_looking.remove(id.value);
        Q_EMIT lookingChanged(id);
    }));
}

void TimelinesBridge::lookForNew()
{
    m_timelines.lookForNew([](const Result<std::int64_t>&) {}); // what is found is announced
}

} // namespace tidemark::bridge
