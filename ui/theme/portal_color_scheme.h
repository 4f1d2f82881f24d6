// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusVariant>
#include <QObject>

namespace tidemark::theme {

/// Asks the desktop portal whether the desktop is light or dark, and hears of changes. Never waits: without a bus or a
/// portal there is just no answer. GUI thread.
/// Source: org.freedesktop.portal.Settings, key color-scheme of org.freedesktop.appearance.
class PortalColorScheme final : public QObject {
    Q_OBJECT

public:
    explicit PortalColorScheme(QObject* parent = nullptr);
    void ask();

Q_SIGNALS:
    /// 0: no wish, 1: dark, 2: light.
    void answered(unsigned scheme);

private Q_SLOTS:
    void onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);
};

} // namespace tidemark::theme
