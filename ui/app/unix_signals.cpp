// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/unix_signals.h"

#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace tidemark::app {

namespace {

int pipeEnds[2] = {-1, -1}; // a signal handler can reach nothing else

extern "C" void onUnixSignal(int)
{
    const char byte = 1;
    // Where the pipe is full, a byte that says the same is in it already.
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
}

void setHandlers(void (*handler)(int))
{
    struct sigaction action { };
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        ::sigaction(number, &action, nullptr);
}

} // namespace

UnixSignals::UnixSignals(QObject* parent) : QObject(parent)
{
    if (::pipe2(pipeEnds, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto* notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char bytes[16];
        [[maybe_unused]] const auto count = ::read(pipeEnds[0], bytes, sizeof bytes);
        Q_EMIT endRequested();
    });
    setHandlers(onUnixSignal);
}

UnixSignals::~UnixSignals()
{
    setHandlers(SIG_DFL);
    for (int& end : pipeEnds) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

} // namespace tidemark::app
