// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <stop_token>
#include <thread>

namespace tidemark::media {

/// The cache's own thread: writes sidecars (a flush may take long), calls back who waits for a download, and wakes
/// what waits for its next attempt. When it goes it runs what was posted and drops what was for later.
class Worker final {
public:
    using Task = std::function<void()>;
    using Moment = std::chrono::steady_clock::time_point;

    Worker();
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;
    /// Callable from any thread; tasks run in order.
    void post(Task task);
    void postAt(Moment moment, Task task);
    /// Waits until all that was posted before has run. Not to be called from a task.
    void waitIdle();

private:
    void run(const std::stop_token& stop);
    void takeDue();

    std::mutex m_mutex;
    std::condition_variable_any m_arrived;
    std::deque<Task> m_tasks;
    std::multimap<Moment, Task> m_later;
    std::jthread m_thread; // last: joined before the queues go
};

} // namespace tidemark::media
