// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/session.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

/// The settings that the library needs, typed; kept in the store, so that the window and tidemarkctl agree. Positions
/// of sliders and the like are not here but where they are used.
namespace tidemark::library {

/// What may be fetched ahead of its use.
struct StreamingSettings {
    bool prefetchesChapters = true; ///< the first seconds of each chapter of what is open
    int prefetchBudgetMebibytes = 8; ///< for an episode; 0–1024
    bool prefetchesWhenMetered = false; ///< also where the desktop says that bytes cost money
    /// How much of what lies before a jump may be fetched to learn its true position; 0–1024.
    int approximateJumpBudgetMebibytes = 64;
    bool operator==(const StreamingSettings&) const = default;
};

enum class SettingKind { Switch, Mebibytes };

/// One setting as it is written: the key in the store, which is also the word that people type.
struct SettingInfo {
    std::string_view key;
    SettingKind kind = SettingKind::Switch;
    std::string_view meaning; ///< English, one line, for tidemarkctl
};
[[nodiscard]] std::span<const SettingInfo> allSettings();

[[nodiscard]] StreamingSettings readStreamingSettings(store::Session& session);
[[nodiscard]] Result<> writeStreamingSettings(store::Session& session, const StreamingSettings& settings);

/// @return the value of a key as it is written: "on", "off", or digits.
[[nodiscard]] std::optional<std::string> settingText(const StreamingSettings& settings, std::string_view key);
/// @return the settings with one changed. ErrorCode::NotFound for a key that is none, InvalidArgument for a value that
/// is not of its kind.
[[nodiscard]] Result<StreamingSettings> withSetting(
    StreamingSettings settings, std::string_view key, std::string_view text);

} // namespace tidemark::library
