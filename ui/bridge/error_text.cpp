// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/error_text.h"

#include "bridge/tr.h"

#include <QRegularExpression>

namespace tidemark::bridge {

namespace {

ErrorText missingCodec(const Error& error)
{
    static const QRegularExpression package(QStringLiteral("\\bgstreamer1\\.0-[a-z0-9-]+"));
    const auto match = package.match(QString::fromStdString(error.detail));
    const QString advice = match.hasMatch() ? Tr::tr("Install the package %1, then try again.").arg(match.captured())
                                            : Tr::tr("Install the GStreamer plugins of your system, then try again.");
    return {Tr::tr("This kind of audio cannot be decoded here."), advice};
}

ErrorText networkText(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Dns:
        return {Tr::tr("The server’s name was not found."), Tr::tr("Check the address and your connection.")};
    case ErrorCode::Tls:
        return {Tr::tr("The server’s certificate could not be verified."),
            Tr::tr("Check your computer’s date, or ask the publisher.")};
    case ErrorCode::Timeout:
        return {Tr::tr("The server did not answer in time."), Tr::tr("Try again in a while.")};
    case ErrorCode::TooManyRedirects:
        return {Tr::tr("The address leads in circles."), Tr::tr("Check the address on the publisher’s page.")};
    case ErrorCode::AuthRequired:
        return {Tr::tr("The server asks for a login."), Tr::tr("Check that the address is open to everyone.")};
    case ErrorCode::HttpStatus:
        return {Tr::tr("The server has a problem."), Tr::tr("Try again in a while.")};
    default:
        return {Tr::tr("The connection failed."), Tr::tr("Check your connection, then try again.")};
    }
}

ErrorText contentText(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Parse:
        return {Tr::tr("What came could not be read: it is damaged."), Tr::tr("Try again, or tell the publisher.")};
    case ErrorCode::NotAFeed:
        return {Tr::tr("That is a web page, not a podcast feed."), Tr::tr("Look on the page for an RSS link.")};
    case ErrorCode::TooLarge:
        return {Tr::tr("That is larger than Tidemark accepts."), Tr::tr("Check the address.")};
    case ErrorCode::InvalidArgument:
        return {Tr::tr("That is not an address Tidemark can use."), Tr::tr("It should begin with https://")};
    default:
        return {Tr::tr("Tidemark cannot play or read this kind of file."), Tr::tr("Try another file or address.")};
    }
}

ErrorText localText(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Permission:
        return {Tr::tr("Tidemark may not read or write there."), Tr::tr("Check the folder’s permissions.")};
    case ErrorCode::DiskFull:
        return {Tr::tr("The disk is full."), Tr::tr("Make some room, then try again.")};
    case ErrorCode::Database:
        return {Tr::tr("The library could not be read or written."),
            Tr::tr("Start Tidemark again; nothing stored before is lost.")};
    case ErrorCode::NewerDatabase:
        return {Tr::tr("This library was written by a newer Tidemark."),
            Tr::tr("Install the newer version, or choose another folder with --data-dir.")};
    case ErrorCode::Locked:
        return {Tr::tr("Another program is using the library."), Tr::tr("Close it, then try again.")};
    default:
        return {Tr::tr("A file could not be read or written."), Tr::tr("Check the disk, then try again.")};
    }
}

} // namespace

QString ErrorText::joined() const
{
    return advice.isEmpty() ? what : what + QLatin1Char(' ') + advice;
}

ErrorText errorText(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Network:
    case ErrorCode::Dns:
    case ErrorCode::Tls:
    case ErrorCode::Timeout:
    case ErrorCode::TooManyRedirects:
    case ErrorCode::HttpStatus:
    case ErrorCode::AuthRequired:
        return networkText(error.code);
    case ErrorCode::Parse:
    case ErrorCode::NotAFeed:
    case ErrorCode::TooLarge:
    case ErrorCode::InvalidArgument:
    case ErrorCode::Unsupported:
        return contentText(error.code);
    case ErrorCode::Io:
    case ErrorCode::Permission:
    case ErrorCode::DiskFull:
    case ErrorCode::Database:
    case ErrorCode::NewerDatabase:
    case ErrorCode::Locked:
        return localText(error.code);
    case ErrorCode::NotFound:
        return {Tr::tr("It is not there (any more)."), Tr::tr("Refresh the show, or check the address.")};
    case ErrorCode::Gone:
        return {Tr::tr("The publisher has ended this feed."), Tr::tr("Its episodes stay in your library.")};
    case ErrorCode::MissingCodec:
        return missingCodec(error);
    case ErrorCode::Cancelled:
        return {Tr::tr("Cancelled."), {}};
    case ErrorCode::Internal:
        break;
    }
    return {Tr::tr("Something went wrong in Tidemark."), Tr::tr("Try again; if it stays, please report it.")};
}

} // namespace tidemark::bridge
