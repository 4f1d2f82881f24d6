// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/xml_tree.h"
#include "model/person.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What items and channels read alike. Pure.
namespace tidemark::feed {

/// The best of several statements of one thing: the lowest rank wins, among equals the first.
template <class Value>
class Ranked {
public:
    void offer(int rank, Value value)
    {
        if (rank >= m_rank || value == Value{})
            return;
        m_rank = rank;
        m_value = std::move(value);
    }
    [[nodiscard]] Value take() { return std::move(m_value); }
    [[nodiscard]] const Value& value() const { return m_value; }

private:
    int m_rank = std::numeric_limits<int>::max();
    Value m_value{};
};

/// The longest of several descriptions once tags are stripped; among equals the first offered.
class Longest {
public:
    void offer(std::string html, bool isPlain = false);
    [[nodiscard]] std::string take() { return std::move(m_html); }
    [[nodiscard]] bool isPlain() const { return m_isPlain; }

private:
    std::string m_html;
    bool m_isPlain = false;
};

/// @return true for true|yes|explicit, false for false|no|clean, nothing for other words; without case.
[[nodiscard]] std::optional<bool> readExplicit(std::string_view text);
/// @return a whole number ≥ `minimum`, also of "07" and "2.0"; nothing for anything else.
[[nodiscard]] std::optional<int> readInteger(std::string_view text, int minimum);
[[nodiscard]] std::optional<std::int64_t> readSize(std::string_view text);
/// @return the name in "mail@host (Name)" and "Name <mail@host>"; other text as it is.
[[nodiscard]] std::string readAuthor(std::string_view text);

/// @return one line: entities decoded once more (feeds escape titles twice), tags removed. An Atom text construct that
/// says type="text" is taken at its word.
[[nodiscard]] std::string readLine(const XmlTree& tree, const XmlElement& element);
/// @return the element as HTML, whether it holds text, CDATA, XHTML or markup that nobody escaped.
[[nodiscard]] std::string readHtml(const XmlTree& tree, const XmlElement& element);
/// @return the element's text, or that of its `name` child (the form of Atom persons).
[[nodiscard]] std::string readPersonName(const XmlTree& tree, const XmlElement& element);
/// @return the http(s) address in the first of these attributes that has one; "" means the element's text.
[[nodiscard]] std::string readUrl(const XmlTree& tree, const XmlElement& element, std::string_view base,
    std::initializer_list<std::string_view> attributes);
/// Reads a podcast:person. Its name is empty where the element says none.
[[nodiscard]] Person readPerson(const XmlTree& tree, const XmlElement& element, std::string_view base);
/// @return the image of a podcast:image or podcast:images element; empty for videos and purposes other than artwork.
[[nodiscard]] std::string readPodcastImage(const XmlTree& tree, const XmlElement& element, std::string_view base);

} // namespace tidemark::feed
