// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/worker.h"

#include <pthread.h>

#include <future>
#include <utility>

namespace tidemark::media {

Worker::Worker() : m_thread([this](const std::stop_token& stop) { run(stop); })
{
    pthread_setname_np(m_thread.native_handle(), "media");
}

Worker::~Worker()
{
    m_thread.request_stop();
    m_thread.join();
}

void Worker::post(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_arrived.notify_one();
}

void Worker::postAt(Moment moment, Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_later.emplace(moment, std::move(task));
    }
    m_arrived.notify_one();
}

void Worker::waitIdle()
{
    std::promise<void> reached;
    post([&reached] { reached.set_value(); });
    reached.get_future().wait();
}

void Worker::takeDue()
{
    const auto end = m_later.upper_bound(std::chrono::steady_clock::now());
    for (auto each = m_later.begin(); each != end; ++each)
        m_tasks.push_back(std::move(each->second));
    m_later.erase(m_later.begin(), end);
}

void Worker::run(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    while (true) {
        takeDue();
        if (!m_tasks.empty()) {
            auto task = std::move(m_tasks.front());
            m_tasks.pop_front();
            lock.unlock();
            task();
            task = nullptr; // what it captured goes here, not under the lock
            lock.lock();
        } else if (stop.stop_requested()) {
            return;
        } else if (m_later.empty()) {
            m_arrived.wait(lock, stop, [this] { return !m_tasks.empty() || !m_later.empty(); });
        } else {
            const auto next = m_later.begin()->first;
            m_arrived.wait_until(lock, stop, next,
                [this, next] { return !m_tasks.empty() || m_later.empty() || m_later.begin()->first < next; });
        }
    }
}

} // namespace tidemark::media
