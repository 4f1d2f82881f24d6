// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tokenizer.h"

#include "base/text.h"
#include "store/database.h"
#include "store/search_text.h"

#include <sqlite3.h>

#include <array>

namespace tidemark::store {

namespace {

using Visit = std::function<bool(Token)>;

struct Visitor {
    const Visit& visit;
    std::size_t offset; ///< of the piece within the text
    bool isStopped = false;
};

int takeToken(void* context, int, const char* text, int size, int begin, int end)
{
    auto& visitor = *static_cast<Visitor*>(context);
    Token token{std::string(text, static_cast<std::size_t>(size)), visitor.offset + static_cast<std::size_t>(begin),
        visitor.offset + static_cast<std::size_t>(end), false};
    visitor.isStopped = !visitor.visit(std::move(token));
    return visitor.isStopped ? SQLITE_DONE : SQLITE_OK;
}

/// @return whether to go on.
bool visitPairs(std::string_view text, const TextPiece& piece, const Visit& visit)
{
    for (auto i = piece.begin; i < piece.end;) {
        auto next = i;
        (void)nextCodePoint(text, next);
        auto end = next;
        if (next < piece.end)
            (void)nextCodePoint(text, end);
        if (!visit({std::string(text.substr(i, end - i)), i, end, next == piece.end}))
            return false;
        i = next;
    }
    return true;
}

fts5_api* findApi(sqlite3* handle)
{
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(handle, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

} // namespace

struct Tokenizer::Implementation {
    ~Implementation()
    {
        if (tokenizer)
            functions.xDelete(tokenizer);
    }
    /// @return whether to go on.
    bool visitWords(std::string_view text, std::size_t offset, const Visit& visit)
    {
        Visitor visitor{visit, offset};
        functions.xTokenize(
            tokenizer, &visitor, FTS5_TOKENIZE_DOCUMENT, text.data(), static_cast<int>(text.size()), takeToken);
        return !visitor.isStopped;
    }

    fts5_tokenizer functions{};
    Fts5Tokenizer* tokenizer = nullptr;
};

Result<Tokenizer> Tokenizer::make(Database& database)
{
    auto* api = findApi(database.handle());
    if (!api)
        return fail(ErrorCode::Unsupported, "this SQLite was built without FTS5");
    auto made = std::make_unique<Implementation>();
    void* context = nullptr;
    std::array<const char*, 2> arguments{"remove_diacritics", "2"}; // as in 0003_full_text.sql
    if (api->xFindTokenizer(api, "unicode61", &context, &made->functions) != SQLITE_OK
        || made->functions.xCreate(context, arguments.data(), 2, &made->tokenizer) != SQLITE_OK)
        return fail(ErrorCode::Unsupported, "this SQLite has no unicode61 tokenizer");
    return Tokenizer(std::move(made));
}

Tokenizer::Tokenizer(std::unique_ptr<Implementation> implementation) : m_implementation(std::move(implementation)) { }
Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;

void Tokenizer::forEach(std::string_view text, const std::function<bool(Token)>& visit) const
{
    for (std::size_t position = 0; position < text.size();) {
        const auto piece = pieceAt(text, position);
        const bool goesOn = piece.isCjk
            ? visitPairs(text, piece, visit)
            : m_implementation->visitWords(text.substr(piece.begin, piece.end - piece.begin), piece.begin, visit);
        if (!goesOn)
            return;
        position = piece.end;
    }
}

std::vector<Token> Tokenizer::tokens(std::string_view text) const
{
    std::vector<Token> tokens;
    forEach(text, [&tokens](Token token) {
        tokens.push_back(std::move(token));
        return true;
    });
    return tokens;
}

std::vector<Token> Tokenizer::tokensOfPrepared(std::string_view text) const
{
    std::vector<Token> tokens;
    m_implementation->visitWords(text, 0, [&tokens](Token token) {
        tokens.push_back(std::move(token));
        return true;
    });
    return tokens;
}

} // namespace tidemark::store
