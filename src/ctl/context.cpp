// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/context.h"

#include <algorithm>
#include <charconv>

namespace tidemark::ctl {

Result<library::Library*> Context::library()
{
    if (!m_assembly) {
        auto opened = assembly::Assembly::open(m_loop, {dataDirectory, engine, {}});
        if (!opened)
            return fail(opened.error());
        m_assembly = std::move(*opened);
    }
    return &m_assembly->library();
}

void Context::print(const Json& json)
{
    // Broken text cannot come out of the library, but must not end the program if it does.
    m_output << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

void Context::printLine(const Json& json)
{
    m_output << json.dump(-1, ' ', false, Json::error_handler_t::replace) << std::endl;
}

void Context::print(const std::string& line)
{
    m_output << line << std::endl;
}

void Context::reportFailure(const std::string& subject, const Error& error)
{
    m_hasFailures = true;
    auto detail = error.detail;
    std::replace(detail.begin(), detail.end(), '\n', ' ');
    m_diagnostics << "tidemarkctl: "
                  << (subject.empty() || detail.find(subject) != std::string::npos ? "" : subject + ": ") << detail
                  << '\n';
}

Result<ShowId> Context::findShow(const std::string& subject)
{
    const auto opened = library();
    if (!opened)
        return fail(opened.error());
    const auto shows = await<std::vector<library::ShowRow>>([&](auto reply) { (*opened)->catalogue.shows(reply); });
    if (!shows)
        return fail(shows.error());
    const auto id = idOf(subject);
    for (const auto& row : *shows) {
        if ((id && row.show.id.value == *id) || row.show.feedUrl == subject || row.show.title == subject)
            return row.show.id;
    }
    return fail(ErrorCode::NotFound, "there is no show '" + subject + "'");
}

std::optional<std::int64_t> idOf(const std::string& argument)
{
    std::int64_t number = 0;
    const auto* end = argument.data() + argument.size();
    const auto [stop, error] = std::from_chars(argument.data(), end, number);
    if (argument.empty() || argument.front() == '-' || stop != end || error != std::errc())
        return std::nullopt;
    return number;
}

} // namespace tidemark::ctl
