// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/navigator.h"
#include "views/status_strip.h"

#include <QWidget>

class QLineEdit;
class QProgressBar;
class QPushButton;

namespace tidemark::pages {

/// Adding a show in every way there is: a pasted address, an OPML file, a saved web page, the sample show. Errors are
/// told in place. Files can be dropped on it. GUI thread.
class AddShowPanel final : public QWidget {
    Q_OBJECT

public:
    AddShowPanel(const views::WindowContext& context, views::Navigator& navigator, QWidget* parent = nullptr);
    void focusField();
    /// Takes an address as if it had been pasted and confirmed.
    void subscribe(const QString& address);
    /// Reads an OPML file or a saved page, whichever it is.
    void importFile(const QString& path);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void onSubscribed(const Result<bridge::FeedOutcomeData>& outcome);
    void chooseFile(const QString& title, const QString& filter);
    void importOpml(const QByteArray& bytes);
    void importPage(const QByteArray& bytes);
    void openSample();
    void setBusy(bool isBusy);
    void fail(const QString& text);

    views::WindowContext m_context;
    views::Navigator& m_navigator;
    QLineEdit* m_field;
    QPushButton* m_subscribe;
    QProgressBar* m_progress;
    views::StatusStrip* m_status;
    QList<QPushButton*> m_others;
};

} // namespace tidemark::pages
