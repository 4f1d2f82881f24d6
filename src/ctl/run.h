// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>

namespace tidemark::ctl {

/// tidemarkctl as a function: reads the arguments, runs the verb, prints. The program's main thread.
/// @return the exit status of product.md: 0 done, 1 it failed, 2 wrong usage
[[nodiscard]] int run(int argumentCount, const char* const* arguments, std::ostream& output, std::ostream& diagnostics);

} // namespace tidemark::ctl
