// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tidemark::store {

class Database;

/// A word as the index knows it, and where it stands.
struct Token {
    std::string text; ///< folded: without case and accents
    std::size_t begin = 0; ///< bytes of the text that was given
    std::size_t end = 0;
    bool isLastOfCjkRun = false; ///< the single letter that ends a run (search_text.h)
};

/// The index's own tokenizer (FTS5 unicode61, remove_diacritics 2), so that queries, phrases and snippets are read
/// exactly as the index reads text. Made for one search; on the thread of its connection.
class Tokenizer final {
public:
    [[nodiscard]] static Result<Tokenizer> make(Database& database);
    ~Tokenizer();
    Tokenizer(Tokenizer&&) noexcept;
    Tokenizer& operator=(Tokenizer&&) noexcept;

    /// Calls `visit` with the tokens of a text as people write it, in order, until it returns false.
    void forEach(std::string_view text, const std::function<bool(Token)>& visit) const;
    [[nodiscard]] std::vector<Token> tokens(std::string_view text) const;
    /// @return the tokens of a text that went through searchText() already.
    [[nodiscard]] std::vector<Token> tokensOfPrepared(std::string_view text) const;

private:
    struct Implementation;
    explicit Tokenizer(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> m_implementation;
};

} // namespace tidemark::store
