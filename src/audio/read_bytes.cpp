// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/read_bytes.h"

namespace tidemark::audio {

Result<std::vector<std::byte>> readUpTo(
    ByteSource& source, std::uint64_t offset, std::size_t count, std::stop_token stop)
{
    std::vector<std::byte> bytes(count);
    std::size_t have = 0;
    while (have < count) {
        const auto got = source.read(offset + have, std::span(bytes).subspan(have), stop);
        if (!got)
            return fail(got.error());
        if (*got == 0)
            break;
        have += *got;
    }
    bytes.resize(have);
    return bytes;
}

} // namespace tidemark::audio
