// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/add_show_panel.h"

#include "bridge/error_text.h"
#include "pages/labels.h"
#include "pages/tr.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace tidemark::pages {

namespace {
/// Source: standards.md §1.8, caps.
constexpr qint64 kMaximumFileBytes = 64LL * 1024 * 1024;
} // namespace

AddShowPanel::AddShowPanel(const views::WindowContext& context, views::Navigator& navigator, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_navigator(navigator)
    , m_field(new QLineEdit(this))
    , m_subscribe(new QPushButton(Tr::tr("Subscribe"), this))
    , m_progress(new QProgressBar(this))
    , m_status(new views::StatusStrip(context.theme, this))
{
    setAcceptDrops(true);
    m_field->setObjectName(QStringLiteral("addressField"));
    m_field->setPlaceholderText(Tr::tr("Address of a feed or of a show's web page"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setClearButtonEnabled(true);
    m_subscribe->setObjectName(QStringLiteral("subscribeButton"));
    m_subscribe->setProperty("kind", QStringLiteral("primary"));
    m_subscribe->setEnabled(false);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_field, 1);
    row->addWidget(m_subscribe);
    column->addLayout(row);
    column->addWidget(m_progress);
    column->addWidget(m_status);
    column->addSpacing(6);
    column->addWidget(new TextLabel(context.theme, theme::TextRole::Small, TextLabel::Tone::Soft, this));
    static_cast<QLabel*>(column->itemAt(column->count() - 1)->widget())->setText(Tr::tr("Or bring what you have:"));
    auto* others = new QHBoxLayout;
    others->setSpacing(8);
    const auto addOther = [&](const QString& name, const QString& text, auto action) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, this, action);
        others->addWidget(button);
        m_others << button;
    };
    addOther(QStringLiteral("openSampleButton"), Tr::tr("Open the sample show"), [this] { openSample(); });
    addOther(QStringLiteral("importOpmlButton"), Tr::tr("Import OPML…"), [this] {
        chooseFile(Tr::tr("Subscriptions of another player"), Tr::tr("OPML (*.opml *.xml);;All files (*)"));
    });
    addOther(QStringLiteral("importPageButton"), Tr::tr("Open a saved web page…"),
        [this] { chooseFile(Tr::tr("Saved page of a podcast"), Tr::tr("Pages (*.txt *.html *.htm);;All files (*)")); });
    others->addStretch();
    column->addLayout(others);
    setBusy(false);

    connect(m_field, &QLineEdit::textChanged, this,
        [this](const QString& text) { m_subscribe->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_field, &QLineEdit::returnPressed, this, [this] { subscribe(m_field->text()); });
    connect(m_subscribe, &QPushButton::clicked, this, [this] { subscribe(m_field->text()); });
}

void AddShowPanel::focusField()
{
    // An address in the clipboard is most likely what the listener came with.
    const auto copied = QGuiApplication::clipboard()->text().trimmed();
    const bool isAddress = copied.startsWith(QLatin1String("http://")) || copied.startsWith(QLatin1String("https://"));
    if (m_field->text().isEmpty() && isAddress && !copied.contains(QLatin1Char('\n')))
        m_field->setText(copied);
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void AddShowPanel::subscribe(const QString& address)
{
    if (address.trimmed().isEmpty() || m_progress->isVisible())
        return;
    m_field->setText(address.trimmed());
    setBusy(true);
    m_context.subscriptions.subscribe(address.trimmed(), this, [this](Result<bridge::FeedOutcomeData> outcome) {
        setBusy(false);
        onSubscribed(outcome);
    });
}

void AddShowPanel::onSubscribed(const Result<bridge::FeedOutcomeData>& outcome)
{
    if (!outcome)
        return fail(bridge::errorText(outcome.error()).joined());
    if (outcome->error)
        return fail(bridge::errorText(*outcome->error).joined());
    m_field->clear();
    if (outcome->kind == bridge::FeedOutcomeKind::Unchanged)
        m_navigator.showToast({Tr::tr("You are subscribed to %1 already.").arg(outcome->title), {}, {}, {}});
    else if (outcome->isPartial)
        m_navigator.showToast({Tr::tr("The feed was cut off; what came whole is here."), {}, {}, {}});
    m_navigator.openShow(outcome->id);
}

void AddShowPanel::importFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Tr::tr("The file %1 cannot be read: %2").arg(path, file.errorString()));
    if (file.size() > kMaximumFileBytes)
        return fail(Tr::tr("The file %1 is too large to be a list of shows or a saved page.").arg(path));
    const auto bytes = file.readAll();
    const bool isOpml = bytes.left(4096).toLower().contains("<opml") || path.endsWith(QLatin1String(".opml"));
    setBusy(true);
    if (isOpml)
        importOpml(bytes);
    else
        importPage(bytes);
}

void AddShowPanel::importOpml(const QByteArray& bytes)
{
    m_context.subscriptions.importOpml(bytes, this, [this](Result<bridge::OpmlImportData> report) {
        setBusy(false);
        if (!report)
            return fail(bridge::errorText(report.error()).joined());
        int added = 0;
        QStringList problems = report->problems;
        for (const auto& outcome : report->outcomes) {
            added += outcome.error ? 0 : 1;
            if (outcome.error)
                problems << outcome.feedUrl + QStringLiteral(": ") + bridge::errorText(*outcome.error).what;
        }
        const auto summary = Tr::tr("%n show(s) added.", "", added);
        if (problems.isEmpty()) {
            m_navigator.showToast({summary, {}, {}, {}});
            m_navigator.open({views::Place::Kind::Home});
        } else {
            fail(summary + QLatin1Char(' ')
                + Tr::tr("%n could not be added:", "number of shows", static_cast<int>(problems.size()))
                + QLatin1Char('\n') + problems.join(QLatin1Char('\n')));
        }
    });
}

void AddShowPanel::importPage(const QByteArray& bytes)
{
    m_context.subscriptions.importPage(bytes, this, [this](Result<bridge::PageImportData> page) {
        setBusy(false);
        if (!page)
            return fail(bridge::errorText(page.error()).joined());
        m_navigator.openShow(page->id);
    });
}

void AddShowPanel::openSample()
{
    setBusy(true);
    m_context.subscriptions.openSample(this, [this](Result<ShowId> show) {
        setBusy(false);
        if (!show)
            return fail(bridge::errorText(show.error()).joined());
        m_navigator.openShow(*show);
    });
}

void AddShowPanel::chooseFile(const QString& title, const QString& filter)
{
    auto* dialog = new QFileDialog(this, title, {}, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &AddShowPanel::importFile);
    dialog->open();
}

void AddShowPanel::setBusy(bool isBusy)
{
    m_progress->setVisible(isBusy);
    m_subscribe->setEnabled(!isBusy && !m_field->text().trimmed().isEmpty());
    m_field->setReadOnly(isBusy);
    for (auto* button : std::as_const(m_others))
        button->setEnabled(!isBusy);
    if (isBusy)
        m_status->clear();
}

void AddShowPanel::fail(const QString& text)
{
    setBusy(false);
    m_status->showMessage(views::StatusStrip::Kind::Error, text);
}

void AddShowPanel::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void AddShowPanel::dropEvent(QDropEvent* event)
{
    const auto urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.front().isLocalFile())
        importFile(urls.front().toLocalFile());
    else
        subscribe(urls.isEmpty() ? event->mimeData()->text() : urls.front().toString());
    event->acceptProposedAction();
}

} // namespace tidemark::pages
