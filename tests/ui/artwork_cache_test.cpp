// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/artwork_cache.h"
#include "bridge/artwork_tile.h"

#include <QBuffer>
#include <QPainter>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace tidemark::bridge {
namespace {

/// A picture wider than high: red left and right, blue in the middle.
std::string widePng()
{
    QImage image(300, 100, QImage::Format_RGB32);
    image.fill(Qt::red);
    QPainter painter(&image);
    painter.fillRect(100, 0, 100, 100, Qt::blue);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes.toStdString();
}

TEST(ArtworkCache, AMissAsksOnceAndThenThePictureIsThere)
{
    int asked = 0;
    ArtworkCache cache([&](const std::string&, const auto& reply) {
        ++asked;
        reply(std::make_shared<const std::string>(widePng()));
    });
    QSignalSpy ready(&cache, &ArtworkCache::ready);
    const QString url = QStringLiteral("https://example.org/a.png");
    for (int paint = 0; paint < 5; ++paint)
        EXPECT_TRUE(cache.pixmap(url, 40, 2).isNull());
    EXPECT_EQ(asked, 0); // painting never waits for the network
    ASSERT_TRUE(ready.wait(30000));
    EXPECT_EQ(asked, 1);
    const QPixmap picture = cache.pixmap(url, 40, 2);
    EXPECT_EQ(picture.size(), QSize(80, 80));
    EXPECT_DOUBLE_EQ(picture.devicePixelRatio(), 2);
}

TEST(ArtworkCache, WhatFailedIsNotAskedAgainAtEveryPainting)
{
    int asked = 0;
    ArtworkCache cache([&](const std::string& url, const auto& reply) {
        ++asked;
        if (url == "last")
            reply(std::make_shared<const std::string>(widePng()));
        else
            reply(tidemark::fail(ErrorCode::NotFound, "gone"));
    });
    QSignalSpy ready(&cache, &ArtworkCache::ready);
    EXPECT_TRUE(cache.pixmap(QStringLiteral("missing"), 40, 1).isNull());
    EXPECT_TRUE(cache.pixmap(QStringLiteral("last"), 40, 1).isNull());
    ASSERT_TRUE(ready.wait(30000));
    EXPECT_TRUE(cache.pixmap(QStringLiteral("missing"), 40, 1).isNull());
    EXPECT_TRUE(cache.pixmap(QStringLiteral("last"), 41, 1).isNull());
    ASSERT_TRUE(ready.wait(30000));
    EXPECT_EQ(asked, 3);
}

TEST(ArtworkCache, PicturesAreCutToTheirMiddle)
{
    const QImage image = decodeSquare(widePng(), 50);
    ASSERT_EQ(image.size(), QSize(50, 50));
    EXPECT_EQ(image.pixelColor(25, 25), QColor(Qt::blue));
    EXPECT_EQ(image.pixelColor(4, 25), QColor(Qt::blue));
}

TEST(ArtworkCache, WhatIsNoPictureGivesNone)
{
    EXPECT_TRUE(decodeSquare("not a picture", 50).isNull());
    EXPECT_TRUE(decodeSquare({}, 50).isNull());
    EXPECT_TRUE(decodeSquare("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>", 50).isNull());
}

TEST(ArtworkTile, APictureIsPaintedOnceAtEveryScale)
{
    for (const double ratio : {1.0, 2.0}) {
        // Left half red, right half blue: painted twice side by side, a quarter in would be blue.
        QImage halves(QSize(100, 100) * ratio, QImage::Format_RGB32);
        halves.fill(Qt::red);
        QPainter(&halves).fillRect(QRectF(50 * ratio, 0, 50 * ratio, 100 * ratio), Qt::blue);
        auto picture = QPixmap::fromImage(halves);
        picture.setDevicePixelRatio(ratio);
        QImage canvas(QSize(100, 100) * ratio, QImage::Format_RGB32);
        canvas.setDevicePixelRatio(ratio);
        canvas.fill(Qt::white);
        {
            QPainter painter(&canvas);
            paintArtwork(painter, QRectF(0, 0, 100, 100), picture, QStringLiteral("Title"), 0);
        }
        EXPECT_EQ(canvas.pixelColor(static_cast<int>(40 * ratio), static_cast<int>(50 * ratio)), QColor(Qt::red))
            << ratio;
        EXPECT_EQ(canvas.pixelColor(static_cast<int>(60 * ratio), static_cast<int>(50 * ratio)), QColor(Qt::blue))
            << ratio;
    }
}

} // namespace
} // namespace tidemark::bridge
