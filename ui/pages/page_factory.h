// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/page.h"

namespace tidemark::pages {

/// Makes the page of a place; for the main window.
[[nodiscard]] views::Page* makePage(
    const views::Place& place, const views::WindowContext& context, views::Navigator& navigator, QWidget* parent);

} // namespace tidemark::pages
