// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/palette.h"

#include <QString>

namespace tidemark::theme {

/// @return ui/theme/tidemark.qss with each `@name` replaced by the palette's colour of that name. Widgets choose a
/// form through the dynamic property "kind": `primary`, `flat` and `link` buttons, `card` frames.
[[nodiscard]] QString styleSheet(const Palette& palette);

} // namespace tidemark::theme
