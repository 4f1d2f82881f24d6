// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/channel_reader.h"

#include "base/text.h"
#include "feed/channel_draft.h"

#include <algorithm>

namespace tidemark::feed {

namespace {

constexpr std::size_t kMaximumListed = 200;
constexpr int kMaximumCategoryDepth = 4;

void readLink(ChannelDraft& draft, const XmlElement& element)
{
    const auto relation = asciiLower(draft.tree.attribute(element, "rel"));
    auto url = readUrl(draft.tree, element, draft.base, {"href"});
    if (relation == "self" && draft.feed.show.feedUrl.empty())
        draft.feed.show.feedUrl = std::move(url);
    else if (relation == "next")
        draft.nextPage.offer(0, std::move(url));
    else if (relation == "prev-archive")
        draft.nextPage.offer(1, std::move(url));
    else if (relation.empty() || relation == "alternate")
        draft.link.offer(1, std::move(url));
}

void readCategory(ChannelDraft& draft, const XmlElement& element, std::vector<std::string>& names, int depth)
{
    auto name = draft.tree.attribute(element, "label");
    for (const auto* attribute : {"text", "term"}) {
        if (name.empty())
            name = draft.tree.attribute(element, attribute);
    }
    addUnique(names, name.empty() && element.firstChild < 0 ? readLine(draft.tree, element) : simplified(name));
    draft.tree.forEachChild(&element, [&](const XmlElement& child) {
        if (child.hasName("category") && depth < kMaximumCategoryDepth)
            readCategory(draft, child, names, depth + 1);
    });
}

void readImage(ChannelDraft& draft, const XmlElement& element)
{
    const auto* url = draft.tree.child(&element, Namespace::Core, "url");
    if (url)
        draft.image.offer(2, readUrl(draft.tree, *url, draft.base, {""}));
    else
        draft.image.offer(2, readUrl(draft.tree, element, draft.base, {"href", "url", "resource"}));
}

void readCore(ChannelDraft& draft, const XmlElement& element)
{
    auto& show = draft.feed.show;
    if (element.hasName("title"))
        draft.title.offer(0, readLine(draft.tree, element));
    else if (element.hasName("link") && !draft.tree.attribute(element, "href").empty())
        readLink(draft, element);
    else if (element.hasName("link"))
        draft.link.offer(0, readUrl(draft.tree, element, draft.base, {""}));
    else if (element.hasName("description") || element.hasName("subtitle") || element.hasName("tagline"))
        draft.descriptions.push_back({0, readHtml(draft.tree, element)});
    else if (element.hasName("language"))
        draft.language.offer(0, readLine(draft.tree, element));
    else if (element.hasName("copyright") || element.hasName("rights"))
        draft.copyright.offer(0, readLine(draft.tree, element));
    else if (element.hasName("generator"))
        show.generator = readLine(draft.tree, element);
    else if (element.hasName("managingEditor"))
        draft.author.offer(4, readPersonName(draft.tree, element));
    else if (element.hasName("author"))
        draft.author.offer(2, readPersonName(draft.tree, element));
    else if (element.hasName("image"))
        readImage(draft, element);
    else if (element.hasName("logo"))
        draft.image.offer(4, readUrl(draft.tree, element, draft.base, {""}));
    else if (element.hasName("icon"))
        draft.image.offer(6, readUrl(draft.tree, element, draft.base, {""}));
    else if (element.hasName("category"))
        readCategory(draft, element, draft.plainCategories, 0);
}

void readItunes(ChannelDraft& draft, const XmlElement& element)
{
    auto& show = draft.feed.show;
    if (element.hasName("author"))
        draft.author.offer(0, readPersonName(draft.tree, element));
    else if (element.hasName("owner"))
        draft.author.offer(5, readPersonName(draft.tree, element));
    else if (element.hasName("title"))
        draft.title.offer(1, readLine(draft.tree, element));
    else if (element.hasName("summary"))
        draft.descriptions.push_back({1, readHtml(draft.tree, element)});
    else if (element.hasName("subtitle"))
        draft.descriptions.push_back({3, readHtml(draft.tree, element)});
    else if (element.hasName("image"))
        draft.image.offer(1, readUrl(draft.tree, element, draft.base, {"href", "url", ""}));
    else if (element.hasName("category"))
        readCategory(draft, element, draft.itunesCategories, 0);
    else if (element.hasName("explicit"))
        draft.isExplicit.offer(0, readExplicit(XmlTree::text(element)));
    else if (element.hasName("new-feed-url"))
        draft.newFeedUrl.offer(0, readUrl(draft.tree, element, draft.base, {"", "href"}));
    else if (element.hasName("type")) {
        const auto type = asciiLower(XmlTree::text(element));
        show.type = type == "serial" || type == "episodic" ? type : std::string();
    }
}

void readPodcast(ChannelDraft& draft, const XmlElement& element)
{
    auto& show = draft.feed.show;
    if (element.hasName("guid")) {
        show.guid = XmlTree::text(element);
    } else if (element.hasName("funding")) {
        Funding funding{readUrl(draft.tree, element, draft.base, {"url", "href"}), readLine(draft.tree, element)};
        if (!funding.url.empty() && show.funding.size() < kMaximumListed)
            show.funding.push_back(std::move(funding));
    } else if (element.hasName("person")) {
        auto person = readPerson(draft.tree, element, draft.base);
        if (!person.name.empty() && show.persons.size() < kMaximumListed)
            show.persons.push_back(std::move(person));
    } else if (element.hasName("image") || element.hasName("images")) {
        draft.image.offer(0, readPodcastImage(draft.tree, element, draft.base));
    }
}

void readOthers(ChannelDraft& draft, const XmlElement& element)
{
    if (element.is(Namespace::DublinCore, "title"))
        draft.title.offer(2, readLine(draft.tree, element));
    else if (element.is(Namespace::DublinCore, "creator"))
        draft.author.offer(1, readPersonName(draft.tree, element));
    else if (element.is(Namespace::DublinCore, "language"))
        draft.language.offer(1, readLine(draft.tree, element));
    else if (element.is(Namespace::DublinCore, "rights"))
        draft.copyright.offer(1, readLine(draft.tree, element));
    else if (element.is(Namespace::DublinCore, "description"))
        draft.descriptions.push_back({4, readHtml(draft.tree, element)});
    else if (element.is(Namespace::Content, "encoded"))
        draft.descriptions.push_back({2, readHtml(draft.tree, element)});
    else if (element.is(Namespace::Media, "thumbnail"))
        draft.image.offer(5, readUrl(draft.tree, element, draft.base, {"url"}));
    else if (element.is(Namespace::GooglePlay, "author"))
        draft.author.offer(3, readPersonName(draft.tree, element));
    else if (element.is(Namespace::GooglePlay, "description"))
        draft.descriptions.push_back({5, readHtml(draft.tree, element)});
    else if (element.is(Namespace::GooglePlay, "image"))
        draft.image.offer(3, readUrl(draft.tree, element, draft.base, {"href", "url", ""}));
    else if (element.is(Namespace::GooglePlay, "category"))
        readCategory(draft, element, draft.googleCategories, 0);
    else if (element.is(Namespace::GooglePlay, "explicit"))
        draft.isExplicit.offer(1, readExplicit(XmlTree::text(element)));
    else if (element.is(Namespace::GooglePlay, "new-feed-url"))
        draft.newFeedUrl.offer(1, readUrl(draft.tree, element, draft.base, {""}));
}

void readElement(ChannelDraft& draft, const XmlElement& element)
{
    if (readScheduleElement(draft, element))
        return;
    switch (element.vocabulary) {
    case Namespace::Core:
    case Namespace::Atom:
        return readCore(draft, element);
    case Namespace::Itunes:
        return readItunes(draft, element);
    case Namespace::Podcast:
        return readPodcast(draft, element);
    default:
        return readOthers(draft, element);
    }
}

void readElements(ChannelDraft& draft)
{
    const auto* root = draft.tree.firstElement();
    if (!root)
        return;
    draft.language.offer(2, draft.tree.attribute(*root, "lang"));
    const XmlElement* channel = nullptr;
    draft.tree.forEachChild(root, [&](const XmlElement& element) {
        if (!channel && element.hasName("channel"))
            channel = &element;
    });
    if (channel) {
        draft.language.offer(2, draft.tree.attribute(*channel, "lang"));
        draft.tree.forEachChild(channel, [&](const XmlElement& element) { readElement(draft, element); });
    }
    // In Atom the root is the channel; RSS 1.0 has the image beside it, and some documents forget the channel or close
    // it too early.
    draft.tree.forEachChild(root, [&](const XmlElement& element) {
        if (&element != channel)
            readElement(draft, element);
    });
}

std::string joinedDescription(ChannelDraft& draft)
{
    std::stable_sort(draft.descriptions.begin(), draft.descriptions.end(),
        [](const auto& a, const auto& b) { return a.rank < b.rank; });
    Longest longest;
    for (auto& description : draft.descriptions)
        longest.offer(std::move(description.html));
    return longest.take();
}

} // namespace

void addUnique(std::vector<std::string>& names, std::string name)
{
    if (!name.empty() && names.size() < kMaximumListed && std::find(names.begin(), names.end(), name) == names.end())
        names.push_back(std::move(name));
}

ParsedFeed readChannel(std::string_view xml, const std::string& documentUrl)
{
    XmlTree tree;
    NamespaceScope scope;
    tree.build(xml, scope);
    ChannelDraft draft(tree, documentUrl);
    readElements(draft);
    finishSchedule(draft);
    auto& show = draft.feed.show;
    show.title = draft.title.take();
    show.link = draft.link.take();
    show.author = draft.author.take();
    show.language = draft.language.take();
    show.imageUrl = draft.image.take();
    show.copyright = draft.copyright.take();
    show.newFeedUrl = draft.newFeedUrl.take();
    show.isExplicit = draft.isExplicit.take();
    show.descriptionHtml = joinedDescription(draft);
    show.categories = std::move(draft.itunesCategories);
    auto& others = draft.plainCategories.empty() ? draft.googleCategories : draft.plainCategories;
    for (auto& category : others)
        addUnique(show.categories, std::move(category));
    draft.feed.nextPageUrl = draft.nextPage.take();
    return std::move(draft.feed);
}

std::string statedBase(std::string_view channelXml)
{
    const auto feed = readChannel(channelXml, {});
    return feed.show.feedUrl.empty() ? feed.show.link : feed.show.feedUrl;
}

} // namespace tidemark::feed
