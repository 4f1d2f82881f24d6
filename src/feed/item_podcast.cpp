// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "feed/dates.h"
#include "feed/item_reader.h"
#include "feed/media_types.h"
#include "feed/podlove.h"

#include <charconv>
#include <cmath>

/// The vocabularies made for podcasts: itunes, Podcasting 2.0, Podlove Simple Chapters, and Media RSS.
namespace tidemark::feed {

namespace {

constexpr std::size_t kMaximumLinks = 1000;
constexpr std::size_t kMaximumDisplay = 128;

std::optional<double> readNumber(std::string_view text)
{
    text = trimmed(text);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value) || value < 0)
        return std::nullopt;
    return value;
}

std::string readEpisodeType(std::string_view text)
{
    auto type = asciiLower(trimmed(text));
    return type == "full" || type == "trailer" || type == "bonus" ? type : std::string();
}

void readTranscript(ItemDraft& draft, const ItemContext& context, const XmlElement& element)
{
    TranscriptLink transcript;
    transcript.url = readUrl(context.tree, element, context.base, {"url", "href"});
    transcript.mimeType = context.tree.attribute(element, "type");
    transcript.language = context.tree.attribute(element, "language");
    if (!transcript.url.empty() && draft.episode.transcripts.size() < kMaximumLinks)
        draft.episode.transcripts.push_back(std::move(transcript));
}

void readAlternateEnclosure(ItemDraft& draft, const ItemContext& context, const XmlElement& element)
{
    const auto type = context.tree.attribute(element, "type");
    context.tree.forEachChild(&element, [&](const XmlElement& source) {
        if (source.hasName("source"))
            addEnclosure(draft.mediaContents, readUrl(context.tree, source, context.base, {"uri"}), type,
                context.tree.attribute(element, "length"));
    });
}

void readMediaContent(ItemDraft& draft, const ItemContext& context, const XmlElement& element)
{
    auto url = readUrl(context.tree, element, context.base, {"url"});
    const auto type = context.tree.attribute(element, "type");
    const auto medium = asciiLower(context.tree.attribute(element, "medium"));
    const bool isPicture = medium == "image" || medium == "document" || medium == "executable";
    if (isPicture || !(isAudioOrVideo(type, url) || (type.empty() && (medium == "audio" || medium == "video")))) {
        if (medium == "image" || type.starts_with("image/"))
            draft.image.offer(6, std::move(url));
        return;
    }
    addEnclosure(draft.mediaContents, std::move(url), type, context.tree.attribute(element, "fileSize"));
    draft.duration.offer(1, parseDuration(context.tree.attribute(element, "duration")));
}

} // namespace

void readItunesElement(ItemDraft& draft, const ItemContext& context, const XmlElement& element)
{
    if (element.hasName("duration"))
        draft.duration.offer(0, parseDuration(XmlTree::text(element)));
    else if (element.hasName("title"))
        draft.title.offer(2, readLine(context.tree, element));
    else if (element.hasName("author"))
        draft.author.offer(0, readPersonName(context.tree, element));
    else if (element.hasName("subtitle"))
        draft.subtitle.offer(0, readLine(context.tree, element));
    else if (element.hasName("summary"))
        draft.notes.push_back({5, readHtml(context.tree, element), false});
    else if (element.hasName("image"))
        draft.image.offer(2, readUrl(context.tree, element, context.base, {"href", "url", ""}));
    else if (element.hasName("explicit"))
        draft.isExplicit.offer(0, readExplicit(XmlTree::text(element)));
    else if (element.hasName("season"))
        draft.season.offer(1, readInteger(XmlTree::text(element), 1));
    else if (element.hasName("episode")) {
        if (const auto number = readInteger(XmlTree::text(element), 1))
            draft.episodeNumber.offer(1, static_cast<double>(*number));
    } else if (element.hasName("episodeType") && draft.episode.episodeType.empty())
        draft.episode.episodeType = readEpisodeType(XmlTree::text(element));
}

void readPodcastElement(ItemDraft& draft, const ItemContext& context, const XmlElement& element)
{
    if (element.hasName("transcript")) {
        readTranscript(draft, context, element);
    } else if (element.hasName("chapters")) {
        if (draft.episode.chaptersUrl.empty())
            draft.episode.chaptersUrl = readUrl(context.tree, element, context.base, {"url", "href"});
    } else if (element.hasName("person")) {
        auto person = readPerson(context.tree, element, context.base);
        if (!person.name.empty() && draft.episode.persons.size() < kMaximumLinks)
            draft.episode.persons.push_back(std::move(person));
    } else if (element.hasName("season")) {
        draft.season.offer(0, readInteger(XmlTree::text(element), 0));
    } else if (element.hasName("episode")) {
        draft.episodeNumber.offer(0, readNumber(XmlTree::text(element)));
        draft.episode.episodeDisplay =
            std::string(truncatedUtf8(simplified(context.tree.attribute(element, "display")), kMaximumDisplay));
    } else if (element.hasName("image") || element.hasName("images")) {
        draft.image.offer(element.hasName("image") ? 0 : 1, readPodcastImage(context.tree, element, context.base));
    } else if (element.hasName("alternateEnclosure")) {
        readAlternateEnclosure(draft, context, element);
    }
}

void readPodloveElement(ItemDraft& draft, const ItemContext& context, const XmlElement& element)
{
    if (element.hasName("chapters"))
        appendPodloveChapters(context.tree, element, context.base, draft.episode.chapters);
}

void readMediaElement(ItemDraft& draft, const ItemContext& context, const XmlElement& element, int depth)
{
    constexpr int kMaximumGroupDepth = 4;
    if (element.hasName("content"))
        readMediaContent(draft, context, element);
    else if (element.hasName("thumbnail"))
        draft.image.offer(3, readUrl(context.tree, element, context.base, {"url", "href", ""}));
    else if (element.hasName("title"))
        draft.title.offer(4, readLine(context.tree, element));
    else if (element.hasName("description"))
        draft.notes.push_back({8, readHtml(context.tree, element), false});
    else if (element.hasName("credit"))
        draft.author.offer(6, readLine(context.tree, element));
    if ((element.hasName("group") || element.hasName("content")) && depth < kMaximumGroupDepth) {
        context.tree.forEachChild(&element, [&](const XmlElement& child) {
            if (child.vocabulary == Namespace::Media)
                readMediaElement(draft, context, child, depth + 1);
        });
    }
}

} // namespace tidemark::feed
