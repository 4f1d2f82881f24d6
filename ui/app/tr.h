// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace tidemark::app {

/// Translations of this folder: Tr::tr("…").
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(tidemark::app::Tr)
};

} // namespace tidemark::app
