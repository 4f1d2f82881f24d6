// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/run.h"

#include <iostream>

int main(int argc, char** argv)
{
    return tidemark::ctl::run(argc, argv, std::cout, std::cerr);
}
