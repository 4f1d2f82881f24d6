// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/subject.h"

#include <filesystem>

namespace tidemark::ctl {

/// Writes the pictures that stand inside the audio file to `folder`, as chapter-N.png and the like, and puts their
/// paths in the place of their addresses. A picture that cannot be read is told on the diagnostics.
[[nodiscard]] Result<> writePictures(Context& context, Subject& subject, const std::filesystem::path& folder);

} // namespace tidemark::ctl
