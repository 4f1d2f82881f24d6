// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/catalogue.h"
#include "library/observers.h"
#include "library/services.h"

#include <memory>
#include <string>
#include <vector>

namespace tidemark::library {

enum class FeedOutcomeKind { New, Updated, Unchanged, Moved, Gone, Failed };
/// @return "new", "updated", "unchanged", "moved", "gone" or "failed": the words of product.md.
[[nodiscard]] std::string_view feedOutcomeName(FeedOutcomeKind kind);

/// What came of fetching one feed.
struct FeedOutcome {
    ShowId id; ///< not set where there is no show (a first fetch that failed)
    std::string title;
    std::string feedUrl;
    FeedOutcomeKind kind = FeedOutcomeKind::Failed;
    std::int64_t newEpisodes = 0;
    std::optional<Error> error;
    bool isPartial = false; ///< the document was cut; what was whole is there
};

/// A saved page and a subscription that look like one show.
struct MergeOffer {
    ShowId savedPage;
    ShowId subscription;
    std::string title;
    std::int64_t matchingEpisodes = 0;
    bool operator==(const MergeOffer&) const = default;
};

struct PageImport {
    ShowId id;
    std::string title;
    std::int64_t episodesPromised = 0; ///< 0: the page does not say
    std::int64_t episodesHeld = 0;
    std::int64_t newEpisodes = 0;
};

struct OpmlImport {
    std::int64_t entries = 0;
    std::int64_t alreadySubscribed = 0;
    std::vector<FeedOutcome> outcomes; ///< of those that were tried
    std::vector<std::string> problems; ///< lines that could not be read
};

struct RefreshProgress {
    std::int64_t done = 0;
    std::int64_t total = 0; ///< 0: nothing runs
    std::int64_t newEpisodes = 0;
    std::string title; ///< the show that was last done
};

/// Adding, fetching and leaving shows. Main thread; replies and events come on the main executor.
class Subscriptions final {
public:
    Subscriptions(Services services, Catalogue& catalogue);
    ~Subscriptions();

    /// Fetches the feed and stores it. A web page that names a feed is followed once. Subscribing to what is subscribed
    /// answers Unchanged with its id. The outcome is Failed with its error where it does not work; then nothing is
    /// kept.
    void subscribe(std::string urlOrText, Reply<FeedOutcome> reply);
    /// Deletes show, episodes and their files. (The window waits for its undo to pass before it calls this.)
    void unsubscribe(ShowId id, Reply<> reply);
    /// Fetches feeds that may have changed; an empty list means all. Progress comes through observeProgress().
    void refresh(std::vector<ShowId> shows, Reply<std::vector<FeedOutcome>> reply);
    /// Ends a running refresh after the feeds that are being written; they and the rest report Cancelled.
    void cancelRefresh();
    [[nodiscard]] bool isRefreshing() const;
    [[nodiscard]] Observation observeProgress(std::function<void(const RefreshProgress&)> observer);

    /// Reads the text or HTML of a saved podcast page into a show with episodes.
    void importPage(std::string bytes, Reply<PageImport> reply);
    /// Saved pages that look like a subscribed show: same title, two or more episodes alike.
    void mergeOffers(Reply<std::vector<MergeOffer>> reply);
    /// Gives the subscription's audio to the saved page's episodes and makes them one show: the saved episodes keep
    /// their ids and what the listener did; the page's show takes over the feed.
    void merge(MergeOffer offer, Reply<ShowId> reply);
    /// Puts the sample show into the library, or finds it there.
    void openSample(Reply<ShowId> reply);

    void importOpml(std::string bytes, Reply<OpmlImport> reply);
    void exportOpml(Reply<std::string> reply);

private:
    class Implementation;
    std::shared_ptr<Implementation> m_implementation;
};

} // namespace tidemark::library
