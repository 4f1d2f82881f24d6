// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

namespace tidemark::theme {

namespace {

constexpr std::array<const char*, kIconCount> kNames{"home", "queue", "list", "download", "check", "search", "back15",
    "forward30", "previous-chapter", "next-chapter", "play", "pause", "volume", "volume-muted", "refresh", "add",
    "close", "more", "warning", "offline", "link", "trash", "external", "sidebar", "settings", "sort", "filter",
    "person"};

QString resourcePath(Icon icon)
{
    return QStringLiteral(":/icons/%1.svg").arg(iconName(icon));
}

/// The drawing with its `currentColor` replaced; kept, as a timeline repaints ten times a second.
QPixmap drawn(Icon icon, const QSize& pixels, const QColor& color)
{
    const QString key = QStringLiteral("tidemark-icon/%1/%2x%3/%4")
                            .arg(static_cast<int>(icon))
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(color.rgba());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QFile file(resourcePath(icon));
    if (!file.open(QIODevice::ReadOnly))
        return pixmap;
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(svg);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&pixmap);
    painter.setOpacity(color.alphaF());
    renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(pixels)));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Renders at the size and scale a widget asks for, so nothing is ever stretched.
class IconEngine final : public QIconEngine {
public:
    IconEngine(Icon icon, QColor color, QColor disabled)
        : m_icon(icon), m_color(std::move(color)), m_disabled(std::move(disabled))
    {
    }
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, rect, m_icon, mode == QIcon::Disabled ? m_disabled : m_color);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        return drawn(m_icon, size, mode == QIcon::Disabled ? m_disabled : m_color);
    }
    QIconEngine* clone() const override { return new IconEngine(m_icon, m_color, m_disabled); }

private:
    Icon m_icon;
    QColor m_color;
    QColor m_disabled;
};

} // namespace

QString iconName(Icon icon)
{
    return QString::fromLatin1(kNames.at(static_cast<std::size_t>(icon)));
}

bool hasIcon(Icon icon)
{
    return QFile::exists(resourcePath(icon));
}

void paintIcon(QPainter& painter, const QRectF& rect, Icon icon, const QColor& color)
{
    const double scale = painter.device()->devicePixelRatioF();
    QPixmap pixmap = drawn(icon, (rect.size() * scale).toSize(), color);
    pixmap.setDevicePixelRatio(scale);
    painter.drawPixmap(rect.topLeft(), pixmap);
}

QIcon makeIcon(Icon icon, const QColor& color, const QColor& disabled)
{
    return QIcon(new IconEngine(icon, color, disabled));
}

} // namespace tidemark::theme
