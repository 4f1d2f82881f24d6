// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/item_reader.h"

#include "base/text.h"
#include "feed/dates.h"
#include "feed/media_types.h"

#include <algorithm>

namespace tidemark::feed {

namespace {

void readDublinElement(ItemDraft& draft, const ItemContext& context, const XmlElement& element)
{
    const bool isTerms = element.vocabulary == Namespace::DublinTerms;
    if (element.hasName("date") || element.hasName("issued") || element.hasName("available"))
        draft.published.offer(isTerms ? 5 : 4, parseDate(XmlTree::text(element)));
    else if (element.hasName("created"))
        draft.published.offer(7, parseDate(XmlTree::text(element)));
    else if (element.hasName("modified"))
        draft.published.offer(10, parseDate(XmlTree::text(element)));
    else if (element.hasName("creator"))
        draft.author.offer(1, readPersonName(context.tree, element));
    else if (element.hasName("title"))
        draft.title.offer(3, readLine(context.tree, element));
    else if (element.hasName("identifier"))
        draft.guid.offer(4, XmlTree::text(element));
    else if (element.hasName("description"))
        draft.notes.push_back({6, readHtml(context.tree, element), false});
}

void readGooglePlayElement(ItemDraft& draft, const ItemContext& context, const XmlElement& element)
{
    if (element.hasName("author"))
        draft.author.offer(5, readPersonName(context.tree, element));
    else if (element.hasName("description"))
        draft.notes.push_back({7, readHtml(context.tree, element), false});
    else if (element.hasName("image"))
        draft.image.offer(4, readUrl(context.tree, element, context.base, {"href", "url", ""}));
    else if (element.hasName("explicit"))
        draft.isExplicit.offer(2, readExplicit(XmlTree::text(element)));
}

void readElement(ItemDraft& draft, const ItemContext& context, const XmlElement& element)
{
    switch (element.vocabulary) {
    case Namespace::Core:
    case Namespace::Atom:
        return readCoreElement(draft, context, element);
    case Namespace::Itunes:
        return readItunesElement(draft, context, element);
    case Namespace::Podcast:
        return readPodcastElement(draft, context, element);
    case Namespace::Podlove:
        return readPodloveElement(draft, context, element);
    case Namespace::Media:
        return readMediaElement(draft, context, element, 0);
    case Namespace::DublinCore:
    case Namespace::DublinTerms:
        return readDublinElement(draft, context, element);
    case Namespace::GooglePlay:
        return readGooglePlayElement(draft, context, element);
    case Namespace::Content:
        if (element.hasName("encoded"))
            draft.notes.push_back({0, readHtml(context.tree, element), false});
        return;
    case Namespace::Xhtml:
        if (element.hasName("body") || element.hasName("div"))
            draft.notes.push_back({4, readHtml(context.tree, element), false});
        return;
    default:
        return;
    }
}

void takeNotes(ItemDraft& draft)
{
    std::stable_sort(draft.notes.begin(), draft.notes.end(),
        [](const ItemDraft::Notes& a, const ItemDraft::Notes& b) { return a.rank < b.rank; });
    Longest longest;
    for (auto& notes : draft.notes)
        longest.offer(std::move(notes.html), notes.isPlain);
    draft.episode.notesArePlain = longest.isPlain();
    draft.episode.notesHtml = longest.take();
}

void takeEnclosures(ItemDraft& draft)
{
    auto& enclosures = draft.episode.enclosures;
    if (enclosures.empty())
        enclosures = std::move(draft.mediaContents);
    const auto moveToFront = [&](auto isWanted) {
        const auto found = std::find_if(enclosures.begin(), enclosures.end(), isWanted);
        if (found == enclosures.end())
            return false;
        std::rotate(enclosures.begin(), found, found + 1);
        return true;
    };
    // An episode may come with its picture or its video; it is the sound that is played.
    if (!moveToFront([](const Enclosure& e) { return isAudio(e.mimeType, e.url); }))
        static_cast<void>(moveToFront([](const Enclosure& e) { return isAudioOrVideo(e.mimeType, e.url); }));
}

} // namespace

void addEnclosure(std::vector<Enclosure>& enclosures, std::string url, std::string_view type, std::string_view size)
{
    constexpr std::size_t kMaximumEnclosures = 64;
    const bool isKnown =
        std::any_of(enclosures.begin(), enclosures.end(), [&](const Enclosure& e) { return e.url == url; });
    if (url.empty() || isKnown || enclosures.size() >= kMaximumEnclosures)
        return;
    Enclosure enclosure;
    enclosure.url = std::move(url);
    enclosure.mimeType = std::string(trimmed(type));
    enclosure.sizeBytes = readSize(size);
    enclosures.push_back(std::move(enclosure));
}

Episode readItem(const XmlTree& tree, std::string_view base)
{
    ItemDraft draft;
    const auto* item = tree.firstElement();
    if (!item)
        return {};
    const ItemContext context{tree, base};
    draft.guid.offer(3, tree.attribute(*item, "about"));
    // The Channel Definition Format, older than RSS, has these as attributes.
    draft.published.offer(11, parseDate(tree.attribute(*item, "lastmod")));
    draft.link.offer(6, readUrl(tree, *item, base, {"href"}));
    tree.forEachChild(item, [&](const XmlElement& element) { readElement(draft, context, element); });
    takeNotes(draft);
    takeEnclosures(draft);
    auto& episode = draft.episode;
    episode.guid = draft.guid.take();
    episode.title = draft.title.take();
    episode.link = draft.link.take();
    episode.author = draft.author.take();
    episode.subtitle = draft.subtitle.take();
    episode.imageUrl = draft.image.take();
    episode.published = draft.published.take();
    episode.duration = draft.duration.take();
    episode.isExplicit = draft.isExplicit.take();
    episode.season = draft.season.take();
    episode.episodeNumber = draft.episodeNumber.take();
    if (!episode.chapters.empty())
        episode.podloveUrl.clear(); // the document would say the same once more
    return std::move(draft.episode);
}

} // namespace tidemark::feed
