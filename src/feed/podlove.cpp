// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/podlove.h"

#include "base/text.h"
#include "feed/charset_decoder.h"
#include "feed/fields.h"
#include "feed/not_a_feed.h"

#include <fmt/format.h>

#include <algorithm>

namespace tidemark::feed {

namespace {

constexpr std::size_t kMaximumBytes = std::size_t{16} << 20;
constexpr std::size_t kMaximumChapters = 10000;

void appendChapter(const XmlTree& tree, const XmlElement& element, std::string_view base, std::vector<Chapter>& out)
{
    const auto start = parseClock(trimmed(tree.attribute(element, "start")));
    if (!start || !element.hasName("chapter") || out.size() >= kMaximumChapters)
        return;
    Chapter chapter;
    chapter.source = ChapterSource::Podlove;
    chapter.start = *start;
    chapter.title = simplified(tree.attribute(element, "title"));
    if (chapter.title.empty())
        chapter.title = readLine(tree, element);
    chapter.href = readUrl(tree, element, base, {"href"});
    chapter.imageUrl = readUrl(tree, element, base, {"image"});
    out.push_back(std::move(chapter));
}

std::string decoded(std::string_view bytes)
{
    std::string text;
    CharsetDecoder decoder({});
    const auto head = bytes.substr(0, CharsetDecoder::kHeadSize);
    decoder.begin(head, text);
    decoder.write(bytes.substr(head.size()), text);
    decoder.finish(text);
    return text;
}

/// The first `chapters` element in the order of the document. A tree has at most 64 levels.
const XmlElement* findChapters(const XmlTree& tree, const XmlElement* parent)
{
    const XmlElement* found = nullptr;
    tree.forEachChild(parent, [&](const XmlElement& element) {
        if (found != nullptr)
            return;
        const bool isOfPodlove = element.vocabulary == Namespace::Podlove || element.vocabulary == Namespace::Core;
        found = isOfPodlove && element.hasName("chapters") ? &element : findChapters(tree, &element);
    });
    return found;
}

} // namespace

void appendPodloveChapters(
    const XmlTree& tree, const XmlElement& chapters, std::string_view base, std::vector<Chapter>& out)
{
    tree.forEachChild(&chapters, [&](const XmlElement& chapter) { appendChapter(tree, chapter, base, out); });
}

Result<std::vector<Chapter>> podloveChapters(std::string_view bytes, std::string_view documentUrl)
{
    if (bytes.size() > kMaximumBytes)
        return fail(ErrorCode::TooLarge, "chapters: more than 16 MiB");
    if (const auto kind = kindOfForeignBytes(bytes.substr(0, CharsetDecoder::kHeadSize)); !kind.empty())
        return fail(ErrorCode::Parse, fmt::format("chapters: this is {}, not XML", kind));
    const auto text = decoded(bytes);
    XmlTree tree;
    NamespaceScope scope;
    tree.build(text, scope);
    const auto* chapters = findChapters(tree, nullptr);
    if (chapters == nullptr) {
        const auto* root = tree.firstElement();
        return fail(ErrorCode::Parse,
            root == nullptr ? std::string("chapters: the document has no elements")
                            : fmt::format("chapters: no psc:chapters within <{}>", truncatedUtf8(root->local, 64)));
    }
    std::vector<Chapter> found;
    appendPodloveChapters(tree, *chapters, documentUrl, found);
    std::ranges::stable_sort(found, {}, &Chapter::start);
    return found;
}

} // namespace tidemark::feed
