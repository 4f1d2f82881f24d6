// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tls_test_server.h"

#include <httplib.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <cstdio>
#include <cstdlib>
#include <thread>

namespace tidemark::test {

namespace {

struct Certificate {
    EVP_PKEY* key = EVP_EC_gen("P-256");
    X509* x509 = X509_new();

    Certificate()
    {
        X509_set_version(x509, 2);
        ASN1_INTEGER_set(X509_get_serialNumber(x509), 1);
        X509_gmtime_adj(X509_getm_notBefore(x509), -3600);
        X509_gmtime_adj(X509_getm_notAfter(x509), 3600);
        X509_set_pubkey(x509, key);
        auto* name = X509_get_subject_name(x509);
        X509_NAME_add_entry_by_txt(
            name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("127.0.0.1"), -1, -1, 0);
        X509_set_issuer_name(x509, name);
        auto* extension = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "IP:127.0.0.1");
        X509_add_ext(x509, extension, -1);
        X509_EXTENSION_free(extension);
        X509_sign(x509, key, EVP_sha256());
    }
    ~Certificate()
    {
        X509_free(x509);
        EVP_PKEY_free(key);
    }
    Certificate(const Certificate&) = delete;
    Certificate& operator=(const Certificate&) = delete;

    void write(const std::string& path) const
    {
        std::FILE* file = std::fopen(path.c_str(), "w");
        if (file == nullptr || PEM_write_X509(file, x509) != 1 || std::fclose(file) != 0)
            std::abort();
    }
};

} // namespace

struct TlsTestServer::Parts {
    Certificate certificate;
    httplib::SSLServer server{certificate.x509, certificate.key};
    int port = 0;
    std::jthread thread;
};

TlsTestServer::TlsTestServer(const std::string& certificateFile, const std::string& downUrl)
    : m_parts(std::make_unique<Parts>())
{
    m_parts->certificate.write(certificateFile);
    m_parts->server.Get("/hello",
        [](const httplib::Request&, httplib::Response& response) { response.set_content("hello", "text/plain"); });
    m_parts->server.Get(
        "/down", [downUrl](const httplib::Request&, httplib::Response& response) { response.set_redirect(downUrl); });
    m_parts->server.set_keep_alive_max_count(1); // or stopping waits for the client to hang up
    m_parts->port = m_parts->server.bind_to_any_port("127.0.0.1");
    m_parts->thread = std::jthread([server = &m_parts->server] { server->listen_after_bind(); });
    while (!m_parts->server.is_running()) // stop() before listening has begun would be lost
        std::this_thread::yield();
}

TlsTestServer::~TlsTestServer()
{
    m_parts->server.stop();
    m_parts->thread.join();
}

std::string TlsTestServer::url(const std::string& path) const
{
    return "https://127.0.0.1:" + std::to_string(m_parts->port) + path;
}

} // namespace tidemark::test
