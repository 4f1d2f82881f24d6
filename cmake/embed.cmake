# SPDX-License-Identifier: GPL-3.0-or-later
# Turns files into a C++ source, so that a program needs no file beside it.
#
#   tidemark_embed(TARGET tidemark_store NAME migrations FILES a.sql b.sql)
# makes `embedded/migrations.h` with
#   namespace tidemark::embedded { std::span<const EmbeddedFile> migrations(); }
# EmbeddedFile is in base/embedded_file.h: name (file name only) and bytes.
function(tidemark_embed)
    cmake_parse_arguments(ARG "" "TARGET;NAME" "FILES" ${ARGN})
    set(out "${CMAKE_CURRENT_BINARY_DIR}/embedded/${ARG_NAME}")
    file(MAKE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}/embedded")
    file(WRITE "${out}.h.new" "#pragma once
#include \"base/embedded_file.h\"
#include <span>
namespace tidemark::embedded {
std::span<const EmbeddedFile> ${ARG_NAME}();
}
")
    configure_file("${out}.h.new" "${out}.h" COPYONLY)
    set(assembly "")
    set(table "")
    set(externs "")
    set(index 0)
    foreach(file IN LISTS ARG_FILES)
        cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" OUTPUT_VARIABLE path)
        cmake_path(GET path FILENAME fileName)
        set(symbol "tidemark_embedded_${ARG_NAME}_${index}")
        string(APPEND assembly "__asm__(\".section .rodata\\n.balign 16\\n.global ${symbol}\\n${symbol}:\\n.incbin \\\"${path}\\\"\\n.global ${symbol}_end\\n${symbol}_end:\\n.byte 0\\n.previous\\n\");\n")
        string(APPEND externs "extern \"C\" const char ${symbol}[]; extern \"C\" const char ${symbol}_end[];\n")
        string(APPEND table "        {\"${fileName}\", {${symbol}, static_cast<std::size_t>(${symbol}_end - ${symbol})}},\n")
        math(EXPR index "${index} + 1")
        list(APPEND paths "${path}")
    endforeach()
    file(WRITE "${out}.cpp.new" "#include \"embedded/${ARG_NAME}.h\"
${externs}${assembly}
namespace tidemark::embedded {
std::span<const EmbeddedFile> ${ARG_NAME}()
{
    static const EmbeddedFile files[] = {
${table}    };
    return files;
}
}
")
    configure_file("${out}.cpp.new" "${out}.cpp" COPYONLY)
    set_source_files_properties("${out}.cpp" PROPERTIES OBJECT_DEPENDS "${paths}")
    target_sources(${ARG_TARGET} PRIVATE "${out}.cpp")
    target_include_directories(${ARG_TARGET} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}")
endfunction()
