// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/http_client.h"

#include "base/text.h"
#include "net/url.h"

namespace tidemark::net {

namespace {

class CollectingSink final : public HttpSink {
public:
    explicit CollectingSink(std::function<void(Result<HttpResponse>)> done) : m_done(std::move(done)) { }
    bool onHead(const HttpHead& head) override
    {
        m_response.head = head;
        return true;
    }
    bool onBody(std::string_view bytes) override
    {
        m_response.body.append(bytes);
        return true;
    }
    void onDone(Result<> result) override
    {
        if (result)
            m_done(std::move(m_response));
        else
            m_done(fail(std::move(result.error())));
    }

private:
    HttpResponse m_response;
    std::function<void(Result<HttpResponse>)> m_done;
};

ErrorCode codeOfStatus(int status)
{
    switch (status) {
    case 401:
    case 403:
        return ErrorCode::AuthRequired;
    case 404:
        return ErrorCode::NotFound;
    case 410:
        return ErrorCode::Gone;
    default:
        return ErrorCode::HttpStatus;
    }
}

} // namespace

std::string_view HttpHead::header(std::string_view name) const
{
    for (const auto& [key, value] : headers) {
        if (equalsIgnoringAsciiCase(key, name))
            return value;
    }
    return {};
}

std::unique_ptr<HttpTransfer> fetch(
    HttpClient& client, HttpRequest request, std::function<void(Result<HttpResponse>)> done)
{
    return client.start(std::move(request), std::make_shared<CollectingSink>(std::move(done)));
}

std::optional<Error> statusError(const HttpHead& head)
{
    if ((head.status >= 200 && head.status < 300) || head.status == 304)
        return std::nullopt;
    return Error{codeOfStatus(head.status),
        "the server answered with status " + std::to_string(head.status) + ": " + redactedUrl(head.finalUrl)};
}

} // namespace tidemark::net
