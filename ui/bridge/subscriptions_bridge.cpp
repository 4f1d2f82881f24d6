// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/subscriptions_bridge.h"

#include <utility>

namespace tidemark::bridge {

SubscriptionsBridge::SubscriptionsBridge(
    library::Subscriptions& subscriptions, CatalogueBridge& catalogue, QObject* parent)
    : QObject(parent), m_subscriptions(subscriptions), m_catalogue(catalogue)
{
    m_observation = m_subscriptions.observeProgress([this](const RefreshProgress& progress) {
        m_progress = progress;
        Q_EMIT refreshProgressChanged();
    });
}

void SubscriptionsBridge::subscribe(const QString& urlOrText, QObject* receiver, Callback<FeedOutcomeData> callback)
{
    m_subscriptions.subscribe(
        urlOrText.toStdString(), converting<library::FeedOutcome, FeedOutcomeData>(receiver, std::move(callback)));
}

void SubscriptionsBridge::refresh(const std::vector<ShowId>& shows)
{
    if (isRefreshing())
        return;
    m_progress = {.done = 0, .total = 1, .newEpisodes = 0, .title = {}};
    Q_EMIT refreshProgressChanged();
    const auto finish = [this](Result<std::vector<FeedOutcomeData>> outcomes) {
        m_lastSummary = {};
        if (!outcomes) {
            FeedOutcomeData failed;
            failed.error = outcomes.error();
            m_lastSummary.failed.push_back(failed);
        } else {
            for (const auto& outcome : *outcomes) {
                m_lastSummary.newEpisodes += outcome.newEpisodes;
                if (outcome.error && outcome.error->code == ErrorCode::Cancelled)
                    m_lastSummary.wasCancelled = true;
                else if (outcome.kind == FeedOutcomeKind::Failed || outcome.kind == FeedOutcomeKind::Gone)
                    m_lastSummary.failed.push_back(outcome);
            }
        }
        m_progress = {};
        Q_EMIT refreshProgressChanged();
        Q_EMIT refreshFinished();
    };
    m_subscriptions.refresh(
        shows, converting<std::vector<library::FeedOutcome>, std::vector<FeedOutcomeData>>(this, finish));
}

void SubscriptionsBridge::cancelRefresh()
{
    m_subscriptions.cancelRefresh();
}

void SubscriptionsBridge::importPage(const QByteArray& bytes, QObject* receiver, Callback<PageImportData> callback)
{
    m_subscriptions.importPage(
        bytes.toStdString(), converting<library::PageImport, PageImportData>(receiver, std::move(callback)));
}

void SubscriptionsBridge::importOpml(const QByteArray& bytes, QObject* receiver, Callback<OpmlImportData> callback)
{
    m_subscriptions.importOpml(
        bytes.toStdString(), converting<library::OpmlImport, OpmlImportData>(receiver, std::move(callback)));
}

void SubscriptionsBridge::exportOpml(QObject* receiver, Callback<QByteArray> callback)
{
    m_subscriptions.exportOpml(
        guarded<std::string>(receiver, [callback = std::move(callback)](Result<std::string> bytes) {
            if (bytes)
                callback(QByteArray::fromStdString(*bytes));
            else
                callback(fail(bytes.error()));
        }));
}

void SubscriptionsBridge::mergeOffers(QObject* receiver, Callback<std::vector<MergeOffer>> callback)
{
    m_subscriptions.mergeOffers(guarded<std::vector<MergeOffer>>(receiver, std::move(callback)));
}

void SubscriptionsBridge::merge(const MergeOffer& offer, QObject* receiver, Callback<ShowId> callback)
{
    m_subscriptions.merge(offer, guarded<ShowId>(receiver, std::move(callback)));
}

void SubscriptionsBridge::openSample(QObject* receiver, Callback<ShowId> callback)
{
    m_subscriptions.openSample(guarded<ShowId>(receiver, std::move(callback)));
}

void SubscriptionsBridge::unsubscribeLater(ShowId id, const QString& title)
{
    m_pending.insert(id.value, title);
    tellHidden();
    Q_EMIT unsubscribePending(id, title);
}

void SubscriptionsBridge::undoUnsubscribe(ShowId id)
{
    m_pending.remove(id.value);
    tellHidden();
}

void SubscriptionsBridge::finishUnsubscribe(ShowId id)
{
    if (!m_pending.contains(id.value))
        return;
    const QString title = m_pending.take(id.value);
    m_leaving.insert(id.value);
    m_subscriptions.unsubscribe(id, guarded<void>(this, [=, this](Result<> result) {
        m_leaving.remove(id.value);
        tellHidden();
        if (!result)
            Q_EMIT unsubscribeFailed(title, result.error());
        if (m_leaving.isEmpty() && m_whenAllLeft)
            std::exchange(m_whenAllLeft, {})();
    }));
}

void SubscriptionsBridge::finishAllUnsubscribes(std::function<void()> done)
{
    m_whenAllLeft = std::move(done);
    const auto ids = m_pending.keys();
    for (const qint64 id : ids)
        finishUnsubscribe(ShowId(id));
    if (m_leaving.isEmpty() && m_whenAllLeft)
        std::exchange(m_whenAllLeft, {})();
}

void SubscriptionsBridge::tellHidden()
{
    QSet<qint64> hidden(m_pending.keyBegin(), m_pending.keyEnd());
    m_catalogue.setHiddenShows(hidden.unite(m_leaving));
}

} // namespace tidemark::bridge
