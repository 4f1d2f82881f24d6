// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/artwork_cache.h"
#include "theme/theme.h"

#include <QAbstractButton>
#include <QStringList>

namespace tidemark::views {

/// Picture, chapter and episode of what plays; a click opens its page.
class NowPlayingButton final : public QAbstractButton {
public:
    NowPlayingButton(const theme::Theme& theme, bridge::ArtworkCache& artwork, QWidget* parent = nullptr);
    /// @param imageUrls the first that is there is shown
    /// @param tileTitle what the tile's initials stand for where there is no picture; empty: no tile at all
    void setContent(
        const QString& first, const QString& second, const QStringList& imageUrls, const QString& tileTitle);
    [[nodiscard]] const QString& firstLine() const { return m_first; }
    [[nodiscard]] const QString& secondLine() const { return m_second; }
    [[nodiscard]] const QStringList& imageUrls() const { return m_imageUrls; }
    [[nodiscard]] QSize sizeHint() const override { return {340, 46}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 46}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QPixmap picture() const;

    const theme::Theme& m_theme;
    bridge::ArtworkCache& m_artwork;
    QString m_first;
    QString m_second;
    QStringList m_imageUrls;
    QString m_tileTitle;
};

} // namespace tidemark::views
