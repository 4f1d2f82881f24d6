// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/reply.h"
#include "bridge/timeline_values.h"

#include <QObject>
#include <QSet>

namespace tidemark::bridge {

/// What the listener decides about timelines, and looking for chapters, for the window. What becomes different is told
/// by CatalogueBridge::episodesChanged. GUI thread; callbacks come later, never within the call, and are dropped when
/// their receiver is gone.
class TimelinesBridge final : public QObject {
    Q_OBJECT

public:
    explicit TimelinesBridge(library::Timelines& timelines, QObject* parent = nullptr);

    void explain(EpisodeId id, QObject* receiver, Callback<TimelineExplanationData> callback);
    /// Nothing: the best source again.
    void chooseForEpisode(
        EpisodeId id, std::optional<ChapterSource> source, QObject* receiver, Callback<TimelineUndo> callback);
    void chooseForShow(
        ShowId id, std::optional<ChapterSource> source, QObject* receiver, Callback<TimelineUndo> callback);
    void change(EpisodeId id, ChapterWish wish, QObject* receiver, Callback<TimelineUndo> callback);
    void discardChanges(EpisodeId id, QObject* receiver, Callback<TimelineUndo> callback);
    void undo(TimelineUndo undo, QObject* receiver, Callback<> callback);
    void setLoadsChapterImages(ShowId id, bool loads, QObject* receiver, Callback<> callback);

    /// Looks outside of the feed; begin and end are told by lookingChanged(), what it found by the catalogue.
    void look(EpisodeId id, LookMode mode);
    void lookForNew();
    [[nodiscard]] bool isLooking(EpisodeId id) const { return m_looking.contains(id.value); }

Q_SIGNALS:
    void lookingChanged(tidemark::EpisodeId id);

private:
    library::Timelines& m_timelines;
    QSet<qint64> m_looking;
};

} // namespace tidemark::bridge
