// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commands.h"

#include <fmt/format.h>

namespace tidemark::ctl {

namespace {

std::string megabytes(std::uint64_t bytes)
{
    return fmt::format("{:>10.1f} MB", static_cast<double>(bytes) / 1e6);
}

} // namespace

Result<> manageStorage(Context& context, const StorageOptions& options)
{
    const auto library = context.library();
    if (!library)
        return fail(library.error());
    auto& storage = (*library)->storage;
    if (options.budgetBytes) {
        const auto set = context.await<void>([&](auto reply) { storage.setBudget(*options.budgetBytes, reply); });
        if (!set)
            return set;
    } else if (options.trims) {
        const auto gone = context.await<std::int64_t>([&](auto reply) { storage.trim(reply); });
        if (!gone)
            return fail(gone.error());
    }
    const auto usage = context.await<library::StorageUsage>([&](auto reply) { storage.usage(reply); });
    if (!usage)
        return fail(usage.error());
    if (context.isJson) {
        context.print(Json{{"budget_bytes", usage->budgetBytes}, {"streamed_bytes", usage->streamedBytes},
            {"kept_bytes", usage->keptBytes}, {"orphaned_bytes", usage->orphanedBytes},
            {"free_bytes", usage->freeBytes ? Json(*usage->freeBytes) : Json(nullptr)}, {"files", usage->fileCount}});
        return {};
    }
    context.print("streamed   " + megabytes(usage->streamedBytes) + " of at most" + megabytes(usage->budgetBytes));
    context.print("downloaded " + megabytes(usage->keptBytes));
    if (usage->freeBytes)
        context.print("free       " + megabytes(*usage->freeBytes));
    return {};
}

} // namespace tidemark::ctl
