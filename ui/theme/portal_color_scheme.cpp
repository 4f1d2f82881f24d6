// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/portal_color_scheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace tidemark::theme {

namespace {

constexpr int kTimeoutMs = 3000;

QString group()
{
    return QStringLiteral("org.freedesktop.appearance");
}

QString key()
{
    return QStringLiteral("color-scheme");
}

/// The portal wraps its answer in variants, once or twice.
unsigned unwrapped(QVariant value)
{
    for (int depth = 0; depth < 3 && value.userType() == qMetaTypeId<QDBusVariant>(); ++depth)
        value = value.value<QDBusVariant>().variant();
    return value.toUInt();
}

} // namespace

PortalColorScheme::PortalColorScheme(QObject* parent) : QObject(parent) { }

void PortalColorScheme::ask()
{
    const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
    const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
    const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this,
        SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    call << group() << key();
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, kTimeoutMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* finished) {
        const QDBusPendingReply<QDBusVariant> reply = *finished;
        if (reply.isValid())
            Q_EMIT answered(unwrapped(reply.value().variant()));
        finished->deleteLater();
    });
}

void PortalColorScheme::onSettingChanged(
    const QString& changedGroup, const QString& changedKey, const QDBusVariant& value)
{
    if (changedGroup == group() && changedKey == key())
        Q_EMIT answered(unwrapped(value.variant()));
}

} // namespace tidemark::theme
