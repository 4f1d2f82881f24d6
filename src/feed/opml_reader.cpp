// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/opml.h"

#include "base/text.h"
#include "feed/html_text.h"
#include "feed/text_bytes.h"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <algorithm>
#include <array>
#include <unordered_set>

namespace tidemark::feed {

namespace {

constexpr std::size_t kMaximumBytes = std::size_t{64} * 1024 * 1024;
constexpr std::size_t kMaximumOutlines = 100'000;
/// Two tags an outline, and as many again for whatever else a file holds; keeps the tree's memory in bounds.
constexpr std::ptrdiff_t kMaximumTags = 400'000;
constexpr std::ptrdiff_t kMaximumAttributes = 4'000'000;
constexpr std::size_t kMaximumFolders = 32;
constexpr std::size_t kMaximumProblems = 1000;
constexpr std::size_t kProblemBytes = 120;
constexpr std::size_t kMaximumUrlBytes = 8192;
constexpr std::size_t kMaximumTitleBytes = 2000;

std::string shortened(std::string_view text)
{
    return text.size() <= kProblemBytes ? std::string(text) : std::string(truncatedUtf8(text, kProblemBytes)) + "…";
}

/// One line of bounded length; the spaces within it stay, so that what is written reads back the same.
std::string cleanTitle(std::string_view text)
{
    const bool isOneLine = text.find_first_of("\n\r\t") == std::string_view::npos;
    const auto title = isOneLine ? std::string(trimmed(text)) : simplified(text);
    return std::string(truncatedUtf8(title, kMaximumTitleBytes));
}

/// @return an http(s) address; empty for anything else. "feed:", "podcast:", "pcast:" and "itpc:" stand either for
/// "http:" or in front of a whole address.
std::string resolvedFeedUrl(std::string_view address)
{
    const auto url = trimmed(address);
    if (isHttpUrl(url))
        return std::string(url);
    constexpr auto kPrefixes = std::to_array<std::string_view>({"feed:", "podcast:", "pcast:", "itpc:"});
    for (const auto prefix : kPrefixes) {
        if (!startsWithIgnoringAsciiCase(url, prefix))
            continue;
        const auto rest = url.substr(prefix.size());
        if (isHttpUrl(rest))
            return std::string(rest);
        if (rest.starts_with("//") && isHttpUrl(rest.substr(2)))
            return std::string(rest.substr(2));
        return rest.starts_with("//") && rest.size() > 2 ? "http:" + std::string(rest) : std::string();
    }
    return {};
}

class OpmlReader final {
public:
    explicit OpmlReader(OpmlDocument& document) : m_document(document) { }

    /// Walks in document order without recursion: a file may be nested as deep as it is long.
    [[nodiscard]] Result<> read(const pugi::xml_node& root)
    {
        auto node = root.first_child();
        while (node) {
            if (!enter(node))
                return fail(ErrorCode::TooLarge, "the OPML file has more than 100,000 outlines");
            if (node.first_child()) {
                node = node.first_child();
                continue;
            }
            leave(node);
            while (node && !node.next_sibling()) {
                node = node.parent();
                if (node == root)
                    return {};
                leave(node);
            }
            node = node.next_sibling();
        }
        return {};
    }

    [[nodiscard]] std::size_t outlineCount() const { return m_outlineCount; }

private:
    static bool isOutline(const pugi::xml_node& node) { return equalsIgnoringAsciiCase(node.name(), "outline"); }

    static std::string attribute(const pugi::xml_node& outline, std::initializer_list<std::string_view> names)
    {
        for (const auto name : names) {
            for (const auto& candidate : outline.attributes()) {
                if (equalsIgnoringAsciiCase(candidate.name(), name) && *candidate.value() != '\0')
                    return decodedEntities(candidate.value());
            }
        }
        return {};
    }

    bool enter(const pugi::xml_node& node)
    {
        if (equalsIgnoringAsciiCase(node.name(), "title") && m_document.title.empty() && m_folders.empty())
            m_document.title = cleanTitle(decodedEntities(node.child_value()));
        if (!isOutline(node))
            return true;
        if (++m_outlineCount > kMaximumOutlines)
            return false;
        takeOutline(node);
        if (node.first_child())
            m_folders.push_back(cleanTitle(attribute(node, {"text", "title"})));
        return true;
    }

    void leave(const pugi::xml_node& node)
    {
        if (isOutline(node) && node.first_child())
            m_folders.pop_back();
    }

    void takeOutline(const pugi::xml_node& outline)
    {
        const auto type = asciiLower(attribute(outline, {"type"}));
        auto address = attribute(outline, {"xmlUrl"});
        // "url" of a link leads to a page; without a type it is what old programs wrote for the feed.
        if (address.empty() && type != "link")
            address = attribute(outline, {"url"});
        auto title = titleOf(outline, address);
        if (address.empty() || type == "podcast-episode") {
            const bool isEntry = !outline.first_child() && type != "podcast-episode";
            if (isEntry && !title.empty())
                addProblem(title, "it has no feed address");
            return;
        }
        const auto url = address.size() > kMaximumUrlBytes ? std::string() : resolvedFeedUrl(address);
        if (url.empty()) {
            addProblem(title.empty() ? address : title, "its address is no web address: " + shortened(address));
            return;
        }
        if (!m_urls.insert(url).second)
            return;
        m_document.entries.push_back(
            {url, std::move(title), std::string(trimmed(attribute(outline, {"htmlUrl"}))), foldersOf(outline)});
    }

    /// The text of an outline must not be empty, so a feed without a title carries its address there.
    static std::string titleOf(const pugi::xml_node& outline, std::string_view address)
    {
        auto title = cleanTitle(attribute(outline, {"title"}));
        if (!title.empty())
            return title;
        title = cleanTitle(attribute(outline, {"text"}));
        return title == address ? std::string() : title;
    }

    std::vector<std::string> foldersOf(const pugi::xml_node& outline)
    {
        std::vector<std::string> folders;
        for (std::size_t i = 0; i < std::min(m_folders.size(), kMaximumFolders); ++i) {
            if (!m_folders[i].empty())
                folders.push_back(m_folders[i]);
        }
        if (!folders.empty())
            return folders;
        // OPML 2.0: category="/a/b,c"; the first one serves as the place.
        const auto category = attribute(outline, {"category"});
        for (const auto part : split(split(category, ',').front(), '/')) {
            if (auto name = simplified(part); !name.empty() && folders.size() < kMaximumFolders)
                folders.push_back(std::move(name));
        }
        return folders;
    }

    void addProblem(std::string_view line, std::string reason)
    {
        if (m_document.problems.size() < kMaximumProblems)
            m_document.problems.push_back({shortened(line), std::move(reason)});
    }

    OpmlDocument& m_document;
    std::vector<std::string> m_folders;
    std::unordered_set<std::string> m_urls;
    std::size_t m_outlineCount = 0;
};

} // namespace

Result<OpmlDocument> readOpml(std::string_view bytes)
{
    if (bytes.size() > kMaximumBytes)
        return fail(ErrorCode::TooLarge, "the OPML file is larger than 64 MiB");
    auto text = decodedText(bytes);
    if (std::count(text.begin(), text.end(), '<') > kMaximumTags
        || std::count(text.begin(), text.end(), '=') > kMaximumAttributes)
        return fail(ErrorCode::TooLarge, "the OPML file has too many elements");
    if (trimmed(text).empty())
        return fail(ErrorCode::Parse, "the OPML file is empty");
    pugi::xml_document tree;
    // Entities are replaced by our decoder, which knows HTML's names and leaves "&copy=2" within addresses alone.
    constexpr unsigned kOptions =
        (pugi::parse_default & ~pugi::parse_escapes) | pugi::parse_fragment | pugi::parse_embed_pcdata;
    const auto outcome = tree.load_buffer_inplace(text.data(), text.size(), kOptions, pugi::encoding_utf8);
    OpmlDocument document;
    OpmlReader reader(document);
    if (const auto read = reader.read(tree); !read)
        return fail(read.error());
    if (reader.outlineCount() == 0) {
        return fail(ErrorCode::Parse,
            outcome ? std::string("this is no OPML file: it has no outlines")
                    : fmt::format("this is no OPML file: {} at byte {}", outcome.description(), outcome.offset));
    }
    if (!outcome) {
        document.problems.push_back({fmt::format("byte {}", outcome.offset),
            std::string("the file is broken here; what stands before was read: ") + outcome.description()});
    }
    return document;
}

} // namespace tidemark::feed
