// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/time.h"

#include <filesystem>
#include <string_view>

namespace tidemark::test {

/// Files whose sound tells its position (position_coder.h).
enum class AudioFormat {
    Wav,
    Flac,
    Mp3Cbr,
    Mp3Vbr, ///< no Xing header: nothing in it tells its length
    Mp3VbrXing,
    M4aMoovLast,
    M4aFastStart,
    M4aFragmented,
    Adts,
    Opus,
    Vorbis,
    Matroska, ///< Opus in Matroska
    Video, ///< QuickTime with pictures, which nobody asked for
};
inline constexpr AudioFormat kAllAudioFormats[] = {AudioFormat::Wav, AudioFormat::Flac, AudioFormat::Mp3Cbr,
    AudioFormat::Mp3Vbr, AudioFormat::Mp3VbrXing, AudioFormat::M4aMoovLast, AudioFormat::M4aFastStart,
    AudioFormat::M4aFragmented, AudioFormat::Adts, AudioFormat::Opus, AudioFormat::Vorbis, AudioFormat::Matroska,
    AudioFormat::Video};

/// @return a short name, such as "mp3-vbr"; the file's name begins with it.
[[nodiscard]] std::string_view audioFormatName(AudioFormat format);

/// Initialises GStreamer with a plugin registry in the build folder, never the home folder's.
void initialiseTestGStreamer();

/// @return the path of a file of that length; made when it is first asked for and kept in the build folder. Several
/// programs may ask at once.
[[nodiscard]] Result<std::filesystem::path> audioFixture(
    AudioFormat format, Milliseconds length = std::chrono::seconds(150));

} // namespace tidemark::test
