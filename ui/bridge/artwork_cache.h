// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/services.h"

#include <QCache>
#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>
#include <string>

namespace tidemark::bridge {

/// Square pictures for painting, by URL, size and pixel ratio. Looking up never waits: a miss is noted, and only what
/// was still wanted when painting came to rest is fetched and decoded, off the GUI thread. Bounded memory; what was
/// used last stays. GUI thread.
class ArtworkCache final : public QObject {
    Q_OBJECT

public:
    /// Gives a picture's bytes; library::Artwork in the window.
    using Fetch = std::function<void(const std::string& url, library::Reply<std::shared_ptr<const std::string>> reply)>;

    explicit ArtworkCache(Fetch fetch, QObject* parent = nullptr, int limitMegabytes = 48);
    ~ArtworkCache() override;

    /// @param side in logical pixels
    /// @return the picture, cut to a square; null while it is not there, and for what has no picture.
    [[nodiscard]] QPixmap pixmap(const QString& url, int side, double pixelRatio);

Q_SIGNALS:
    /// A picture of that URL can now be painted.
    void ready(const QString& url);

private:
    struct Wish {
        QString url;
        int pixels = 0;
        double pixelRatio = 1;
    };
    void startWishes();
    void decode(const Wish& wish, std::shared_ptr<const std::string> bytes);
    void finish(const Wish& wish, const QImage& image);
    void fail(const Wish& wish);

    Fetch m_fetch;
    QCache<QString, QPixmap> m_pixmaps; ///< cost in KiB
    QList<Wish> m_wishes; ///< last wished last
    QSet<QString> m_underWay;
    QHash<QString, QElapsedTimer> m_failed; ///< by URL
    QTimer m_rest;
    QThreadPool m_pool;
};

/// Decodes a picture cut to a square of `pixels`; null where it is no picture we take. Pure, any thread.
[[nodiscard]] QImage decodeSquare(const std::string& bytes, int pixels);

} // namespace tidemark::bridge
