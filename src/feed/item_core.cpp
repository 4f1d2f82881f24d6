// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "feed/dates.h"
#include "feed/item_reader.h"
#include "feed/media_types.h"

#include <algorithm>
#include <array>

/// The elements of RSS of all versions and of Atom 0.3 and 1.0. They are read alike, since documents mix them.
namespace tidemark::feed {

namespace {

struct DateName {
    std::string_view name;
    int rank;
};
constexpr auto kDates = std::to_array<DateName>(
    {{"pubdate", 0}, {"published", 1}, {"issued", 2}, {"date", 6}, {"created", 7}, {"updated", 8}, {"modified", 9}});

bool readDate(ItemDraft& draft, const XmlElement& element)
{
    const auto date =
        std::find_if(kDates.begin(), kDates.end(), [&](const DateName& d) { return element.hasName(d.name); });
    if (date == kDates.end())
        return false;
    draft.published.offer(date->rank, parseDate(XmlTree::text(element)));
    return true;
}

void readGuid(ItemDraft& draft, const ItemContext& context, const XmlElement& element)
{
    draft.guid.offer(0, XmlTree::text(element));
    if (!equalsIgnoringAsciiCase(context.tree.attribute(element, "isPermaLink"), "false"))
        draft.link.offer(5, readUrl(context.tree, element, {}, {""}));
}

void readNotes(ItemDraft& draft, const ItemContext& context, const XmlElement& element, int rank)
{
    const auto type = asciiLower(context.tree.attribute(element, "type"));
    // Atom content may stand elsewhere; where that is sound, it is the enclosure.
    if (auto source = readUrl(context.tree, element, context.base, {"src"}); !source.empty()) {
        if (isAudioOrVideo(type, source))
            addEnclosure(draft.mediaContents, std::move(source), type, {});
        return;
    }
    const bool isPlain = (type == "text" || type == "text/plain") && element.firstChild < 0;
    draft.notes.push_back({rank, readHtml(context.tree, element), isPlain});
}

void readImage(ItemDraft& draft, const ItemContext& context, const XmlElement& element)
{
    const auto* url = context.tree.child(&element, Namespace::Core, "url");
    draft.image.offer(5,
        url ? readUrl(context.tree, *url, context.base, {""})
            : readUrl(context.tree, element, context.base, {"href", "url", ""}));
}

} // namespace

void readAtomLink(ItemDraft& draft, const ItemContext& context, const XmlElement& element)
{
    const auto relation = asciiLower(context.tree.attribute(element, "rel"));
    if (relation == "enclosure") {
        addEnclosure(draft.episode.enclosures, readUrl(context.tree, element, context.base, {"href"}),
            context.tree.attribute(element, "type"), context.tree.attribute(element, "length"));
    } else if (relation.empty() || relation == "alternate") {
        const auto type = asciiLower(context.tree.attribute(element, "type"));
        const bool isPage = type.empty() || type.find("html") != std::string::npos;
        draft.link.offer(isPage ? 1 : 2, readUrl(context.tree, element, context.base, {"href"}));
    } else if (namespaceOfUri(relation) == Namespace::Podlove && draft.episode.podloveUrl.empty()) {
        draft.episode.podloveUrl = readUrl(context.tree, element, context.base, {"href"});
    }
}

void readCoreElement(ItemDraft& draft, const ItemContext& context, const XmlElement& element)
{
    if (readDate(draft, element))
        return;
    if (element.hasName("title"))
        draft.title.offer(0, readLine(context.tree, element));
    else if (element.hasName("link") && !context.tree.attribute(element, "href").empty())
        readAtomLink(draft, context, element);
    else if (element.hasName("link"))
        draft.link.offer(0, readUrl(context.tree, element, context.base, {"", "resource"}));
    else if (element.hasName("guid"))
        readGuid(draft, context, element);
    else if (element.hasName("id"))
        draft.guid.offer(1, XmlTree::text(element));
    else if (element.hasName("enclosure"))
        addEnclosure(draft.episode.enclosures,
            readUrl(context.tree, element, context.base, {"url", "href", "resource", ""}),
            context.tree.attribute(element, "type"), context.tree.attribute(element, "length"));
    else if (element.hasName("content"))
        readNotes(draft, context, element, 1);
    else if (element.hasName("description") || element.hasName("fullitem"))
        readNotes(draft, context, element, 2);
    else if (element.hasName("summary"))
        readNotes(draft, context, element, 3);
    else if (element.hasName("body"))
        readNotes(draft, context, element, 4);
    else if (element.hasName("subtitle"))
        draft.subtitle.offer(1, readLine(context.tree, element));
    else if (element.hasName("author") || element.hasName("creator"))
        draft.author.offer(2, readPersonName(context.tree, element));
    else if (element.hasName("image"))
        readImage(draft, context, element);
}

} // namespace tidemark::feed
