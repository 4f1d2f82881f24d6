// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/item_cutter.h"

#include "base/text.h"
#include "base/url_resolver.h"
#include "feed/html_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace tidemark::feed {

namespace {

constexpr std::size_t kMaximumItem = std::size_t{16} << 20;
constexpr std::size_t kMaximumChannel = std::size_t{4} << 20;
constexpr std::size_t kMaximumDepth = 64;
/// A feed may follow warnings of the program that made it, but not anything.
constexpr std::size_t kLatestRoot = 65536;

} // namespace

ItemCutter::ItemCutter(std::string documentUrl, ItemSink sink)
    : m_sink(std::move(sink)), m_bases{{std::move(documentUrl), 0}}
{
}

bool ItemCutter::isFeed() const
{
    return m_root == Root::Rss || m_root == Root::Rdf || m_root == Root::Atom || m_root == Root::Fragment;
}

void ItemCutter::advance(bool isEnd)
{
    while (!m_isDone) {
        const auto token = m_scanner.next(m_buffer, m_position, isEnd);
        if (!token)
            break;
        handle(*token, std::string_view(m_buffer).substr(token->begin, token->end - token->begin));
    }
    discardUsed();
}

void ItemCutter::discardUsed()
{
    // What may turn out to be a web page is still needed.
    if (!isFeed())
        return;
    if (m_isDone)
        m_position = m_buffer.size();
    if (m_itemBegin && !m_isSkippingItem && m_position - *m_itemBegin > kMaximumItem)
        m_isSkippingItem = true;
    const auto used = m_itemBegin && !m_isSkippingItem ? *m_itemBegin : m_position;
    m_buffer.erase(0, used);
    m_position -= used;
    if (m_itemBegin)
        m_itemBegin = m_isSkippingItem ? 0 : *m_itemBegin - used;
}

void ItemCutter::handle(const Token& token, std::string_view piece)
{
    if (m_root == Root::Unknown)
        return lookForRoot(token, piece);
    if (m_itemBegin)
        return handleInItem(token, piece);
    switch (token.kind) {
    case TokenKind::StartTag:
    case TokenKind::EmptyTag:
        handleStart(token, piece);
        break;
    case TokenKind::EndTag:
        handleEnd(piece);
        break;
    case TokenKind::Text:
    case TokenKind::CData:
        appendToChannel(piece);
        break;
    default:
        break;
    }
}

void ItemCutter::lookForRoot(const Token& token, std::string_view piece)
{
    if (token.begin > kLatestRoot) {
        m_root = Root::Foreign;
        m_isDone = true;
        return;
    }
    const bool isTag = token.kind == TokenKind::StartTag || token.kind == TokenKind::EmptyTag;
    if (isTag) {
        const auto name = splitName(tagName(piece));
        const auto local = asciiLower(name.local);
        if (local == "rss" || local == "rdf" || local == "feed" || local == "channel" || local == "item"
            || local == "entry")
            return openRoot(token, piece, name);
        const bool isFirst = m_foreignName.empty();
        if (local == "html" || (isFirst && (local == "head" || local == "body")))
            m_root = Root::Page;
        else if (isFirst)
            m_foreignName = truncatedUtf8(tagName(piece), 64);
    }
    m_isDone = m_root != Root::Unknown;
}

void ItemCutter::openRoot(const Token& token, std::string_view piece, const XmlName& name)
{
    const auto local = asciiLower(name.local);
    const bool isAtom = local == "feed" || local == "entry";
    const bool isFragment = local == "channel" || local == "item" || local == "entry";
    m_root = isFragment ? Root::Fragment : isAtom ? Root::Atom : local == "rdf" ? Root::Rdf : Root::Rss;
    m_hasChannel = isAtom || isFragment;
    m_itemName = isAtom ? "entry" : "item";
    if (local == m_itemName) {
        beginItem(token, piece);
        return;
    }
    declareNames(piece, 1);
    m_scope.correctDefault(name, 1);
    appendToChannel(piece);
    if (token.kind == TokenKind::StartTag)
        m_open.emplace_back(tagName(piece));
    else
        m_isRootClosed = m_isDone = true;
}

bool ItemCutter::isItemName(std::string_view qualified) const
{
    if (!qualified.ends_with(m_itemName.back()) && !qualified.ends_with(static_cast<char>(m_itemName.back() - 32)))
        return false;
    const auto name = splitName(qualified);
    if (!equalsIgnoringAsciiCase(name.local, m_itemName))
        return false;
    if (name.prefix.empty())
        return true;
    const auto vocabulary = m_scope.find(name.prefix);
    return vocabulary == Namespace::Core || vocabulary == Namespace::Atom;
}

/// An item may also declare its own prefix.
bool ItemCutter::isItemStart(std::string_view tag) const
{
    const auto qualified = tagName(tag);
    if (isItemName(qualified))
        return true;
    const auto name = splitName(qualified);
    if (name.prefix.empty() || !equalsIgnoringAsciiCase(name.local, m_itemName))
        return false;
    std::vector<XmlAttribute> attributes;
    appendAttributes(tag, attributes);
    return std::any_of(attributes.begin(), attributes.end(), [&](const XmlAttribute& attribute) {
        const auto declared = splitName(attribute.name);
        if (declared.prefix != "xmlns" || declared.local != name.prefix)
            return false;
        const auto vocabulary = namespaceOfUri(attribute.rawValue);
        return vocabulary == Namespace::Core || vocabulary == Namespace::Atom;
    });
}

void ItemCutter::handleStart(const Token& token, std::string_view piece)
{
    const auto name = tagName(piece);
    if (isItemStart(piece))
        return beginItem(token, piece);
    m_hasChannel = m_hasChannel || equalsIgnoringAsciiCase(splitName(name).local, "channel");
    appendToChannel(piece);
    if (token.kind == TokenKind::EmptyTag)
        return;
    if (m_open.size() >= kMaximumDepth) {
        ++m_tooDeep;
        return;
    }
    m_open.emplace_back(name);
    declareNames(piece, m_open.size());
}

void ItemCutter::declareNames(std::string_view tag, std::size_t depth)
{
    if (tag.find("xml") == std::string_view::npos)
        return;
    std::vector<XmlAttribute> attributes;
    appendAttributes(tag, attributes);
    for (const auto& [name, value] : attributes) {
        if (name.starts_with("xmlns") && (name.size() == 5 || name[5] == ':')) {
            m_scope.declare(name.substr(std::min<std::size_t>(6, name.size())), value, depth);
        } else if (name == "xml:base") {
            if (auto url = resolveUrl(decodedEntities(value), base()); !url.empty())
                m_bases.push_back({std::move(url), depth});
        }
    }
}

void ItemCutter::handleEnd(std::string_view piece)
{
    appendToChannel(piece);
    const auto name = tagName(piece);
    auto index = m_open.size();
    while (index > 0 && !equalsIgnoringAsciiCase(m_open[index - 1], name))
        --index;
    // As in XmlTree: below the kept levels tags are only counted, but the ends of channel and root are believed.
    if (m_tooDeep > 0 && (index == 0 || index > 2)) {
        --m_tooDeep;
        return;
    }
    if (index == 0)
        return;
    m_tooDeep = 0;
    m_open.resize(index - 1);
    m_scope.popDeeperThan(std::max<std::size_t>(m_open.size(), 1));
    while (m_bases.back().depth > m_open.size())
        m_bases.pop_back();
    if (m_open.empty()) {
        m_isRootClosed = true;
        m_isDone = m_root != Root::Fragment;
    }
}

void ItemCutter::beginItem(const Token& token, std::string_view piece)
{
    m_itemBegin = token.begin;
    m_itemTag = tagName(piece);
    m_isSkippingItem = false;
    m_openPrefixed = 0;
    m_nestedItems = 0;
    if (token.kind == TokenKind::EmptyTag)
        endItem(token.begin + piece.size());
}

void ItemCutter::handleInItem(const Token& token, std::string_view piece)
{
    if (token.kind != TokenKind::StartTag && token.kind != TokenKind::EndTag)
        return;
    const auto name = tagName(piece);
    const bool isPrefixed = name.find(':') != std::string_view::npos;
    if (token.kind == TokenKind::StartTag) {
        if (!isItemStart(piece)) {
            m_openPrefixed += isPrefixed ? 1 : 0;
        } else if (m_openPrefixed > 0) {
            ++m_nestedItems;
        } else {
            // The last item was not closed.
            endItem(token.begin);
            beginItem(token, piece);
        }
        return;
    }
    if (isItemName(name) || equalsIgnoringAsciiCase(name, m_itemTag)) {
        if (m_nestedItems > 0)
            --m_nestedItems;
        else
            endItem(token.end);
        return;
    }
    const bool isOuter = std::any_of(
        m_open.begin(), m_open.end(), [name](const std::string& open) { return equalsIgnoringAsciiCase(open, name); });
    if (isOuter && (equalsIgnoringAsciiCase(name, "channel") || equalsIgnoringAsciiCase(name, m_open.front()))) {
        endItem(token.begin);
        handleEnd(piece);
        return;
    }
    m_openPrefixed -= isPrefixed && m_openPrefixed > 0 ? 1 : 0;
}

void ItemCutter::endItem(std::size_t end)
{
    const auto begin = *m_itemBegin;
    m_itemBegin.reset();
    if (m_isSkippingItem || end - begin > kMaximumItem) {
        ++m_oversized;
        return;
    }
    m_sink(std::string_view(m_buffer).substr(begin, end - begin), m_scope, base());
}

void ItemCutter::appendToChannel(std::string_view piece)
{
    m_isChannelCut = m_isChannelCut || m_channel.size() + piece.size() > kMaximumChannel;
    if (!m_isChannelCut)
        m_channel.append(piece);
}

const std::string& ItemCutter::base() const
{
    return m_bases.back().url;
}

std::string ItemCutter::partialReason() const
{
    if (m_itemBegin)
        return "the document ends within an item";
    if (!m_isRootClosed && !m_open.empty())
        return fmt::format("the document ends before </{}>", truncatedUtf8(m_open.front(), 64));
    if (m_oversized > 0)
        return fmt::format("{} items are larger than {} MiB and were left out", m_oversized, kMaximumItem >> 20);
    if (m_isChannelCut)
        return fmt::format("the description of the show is larger than {} MiB", kMaximumChannel >> 20);
    return {};
}

} // namespace tidemark::feed
