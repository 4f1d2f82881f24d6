// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace tidemark {

/// Somewhere to run a task: a thread's queue. Tasks of one executor that is a single thread run in the order posted.
class Executor {
public:
    virtual ~Executor() = default;
    /// Callable from any thread; never runs the task inside the call.
    virtual void post(std::function<void()> task) = 0;
};

/// A queue that its owner's thread drains: the main loop of tidemarkctl and of tests.
class LoopExecutor final : public Executor {
public:
    void post(std::function<void()> task) override;
    /// Runs what is queued now and returns how many tasks that were; does not wait.
    std::size_t drain();
    /// Runs tasks as they come until `isDone` is true (asked after each task) or the time is over.
    /// @return whether it is done.
    bool runUntil(
        const std::function<bool()>& isDone, std::chrono::milliseconds timeout = std::chrono::hours(24 * 365));

private:
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<std::function<void()>> m_tasks;
};

/// One or more threads that run tasks; joined, with what is queued dropped, when it goes. A task that throws ends the
/// program. With one thread, tasks run in order.
class ThreadExecutor final : public Executor {
public:
    /// @param name shown by debuggers, at most 15 bytes.
    explicit ThreadExecutor(const char* name, int threadCount = 1);
    ~ThreadExecutor() override;
    void post(std::function<void()> task) override;
    /// Runs before everything posted with post(): for what the listener waits for.
    void postFirst(std::function<void()> task);
    /// Waits until the queue is empty and nothing runs. Not to be called from its own threads.
    void waitIdle();
    /// Joins the threads and drops what is queued; what is posted from now on is dropped, too. For owners whose other
    /// parts may still post while they go. Not to be called from its own threads.
    void stop();

private:
    void run(std::stop_token stop);

    std::mutex m_mutex;
    std::condition_variable_any m_arrived;
    std::condition_variable m_idle;
    std::deque<std::function<void()>> m_first;
    std::deque<std::function<void()>> m_tasks;
    int m_runningCount = 0;
    bool m_isStopped = false;
    std::vector<std::jthread> m_threads; // last: joined before the queues go
};

} // namespace tidemark
