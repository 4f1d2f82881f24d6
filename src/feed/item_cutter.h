// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/xml_names.h"
#include "feed/xml_scanner.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tidemark::feed {

/// Cuts a document (clean UTF-8, arriving in pieces) into the XML of its items and the rest, the channel's. What it
/// holds is bounded by the longest item. Where it cuts depends on the bytes alone, not on the pieces.
/// Lives on one thread at a time.
class ItemCutter final {
public:
    enum class Root { Unknown, Rss, Rdf, Atom, Fragment, Page, Foreign };
    /// Receives an item, what prefixes mean there, and the base of its relative addresses (empty: none is known).
    using ItemSink = std::function<void(std::string_view xml, NamespaceScope& scope, const std::string& base)>;

    ItemCutter(std::string documentUrl, ItemSink sink);

    /// The place where the next bytes are to be appended; advance() then reads them. All of a document that is no feed
    /// stays in it.
    [[nodiscard]] std::string& buffer() { return m_buffer; }
    void advance(bool isEnd);
    /// Reads nothing more.
    void stop() { m_isDone = true; }

    [[nodiscard]] Root root() const { return m_root; }
    [[nodiscard]] bool isFeed() const;
    [[nodiscard]] bool hasChannel() const { return m_hasChannel; }
    /// The name of the first element where that is none of a feed.
    [[nodiscard]] const std::string& foreignName() const { return m_foreignName; }
    /// The document without its items, comments and the like; grows up to 4 MiB.
    [[nodiscard]] const std::string& channelXml() const { return m_channel; }
    /// Why the document is not whole, as a sentence for the log; empty where it is. Known after advance(true).
    [[nodiscard]] std::string partialReason() const;

private:
    void handle(const Token& token, std::string_view piece);
    void lookForRoot(const Token& token, std::string_view piece);
    void openRoot(const Token& token, std::string_view piece, const XmlName& name);
    void handleInItem(const Token& token, std::string_view piece);
    void handleStart(const Token& token, std::string_view piece);
    void handleEnd(std::string_view piece);
    void declareNames(std::string_view tag, std::size_t depth);
    void beginItem(const Token& token, std::string_view piece);
    void endItem(std::size_t end);
    void appendToChannel(std::string_view piece);
    void discardUsed();
    [[nodiscard]] bool isItemName(std::string_view qualified) const;
    [[nodiscard]] bool isItemStart(std::string_view tag) const;
    [[nodiscard]] const std::string& base() const;

    struct Base {
        std::string url;
        std::size_t depth;
    };
    ItemSink m_sink;
    XmlScanner m_scanner;
    NamespaceScope m_scope;
    std::vector<Base> m_bases;
    std::vector<std::string> m_open; ///< names of the open elements outside of items, 64 at most
    std::size_t m_tooDeep = 0;
    std::string m_buffer;
    std::size_t m_position = 0;
    std::string m_channel;
    std::string m_foreignName;
    Root m_root = Root::Unknown;
    std::optional<std::size_t> m_itemBegin; ///< in the buffer
    std::string m_itemName;
    std::string m_itemTag; ///< the name of the open item with its prefix
    std::size_t m_openPrefixed = 0; ///< within the item
    std::size_t m_nestedItems = 0;
    std::size_t m_oversized = 0;
    bool m_isSkippingItem = false;
    bool m_isDone = false;
    bool m_isRootClosed = false;
    bool m_isChannelCut = false;
    bool m_hasChannel = false;
};

} // namespace tidemark::feed
