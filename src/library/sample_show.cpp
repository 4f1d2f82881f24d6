// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/sample_show.h"

#include "base/text.h"
#include "library/feed_writer.h"

namespace tidemark::library {

Result<InspectedShow> readSampleShow(const BundledFiles& bundled)
{
    const auto feedUrl = std::string(kBundledPrefix) + "sample.xml";
    const auto bytes = bundled ? bundled(feedUrl) : std::nullopt;
    if (!bytes)
        return fail(ErrorCode::NotFound, "this program was built without the sample show");
    auto sample = inspectFeed(*bytes, {feedUrl, {}});
    if (!sample)
        return sample;
    sample->show.feedUrl.clear(); // never refreshed, never exported
    for (auto& episode : sample->episodes) {
        for (auto& enclosure : episode.enclosures) {
            if (enclosure.url.starts_with(kBundledPrefix))
                enclosure.kind = EnclosureKind::Bundled;
        }
    }
    return sample;
}

Result<ShowId> storeSampleShow(store::Session& session, InspectedShow sample, Timestamp now)
{
    const auto shows = session.shows.all();
    if (!shows)
        return fail(shows.error());
    ShowId id;
    for (const auto& row : *shows) {
        if (row.show.feedUrl.empty() && row.show.guid == sample.show.guid && row.show.title == sample.show.title)
            id = row.show.id;
    }
    if (!id.isSet()) {
        const auto inserted = session.shows.insert(sample.show, now);
        if (!inserted)
            return fail(inserted.error());
        id = *inserted;
    }
    const auto written = writeEpisodes(session, id, std::move(sample.episodes), now);
    if (!written)
        return fail(written.error());
    return id;
}

} // namespace tidemark::library
