// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace tidemark::net {

/// Whether bytes cost the listener money, as far as the desktop knows.
class NetworkCost {
public:
    virtual ~NetworkCost() = default;
    /// Callable from any thread but the main one: the first call may ask the system's bus and wait for it.
    [[nodiscard]] virtual bool isMetered() const = 0;
};

/// What GLib's network monitor says (NetworkManager, or the desktop's portal); not metered where nobody tells. It
/// follows changes where a GLib main loop runs, as in the window; otherwise it keeps its first answer.
[[nodiscard]] std::unique_ptr<NetworkCost> makeDesktopNetworkCost();

} // namespace tidemark::net
