// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QAbstractButton>

namespace tidemark::views {

/// A small button in the left margin of the pages: an arrow that goes back.
class BackButton final : public QAbstractButton {
public:
    BackButton(const theme::Theme& theme, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const theme::Theme& m_theme;
};

} // namespace tidemark::views
