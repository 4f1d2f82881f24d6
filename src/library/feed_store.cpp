// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/feed_store.h"

#include "feed/opml.h"
#include "library/episode_source.h"
#include "library/feed_writer.h"
#include "library/identity.h"

#include <utility>

namespace tidemark::library {

namespace {

store::FetchState fetchStateOf(const FeedDocument& document, Timestamp now)
{
    store::FetchState state;
    state.etag = std::string(document.head.header("etag"));
    state.lastModified = std::string(document.head.header("last-modified"));
    state.bodyHash = document.bodyHash;
    state.checkedAt = now;
    state.changedAt = now;
    state.isPartial = document.feed.isPartial;
    if (document.feed.isPartial) {
        // A cut document must be fetched whole next time.
        state.etag.clear();
        state.lastModified.clear();
        state.bodyHash.clear();
        state.errorDetail = document.feed.partialReason;
    }
    return state;
}

FeedOutcome outcomeFor(const ShowRow& row, FeedOutcomeKind kind)
{
    FeedOutcome outcome;
    outcome.id = row.show.id;
    outcome.title = row.show.title;
    outcome.feedUrl = row.show.feedUrl;
    outcome.kind = kind;
    return outcome;
}

Result<FeedOutcome> storeFailure(store::Session& session, const ShowRow& row, const Error& error, Timestamp now)
{
    auto state = row.fetch;
    state.checkedAt = now;
    state.errorCode = errorCodeName(error.code);
    state.errorDetail = error.detail;
    state.isGone = error.code == ErrorCode::Gone;
    if (error.code != ErrorCode::Cancelled) {
        if (auto set = session.shows.setFetchState(row.show.id, state); !set)
            return fail(set.error());
    }
    auto outcome = outcomeFor(row, state.isGone ? FeedOutcomeKind::Gone : FeedOutcomeKind::Failed);
    outcome.error = error;
    return outcome;
}

Result<FeedOutcome> storeUnchanged(
    store::Session& session, const ShowRow& row, const net::HttpHead& head, Timestamp now)
{
    auto state = row.fetch;
    state.checkedAt = now;
    state.errorCode.clear();
    state.errorDetail.clear();
    state.isGone = false;
    if (const auto etag = head.header("etag"); !etag.empty())
        state.etag = etag;
    if (const auto date = head.header("last-modified"); !date.empty())
        state.lastModified = date;
    if (auto set = session.shows.setFetchState(row.show.id, state); !set)
        return fail(set.error());
    return outcomeFor(row, FeedOutcomeKind::Unchanged);
}

/// A chain of 301/308 moves the subscription when the document there is the same show: it shares an episode. A
/// captive portal answers 301 too, but not with our feed.
Result<bool> moveIfSame(
    store::Session& session, const ShowRow& row, const std::string& permanentUrl, const WrittenEpisodes& written)
{
    if (permanentUrl.empty() || permanentUrl == row.show.feedUrl || written.matchedCount == 0)
        return false;
    const auto other = session.shows.findByFeedUrl(permanentUrl);
    if (!other)
        return fail(other.error());
    if (*other)
        return false; // subscribed there too: two shows stay two
    if (auto set = session.shows.setFeedUrl(row.show.id, permanentUrl); !set)
        return fail(set.error());
    return true;
}

} // namespace

Result<FeedOutcome> storeNewShow(store::Session& session, const std::string& url, FeedDocument document, Timestamp now)
{
    // Asked again here: two may have subscribed at once, and a redirect may lead to a show that is there.
    for (const auto& known : {url, document.head.permanentUrl}) {
        const auto id =
            known.empty() ? Result<std::optional<ShowId>>(std::nullopt) : session.shows.findByFeedUrl(known);
        if (!id)
            return fail(id.error());
        if (!*id)
            continue;
        FeedOutcome same;
        same.id = **id;
        same.title = document.feed.show.title;
        same.feedUrl = known;
        same.kind = FeedOutcomeKind::Unchanged;
        return same;
    }
    auto show = std::move(document.feed.show);
    show.feedUrl = url;
    if (show.title.empty())
        show.title = url;
    const auto id = session.shows.insert(show, now);
    if (!id)
        return fail(id.error());
    const auto written = writeEpisodes(session, *id, std::move(document.episodes), now);
    if (!written)
        return fail(written.error());
    if (auto set = session.shows.setFetchState(*id, fetchStateOf(document, now)); !set)
        return fail(set.error());
    FeedOutcome outcome;
    outcome.id = *id;
    outcome.title = show.title;
    outcome.feedUrl = url;
    outcome.kind = FeedOutcomeKind::New;
    outcome.newEpisodes = written->newCount;
    outcome.isPartial = document.feed.isPartial;
    return outcome;
}

Result<FeedOutcome> storeRefreshed(
    store::Session& session, const ShowRow& row, Result<FeedDocument> document, Timestamp now)
{
    if (!document)
        return storeFailure(session, row, document.error(), now);
    if (document->isUnchanged)
        return storeUnchanged(session, row, document->head, now);
    const auto written = writeEpisodes(session, row.show.id, std::move(document->episodes), now);
    if (!written)
        return fail(written.error());
    // Leaving the feed means nothing for a document that was cut or is one page of several.
    if (!document->feed.isPartial && document->feed.nextPageUrl.empty()) {
        if (auto marked = session.episodes.markInFeed(row.show.id, written->ids); !marked)
            return fail(marked.error());
    }
    auto show = std::move(document->feed.show);
    show.feedUrl.clear(); // what the feed says of its own address moves nothing
    if (show.title.empty())
        show.title = row.show.title;
    if (auto updated = session.shows.update(row.show.id, show); !updated)
        return fail(updated.error());
    if (auto set = session.shows.setFetchState(row.show.id, fetchStateOf(*document, now)); !set)
        return fail(set.error());
    const auto hasMoved = moveIfSame(session, row, document->head.permanentUrl, *written);
    if (!hasMoved)
        return fail(hasMoved.error());
    const bool hasChanged = written->newCount + written->changedCount > 0 || show.title != row.show.title;
    auto outcome = outcomeFor(row,
        *hasMoved        ? FeedOutcomeKind::Moved
            : hasChanged ? FeedOutcomeKind::Updated
                         : FeedOutcomeKind::Unchanged);
    outcome.title = show.title;
    outcome.newEpisodes = written->newCount;
    outcome.isPartial = document->feed.isPartial;
    if (*hasMoved)
        outcome.feedUrl = document->head.permanentUrl;
    return outcome;
}

Result<PageImport> storePage(store::Session& session, InspectedShow page, Timestamp now)
{
    PageImport import;
    import.title = page.show.title;
    import.episodesPromised = page.show.episodesPromised.value_or(0);
    import.episodesHeld = static_cast<std::int64_t>(page.episodes.size());
    const auto known = session.shows.findByTitle(page.show.title);
    if (!known)
        return fail(known.error());
    for (const auto id : *known) {
        const auto row = session.shows.find(id);
        if (!row)
            return fail(row.error());
        if (*row && (*row)->show.feedUrl.empty())
            import.id = id;
    }
    if (import.id.isSet()) {
        if (auto updated = session.shows.update(import.id, page.show); !updated)
            return fail(updated.error());
    } else {
        const auto id = session.shows.insert(page.show, now);
        if (!id)
            return fail(id.error());
        import.id = *id;
    }
    const auto written = writeEpisodes(session, import.id, std::move(page.episodes), now);
    if (!written)
        return fail(written.error());
    import.newEpisodes = written->newCount;
    return import;
}

Result<std::string> opmlOf(store::Session& session, Timestamp now)
{
    const auto shows = session.shows.all();
    if (!shows)
        return fail(shows.error());
    std::vector<feed::OpmlEntry> entries;
    for (const auto& row : *shows) {
        if (!row.show.feedUrl.empty())
            entries.push_back({row.show.feedUrl, row.show.title, row.show.link, {}});
    }
    return feed::writeOpml(entries, "Tidemark subscriptions", now);
}

Result<std::vector<std::string>> mediaKeysOf(store::Session& session, ShowId show)
{
    const auto ids = session.episodes.ids({.show = show});
    if (!ids)
        return fail(ids.error());
    std::vector<std::string> keys;
    for (const auto id : *ids) {
        const auto stored = session.episodes.find(id);
        if (!stored)
            return fail(stored.error());
        if (!*stored)
            continue;
        for (const auto& enclosure : (*stored)->episode.enclosures) {
            if (enclosure.kind == EnclosureKind::Remote)
                keys.push_back(mediaKey(enclosure.id));
        }
    }
    return keys;
}

} // namespace tidemark::library
