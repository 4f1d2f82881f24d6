// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/run.h"

#include <nlohmann/json.hpp>

#include <sstream>
#include <string>
#include <vector>

namespace tidemark::test {

struct CtlResult {
    int status = -1;
    std::string output;
    std::string diagnostics;
    [[nodiscard]] nlohmann::json json() const { return nlohmann::json::parse(output, nullptr, false); }
};

/// Runs tidemarkctl within the test.
inline CtlResult runCtl(const std::vector<std::string>& arguments)
{
    std::vector<const char*> pointers{"tidemarkctl"};
    for (const auto& argument : arguments)
        pointers.push_back(argument.c_str());
    std::ostringstream output;
    std::ostringstream diagnostics;
    CtlResult result;
    result.status = ctl::run(static_cast<int>(pointers.size()), pointers.data(), output, diagnostics);
    result.output = output.str();
    result.diagnostics = diagnostics.str();
    return result;
}

} // namespace tidemark::test
