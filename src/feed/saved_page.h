// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "model/show.h"

#include <string_view>
#include <vector>

namespace tidemark::feed {

/// What was read from the text or HTML of a saved podcast web page. show.episodesPromised is the page's own number.
struct SavedPage {
    Show show;
    std::vector<Episode> episodes; ///< in the page's order, the featured one only once
};

/// Reads a saved page of a podcast: the title of the show, the featured episode, and the list of all episodes with
/// title, notes, date in the page's language, duration and artwork label. Text as a browser copies it, or HTML.
/// ErrorCode::Parse where no episode can be found. Pure.
[[nodiscard]] Result<SavedPage> readSavedPage(std::string_view bytes);

} // namespace tidemark::feed
