// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/fetched_view.h"

namespace tidemark::library {

namespace {
constexpr Milliseconds kInterval{1000};
}

void FetchedView::watch(std::shared_ptr<media::MediaSource> source)
{
    if (m_watched) {
        m_watched->stop.request_stop();
        m_watched->source.reset();
    }
    m_watched = source ? std::make_shared<Watched>(Watched{std::move(source), {}, 0}) : nullptr;
    m_isAsking = false;
    m_isDiskFull = false;
    m_last.clear();
    m_lastAt = {};
}

std::optional<FetchedView::Fractions> FetchedView::poll()
{
    const auto now = std::chrono::steady_clock::now();
    if (!m_watched || now - m_lastAt < kInterval)
        return std::nullopt;
    m_lastAt = now;
    const auto trouble = m_watched->source->storeTrouble();
    m_isDiskFull = trouble && trouble->code == ErrorCode::DiskFull;
    if (m_watched->sizeBytes == 0) {
        askForSize();
        return std::nullopt;
    }
    Fractions fractions;
    const auto total = static_cast<double>(m_watched->sizeBytes);
    const auto ranges = m_watched->source->fetchedRanges();
    for (const auto& range : ranges.all())
        fractions.emplace_back(static_cast<double>(range.begin) / total, static_cast<double>(range.end) / total);
    if (fractions == m_last)
        return std::nullopt;
    m_last = fractions;
    return fractions;
}

void FetchedView::askForSize()
{
    if (std::exchange(m_isAsking, true))
        return;
    m_services.pool.post([watched = m_watched, source = m_watched->source, &main = m_services.main] {
        const auto size = source->size(watched->stop.get_token());
        main.post([watched, bytes = size ? size->value_or(0) : 0] { watched->sizeBytes = bytes; });
    });
}

} // namespace tidemark::library
