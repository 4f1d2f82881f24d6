// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/storage.h"

#include "base/log.h"
#include "library/episode_source.h"
#include "library/storage_rules.h"

#include <charconv>
#include <chrono>
#include <utility>
#include <vector>

namespace tidemark::library {

namespace {

constexpr auto kBetweenGlances = std::chrono::minutes(1);
const std::string kBudgetKey = "storage.budget_bytes";

std::uint64_t readBudget(store::Session& session)
{
    const auto text = session.settings.get(kBudgetKey);
    std::uint64_t bytes = Storage::kDefaultBudgetBytes;
    if (text && *text)
        std::from_chars((*text)->data(), (*text)->data() + (*text)->size(), bytes);
    return bytes;
}

/// What the folder holds and what the library says of it.
struct Survey {
    std::vector<FileInFolder> files;
    StorageLimits limits;
};

/// The files were looked at first: an enclosure is in the library before its file is in the folder.
Result<Survey> survey(store::Session& session, const std::vector<media::StoredFile>& stored, EpisodeId playing)
{
    Survey survey;
    survey.limits.budgetBytes = readBudget(session);
    for (const auto& file : stored) {
        const auto id = enclosureOfKey(file.key);
        if (!id)
            continue; // not one of ours
        const auto use = session.downloads.useOf(*id);
        if (!use)
            return fail(use.error());
        FileInFolder found{file.key, file.diskBytes, file.changedAt, FileStanding::Orphaned};
        if (*use) {
            found.standing = (*use)->isKept    ? FileStanding::Kept
                : (*use)->episodeId == playing ? FileStanding::Playing
                                               : FileStanding::Streamed;
            found.lastUsedAt = (*use)->lastHeardAt.value_or(file.changedAt);
        }
        survey.files.push_back(std::move(found));
    }
    return survey;
}

} // namespace

class Storage::Implementation final : public std::enable_shared_from_this<Storage::Implementation> {
public:
    explicit Implementation(Services services) : m_services(std::move(services)) { }

    void setPlaying(EpisodeId id) { m_playing = id; }
    void end() { m_isAlive = false; }

    void trim(Reply<std::int64_t> reply)
    {
        if (reply)
            m_replies.push_back(std::move(reply));
        if (std::exchange(m_isTrimming, true)) {
            m_wantsAnother = true;
            return;
        }
        m_trimmedAt = std::chrono::steady_clock::now();
        m_running = std::exchange(m_replies, {});
        look([self = shared_from_this()](Result<Survey> survey) { self->onSurvey(std::move(survey)); });
    }

    void trimSometimes()
    {
        if (!m_trimmedAt || std::chrono::steady_clock::now() - *m_trimmedAt >= kBetweenGlances)
            trim({});
    }

    void usage(Reply<StorageUsage> reply)
    {
        look([reply = std::move(reply)](Result<Survey> survey) {
            if (!survey)
                return reply(fail(survey.error()));
            StorageUsage usage{.budgetBytes = survey->limits.budgetBytes, .freeBytes = survey->limits.freeBytes};
            for (const auto& file : survey->files) {
                ++usage.fileCount;
                (file.standing == FileStanding::Kept              ? usage.keptBytes
                        : file.standing == FileStanding::Orphaned ? usage.orphanedBytes
                                                                  : usage.streamedBytes) += file.diskBytes;
            }
            reply(usage);
        });
    }

    void setBudget(std::uint64_t bytes, Reply<> reply)
    {
        m_services.store.writeFirst(
            [self = shared_from_this(), bytes, reply = std::move(reply)](store::Session& session) {
                const auto stored = session.settings.set(kBudgetKey, std::to_string(bytes));
                self->post([stored, reply](Implementation& me) {
                    if (!stored)
                        return reply(stored);
                    me.trim([reply](const Result<std::int64_t>& gone) {
                        reply(gone ? Result<>() : Result<>(fail(gone.error())));
                    });
                });
            });
    }

private:
    void post(std::function<void(Implementation&)> task)
    {
        m_services.main.post([self = shared_from_this(), task = std::move(task)] {
            if (self->m_isAlive)
                task(*self);
        });
    }

    void look(std::function<void(Result<Survey>)> done)
    {
        m_services.pool.post([self = shared_from_this(), playing = m_playing, done = std::move(done)] {
            auto files = self->m_services.media.files();
            const auto freeBytes = self->m_services.media.freeBytes();
            self->post([files = std::move(files), freeBytes, playing, done](Implementation& me) {
                me.m_services.store.read(
                    [self = me.shared_from_this(), files, freeBytes, playing, done](store::Session& session) {
                        auto found = survey(session, files, playing);
                        if (found)
                            found->limits.freeBytes = freeBytes;
                        self->post([found = std::move(found), done](Implementation&) { done(found); });
                    });
            });
        });
    }

    void onSurvey(Result<Survey> survey)
    {
        if (!survey)
            return endTrim(fail(survey.error()));
        m_goneCount = 0;
        for (auto& key : filesToEvict(std::move(survey->files), survey->limits)) {
            m_services.store.write([self = shared_from_this(), key = std::move(key)](
                                       store::Session& session) { self->evict(session, key); });
        }
        m_services.store.write([self = shared_from_this()](store::Session&) {
            self->post([](Implementation& me) { me.endTrim(me.m_goneCount); });
        });
    }

    /// Under the write lock: whoever wants to keep the file has said so before, or will find it gone.
    void evict(store::Session& session, const std::string& key)
    {
        bool isGone = false;
        const auto result = session.transaction([&]() -> Result<> {
            const auto use = session.downloads.useOf(enclosureOfKey(key).value_or(EnclosureId()));
            if (!use)
                return fail(use.error());
            if (*use && (*use)->isKept)
                return {};
            const auto removed = m_services.media.removeUnused(key);
            if (!removed)
                return fail(removed.error());
            isGone = *removed;
            return {};
        });
        if (!result)
            log("library").warn("{}: {}", key, result.error().detail);
        if (isGone)
            post([](Implementation& me) { ++me.m_goneCount; });
    }

    void endTrim(Result<std::int64_t> goneCount)
    {
        if (!goneCount)
            log("library").warn("streamed files were not looked through: {}", goneCount.error().detail);
        else if (*goneCount > 0)
            log("library").info("{} streamed files made room for others", *goneCount);
        m_isTrimming = false;
        for (const auto& reply : std::exchange(m_running, {}))
            reply(goneCount);
        if (std::exchange(m_wantsAnother, false))
            trim({});
    }

    Services m_services;
    bool m_isAlive = true;
    EpisodeId m_playing;
    bool m_isTrimming = false;
    bool m_wantsAnother = false;
    std::vector<Reply<std::int64_t>> m_replies; ///< of the next one
    std::vector<Reply<std::int64_t>> m_running; ///< of this one
    std::int64_t m_goneCount = 0;
    std::optional<std::chrono::steady_clock::time_point> m_trimmedAt;
};

Storage::Storage(Services services) : m_implementation(std::make_shared<Implementation>(std::move(services))) { }

Storage::~Storage()
{
    m_implementation->end();
}
void Storage::setPlaying(EpisodeId id)
{
    m_implementation->setPlaying(id);
}
void Storage::trim(Reply<std::int64_t> reply)
{
    m_implementation->trim(std::move(reply));
}
void Storage::trimSometimes()
{
    m_implementation->trimSometimes();
}
void Storage::usage(Reply<StorageUsage> reply)
{
    m_implementation->usage(std::move(reply));
}
void Storage::setBudget(std::uint64_t bytes, Reply<> reply)
{
    m_implementation->setBudget(bytes, std::move(reply));
}

} // namespace tidemark::library
