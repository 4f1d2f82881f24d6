// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/convert.h"
#include "library/services.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <type_traits>

namespace tidemark::bridge {

template <class T = void>
using Callback = std::function<void(Result<T>)>;

/// @return a reply for the library that turns its value into the window's and hands it to `callback`; dropped where
/// `receiver` is gone by then.
template <class Theirs, class Ours>
[[nodiscard]] library::Reply<Theirs> converting(QObject* receiver, Callback<Ours> callback)
{
    return [guard = QPointer<QObject>(receiver), callback = std::move(callback)](Result<Theirs> result) {
        if (!guard)
            return;
        if (!result)
            callback(fail(result.error()));
        else if constexpr (std::is_same_v<Theirs, Ours>)
            callback(std::move(result));
        else
            callback(toQt(*result));
    };
}

/// As converting(), for answers that need no conversion.
template <class T>
[[nodiscard]] library::Reply<T> guarded(QObject* receiver, Callback<T> callback)
{
    return [guard = QPointer<QObject>(receiver), callback = std::move(callback)](Result<T> result) {
        if (guard && callback)
            callback(std::move(result));
    };
}

} // namespace tidemark::bridge
