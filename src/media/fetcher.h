// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "media/answer_check.h"
#include "media/fetch_planner.h"
#include "media/folder_files.h"
#include "media/media_cache.h"
#include "media/memory_window.h"
#include "media/sidecar.h"
#include "media/sparse_file.h"
#include "media/worker.h"
#include "net/http_client.h"

#include <condition_variable>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace tidemark::media {

/// Calls to make when a lock is free again: declared before the lock, it runs them when it goes.
class Afterwards final {
public:
    Afterwards() = default;
    ~Afterwards() { run(); }
    Afterwards(const Afterwards&) = delete;
    Afterwards& operator=(const Afterwards&) = delete;
    void add(std::function<void()> call) { m_calls.push_back(std::move(call)); }
    void run();

private:
    std::vector<std::function<void()>> m_calls;
};

/// What one FetchedSource has seen of the file: of which generation, and whether it handed out bytes of it.
struct ReadSession {
    std::uint64_t generation = 0;
    bool hasHandedOut = false;
};

/// Fills one file. Shared by the sources that are open for it, the requests under way and the worker's tasks; one
/// mutex guards all of it, and nothing foreign is called while it is held. The decisions are in fetch_planner.h and
/// answer_check.h; this carries them out.
class Fetcher final : public std::enable_shared_from_this<Fetcher> {
public:
    Fetcher(net::HttpClient& client, FetchOptions options, MediaPaths paths);

    /// Reads what an earlier session left. Damaged notes, or none, mean that nothing was fetched.
    void open();
    /// A source comes; `worker` lives until the last one went.
    [[nodiscard]] ReadSession attach(Worker& worker, const std::string& url);
    void detach();
    /// Deletes the files; what is open reads on.
    [[nodiscard]] Result<> removeFiles();

    [[nodiscard]] Result<std::size_t> read(
        ReadSession& session, std::uint64_t offset, std::span<std::byte> into, std::stop_token stop);
    /// Reads what is there; not where the listener is.
    [[nodiscard]] Result<std::size_t> peek(ReadSession& session, std::uint64_t offset, std::span<std::byte> into);
    [[nodiscard]] Result<std::optional<std::uint64_t>> size(std::stop_token stop);
    void fetchAll(std::function<void(std::uint64_t, std::uint64_t)> progress, std::function<void(Result<>)> done,
        std::stop_token stop);
    void prefetch(ByteRange range);
    void whenReadable(std::function<void()> ready, std::stop_token stop);

    /// @return a name of the file that is pinned; empty before the first answer.
    [[nodiscard]] std::string identity() const;
    [[nodiscard]] std::optional<Error> storeTrouble() const;
    [[nodiscard]] bool isStale(const ReadSession& session) const;
    [[nodiscard]] bool canJump() const;
    [[nodiscard]] std::uint64_t availableFrom(std::uint64_t offset) const;
    [[nodiscard]] ByteRanges ranges() const;
    [[nodiscard]] bool isComplete() const;

    // From the network thread, for the request `id`; those of earlier requests are ignored.
    bool takeHead(std::uint64_t id, const net::HttpHead& head);
    bool takeBody(std::uint64_t id, std::string_view bytes);
    void takeEnd(std::uint64_t id, Result<> result);

private:
    using Lock = std::unique_lock<std::mutex>;
    struct Wait {
        std::uint64_t offset;
        std::uint64_t generation;
    };
    struct Download;
    struct Running {
        std::uint64_t id = 0;
        ByteRange asked{};
        std::uint64_t position = 0;
        std::uint64_t end = kUnknownEnd;
        bool isAccepted = false; ///< its head was good
        bool isComparing = true;
        std::uint64_t newBytes = 0;
        std::unique_ptr<net::HttpTransfer> transfer{};
    };

    // fetcher.cpp
    void pump(Afterwards& after);
    [[nodiscard]] ByteRanges there() const;
    void begin(const FetchPlan& plan, Afterwards& after);
    void abandon(Afterwards& after);
    void resumeLater(std::chrono::milliseconds delay);
    void failWishes(const Error& error, Afterwards& after);
    void endDownloads(const Result<>& result);
    void endStoppedDownloads();
    void reportProgress();

    // fetcher_files.cpp
    [[nodiscard]] Result<std::shared_ptr<SparseFile>> writableFile();
    /// The file is another one: forgets all of it and begins the next generation.
    void drop(Afterwards& after);
    void saveSoon();
    void save();
    void settleIfComplete();

    // fetcher_answers.cpp
    [[nodiscard]] bool isCurrent(std::uint64_t id) const { return m_running && m_running->id == id; }
    bool accept(const AnswerVerdict& verdict, const net::HttpHead& head);
    void takeRefusal(const AnswerVerdict& verdict, Afterwards& after);
    void fetchFailed(const Error& error, std::chrono::milliseconds atLeast, Afterwards& after);
    [[nodiscard]] bool isEnd(const AnswerVerdict& verdict, std::uint64_t askedOffset) const;
    void foundOther(Afterwards& after);
    void foundWebPage(Afterwards& after);
    /// Where a redirect led to has refused. @return whether the original address is asked again.
    bool asksOriginalAgain();
    [[nodiscard]] bool isSame(std::uint64_t offset, std::string_view bytes) const;
    /// Stores `bytes`, which fall into a hole; gives the lock away meanwhile. @return false where the request is over.
    bool store(Lock& lock, std::uint64_t id, std::string_view bytes, Afterwards& after);
    bool keepInWindow(std::string_view bytes, Afterwards& after);
    /// After the disk was full: what is in memory only goes into the file, too. Gives the lock away meanwhile.
    void storeWindow(Lock& lock, const std::shared_ptr<SparseFile>& file);

    // fetcher_hopes.cpp
    void tellHopes();
    void restIfHoping();
    void endRest();

    // fetcher_reads.cpp
    [[nodiscard]] std::optional<Result<std::size_t>> tryRead(
        Lock& lock, ReadSession& session, std::uint64_t offset, std::span<std::byte> into, Afterwards& after);
    [[nodiscard]] std::optional<Error> checkGeneration(ReadSession& session) const;
    [[nodiscard]] Result<std::size_t> readFile(
        Lock& lock, ReadSession& session, std::uint64_t offset, std::span<std::byte> into, Afterwards& after);
    void readerWasAt(std::uint64_t offset, std::uint64_t lengthBytes);

    net::HttpClient& m_client;
    const FetchOptions m_options;
    const MediaPaths m_paths;
    Worker* m_worker = nullptr; ///< while a source is attached

    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    int m_sourceCount = 0;
    std::string m_url;
    std::string m_resolvedUrl; ///< where redirects led; used until it fails

    std::shared_ptr<SparseFile> m_file; ///< nothing until something is stored
    std::optional<Error> m_storeError; ///< why nothing can be stored
    std::chrono::steady_clock::time_point m_storeErrorAt{};
    ByteRanges m_ranges; ///< on disk
    MemoryWindow m_window;
    Pinned m_pinned;
    std::uint64_t m_generation = 1; ///< counts up when the file is found to be another one
    int m_dropCount = 0;
    int m_differenceCount = 0;
    bool m_knowsRanges = true;
    bool m_isCompressed = false; ///< the server compresses although it was asked not to: decoded, without ranges
    bool m_hasHead = false;
    bool m_isComplete = false;
    std::string m_start; ///< the first bytes, to know a web page
    bool m_hasSeenWebPage = false; ///< since bytes came last

    std::optional<Running> m_running;
    std::uint64_t m_lastId = 0;
    std::list<Wait> m_waits;
    int m_headWaitCount = 0;
    std::optional<std::uint64_t> m_readerOffset;
    std::uint64_t m_straightBytes = 0;
    std::vector<ByteRange> m_prefetch;
    std::list<std::shared_ptr<Download>> m_downloads;
    bool m_isProgressQueued = false;

    int m_failureCount = 0;
    std::chrono::steady_clock::time_point m_firstFailureAt{};
    std::chrono::steady_clock::time_point m_retryAt{};
    std::uint64_t m_failureEpoch = 0; ///< counts the times that attempts were given up
    Error m_lastError;

    struct Hope {
        std::function<void()> ready;
        std::stop_token stop;
    };
    std::vector<Hope> m_hopes; ///< who waits for the network to come back
    std::uint64_t m_lostOffset = 0; ///< where a read waited last
    std::uint64_t m_lostGeneration = 1; ///< and for bytes of which generation
    int m_restCount = 0;
    bool m_isResting = false; ///< between attempts for m_hopes alone: a read ends it
    std::uint64_t m_cutAt = kUnknownEnd; ///< where a body without ranges ended early, and how often there
    int m_cutCount = 0;

    std::mutex m_saveMutex; ///< held while the files are replaced or deleted; taken after m_mutex or alone
    bool m_isRemoved = false; ///< guarded by m_saveMutex
    std::uint64_t m_savedGeneration = 1; ///< guarded by m_saveMutex: of which generation notes may be written
    bool m_isSaveQueued = false;
    std::chrono::steady_clock::time_point m_savedAt{};
    std::uint64_t m_unsavedBytes = 0;
};

struct Fetcher::Download {
    std::function<void(std::uint64_t, std::uint64_t)> progress;
    std::function<void(Result<>)> done;
    std::stop_token stop;
    std::optional<std::stop_callback<std::function<void()>>> onStop{};
};

} // namespace tidemark::media
