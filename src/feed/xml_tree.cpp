// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/xml_tree.h"

#include "base/text.h"
#include "base/url_resolver.h"
#include "feed/html_text.h"

#include <algorithm>
#include <array>

namespace tidemark::feed {

namespace {

constexpr std::size_t kMaximumDepth = 64;
constexpr std::size_t kMaximumElements = 20000;
/// Depths of declarations inside a tree lie above all depths outside.
constexpr std::size_t kTreeDepth = std::size_t{1} << 32;

constexpr auto kVoidTags = std::to_array<std::string_view>({"br", "hr", "img", "input", "wbr"});
// Elements of RSS that hold text only, and those which show that such a one was not closed.
constexpr auto kLeaves = std::to_array<std::string_view>(
    {"title", "link", "guid", "pubdate", "enclosure", "author", "category", "comments", "language", "copyright"});
constexpr auto kNeighbours = std::to_array<std::string_view>({"title", "link", "guid", "pubdate", "enclosure", "author",
    "category", "comments", "description", "language", "copyright", "image"});

template <class Names>
bool holds(const Names& names, std::string_view name)
{
    return std::any_of(
        names.begin(), names.end(), [name](std::string_view each) { return equalsIgnoringAsciiCase(each, name); });
}

constexpr std::string_view kCDataOpen = "<![CDATA[";
constexpr std::string_view kCDataClose = "]]>";

std::string_view withoutCDataMarks(std::string_view piece)
{
    if (piece == kCDataOpen)
        return {};
    if (piece.ends_with(kCDataClose))
        piece.remove_suffix(kCDataClose.size());
    return piece;
}

void appendTagWithoutPrefix(std::string& out, std::string_view tag)
{
    const auto name = tagName(tag);
    const auto colon = name.find(':');
    if (colon == std::string_view::npos) {
        out.append(tag);
        return;
    }
    const std::size_t nameAt = tag[1] == '/' ? 2 : 1;
    out.append(tag.substr(0, nameAt)).append(tag.substr(nameAt + colon + 1));
}

} // namespace

bool XmlElement::hasName(std::string_view name) const
{
    return equalsIgnoringAsciiCase(local, name);
}

bool XmlElement::is(Namespace wanted, std::string_view name) const
{
    return vocabulary == wanted && hasName(name);
}

void XmlTree::build(std::string_view source, NamespaceScope& scope)
{
    m_elements.clear();
    m_attributes.clear();
    m_open.clear();
    m_tooDeep = 0;
    m_firstRoot = m_lastRoot = -1;
    m_hasBase = false;
    XmlScanner scanner;
    std::size_t position = 0;
    while (const auto token = scanner.next(source, position, true)) {
        if (token->kind == TokenKind::StartTag || token->kind == TokenKind::EmptyTag)
            open(source, *token, scope);
        else if (token->kind == TokenKind::EndTag)
            closeNamed(source, *token, scope);
    }
    while (!m_open.empty())
        close(m_open.size() - 1, source.size(), source, scope);
}

void XmlTree::open(std::string_view source, const Token& token, NamespaceScope& scope)
{
    const auto tag = source.substr(token.begin, token.end - token.begin);
    const auto qualified = tagName(tag);
    closeLeafBefore(source, qualified, token.begin, scope);
    const bool isEmpty = token.kind == TokenKind::EmptyTag || holds(kVoidTags, qualified);
    if (m_open.size() >= kMaximumDepth || m_elements.size() >= kMaximumElements) {
        m_tooDeep += isEmpty ? 0 : 1;
        return;
    }
    XmlElement element;
    element.firstAttribute = static_cast<std::uint32_t>(m_attributes.size());
    appendAttributes(tag, m_attributes);
    element.attributeCount = static_cast<std::uint32_t>(m_attributes.size()) - element.firstAttribute;
    const auto depth = kTreeDepth + m_open.size() + 1;
    for (auto i = element.firstAttribute; i < m_attributes.size(); ++i) {
        const auto& [name, value] = m_attributes[i];
        if (name.starts_with("xmlns") && (name.size() == 5 || name[5] == ':'))
            scope.declare(name.substr(std::min<std::size_t>(6, name.size())), value, depth);
        m_hasBase = m_hasBase || name == "xml:base";
    }
    const auto name = splitName(qualified);
    if (m_open.size() < 2)
        scope.correctDefault(name, depth);
    element.local = name.local;
    element.vocabulary = scope.find(name.prefix);
    element.parent = m_open.empty() ? -1 : m_open.back().element;
    const auto index = static_cast<std::int32_t>(m_elements.size());
    auto& first = element.parent < 0 ? m_firstRoot : m_elements[static_cast<std::size_t>(element.parent)].firstChild;
    auto& last = element.parent < 0 ? m_lastRoot : m_elements[static_cast<std::size_t>(element.parent)].lastChild;
    if (last >= 0)
        m_elements[static_cast<std::size_t>(last)].nextSibling = index;
    else
        first = index;
    last = index;
    element.isClosed = isEmpty;
    m_elements.push_back(element);
    if (isEmpty)
        scope.popDeeperThan(depth - 1);
    else
        m_open.push_back({index, qualified, token.end});
}

/// Closes the open elements from the innermost to number `end`.
void XmlTree::close(std::size_t end, std::size_t innerEnd, std::string_view source, NamespaceScope& scope)
{
    while (m_open.size() > end) {
        const auto& top = m_open.back();
        auto& element = m_elements[static_cast<std::size_t>(top.element)];
        element.inner = source.substr(top.innerBegin, innerEnd - top.innerBegin);
        element.isClosed = true;
        m_open.pop_back();
    }
    scope.popDeeperThan(kTreeDepth + m_open.size());
    m_tooDeep = 0;
}

void XmlTree::closeNamed(std::string_view source, const Token& token, NamespaceScope& scope)
{
    const auto name = tagName(source.substr(token.begin, token.end - token.begin));
    auto index = m_open.size();
    while (index > 0 && !equalsIgnoringAsciiCase(m_open[index - 1].name, name))
        --index;
    // Below the kept levels tags are only counted, but the end of an outer element is believed all the same: it is
    // what comes after many <p> that were never closed.
    if (m_tooDeep > 0 && (index == 0 || index > 2)) {
        --m_tooDeep;
        return;
    }
    if (index > 0)
        close(index - 1, token.begin, source, scope);
}

void XmlTree::closeLeafBefore(
    std::string_view source, std::string_view name, std::size_t position, NamespaceScope& scope)
{
    if (m_open.empty() || !holds(kLeaves, m_open.back().name))
        return;
    const auto vocabulary =
        name.find(':') == std::string_view::npos ? Namespace::Core : scope.find(splitName(name).prefix);
    const bool isForeign =
        vocabulary != Namespace::Core && vocabulary != Namespace::Xhtml && vocabulary != Namespace::Other;
    if (isForeign || holds(kNeighbours, name))
        close(m_open.size() - 1, position, source, scope);
}

const XmlElement* XmlTree::child(const XmlElement* parent, Namespace vocabulary, std::string_view name) const
{
    const XmlElement* found = nullptr;
    forEachChild(parent, [&](const XmlElement& element) {
        if (!found && element.is(vocabulary, name))
            found = &element;
    });
    return found;
}

std::string XmlTree::attribute(const XmlElement& element, std::string_view localName) const
{
    for (auto i = element.firstAttribute; i < element.firstAttribute + element.attributeCount; ++i) {
        if (equalsIgnoringAsciiCase(splitName(m_attributes[i].name).local, localName))
            return std::string(trimmed(decodedEntities(m_attributes[i].rawValue)));
    }
    return {};
}

std::string XmlTree::text(const XmlElement& element)
{
    const auto inner = trimmed(element.inner);
    if (inner.find('<') == std::string_view::npos)
        return decodedEntities(inner);
    if (inner.starts_with(kCDataOpen) && inner.find(kCDataClose) == inner.size() - kCDataClose.size())
        return std::string(
            trimmed(inner.substr(kCDataOpen.size(), inner.size() - kCDataOpen.size() - kCDataClose.size())));
    std::string out;
    XmlScanner scanner;
    std::size_t position = 0;
    while (const auto token = scanner.next(inner, position, true)) {
        const auto piece = inner.substr(token->begin, token->end - token->begin);
        if (token->kind == TokenKind::Text)
            appendDecoded(out, piece);
        else if (token->kind == TokenKind::CData)
            out.append(withoutCDataMarks(piece));
    }
    return std::string(trimmed(out));
}

std::string XmlTree::markup(const XmlElement& element)
{
    const auto inner = trimmed(element.inner);
    std::string out;
    XmlScanner scanner;
    std::size_t position = 0;
    while (const auto token = scanner.next(inner, position, true)) {
        const auto piece = inner.substr(token->begin, token->end - token->begin);
        if (token->kind == TokenKind::Text)
            out.append(piece);
        else if (token->kind == TokenKind::CData)
            appendEscaped(out, withoutCDataMarks(piece));
        else if (token->kind <= TokenKind::EndTag)
            appendTagWithoutPrefix(out, piece);
    }
    return out;
}

std::string XmlTree::baseOf(const XmlElement& element, std::string_view base) const
{
    if (!m_hasBase)
        return std::string(base);
    std::vector<const XmlElement*> path{&element};
    while (path.back()->parent >= 0)
        path.push_back(&m_elements[static_cast<std::size_t>(path.back()->parent)]);
    std::string resolved(base);
    for (auto i = path.rbegin(); i != path.rend(); ++i) {
        for (auto a = (*i)->firstAttribute; a < (*i)->firstAttribute + (*i)->attributeCount; ++a) {
            if (m_attributes[a].name != "xml:base")
                continue;
            if (auto next = resolveUrl(decodedEntities(m_attributes[a].rawValue), resolved); !next.empty())
                resolved = std::move(next);
        }
    }
    return resolved;
}

} // namespace tidemark::feed
