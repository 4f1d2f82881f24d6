// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/setting_repository.h"

#include "store/database.h"

namespace tidemark::store {

namespace {
constexpr std::string_view kGet = "SELECT value FROM settings WHERE key = :key";
constexpr std::string_view kSet = "INSERT INTO settings (key, value) VALUES (:key, :value) "
                                  "ON CONFLICT (key) DO UPDATE SET value = excluded.value";
constexpr std::string_view kRemove = "DELETE FROM settings WHERE key = :key";
} // namespace

SettingRepository::SettingRepository(Database& database) : m_database(database) { }

Result<std::optional<std::string>> SettingRepository::get(const std::string& key)
{
    auto statement = m_database.prepare(kGet);
    const auto hasRow = statement.bind(":key", key).step();
    if (!hasRow)
        return fail(hasRow.error());
    return *hasRow ? std::optional(Columns(statement).text()) : std::nullopt;
}

Result<> SettingRepository::set(const std::string& key, const std::string& value)
{
    return m_database.prepare(kSet).bind(":key", key).bind(":value", value).run();
}

Result<> SettingRepository::remove(const std::string& key)
{
    return m_database.prepare(kRemove).bind(":key", key).run();
}

} // namespace tidemark::store
