// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QThread>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

namespace tidemark::app {

namespace {

constexpr int kPatienceMs = 5000;
constexpr int kPauseMs = 100;
constexpr qint64 kLargestMessage = 1024 * 1024;
const char* const kAnswer = "ok\n";

/// The socket stands in the listener's runtime folder; without one, under a name that others do not share.
QString serverNameFor(const QString& dataDirectory)
{
    const auto digest = QCryptographicHash::hash(dataDirectory.toUtf8(), QCryptographicHash::Sha256);
    const QString name =
        QStringLiteral("tidemark-%1-%2").arg(getuid()).arg(QString::fromLatin1(digest.toHex().left(16)));
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return runtime.startsWith(QLatin1Char('/')) && QDir(runtime).exists() ? runtime + QLatin1Char('/') + name : name;
}

} // namespace

QByteArray toBytes(const Handover& handover)
{
    const QJsonObject object{{QStringLiteral("open"), QJsonArray::fromStringList(handover.toOpen)},
        {QStringLiteral("sample"), handover.opensSample}, {QStringLiteral("token"), handover.activationToken}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<Handover> fromBytes(const QByteArray& bytes)
{
    const auto document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return std::nullopt;
    Handover handover;
    const auto open = document[QStringLiteral("open")].toArray();
    for (const auto& each : open)
        handover.toOpen.append(each.toString());
    handover.opensSample = document[QStringLiteral("sample")].toBool();
    handover.activationToken = document[QStringLiteral("token")].toString();
    return handover;
}

SingleInstance::SingleInstance(const QString& dataDirectory, QObject* parent)
    : QObject(parent), m_dataDirectory(dataDirectory)
{
    if (!QDir(dataDirectory).exists() && QDir().mkpath(dataDirectory)) // what people listen to is their own affair
        QFile::setPermissions(dataDirectory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QString canonical = QDir(dataDirectory).canonicalPath();
    m_serverName = serverNameFor(canonical.isEmpty() ? dataDirectory : canonical);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* socket = m_server.nextPendingConnection()) {
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
}

SingleInstance::~SingleInstance()
{
    m_server.close();
    if (m_lock >= 0)
        ::close(m_lock);
}

SingleInstance::Outcome SingleInstance::start(const Handover& handover)
{
    QElapsedTimer waited;
    waited.start();
    while (isLockedByAnother()) {
        if (handOver(handover))
            return Outcome::HandedOver;
        if (waited.elapsed() > kPatienceMs)
            return Outcome::Silent;
        QThread::msleep(kPauseMs); // it is starting or ending
    }
    listen();
    return Outcome::First;
}

bool SingleInstance::isLockedByAnother()
{
    const QByteArray path = QFile::encodeName(m_dataDirectory + QStringLiteral("/window.lock"));
    if (m_lock < 0)
        m_lock = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    // A folder that cannot be written has its own message, from whoever opens the library.
    return m_lock >= 0 && ::flock(m_lock, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

bool SingleInstance::handOver(const Handover& handover) const
{
    QLocalSocket socket;
    socket.connectToServer(m_serverName);
    if (!socket.waitForConnected(kPatienceMs))
        return false;
    socket.write(toBytes(handover));
    QByteArray answer;
    while (!answer.endsWith('\n') && socket.waitForReadyRead(kPatienceMs))
        answer += socket.readAll();
    return answer == kAnswer;
}

void SingleInstance::listen()
{
    QLocalServer::removeServer(m_serverName); // left by a window that was killed; the lock says that it is gone
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.listen(m_serverName);
}

void SingleInstance::read(QLocalSocket* socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() > kLargestMessage)
            socket->abort();
        return;
    }
    const auto handover = fromBytes(socket->readLine(kLargestMessage));
    if (!handover) {
        socket->abort();
        return;
    }
    socket->write(kAnswer);
    socket->disconnectFromServer();
    Q_EMIT received(*handover);
}

} // namespace tidemark::app
