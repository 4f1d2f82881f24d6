// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tidemark::feed {

/// The vocabularies that a feed is read with. Core is RSS of all versions, with and without a URI.
enum class Namespace {
    Core,
    Atom,
    Itunes,
    Content,
    DublinCore,
    DublinTerms,
    Media,
    Podcast,
    Podlove,
    History,
    Syndication,
    GooglePlay,
    Rdf,
    Xhtml,
    Other
};

/// @return the vocabulary of a namespace URI, compared without case, scheme and trailing slash. Source: standards.md
/// §1.1.
[[nodiscard]] Namespace namespaceOfUri(std::string_view uri);

struct XmlName {
    std::string_view prefix; ///< empty where there is none
    std::string_view local;
};
[[nodiscard]] XmlName splitName(std::string_view qualifiedName);

/// Which prefix means what where the reader stands. Declarations are pushed with their depth and popped by depth.
class NamespaceScope final {
public:
    /// At most 256 declarations are held; more are not met and are ignored.
    void declare(std::string_view prefix, std::string_view uri, std::size_t depth);
    /// The root of a feed says by its name what elements without prefix are, whatever its xmlns says: a default of
    /// RSS documents is met that is the URI of itunes or of Atom.
    void correctDefault(const XmlName& root, std::size_t depth);
    void popDeeperThan(std::size_t depth);
    /// A well-known prefix that is nowhere declared means its usual vocabulary.
    [[nodiscard]] Namespace find(std::string_view prefix) const;

private:
    struct Binding {
        std::string prefix;
        Namespace vocabulary;
        std::size_t depth;
    };
    std::vector<Binding> m_bindings;
};

} // namespace tidemark::feed
