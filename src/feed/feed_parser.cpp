// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/feed_parser.h"

#include "base/text.h"
#include "feed/channel_reader.h"
#include "feed/charset_decoder.h"
#include "feed/guid.h"
#include "feed/item_cutter.h"
#include "feed/item_reader.h"
#include "feed/not_a_feed.h"
#include "feed/xml_tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace tidemark::feed {

namespace {

constexpr std::size_t kMaximumEpisodes = 200000;
/// Large chunks are cut, so that no second copy of a whole document is made.
constexpr std::size_t kSliceSize = 65536;
/// How much of a web page is kept to find the feeds it links to: they stand in its head.
constexpr std::size_t kMaximumPage = 524288;

} // namespace

class FeedParser::Implementation final {
public:
    Implementation(FeedOptions options, EpisodeSink sink)
        : m_options(std::move(options))
        , m_sink(std::move(sink))
        , m_decoder(m_options.httpCharset)
        , m_cutter(m_options.url, [this](std::string_view xml, NamespaceScope& scope, const std::string& base) {
            readOne(xml, scope, base);
        })
    {
    }

    Result<> write(std::string_view chunk)
    {
        if (m_failure)
            return fail(*m_failure);
        if (!m_hasBegun) {
            const auto missing = std::min(chunk.size(), CharsetDecoder::kHeadSize - m_head.size());
            m_head.append(chunk.substr(0, missing));
            chunk.remove_prefix(missing);
            if (m_head.size() < CharsetDecoder::kHeadSize)
                return {};
            begin();
        }
        while (!chunk.empty() && !m_failure) {
            decodeSlice(chunk.substr(0, kSliceSize));
            chunk.remove_prefix(std::min(chunk.size(), kSliceSize));
        }
        if (m_failure)
            return fail(*m_failure);
        return {};
    }

    Result<ParsedFeed> finish()
    {
        if (!m_failure && !m_hasBegun)
            begin();
        if (!m_failure) {
            m_decoder.finish(m_cutter.buffer());
            read(true);
        }
        if (m_failure)
            return fail(*m_failure);
        if (!m_cutter.isFeed())
            return fail(notAFeed());
        if (!m_cutter.hasChannel() && m_episodeCount == 0)
            return fail(ErrorCode::Parse, "the feed has no channel and no items");
        return result();
    }

private:
    void begin()
    {
        m_hasBegun = true;
        if (const auto kind = kindOfForeignBytes(m_head); !kind.empty()) {
            m_failure = Error{ErrorCode::NotAFeed, fmt::format("this is {}, not a feed", kind)};
            return;
        }
        m_decoder.begin(m_head, m_cutter.buffer());
        m_head = {};
        read(false);
    }

    void decodeSlice(std::string_view slice)
    {
        m_decoder.write(slice, m_cutter.buffer());
        read(false);
    }

    void read(bool isEnd)
    {
        m_cutter.advance(isEnd);
        const bool isLongPage = m_cutter.root() == ItemCutter::Root::Page && m_cutter.buffer().size() >= kMaximumPage;
        if (isLongPage || m_cutter.root() == ItemCutter::Root::Foreign)
            m_failure = notAFeed();
    }

    Error notAFeed()
    {
        const auto text = std::string_view(m_cutter.buffer()).substr(0, kMaximumPage);
        if (m_cutter.root() == ItemCutter::Root::Page)
            return {ErrorCode::NotAFeed, webPageDetail(text, m_options.url)};
        if (trimmed(text).empty())
            return {ErrorCode::Parse, "the document is empty"};
        if (m_cutter.foreignName().empty())
            return {ErrorCode::NotAFeed, "this is not XML, so it is no feed"};
        return {ErrorCode::NotAFeed, fmt::format("this is no feed: it begins with <{}>", m_cutter.foreignName())};
    }

    void readOne(std::string_view xml, NamespaceScope& scope, const std::string& base)
    {
        if (m_episodeCount >= kMaximumEpisodes) {
            m_isFull = true;
            m_cutter.stop();
            return;
        }
        m_tree.build(xml, scope);
        auto episode = readItem(m_tree, base.empty() ? baseByStatement() : base);
        // Nothing to show or to play: an empty element, or a mark that an item was deleted.
        if (episode == Episode{})
            return;
        m_guids.complete(episode);
        ++m_episodeCount;
        m_sink(std::move(episode));
    }

    const std::string& baseByStatement()
    {
        if (!m_statedBase)
            m_statedBase = statedBase(m_cutter.channelXml());
        return *m_statedBase;
    }

    ParsedFeed result() const
    {
        auto feed = readChannel(m_cutter.channelXml(), m_options.url);
        feed.episodeCount = m_episodeCount;
        feed.partialReason =
            m_isFull ? fmt::format("only the first {} items were read", kMaximumEpisodes) : m_cutter.partialReason();
        feed.isPartial = !feed.partialReason.empty();
        return feed;
    }

    FeedOptions m_options;
    EpisodeSink m_sink;
    CharsetDecoder m_decoder;
    ItemCutter m_cutter;
    XmlTree m_tree;
    GuidMaker m_guids;
    std::string m_head;
    std::optional<std::string> m_statedBase;
    std::optional<Error> m_failure;
    std::size_t m_episodeCount = 0;
    bool m_hasBegun = false;
    bool m_isFull = false;
};

FeedParser::FeedParser(FeedOptions options, EpisodeSink sink)
    : m_implementation(std::make_unique<Implementation>(std::move(options), std::move(sink)))
{
}

FeedParser::~FeedParser() = default;
FeedParser::FeedParser(FeedParser&&) noexcept = default;

Result<> FeedParser::write(std::string_view chunk)
{
    return m_implementation->write(chunk);
}

Result<ParsedFeed> FeedParser::finish()
{
    return m_implementation->finish();
}

Result<ParsedFeed> parseFeed(std::string_view bytes, const FeedOptions& options, std::vector<Episode>& episodes)
{
    FeedParser parser(options, [&](Episode episode) { episodes.push_back(std::move(episode)); });
    if (const auto written = parser.write(bytes); !written)
        return fail(written.error());
    return parser.finish();
}

void inheritFromShow(Episode& episode, const Show& show)
{
    if (!episode.isExplicit)
        episode.isExplicit = show.isExplicit;
    if (episode.persons.empty())
        episode.persons = show.persons;
    for (auto& transcript : episode.transcripts) {
        if (transcript.language.empty())
            transcript.language = show.language;
    }
}

} // namespace tidemark::feed
