// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <optional>
#include <string>

namespace tidemark::store {

class Database;

/// Key–value rows: settings the library needs, and small pieces of state such as what plays. Typed by library/settings.
class SettingRepository {
public:
    explicit SettingRepository(Database& database);
    [[nodiscard]] Result<std::optional<std::string>> get(const std::string& key);
    [[nodiscard]] Result<> set(const std::string& key, const std::string& value);
    [[nodiscard]] Result<> remove(const std::string& key);

private:
    Database& m_database;
};

} // namespace tidemark::store
