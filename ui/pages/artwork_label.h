// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/artwork_cache.h"

#include <QWidget>

namespace tidemark::pages {

/// A square picture with rounded corners, or a tile with the title's initials.
class ArtworkLabel final : public QWidget {
    Q_OBJECT

public:
    ArtworkLabel(bridge::ArtworkCache& artwork, int side, QWidget* parent = nullptr);
    void setArtwork(const QString& url, const QString& title);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bridge::ArtworkCache& m_artwork;
    QString m_url;
    QString m_title;
};

} // namespace tidemark::pages
