// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/fields.h"
#include "feed/xml_tree.h"
#include "model/episode.h"

#include <string>
#include <string_view>
#include <vector>

namespace tidemark::feed {

/// What one item said so far, while its elements are read. Later elements of a lower rank replace earlier ones.
struct ItemDraft {
    Episode episode;
    Ranked<std::string> guid;
    Ranked<std::string> title;
    Ranked<std::string> link;
    Ranked<std::string> author;
    Ranked<std::string> subtitle;
    Ranked<std::string> image;
    Ranked<std::optional<Timestamp>> published;
    Ranked<std::optional<Milliseconds>> duration;
    Ranked<std::optional<bool>> isExplicit;
    Ranked<std::optional<int>> season;
    Ranked<std::optional<double>> episodeNumber;
    std::vector<Enclosure> mediaContents; ///< used only where the item has no enclosure
    struct Notes {
        int rank;
        std::string html;
        bool isPlain;
    };
    std::vector<Notes> notes;
};

/// Where an item is read.
struct ItemContext {
    const XmlTree& tree;
    std::string_view base; ///< of relative addresses around the item; may be empty
};

void readCoreElement(ItemDraft& draft, const ItemContext& context, const XmlElement& element);
void readAtomLink(ItemDraft& draft, const ItemContext& context, const XmlElement& element);
void readItunesElement(ItemDraft& draft, const ItemContext& context, const XmlElement& element);
void readPodcastElement(ItemDraft& draft, const ItemContext& context, const XmlElement& element);
void readPodloveElement(ItemDraft& draft, const ItemContext& context, const XmlElement& element);
void readMediaElement(ItemDraft& draft, const ItemContext& context, const XmlElement& element, int depth);
void addEnclosure(std::vector<Enclosure>& enclosures, std::string url, std::string_view type, std::string_view size);

/// Reads the first element of `tree`, an RSS item or Atom entry, in whatever mixture of vocabularies.
/// @return an episode that may lack anything, also its guid. Source: standards.md §1.2–1.4.
[[nodiscard]] Episode readItem(const XmlTree& tree, std::string_view base);

} // namespace tidemark::feed
