// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace tidemark::app {

/// Turns SIGTERM, SIGINT and SIGHUP into a Qt signal on the GUI thread, so that the program ends as if its window were
/// closed. At most one in a program.
class UnixSignals final : public QObject {
    Q_OBJECT

public:
    explicit UnixSignals(QObject* parent = nullptr);
    ~UnixSignals() override;

Q_SIGNALS:
    void endRequested();
};

} // namespace tidemark::app
