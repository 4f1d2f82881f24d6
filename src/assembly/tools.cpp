// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/tools.h"

#include "assembly/http.h"
#include "base/text.h"
#include "media/media_cache.h"
#include "net/limits.h"
#include "net/url.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <future>
#include <string_view>
#include <utility>

namespace tidemark::assembly {

namespace {

constexpr std::uint64_t kMaximumFeedBytes = 512ULL * 1024 * 1024;

struct FileCloser {
    void operator()(std::FILE* file) const
    {
        if (file != stdin)
            std::fclose(file);
    }
};

Result<net::HttpResponse> fetchAndWait(net::HttpClient& client, const std::string& url)
{
    net::HttpRequest request;
    request.url = url;
    request.limits = net::limits::feed();
    std::promise<Result<net::HttpResponse>> promise;
    auto future = promise.get_future();
    const auto transfer = net::fetch(client, std::move(request),
        [&promise](Result<net::HttpResponse> response) { promise.set_value(std::move(response)); });
    return future.get();
}

/// @return the path within a file URL, as desktops write them (`%20` and the like read); any other text as it is.
std::string pathOf(const std::string& fileOrUrl)
{
    constexpr std::string_view kScheme = "file://";
    if (!startsWithIgnoringAsciiCase(fileOrUrl, kScheme))
        return fileOrUrl;
    const std::string_view coded = std::string_view(fileOrUrl).substr(kScheme.size());
    std::string path;
    for (std::size_t i = 0; i < coded.size(); ++i) {
        unsigned value = 0;
        const auto* digits = coded.data() + i + 1;
        if (coded[i] == '%' && i + 2 < coded.size()
            && std::from_chars(digits, digits + 2, value, 16).ptr == digits + 2) {
            path += static_cast<char>(value);
            i += 2;
        } else {
            path += coded[i];
        }
    }
    return path;
}

} // namespace

class Tools::Implementation {
public:
    explicit Implementation(std::unique_ptr<net::HttpClient> httpClient) : http(std::move(httpClient)) { }

    ~Implementation()
    {
        media.reset();
        std::error_code ignored;
        if (!folder.empty())
            std::filesystem::remove_all(folder, ignored);
    }

    Result<> openMedia()
    {
        if (media)
            return {};
        auto name = (std::filesystem::temp_directory_path() / "tidemark-XXXXXX").string();
        if (!::mkdtemp(name.data()))
            return fail(errnoError(errno, "making a temporary folder"));
        folder = name;
        auto opened = media::MediaCache::open(folder, *http);
        if (!opened)
            return fail(opened.error());
        media = std::move(*opened);
        return {};
    }

    std::unique_ptr<net::HttpClient> http;
    std::filesystem::path folder;
    std::unique_ptr<media::MediaCache> media;
    int audioCount = 0;
};

Result<std::unique_ptr<Tools>> Tools::open()
{
    auto http = makeHttpClient();
    if (!http)
        return fail(http.error());
    return std::unique_ptr<Tools>(new Tools(std::make_unique<Implementation>(std::move(*http))));
}

Tools::Tools(std::unique_ptr<Implementation> implementation) : m_implementation(std::move(implementation)) { }

Tools::~Tools() = default;

Result<library::InspectedShow> Tools::inspectFeed(const std::string& fileOrUrl)
{
    if (!isHttpUrl(fileOrUrl)) {
        const auto bytes = readWholeFile(fileOrUrl, kMaximumFeedBytes);
        if (!bytes)
            return fail(bytes.error());
        return library::inspectFeed(*bytes, {});
    }
    const auto response = fetchAndWait(*m_implementation->http, fileOrUrl);
    if (!response)
        return fail(response.error());
    if (const auto bad = net::statusError(response->head))
        return fail(*bad);
    auto inspected = library::inspectFeed(
        response->body, {response->head.finalUrl, library::charsetOf(response->head.header("content-type"))});
    if (inspected && inspected->show.feedUrl.empty())
        inspected->show.feedUrl = fileOrUrl;
    return inspected;
}

Result<std::shared_ptr<ByteSource>> Tools::openAudio(const std::string& fileOrUrl)
{
    if (!isHttpUrl(fileOrUrl)) {
        auto file = FileSource::open(pathOf(fileOrUrl));
        if (!file)
            return fail(file.error());
        return std::shared_ptr<ByteSource>(*file);
    }
    if (auto opened = m_implementation->openMedia(); !opened)
        return fail(opened.error());
    auto source = m_implementation->media->source("a" + std::to_string(++m_implementation->audioCount), fileOrUrl);
    if (!source)
        return fail(source.error());
    return std::shared_ptr<ByteSource>(*source);
}

Result<std::string> readWholeFile(const std::string& path, std::uint64_t maximumBytes)
{
    const auto tooLarge = [&] {
        return fail(ErrorCode::TooLarge, path + ": is larger than " + std::to_string(maximumBytes) + " bytes");
    };
    std::error_code ignored;
    if (const auto size = std::filesystem::file_size(path, ignored); !ignored && size > maximumBytes)
        return tooLarge();
    const std::unique_ptr<std::FILE, FileCloser> file(path == "-" ? stdin : std::fopen(path.c_str(), "rbe"));
    if (!file)
        return fail(errnoError(errno, path));
    std::string bytes;
    std::array<char, 65536> buffer;
    while (const auto count = std::fread(buffer.data(), 1, buffer.size(), file.get())) {
        bytes.append(buffer.data(), count);
        if (bytes.size() > maximumBytes)
            return tooLarge();
    }
    if (std::ferror(file.get()))
        return fail(errnoError(errno, path));
    return bytes;
}

} // namespace tidemark::assembly
