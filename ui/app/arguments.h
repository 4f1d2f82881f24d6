// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace tidemark::app {

/// What the command line asks for: `tidemark [--data-dir DIR] [--open-sample] [FILE_OR_URL…]`.
struct Arguments {
    QString dataDirectory; ///< absolute; empty: the usual one
    bool opensSample = false;
    QStringList toOpen; ///< addresses, and files by absolute path

    /// Set where the program only says something and ends: --help, --version, wrong usage.
    struct Ending {
        int exitStatus = 0;
        QString text; ///< to standard output for status 0, else to standard error
    };
    std::optional<Ending> ending;
};

/// Reads the arguments after the program's name. Needs no QApplication, so help and wrong usage work without a display;
/// leaves Qt's own options (-platform and the like) alone.
[[nodiscard]] Arguments readArguments(const QStringList& arguments);

} // namespace tidemark::app
