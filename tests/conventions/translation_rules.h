// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conventions/source_file.h"

/// When a text of the window is new or has changed, from the top of the tree:
///
///     /usr/lib/qt6/bin/lupdate -no-obsolete -locations none ui -ts resources/i18n/tidemark_da.ts
///     /usr/lib/qt6/bin/lupdate -pluralonly -no-obsolete -locations none ui -ts resources/i18n/tidemark_en.ts
///
/// then fill in what is marked `type="unfinished"` and take the mark away (lupdate guesses from similar texts: read
/// what it filled in). lupdate is in Debian's qt6-tools-dev-tools.
namespace tidemark::conventions {

/// A text as the sources ask for it. Context, source and comment together are what Qt looks a translation up by.
struct ShownText {
    std::string context;
    std::string source;
    std::string comment;
    bool isPlural = false;
    std::size_t line = 0;
};

/// What a file of translations must hold of the sources: all, or only the plurals, which English needs too.
enum class Coverage { All, Plurals };

/// @return each `Tr::tr("…")` of `file`, a file of ui/, in their order.
[[nodiscard]] std::vector<ShownText> shownTextsOf(const SourceFile& file);
/// Texts are literals in Tr::tr(): from anything else lupdate takes none, or takes them into another context.
[[nodiscard]] std::vector<Violation> checkTrCalls(const SourceFile& file);
/// `translations`, a .ts file, holds what `sources` ask for and nothing else; each is finished, in every plural form,
/// and has the placeholders (%1, %n) and file patterns (*.opml) of its source.
[[nodiscard]] std::vector<Violation> checkTranslations(
    const std::vector<SourceFile>& sources, const SourceFile& translations, Coverage coverage);

} // namespace tidemark::conventions
