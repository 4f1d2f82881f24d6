// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tidemark::ctl {

/// While one lives, SIGINT and SIGTERM do not end the program but are remembered, so that a command can end well.
class InterruptGuard final {
public:
    InterruptGuard();
    ~InterruptGuard();
    InterruptGuard(const InterruptGuard&) = delete;
    InterruptGuard& operator=(const InterruptGuard&) = delete;
    [[nodiscard]] static bool wasInterrupted();
};

} // namespace tidemark::ctl
