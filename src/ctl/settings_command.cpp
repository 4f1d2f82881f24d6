// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commands.h"
#include "library/settings.h"

#include <fmt/format.h>

namespace tidemark::ctl {

namespace {

using library::StreamingSettings;

Result<StreamingSettings> stored(Context& context)
{
    const auto opened = context.library();
    if (!opened)
        return fail(opened.error());
    auto& services = context.assembly().services();
    return context.await<StreamingSettings>([&](auto reply) {
        services.store.read([reply, &main = services.main](store::Session& session) {
            main.post([reply, settings = library::readStreamingSettings(session)] { reply(settings); });
        });
    });
}

Result<StreamingSettings> changed(Context& context, const std::string& key, const std::string& value)
{
    const auto before = stored(context);
    if (!before)
        return fail(before.error());
    const auto settings = library::withSetting(*before, key, value);
    if (!settings)
        return fail(settings.error());
    auto& services = context.assembly().services();
    return context.await<StreamingSettings>([&](auto reply) {
        services.store.write([reply, settings = *settings, &main = services.main](store::Session& session) {
            const auto written =
                session.transaction([&] { return library::writeStreamingSettings(session, settings); });
            main.post([reply, written, settings] {
                reply(written ? Result<StreamingSettings>(settings) : fail(written.error()));
            });
        });
    });
}

} // namespace

Result<> settings(Context& context, const std::string& key, const std::string& value)
{
    const auto now = value.empty() ? stored(context) : changed(context, key, value);
    if (!now)
        return fail(now.error());
    if (!key.empty() && !library::settingText(*now, key))
        return fail(ErrorCode::NotFound, fmt::format("there is no setting '{}'", key));
    Json json{{"settings", Json::object()}};
    for (const auto& info : library::allSettings()) {
        if (!key.empty() && info.key != key)
            continue;
        const auto text = *library::settingText(*now, info.key);
        json["settings"][std::string(info.key)] = text;
        if (!context.isJson)
            context.print(fmt::format("{:40}  {:>4}  {}", info.key, text, info.meaning));
    }
    if (context.isJson)
        context.print(json);
    return {};
}

} // namespace tidemark::ctl
