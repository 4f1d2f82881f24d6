// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/xml_names.h"
#include "feed/xml_scanner.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tidemark::feed {

/// An element; text is not taken out of the source before somebody asks for it.
struct XmlElement {
    std::string_view local; ///< name without prefix, as written
    Namespace vocabulary = Namespace::Core;
    std::string_view inner; ///< the source between its tags
    std::uint32_t firstAttribute = 0;
    std::uint32_t attributeCount = 0;
    std::int32_t parent = -1;
    std::int32_t firstChild = -1;
    std::int32_t lastChild = -1;
    std::int32_t nextSibling = -1;
    bool isClosed = false;

    [[nodiscard]] bool is(Namespace wanted, std::string_view name) const;
    [[nodiscard]] bool hasName(std::string_view name) const; ///< without case
};

/// The elements of one item, or of a channel without its items. Reads what a strict parser refuses: elements that are
/// not closed end with the element around them, and stray end tags are ignored. One tree is used for many items, so
/// that its memory is allocated once. Views point into the source, which must outlive them. Not a general DOM: at most
/// 64 levels and 20,000 elements are kept, what is deeper is only part of `inner`.
class XmlTree final {
public:
    /// @param scope what prefixes mean around `source`; is the same again afterwards.
    void build(std::string_view source, NamespaceScope& scope);

    /// Calls `visit` for each child of `parent`; nullptr asks for the outermost elements.
    template <class Visitor>
    void forEachChild(const XmlElement* parent, Visitor visit) const
    {
        for (auto i = parent ? parent->firstChild : m_firstRoot; i >= 0;) {
            const auto& child = m_elements[static_cast<std::size_t>(i)];
            visit(child);
            i = child.nextSibling;
        }
    }
    /// @return the first child of that name, or nullptr.
    [[nodiscard]] const XmlElement* child(const XmlElement* parent, Namespace vocabulary, std::string_view name) const;
    [[nodiscard]] const XmlElement* firstElement() const { return m_elements.empty() ? nullptr : &m_elements.front(); }

    /// @return the value of an attribute, decoded and trimmed; its prefix and case do not matter. Empty where missing.
    [[nodiscard]] std::string attribute(const XmlElement& element, std::string_view localName) const;
    /// @return the element's text with references decoded, trimmed; tags and comments in it are left out.
    [[nodiscard]] static std::string text(const XmlElement& element);
    /// @return the content as HTML: tags without prefixes, CDATA escaped. For elements with markup in them.
    [[nodiscard]] static std::string markup(const XmlElement& element);
    /// @return `base` changed by each xml:base from the outermost element to `element`.
    [[nodiscard]] std::string baseOf(const XmlElement& element, std::string_view base) const;

private:
    void open(std::string_view source, const Token& token, NamespaceScope& scope);
    void close(std::size_t end, std::size_t innerEnd, std::string_view source, NamespaceScope& scope);
    void closeNamed(std::string_view source, const Token& token, NamespaceScope& scope);
    void closeLeafBefore(std::string_view source, std::string_view name, std::size_t position, NamespaceScope& scope);

    struct Open {
        std::int32_t element;
        std::string_view name;
        std::size_t innerBegin;
    };
    std::vector<XmlElement> m_elements;
    std::vector<XmlAttribute> m_attributes;
    std::vector<Open> m_open;
    std::size_t m_tooDeep = 0; ///< open elements beyond the last level that is kept
    std::int32_t m_firstRoot = -1;
    std::int32_t m_lastRoot = -1;
    bool m_hasBase = false;
};

} // namespace tidemark::feed
