// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

namespace tidemark {

using ShowId = Id<struct ShowTag>;
using EpisodeId = Id<struct EpisodeTag>;
using EnclosureId = Id<struct EnclosureTag>;
using GuestId = Id<struct GuestTag>;
using BookmarkId = Id<struct BookmarkTag>;
using ChapterEditId = Id<struct ChapterEditTag>;

} // namespace tidemark
