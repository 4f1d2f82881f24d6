// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/catalogue_bridge.h"
#include "bridge/reply.h"
#include "bridge/values.h"

#include <QHash>
#include <QObject>

#include <vector>

namespace tidemark::bridge {

/// What a refresh came to, for one line of text.
struct RefreshSummary {
    int newEpisodes = 0;
    bool wasCancelled = false;
    std::vector<FeedOutcomeData> failed;
};

/// Adding, fetching and leaving shows, for the window. Leaving is done late, so that it can be undone: the show
/// disappears at once and is deleted by finishUnsubscribe(). GUI thread.
class SubscriptionsBridge final : public QObject {
    Q_OBJECT

public:
    SubscriptionsBridge(library::Subscriptions& subscriptions, CatalogueBridge& catalogue, QObject* parent = nullptr);

    /// An outcome of kind Failed carries its error.
    void subscribe(const QString& urlOrText, QObject* receiver, Callback<FeedOutcomeData> callback);
    /// Empty: all. Progress and end come as signals.
    void refresh(const std::vector<ShowId>& shows = {});
    void cancelRefresh();
    void importPage(const QByteArray& bytes, QObject* receiver, Callback<PageImportData> callback);
    void importOpml(const QByteArray& bytes, QObject* receiver, Callback<OpmlImportData> callback);
    void exportOpml(QObject* receiver, Callback<QByteArray> callback);
    void mergeOffers(QObject* receiver, Callback<std::vector<MergeOffer>> callback);
    void merge(const MergeOffer& offer, QObject* receiver, Callback<ShowId> callback);
    void openSample(QObject* receiver, Callback<ShowId> callback);

    /// Hides the show; nothing is deleted yet.
    void unsubscribeLater(ShowId id, const QString& title);
    void undoUnsubscribe(ShowId id);
    /// Deletes the show if it still waits for it.
    void finishUnsubscribe(ShowId id);
    /// Deletes all that wait, at the window's end. `done` is called when no deletion is under way any more.
    void finishAllUnsubscribes(std::function<void()> done);

    [[nodiscard]] const RefreshProgress& progress() const { return m_progress; }
    [[nodiscard]] bool isRefreshing() const { return m_progress.total > 0; }
    /// Of the last refresh that ended, for the show pages and the sidebar.
    [[nodiscard]] const RefreshSummary& lastSummary() const { return m_lastSummary; }

Q_SIGNALS:
    void refreshProgressChanged();
    void refreshFinished();
    /// A show was hidden and will be deleted; the window offers to undo it.
    void unsubscribePending(tidemark::ShowId id, const QString& title);
    void unsubscribeFailed(const QString& title, const tidemark::Error& error);

private:
    void tellHidden();

    library::Subscriptions& m_subscriptions;
    CatalogueBridge& m_catalogue;
    library::Observation m_observation;
    RefreshProgress m_progress;
    RefreshSummary m_lastSummary;
    QHash<qint64, QString> m_pending; ///< show id → title; can still be undone
    QSet<qint64> m_leaving; ///< being deleted
    std::function<void()> m_whenAllLeft;
};

} // namespace tidemark::bridge
