// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chapter.h"

#include <QString>

namespace tidemark::bridge {

/// @return the page of OpenStreetMap that shows the place: of its object where one is named, else of its coordinates;
/// empty where it has neither, or none that can be read. Only numbers of the publisher get into the address.
[[nodiscard]] QString mapUrl(const Location& location);

} // namespace tidemark::bridge
