// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/opml.h"
#include "library/subscriptions.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace tidemark::library {

namespace {

/// Subscribes to the entries of a file a few at a time, and counts.
class OpmlJob final : public std::enable_shared_from_this<OpmlJob> {
public:
    OpmlJob(Subscriptions& subscriptions, feed::OpmlDocument document, Reply<OpmlImport> reply)
        : m_subscriptions(subscriptions), m_entries(std::move(document.entries)), m_reply(std::move(reply))
    {
        m_report.entries = static_cast<std::int64_t>(m_entries.size());
        for (const auto& problem : document.problems)
            m_report.problems.push_back(problem.line + ": " + problem.reason);
    }

    void start()
    {
        if (m_entries.empty())
            return m_reply(std::move(m_report));
        const auto count = std::min<std::size_t>(kAtOnce, m_entries.size());
        for (std::size_t i = 0; i < count; ++i)
            next();
    }

private:
    static constexpr std::size_t kAtOnce = 16;

    void next()
    {
        if (m_next == m_entries.size())
            return;
        const auto& entry = m_entries[m_next++];
        m_subscriptions.subscribe(entry.feedUrl,
            [self = shared_from_this()](Result<FeedOutcome> outcome) { self->onSubscribed(std::move(outcome)); });
    }

    void onSubscribed(Result<FeedOutcome> outcome)
    {
        if (outcome && outcome->kind == FeedOutcomeKind::Unchanged)
            ++m_report.alreadySubscribed;
        else if (outcome)
            m_report.outcomes.push_back(std::move(*outcome));
        else
            m_report.problems.push_back(outcome.error().detail);
        if (++m_doneCount == m_entries.size())
            m_reply(std::move(m_report));
        else
            next();
    }

    Subscriptions& m_subscriptions;
    std::vector<feed::OpmlEntry> m_entries;
    Reply<OpmlImport> m_reply;
    OpmlImport m_report;
    std::size_t m_next = 0;
    std::size_t m_doneCount = 0;
};

} // namespace

void Subscriptions::importOpml(std::string bytes, Reply<OpmlImport> reply)
{
    auto document = feed::readOpml(bytes);
    if (!document)
        return reply(fail(document.error()));
    std::make_shared<OpmlJob>(*this, std::move(*document), std::move(reply))->start();
}

} // namespace tidemark::library
