# SPDX-License-Identifier: GPL-3.0-or-later
# One static library per folder of src/ and ui/. The link lists are the arrows between the folders.
#
#   tidemark_add_module(feed SOURCES a.cpp b.cpp USES tidemark::model PRIVATE_USES pugixml::pugixml)
function(tidemark_add_module name)
    cmake_parse_arguments(ARG "QT" "" "SOURCES;USES;PRIVATE_USES" ${ARGN})
    add_library(tidemark_${name} STATIC ${ARG_SOURCES})
    add_library(tidemark::${name} ALIAS tidemark_${name})
    target_include_directories(tidemark_${name} PUBLIC
        ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/ui)
    target_link_libraries(tidemark_${name}
        PUBLIC ${ARG_USES} tidemark_sanitizers
        PRIVATE ${ARG_PRIVATE_USES} tidemark_warnings)
    if(ARG_QT)
        set_target_properties(tidemark_${name} PROPERTIES AUTOMOC ON)
        target_compile_definitions(tidemark_${name} PRIVATE QT_NO_CAST_FROM_ASCII QT_NO_KEYWORDS)
    endif()
endfunction()

# One test program per folder; every TEST of it is a test of ctest.
#
#   tidemark_add_test(feed SOURCES rss_test.cpp USES tidemark::feed)
function(tidemark_add_test name)
    cmake_parse_arguments(ARG "QT;NO_MAIN" "TIMEOUT" "SOURCES;USES" ${ARGN})
    add_executable(${name}_tests ${ARG_SOURCES})
    target_include_directories(${name}_tests PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_compile_definitions(${name}_tests PRIVATE
        TIDEMARK_FIXTURES="${PROJECT_SOURCE_DIR}/tests/fixtures" TIDEMARK_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
        TIDEMARK_BINARY_DIR="${PROJECT_BINARY_DIR}")
    target_link_libraries(${name}_tests PRIVATE ${ARG_USES} GTest::gmock GTest::gtest tidemark_warnings tidemark_sanitizers)
    if(NOT ARG_NO_MAIN)
        target_link_libraries(${name}_tests PRIVATE GTest::gtest_main)
    endif()
    if(ARG_QT)
        set_target_properties(${name}_tests PROPERTIES AUTOMOC ON)
        target_compile_definitions(${name}_tests PRIVATE QT_NO_KEYWORDS)
    endif()
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    gtest_discover_tests(${name}_tests DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 60
        PROPERTIES TIMEOUT ${ARG_TIMEOUT})
endfunction()
