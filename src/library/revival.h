// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/catalogue.h"
#include "library/playback_session.h"
#include "library/services.h"

#include <memory>

namespace tidemark::library {

/// Goes on playing by itself: where playback failed for want of the network while it was sounding, it is tried again as
/// soon as bytes come, unless the listener did something else meanwhile. Main thread.
class Revival final {
public:
    Revival(Services services, Catalogue& catalogue, PlaybackSession& playback);
    ~Revival();

private:
    class Implementation;
    std::shared_ptr<Implementation> m_implementation;
};

} // namespace tidemark::library
