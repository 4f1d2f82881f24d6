// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/executor.h"

#include <QObject>

namespace tidemark::bridge {

/// Runs tasks on the GUI thread's event loop, in the order posted. The hop from the library's threads to the window
/// happens here and nowhere else. Made on the GUI thread; tasks that have not run when it goes are dropped.
class GuiExecutor final : public Executor {
public:
    void post(std::function<void()> task) override;

private:
    QObject m_context; // what is queued for it goes with it
};

} // namespace tidemark::bridge
