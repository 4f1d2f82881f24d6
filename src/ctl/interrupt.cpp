// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/interrupt.h"

#include <csignal>

namespace tidemark::ctl {

namespace {
volatile std::sig_atomic_t interrupted = 0;
void remember(int)
{
    interrupted = 1;
}
} // namespace

InterruptGuard::InterruptGuard()
{
    interrupted = 0;
    std::signal(SIGINT, remember);
    std::signal(SIGTERM, remember);
}

InterruptGuard::~InterruptGuard()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

bool InterruptGuard::wasInterrupted()
{
    return interrupted != 0;
}

} // namespace tidemark::ctl
