// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/settings.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <variant>

namespace tidemark::library {

namespace {

constexpr int kMostMebibytes = 1024;

using Member = std::variant<bool StreamingSettings::*, int StreamingSettings::*>;

constexpr std::array<SettingInfo, 4> kInfos{{
    {"streaming.prefetch", SettingKind::Switch, "fetch the first seconds of each chapter ahead"},
    {"streaming.prefetch_budget_mib", SettingKind::Mebibytes, "how much that may be for an episode"},
    {"streaming.prefetch_metered", SettingKind::Switch, "also on a network where bytes cost money"},
    {"streaming.approximate_jump_budget_mib", SettingKind::Mebibytes,
        "how much of what lies before a jump may be fetched to learn its true position"},
}};
constexpr std::array<Member, kInfos.size()> kMembers{&StreamingSettings::prefetchesChapters,
    &StreamingSettings::prefetchBudgetMebibytes, &StreamingSettings::prefetchesWhenMetered,
    &StreamingSettings::approximateJumpBudgetMebibytes};

std::optional<std::size_t> indexOf(std::string_view key)
{
    const auto found = std::ranges::find(kInfos, key, &SettingInfo::key);
    return found == kInfos.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - kInfos.begin()));
}

std::optional<bool> switchFrom(std::string_view text)
{
    if (text == "on")
        return true;
    return text == "off" ? std::optional(false) : std::nullopt;
}

std::optional<int> mebibytesFrom(std::string_view text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 0 || number > kMostMebibytes)
        return std::nullopt;
    return number;
}

} // namespace

std::span<const SettingInfo> allSettings()
{
    return kInfos;
}

StreamingSettings readStreamingSettings(store::Session& session)
{
    StreamingSettings settings;
    for (const auto& info : kInfos) {
        const auto text = session.settings.get(std::string(info.key));
        if (!text || !*text)
            continue;
        // What an older or newer version wrote and we cannot read keeps its default.
        if (const auto changed = withSetting(settings, info.key, **text))
            settings = *changed;
    }
    return settings;
}

Result<> writeStreamingSettings(store::Session& session, const StreamingSettings& settings)
{
    for (const auto& info : kInfos) {
        if (auto written = session.settings.set(std::string(info.key), *settingText(settings, info.key)); !written)
            return written;
    }
    return {};
}

std::optional<std::string> settingText(const StreamingSettings& settings, std::string_view key)
{
    const auto index = indexOf(key);
    if (!index)
        return std::nullopt;
    if (const auto* member = std::get_if<bool StreamingSettings::*>(&kMembers[*index]))
        return settings.**member ? "on" : "off";
    return std::to_string(settings.*std::get<int StreamingSettings::*>(kMembers[*index]));
}

Result<StreamingSettings> withSetting(StreamingSettings settings, std::string_view key, std::string_view text)
{
    const auto index = indexOf(key);
    if (!index)
        return fail(ErrorCode::NotFound, "there is no setting '" + std::string(key) + "'");
    if (const auto* member = std::get_if<bool StreamingSettings::*>(&kMembers[*index])) {
        const auto value = switchFrom(text);
        if (!value)
            return fail(ErrorCode::InvalidArgument, std::string(key) + " is on or off");
        settings.** member = *value;
        return settings;
    }
    const auto value = mebibytesFrom(text);
    if (!value)
        return fail(ErrorCode::InvalidArgument, std::string(key) + " is a number of MiB, 0 to 1024");
    settings.*std::get<int StreamingSettings::*>(kMembers[*index]) = *value;
    return settings;
}

} // namespace tidemark::library
