// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// Names in the cases of Slavic languages written in Cyrillic letters.
namespace tidemark::timeline {

/// Whether a name stands in another case than the nominative, as far as its endings and the words around it tell:
/// "с Наташей Балахонцевой", "у Олега Петрова", "в студии Наташи". `lead` ends before the name, `tail` begins behind
/// it. False for names of other scripts. Precision before recall: a name that may be declined is. Pure.
[[nodiscard]] bool isOblique(std::string_view name, std::string_view lead, std::string_view tail);

} // namespace tidemark::timeline
