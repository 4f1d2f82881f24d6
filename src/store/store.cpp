// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include "base/log.h"
#include "store/database.h"
#include "store/library_file.h"
#include "store/migrator.h"

#include <array>
#include <atomic>
#include <mutex>

namespace tidemark::store {

namespace {

constexpr int kReaderCount = 2;
constexpr std::string_view kDataVersion = "PRAGMA data_version";

struct Connection {
    explicit Connection(std::unique_ptr<Database> opened) : database(std::move(opened)), session(*database) { }
    std::unique_ptr<Database> database;
    Session session;
};

} // namespace

class Store::Implementation {
public:
    Implementation(std::filesystem::path file, std::unique_ptr<Connection> writer)
        : m_file(std::move(file)), m_writer(std::move(writer))
    {
        m_dataVersion = m_writer->database->number(kDataVersion).value_or(0);
    }

    void addReader(std::unique_ptr<Connection> reader)
    {
        reader->database->stopWhen(m_isStopping);
        m_freeReaders.push_back(reader.get());
        m_readers.push_back(std::move(reader));
    }

    void write(Task task)
    {
        if (m_isStopping) // such as the next round of an index that would go on for minutes
            return;
        ++m_askedCount;
        m_writeThread.post([this, task = std::move(task)] { runWrite(task); });
    }

    void writeFirst(Task task)
    {
        if (m_isStopping)
            return;
        ++m_askedCount;
        m_writeThread.postFirst([this, task = std::move(task)] { runWrite(task); });
    }

    void read(Task task)
    {
        ++m_askedCount;
        m_readThreads.post([this, task = std::move(task)] { runRead(task); });
    }

    void waitIdle()
    {
        // Tasks may ask for more; all is done when a whole round asked for nothing.
        std::uint64_t seen = 0;
        do {
            seen = m_askedCount;
            m_writeThread.waitIdle();
            m_readThreads.waitIdle();
        } while (seen != m_askedCount);
    }

    /// On the writer's connection, for which our own writes do not count as a change.
    bool hasForeignChange()
    {
        const auto version = m_writer->database->number(kDataVersion);
        if (!version)
            return false;
        return std::exchange(m_dataVersion, *version) != *version;
    }

    void shutDown()
    {
        m_isStopping = true; // reads that run fail soon, reads that wait are dropped
        for (const auto& reader : m_readers)
            reader->database->interrupt();
        waitIdle();
    }

    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }

private:
    void runWrite(const Task& task)
    {
        task(m_writer->session);
        TIDEMARK_VERIFY(!m_writer->database->isInTransaction());
    }

    void runRead(const Task& task)
    {
        if (m_isStopping)
            return;
        Connection* reader = nullptr;
        {
            const std::lock_guard lock(m_mutex);
            reader = m_freeReaders.back(); // there are as many as threads
            m_freeReaders.pop_back();
        }
        // One transaction, so that all that a task reads is of one moment.
        auto begun = reader->database->execute("BEGIN");
        task(reader->session);
        if (begun && !reader->database->execute("COMMIT"))
            begun = reader->database->execute("ROLLBACK");
        const std::lock_guard lock(m_mutex);
        m_freeReaders.push_back(reader);
    }

    std::filesystem::path m_file;
    std::atomic<bool> m_isStopping = false; // before the connections that look at it
    std::atomic<std::uint64_t> m_askedCount = 0;
    std::unique_ptr<Connection> m_writer; // closes after the readers: only it can write the -wal file back
    std::vector<std::unique_ptr<Connection>> m_readers;
    std::int64_t m_dataVersion = 0;
    std::mutex m_mutex;
    std::vector<Connection*> m_freeReaders;
    ThreadExecutor m_readThreads{"store-read", kReaderCount};
    ThreadExecutor m_writeThread{"store-write"}; // the threads go first
};

Result<std::unique_ptr<Store>> Store::open(const std::filesystem::path& dataDirectory)
{
    auto writer = openLibrary(dataDirectory, migrations());
    if (!writer)
        return fail(writer.error());
    auto implementation =
        std::make_unique<Implementation>(libraryFile(dataDirectory), std::make_unique<Connection>(std::move(*writer)));
    for (int i = 0; i < kReaderCount; ++i) {
        auto reader = openLibraryReader(dataDirectory);
        if (!reader)
            return fail(reader.error());
        implementation->addReader(std::make_unique<Connection>(std::move(*reader)));
    }
    return std::unique_ptr<Store>(new Store(std::move(implementation)));
}

Store::Store(std::unique_ptr<Implementation> implementation) : m_implementation(std::move(implementation)) { }

Store::~Store()
{
    m_implementation->shutDown();
}

void Store::write(Task task)
{
    m_implementation->write(std::move(task));
}

void Store::writeFirst(Task task)
{
    m_implementation->writeFirst(std::move(task));
}

void Store::read(Task task)
{
    m_implementation->read(std::move(task));
}

void Store::waitIdle()
{
    m_implementation->waitIdle();
}

void Store::checkForeignChanges(std::function<void(bool hasChanged)> reply)
{
    m_implementation->writeFirst(
        [this, reply = std::move(reply)](Session&) { reply(m_implementation->hasForeignChange()); });
}

const std::filesystem::path& Store::file() const
{
    return m_implementation->file();
}

} // namespace tidemark::store
