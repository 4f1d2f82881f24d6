// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/assembly.h"

#include "assembly/http.h"
#include "embedded/sample.h"
#include "library/sample_show.h"

#include <cstdlib>
#include <optional>
#include <string_view>
#include <utility>

namespace tidemark::assembly {

namespace {

constexpr int kPoolThreads = 2;

std::optional<std::string_view> bundledFile(std::string_view url)
{
    if (!url.starts_with(library::kBundledPrefix))
        return std::nullopt;
    const auto name = url.substr(library::kBundledPrefix.size());
    for (const auto& file : embedded::sample()) {
        if (file.name == name)
            return file.bytes;
    }
    return std::nullopt;
}

} // namespace

class Assembly::Implementation {
public:
    Implementation(std::filesystem::path directory, std::unique_ptr<store::Store> openStore,
        std::unique_ptr<net::HttpClient> client, std::unique_ptr<media::MediaCache> cache, Executor& main,
        const audio::EngineOptions& engine)
        : dataDirectory(std::move(directory))
        , store(std::move(openStore))
        , pool("tidemark-pool", kPoolThreads)
        , http(std::move(client))
        , media(std::move(cache))
        , services{main, pool, *store, *http, *media, clock, bundledFile, networkCost.get()}
        , library(std::make_unique<library::Library>(
              services, audio::makeGStreamerEngine(main, engine), dataDirectory / "artwork"))
    {
    }

    ~Implementation()
    {
        library.reset(); // asks for its last writes
        pool.stop(); // its tasks use the rest; the client, which goes before it, may post to it to the end
        store->waitIdle();
    }

    // In the order of building; what comes later uses what stands before it.
    std::filesystem::path dataDirectory;
    SystemClock clock;
    std::unique_ptr<store::Store> store;
    ThreadExecutor pool;
    std::unique_ptr<net::HttpClient> http;
    std::unique_ptr<net::NetworkCost> networkCost = net::makeDesktopNetworkCost();
    std::unique_ptr<media::MediaCache> media;
    library::Services services;
    std::unique_ptr<library::Library> library;
};

Result<std::unique_ptr<Assembly>> Assembly::open(Executor& main, const AssemblyOptions& options)
{
    const auto directory = options.dataDirectory.empty() ? defaultDataDirectory() : options.dataDirectory;
    auto store = store::Store::open(directory);
    if (!store)
        return fail(store.error());
    auto http = makeHttpClient(options.caFile);
    if (!http)
        return fail(http.error());
    auto media = media::MediaCache::open(directory / "media", **http);
    if (!media)
        return fail(media.error());
    return std::unique_ptr<Assembly>(new Assembly(std::make_unique<Implementation>(
        directory, std::move(*store), std::move(*http), std::move(*media), main, options.engine)));
}

Assembly::Assembly(std::unique_ptr<Implementation> implementation) : m_implementation(std::move(implementation)) { }

Assembly::~Assembly() = default;

library::Library& Assembly::library()
{
    return *m_implementation->library;
}
const library::Services& Assembly::services() const
{
    return m_implementation->services;
}
const std::filesystem::path& Assembly::dataDirectory() const
{
    return m_implementation->dataDirectory;
}

std::filesystem::path defaultDataDirectory()
{
    if (const char* data = std::getenv("XDG_DATA_HOME"); data && data[0] == '/')
        return std::filesystem::path(data) / "tidemark";
    const char* home = std::getenv("HOME");
    return std::filesystem::path(home ? home : ".") / ".local/share/tidemark";
}

} // namespace tidemark::assembly
