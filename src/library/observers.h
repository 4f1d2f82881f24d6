// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace tidemark::library {

/// Keeps an observer registered for as long as it lives. May outlive what it observes.
class Observation final {
public:
    Observation() = default;
    explicit Observation(std::function<void()> end) : m_end(std::move(end)) { }
    Observation(Observation&& other) noexcept : m_end(std::exchange(other.m_end, nullptr)) { }
    Observation& operator=(Observation&& other) noexcept
    {
        std::swap(m_end, other.m_end);
        return *this;
    }
    ~Observation()
    {
        if (m_end)
            m_end();
    }

private:
    std::function<void()> m_end;
};

/// Those who want to know of events of one kind. Main thread only; an observer may end itself or others while told.
template <class... Arguments>
class Observers final {
public:
    using Function = std::function<void(Arguments...)>;

    [[nodiscard]] Observation add(Function observer)
    {
        const auto key = ++m_lastKey;
        (*m_observers)[key] = std::move(observer);
        return Observation([key, weak = std::weak_ptr(m_observers)] {
            if (const auto observers = weak.lock())
                observers->erase(key);
        });
    }

    void tell(const Arguments&... arguments) const
    {
        std::vector<std::uint64_t> keys;
        for (const auto& [key, observer] : *m_observers)
            keys.push_back(key);
        const auto observers = m_observers; // lives on if the owner goes meanwhile
        for (const auto key : keys) {
            const auto found = observers->find(key);
            if (found == observers->end())
                continue;
            const auto observer = found->second; // a copy: it may remove itself
            observer(arguments...);
        }
    }

private:
    std::shared_ptr<std::map<std::uint64_t, Function>> m_observers =
        std::make_shared<std::map<std::uint64_t, Function>>();
    std::uint64_t m_lastKey = 0;
};

} // namespace tidemark::library
