// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLocalServer>
#include <QObject>
#include <QStringList>

#include <optional>

class QLocalSocket;

namespace tidemark::app {

/// What a second start hands to the window that is open.
struct Handover {
    QStringList toOpen;
    bool opensSample = false;
    QString activationToken; ///< lets the window come to the front under Wayland
    bool operator==(const Handover&) const = default;
};

[[nodiscard]] QByteArray toBytes(const Handover& handover);
/// @return nothing where the bytes are no handover.
[[nodiscard]] std::optional<Handover> fromBytes(const QByteArray& bytes);

/// One window for each data directory: the first start holds a lock in it and listens; later ones hand over what they
/// were asked and end. The kernel frees the lock however the program ends. GUI thread.
class SingleInstance final : public QObject {
    Q_OBJECT

public:
    enum class Outcome {
        First, ///< this is the window of that directory (also where the directory cannot be locked at all)
        HandedOver, ///< another window took it
        Silent, ///< another program holds the directory and does not answer
    };

    explicit SingleInstance(const QString& dataDirectory, QObject* parent = nullptr);
    ~SingleInstance() override;
    /// Waits some seconds at most where another window is slow to answer.
    [[nodiscard]] Outcome start(const Handover& handover);

Q_SIGNALS:
    void received(const tidemark::app::Handover& handover);

private:
    [[nodiscard]] bool isLockedByAnother();
    [[nodiscard]] bool handOver(const Handover& handover) const;
    void listen();
    void read(QLocalSocket* socket);

    QString m_dataDirectory;
    QString m_serverName;
    int m_lock = -1; ///< file descriptor
    QLocalServer m_server;
};

} // namespace tidemark::app
