// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/episode_opener.h"

#include "library/playback_rules.h"
#include "library/playback_store.h"
#include "tags/audio_tags.h"

#include <utility>

namespace tidemark::library {

EpisodeOpener::EpisodeOpener(Services services, Catalogue& catalogue, Steps steps)
    : m_services(std::move(services)), m_catalogue(catalogue), m_steps(std::move(steps))
{
}

void EpisodeOpener::open(EpisodeId id)
{
    close();
    m_opening = std::make_shared<Opening>();
    m_opening->id = id;
    readDetail([this](Result<EpisodeDetail> detail) {
        if (detail)
            openAudio(*detail);
        else
            m_steps.onFailure(detail.error());
    });
}

void EpisodeOpener::close()
{
    if (!m_opening)
        return;
    m_opening->isCurrent = false;
    m_opening->stop.request_stop();
    m_opening->source.reset();
    m_opening.reset();
}

void EpisodeOpener::rereadDetail(Reply<EpisodeDetail> reply)
{
    if (m_opening)
        readDetail(std::move(reply));
}

void EpisodeOpener::readDetail(Reply<EpisodeDetail> reply)
{
    m_catalogue.episode(m_opening->id, [opening = m_opening, reply = std::move(reply)](Result<EpisodeDetail> detail) {
        if (opening->isCurrent)
            reply(std::move(detail));
    });
}

void EpisodeOpener::openAudio(const EpisodeDetail& detail)
{
    const auto enclosure = enclosureToPlay(detail.stored.episode.enclosures);
    const auto opening = m_opening;
    m_steps.onDetail(detail, enclosure);
    if (!opening->isCurrent)
        return;
    if (!enclosure)
        return m_steps.onFailure({ErrorCode::NotFound, "this episode has no audio"});
    opening->mediaUrl = enclosure->url;
    m_services.pool.post([this, services = m_services, opening, enclosure = *enclosure] {
        auto source = openEnclosure(services, enclosure);
        services.main.post([this, opening, source = std::move(source)] {
            if (opening->isCurrent)
                onOpened(source);
        });
    });
}

void EpisodeOpener::onOpened(const Result<EpisodeSource>& source)
{
    if (!source)
        return m_steps.onFailure(source.error());
    m_opening->source = source->bytes;
    m_steps.onSource(*source);
}

void EpisodeOpener::readTagsOnce(std::function<void(EpisodeId)> done)
{
    if (!m_opening || !m_opening->source || std::exchange(m_opening->haveTagsBeenRead, true)
        || !m_opening->source->canJump())
        return;
    m_services.pool.post([services = m_services, id = m_opening->id, url = m_opening->mediaUrl,
                             source = m_opening->source, stop = m_opening->stop.get_token(), done = std::move(done)] {
        const auto tags = tags::readAudioTags(*source, stop);
        if (tags)
            storeReadTags(services, id, url, *tags, done);
    });
}

} // namespace tidemark::library
