// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/gui_executor.h"

#include <QMetaObject>

namespace tidemark::bridge {

void GuiExecutor::post(std::function<void()> task)
{
    QMetaObject::invokeMethod(&m_context, std::move(task), Qt::QueuedConnection);
}

} // namespace tidemark::bridge
