// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/artwork_label.h"

#include "bridge/artwork_tile.h"

#include <QPainter>

namespace tidemark::pages {

ArtworkLabel::ArtworkLabel(bridge::ArtworkCache& artwork, int side, QWidget* parent)
    : QWidget(parent), m_artwork(artwork)
{
    setFixedSize(side, side);
    connect(&artwork, &bridge::ArtworkCache::ready, this, [this](const QString& url) {
        if (url == m_url)
            update();
    });
}

void ArtworkLabel::setArtwork(const QString& url, const QString& title)
{
    m_url = url;
    m_title = title;
    update();
}

void ArtworkLabel::paintEvent(QPaintEvent*)
{
    if (m_title.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    bridge::paintArtwork(painter, rect(), m_artwork.pixmap(m_url, width(), devicePixelRatioF()), m_title);
}

} // namespace tidemark::pages
