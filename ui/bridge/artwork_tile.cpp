// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/artwork_tile.h"

#include <QFont>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cstdint>

namespace tidemark::bridge {

namespace {

bool isSmallWord(const QString& word)
{
    static const QStringList small{QStringLiteral("the"), QStringLiteral("a"), QStringLiteral("an"),
        QStringLiteral("of"), QStringLiteral("and"), QStringLiteral("in"), QStringLiteral("for"), QStringLiteral("to"),
        QStringLiteral("og"), QStringLiteral("i"), QStringLiteral("en"), QStringLiteral("et"), QStringLiteral("de"),
        QStringLiteral("den"), QStringLiteral("det"), QStringLiteral("der"), QStringLiteral("die"),
        QStringLiteral("das"), QStringLiteral("und"), QStringLiteral("le"), QStringLiteral("la")};
    return small.contains(word.toLower());
}

/// The word's first letter or digit, whole (also outside the basic plane).
QString firstLetter(const QString& word)
{
    for (qsizetype index = 0; index < word.size(); ++index) {
        if (word.at(index).isHighSurrogate() && index + 1 < word.size())
            return word.mid(index, 2);
        if (word.at(index).isLetterOrNumber())
            return word.mid(index, 1).toUpper();
    }
    return {};
}

void paintInitials(QPainter& painter, const QRectF& rect, const QString& title)
{
    QFont font = painter.font();
    font.setPixelSize(std::max(8, static_cast<int>(rect.height() * (rect.height() > 100 ? 0.2 : 0.38) * 1.02)));
    font.setWeight(QFont::Bold);
    font.setCapitalization(QFont::MixedCase);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(rect, Qt::AlignCenter, initialsOf(title));
}

} // namespace

QString initialsOf(const QString& title)
{
    QStringList letters;
    QStringList skipped;
    const auto words = title.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const auto& word : words) {
        const QString letter = firstLetter(word);
        if (!letter.isEmpty())
            (isSmallWord(word) ? skipped : letters).append(letter);
    }
    if (letters.isEmpty())
        letters = skipped;
    return letters.mid(0, 2).join(QString());
}

QColor tileColor(const QString& title)
{
    static const std::array<QColor, 10> colors{QColor(0x2f, 0x6f, 0x8f), QColor(0x8a, 0x5a, 0x9e),
        QColor(0xa8, 0x5e, 0x25), QColor(0x4a, 0x78, 0x43), QColor(0xa2, 0x4b, 0x56), QColor(0x5b, 0x64, 0x70),
        QColor(0x2d, 0x75, 0x70), QColor(0x6a, 0x5f, 0xa8), QColor(0x8c, 0x6a, 0x24), QColor(0x9a, 0x4d, 0x80)};
    // FNV-1a over the code units: qHash may differ between runs and builds, a show's colour may not.
    std::uint32_t hash = 2166136261u;
    for (const QChar unit : title)
        hash = (hash ^ unit.unicode()) * 16777619u;
    hash ^= hash >> 15; // its low digits alone are poorly spread
    hash *= 2246822519u;
    hash ^= hash >> 13;
    return colors.at(hash % colors.size());
}

double tileRadius(double width)
{
    return std::clamp(width * 0.17, 4.0, 14.0);
}

void paintArtwork(QPainter& painter, const QRectF& rect, const QPixmap& picture, const QString& title, double radius)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const double corner = radius < 0 ? tileRadius(rect.width()) : radius;
    if (!picture.isNull()) {
        // A texture brush, as a clip path would leave jagged corners.
        // Without a pixel ratio, which paint engines reckon with in different ways in a texture.
        QPixmap texture(picture);
        texture.setDevicePixelRatio(1);
        QBrush brush(texture);
        QTransform place;
        place.translate(rect.x(), rect.y());
        place.scale(rect.width() / texture.width(), rect.height() / texture.height());
        brush.setTransform(place);
        painter.setBrush(brush);
    } else if (rect.width() > 60) {
        const QColor color = tileColor(title);
        QLinearGradient gradient(rect.topLeft(), rect.bottomRight());
        gradient.setColorAt(0, color.lighter(118));
        gradient.setColorAt(1, color.darker(138));
        painter.setBrush(gradient);
    } else {
        painter.setBrush(tileColor(title));
    }
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(rect, corner, corner);
    if (picture.isNull())
        paintInitials(painter, rect, title);
    painter.restore();
}

} // namespace tidemark::bridge
