// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeWidget>

namespace tidemark::pages {

/// A table, or a tree that opens, as high as its rows up to a screenful: the page scrolls, not the table.
class FittedTree final : public QTreeWidget {
    Q_OBJECT

public:
    explicit FittedTree(QWidget* parent = nullptr);
    /// Takes the height of the rows that are there now.
    void fit();
};

} // namespace tidemark::pages
