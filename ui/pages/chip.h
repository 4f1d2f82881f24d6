// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/values.h"
#include "theme/theme.h"

#include <QWidget>

namespace tidemark::pages {

/// A guest or host: a small round of initials, the name, and where they are from. Pure picture.
class GuestChip final : public QWidget {
    Q_OBJECT

public:
    GuestChip(theme::Theme& theme, bridge::GuestData guest, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString detail() const;
    theme::Theme& m_theme;
    bridge::GuestData m_guest;
};

} // namespace tidemark::pages
