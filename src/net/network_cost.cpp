// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/network_cost.h"

#include <gio/gio.h>

namespace tidemark::net {

namespace {

class DesktopNetworkCost final : public NetworkCost {
public:
    bool isMetered() const override
    {
        return g_network_monitor_get_network_metered(g_network_monitor_get_default()) != FALSE;
    }
};

} // namespace

std::unique_ptr<NetworkCost> makeDesktopNetworkCost()
{
    return std::make_unique<DesktopNetworkCost>();
}

} // namespace tidemark::net
