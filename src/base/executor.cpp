// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/executor.h"

#include <pthread.h>

#include <utility>

namespace tidemark {

void LoopExecutor::post(std::function<void()> task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_arrived.notify_one();
}

std::size_t LoopExecutor::drain()
{
    std::deque<std::function<void()>> tasks;
    {
        const std::lock_guard lock(m_mutex);
        tasks.swap(m_tasks);
    }
    for (auto& task : tasks)
        task();
    return tasks.size();
}

bool LoopExecutor::runUntil(const std::function<bool()>& isDone, std::chrono::milliseconds timeout)
{
    const auto deadline = std::chrono::steady_clock::now() + timeout;
    while (!isDone()) {
        std::function<void()> task;
        {
            std::unique_lock lock(m_mutex);
            if (!m_arrived.wait_until(lock, deadline, [this] { return !m_tasks.empty(); }))
                return isDone();
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        task();
    }
    return true;
}

ThreadExecutor::ThreadExecutor(const char* name, int threadCount)
{
    for (int i = 0; i < threadCount; ++i) {
        m_threads.emplace_back([this](std::stop_token stop) { run(std::move(stop)); });
        pthread_setname_np(m_threads.back().native_handle(), name);
    }
}

ThreadExecutor::~ThreadExecutor()
{
    stop();
}

void ThreadExecutor::stop()
{
    for (auto& thread : m_threads)
        thread.request_stop();
    m_threads.clear();
    std::deque<std::function<void()>> dropped; // goes without the lock: what tasks captured may post in its destructor
    std::deque<std::function<void()>> droppedFirst;
    const std::lock_guard lock(m_mutex);
    m_isStopped = true;
    dropped.swap(m_tasks);
    droppedFirst.swap(m_first);
}

void ThreadExecutor::post(std::function<void()> task)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_isStopped)
            return;
        m_tasks.push_back(std::move(task));
    }
    m_arrived.notify_one();
}

void ThreadExecutor::postFirst(std::function<void()> task)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_isStopped)
            return;
        m_first.push_back(std::move(task));
    }
    m_arrived.notify_one();
}

void ThreadExecutor::waitIdle()
{
    std::unique_lock lock(m_mutex);
    m_idle.wait(lock, [this] { return m_first.empty() && m_tasks.empty() && m_runningCount == 0; });
}

void ThreadExecutor::run(std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    while (m_arrived.wait(lock, stop, [this] { return !m_first.empty() || !m_tasks.empty(); })) {
        if (stop.stop_requested())
            return;
        auto& queue = m_first.empty() ? m_tasks : m_first;
        auto task = std::move(queue.front());
        queue.pop_front();
        ++m_runningCount;
        lock.unlock();
        task();
        task = nullptr; // what it captured goes here, not under the lock
        lock.lock();
        --m_runningCount;
        if (m_first.empty() && m_tasks.empty() && m_runningCount == 0)
            m_idle.notify_all();
    }
}

} // namespace tidemark
