// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/artwork_cache.h"

#include <QBuffer>
#include <QImageReader>
#include <QPointer>

namespace tidemark::bridge {

namespace {

constexpr int kRestMs = 30; ///< a fast scroll asks for nothing
constexpr qsizetype kMostWishes = 48; ///< about a screen and a half of rows
constexpr qint64 kRetryAfterMs = 10 * 60 * 1000;
constexpr int kLargestSide = 20000; ///< pixels of a source picture

QString keyOf(const QString& url, int pixels)
{
    return QString::number(pixels) + QLatin1Char(' ') + url;
}

} // namespace

QImage decodeSquare(const std::string& bytes, int pixels)
{
    QByteArray data = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QBuffer buffer(&data);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    // Drawings can run arbitrary work; pictures of shows are pixels.
    if (reader.format().startsWith("svg") || reader.format() == "pdf")
        return {};
    const QSize size = reader.size();
    if (size.isValid()) {
        if (size.isEmpty() || size.width() > kLargestSide || size.height() > kLargestSide)
            return {};
        reader.setScaledSize(size.scaled(pixels, pixels, Qt::KeepAspectRatioByExpanding));
    }
    QImage image = reader.read();
    if (image.isNull())
        return {};
    if (!size.isValid() || std::min(image.width(), image.height()) != pixels)
        image = image.scaled(pixels, pixels, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    const QRect middle((image.width() - pixels) / 2, (image.height() - pixels) / 2, pixels, pixels);
    return image.copy(middle).convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

ArtworkCache::ArtworkCache(Fetch fetch, QObject* parent, int limitMegabytes)
    : QObject(parent), m_fetch(std::move(fetch)), m_pixmaps(limitMegabytes * 1024)
{
    m_pool.setMaxThreadCount(2);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &ArtworkCache::startWishes);
}

ArtworkCache::~ArtworkCache()
{
    m_pool.clear();
    m_pool.waitForDone();
}

QPixmap ArtworkCache::pixmap(const QString& url, int side, double pixelRatio)
{
    if (url.isEmpty() || side <= 0)
        return {};
    const int pixels = static_cast<int>(side * pixelRatio + 0.5);
    const QString key = keyOf(url, pixels);
    if (const QPixmap* found = m_pixmaps.object(key))
        return *found;
    if (m_underWay.contains(key))
        return {};
    const auto failed = m_failed.constFind(url);
    if (failed != m_failed.constEnd() && failed->elapsed() < kRetryAfterMs)
        return {};
    m_wishes.append({url, pixels, pixelRatio});
    if (m_wishes.size() > kMostWishes)
        m_wishes.removeFirst();
    m_rest.start();
    return {};
}

void ArtworkCache::startWishes()
{
    const auto wishes = std::exchange(m_wishes, {});
    for (auto wish = wishes.rbegin(); wish != wishes.rend(); ++wish) {
        const QString key = keyOf(wish->url, wish->pixels);
        if (m_underWay.contains(key))
            continue;
        m_underWay.insert(key);
        m_fetch(wish->url.toStdString(),
            [self = QPointer<ArtworkCache>(this), wish = *wish](Result<std::shared_ptr<const std::string>> bytes) {
                if (!self)
                    return;
                if (bytes && *bytes)
                    self->decode(wish, *bytes);
                else
                    self->fail(wish);
            });
    }
}

void ArtworkCache::decode(const Wish& wish, std::shared_ptr<const std::string> bytes)
{
    // The destructor waits for the pool, so `this` lives; what is then queued for it is dropped with it.
    m_pool.start([this, wish, bytes = std::move(bytes)] {
        const QImage image = decodeSquare(*bytes, wish.pixels);
        QMetaObject::invokeMethod(
            this, [this, wish, image] { image.isNull() ? fail(wish) : finish(wish, image); }, Qt::QueuedConnection);
    });
}

void ArtworkCache::finish(const Wish& wish, const QImage& image)
{
    const QString key = keyOf(wish.url, wish.pixels);
    m_underWay.remove(key);
    m_failed.remove(wish.url);
    auto pixmap = std::make_unique<QPixmap>(QPixmap::fromImage(image));
    pixmap->setDevicePixelRatio(wish.pixelRatio);
    const auto kibibytes = std::max<qsizetype>(1, image.sizeInBytes() / 1024);
    m_pixmaps.insert(key, pixmap.release(), kibibytes);
    Q_EMIT ready(wish.url);
}

void ArtworkCache::fail(const Wish& wish)
{
    m_underWay.remove(keyOf(wish.url, wish.pixels));
    m_failed[wish.url].start();
}

} // namespace tidemark::bridge
