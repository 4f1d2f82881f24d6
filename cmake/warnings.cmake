# SPDX-License-Identifier: GPL-3.0-or-later
# Warnings every target of ours is built with.
add_library(tidemark_warnings INTERFACE)
target_compile_options(tidemark_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
    -Wold-style-cast -Woverloaded-virtual -Wextra-semi
    # A designated initializer names what it sets; the rest is meant to be the default.
    -Wno-missing-field-initializers)
# The order of the word tables of src/timeline is checked while compiling, in more steps than clang allows by itself.
target_compile_options(tidemark_warnings INTERFACE $<$<CXX_COMPILER_ID:Clang>:-fconstexpr-steps=16777216>)
