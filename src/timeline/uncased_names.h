// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/person.h"

#include <string>
#include <string_view>
#include <vector>

namespace tidemark::timeline {

/// Reads guests whom a title or a sentence names in a script without capitals, where only the words around tell a name:
/// behind "ゲスト:", "本期嘉宾", "게스트는", "ضيف الحلقة", "אורח", before "さん", "के साथ". Nothing where the text has
/// no such script. Linear; pure.
[[nodiscard]] std::vector<Guest> readUncasedGuests(std::string_view text);

/// @return a name of Han, kana or hangul without what is said with it: "海洋学者の四十万ほのかさん" is "四十万ほのか";
/// empty where the rest is no name by its length.
[[nodiscard]] std::string_view bareUncasedName(std::string_view name);

} // namespace tidemark::timeline
