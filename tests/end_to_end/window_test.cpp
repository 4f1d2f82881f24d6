// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "models/chapter_list_model.h"
#include "models/episode_list_model.h"
#include "sound_recorder.h"
#include "support/audio/audio_fixtures.h"
#include "support/feed_builder.h"
#include "support/temporary_folder.h"
#include "support/test_server.h"
#include "views/page.h"
#include "views/page_stack.h"
#include "views/status_strip.h"

#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QTabBar>
#include <QTest>
#include <QTextBrowser>
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>

namespace tidemark::test {
namespace {

constexpr int kPatienceMs = 60000;
/// What an encoder's delay and the coder's own grain may add up to.
constexpr double kExactMs = 50;

std::string bytesOf(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The real window over a library of its own, and a server with one show whose sound tells its position.
class Window : public testing::Test {
protected:
    void SetUp() override
    {
        const auto audio = audioFixture(AudioFormat::Mp3Cbr);
        ASSERT_TRUE(audio) << audio.error().detail;
        server.serveFile("/a.mp3", {.body = bytesOf(*audio)});
        BuiltFeed feed;
        feed.episodes = {{"g2", "Why harbours silt up", server.url("/a.mp3"), "No chapters here.",
                             "Sun, 03 May 2026 08:00:00 GMT", "2:30"},
            {"g1", "Slow bridges - with Mara Lindqvist (Harbour Institute)", server.url("/a.mp3"),
                notesWithChapters(
                    {"0:07 Opening", "0:41 Why listen to tides", "1:23 A simple picture", "2:05 Closing"}),
                "Sun, 10 May 2026 08:00:00 GMT", "2:30"}};
        server.route("/feed.xml", [body = feed.rss()](const ServerRequest&) {
            ServerAnswer answer;
            answer.headers = {{"Content-Type", "application/rss+xml"}};
            answer.body = body;
            return answer;
        });
        open();
    }

    void open()
    {
        application = std::make_unique<app::Application>();
        const auto opened = application->open({folder.path() / "library", recorder.options(), {}});
        ASSERT_TRUE(opened) << opened.error().detail;
        application->show();
        application->window().resize(1280, 800);
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&application->window()));
    }

    void close()
    {
        bool isFinished = false;
        QObject::connect(application.get(), &app::Application::finished, [&isFinished] { isFinished = true; });
        application->close();
        EXPECT_TRUE(QTest::qWaitFor([&] { return isFinished; }, kPatienceMs));
        application.reset();
    }

    template <class Widget>
    Widget* find(const char* name)
    {
        Widget* found = nullptr;
        const auto isThere = [&] {
            auto* page = application->window().pages()->page();
            found = page ? page->findChild<Widget*>(QLatin1String(name)) : nullptr;
            return found && found->isVisible();
        };
        EXPECT_TRUE(QTest::qWaitFor(isThere, kPatienceMs)) << name;
        return found;
    }

    void subscribe(const char* path = "/feed.xml", int episodes = 2)
    {
        QTest::keyClick(&application->window(), Qt::Key_N, Qt::ControlModifier);
        auto* field = find<QLineEdit>("addressField");
        ASSERT_NE(field, nullptr);
        field->clear(); // a clipboard may have filled it
        QTest::keyClicks(field, QString::fromStdString(server.url(path)));
        QTest::keyClick(field, Qt::Key_Return);
        auto* list = find<QListView>("episodeList");
        ASSERT_NE(list, nullptr);
        ASSERT_TRUE(QTest::qWaitFor([&] { return list->model()->rowCount() == episodes; }, kPatienceMs));
    }

    /// A show of one episode with chapters in its notes and others in a linked document.
    void serveLinkedChapters()
    {
        const auto answering = [](const char* type, std::string body) {
            return [type, body = std::move(body)](const ServerRequest&) {
                ServerAnswer answer;
                answer.headers = {{"Content-Type", type}};
                answer.body = body;
                return answer;
            };
        };
        server.route("/chapters.json",
            answering("application/json", R"({"version":"1.2.0","chapters":[{"startTime":0,"title":"Linked one"},
                {"startTime":60,"title":"Linked two"},{"startTime":100,"title":"Linked three"}]})"));
        server.route("/linked.xml",
            answering("application/rss+xml",
                R"(<rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><title>Linked</title>
                <item><guid>l</guid><title>Two lists</title><description><![CDATA[)"
                    + notesWithChapters(
                        {"0:07 Opening", "0:41 Why listen to tides", "1:23 A simple picture", "2:05 Closing"})
                    + "]]></description><podcast:chapters type=\"application/json+chapters\" url=\""
                    + server.url("/chapters.json") + "\"/><enclosure type=\"audio/mpeg\" length=\"1\" url=\""
                    + server.url("/a.mp3") + "\"/></item></channel></rss>"));
    }

    void openNewestEpisode()
    {
        EpisodeId id;
        application->library().catalogue.episodeIds({}, [&id](const auto& ids) {
            if (ids && !ids->empty())
                id = ids->front();
        });
        ASSERT_TRUE(QTest::qWaitFor([&] { return id.isSet(); }, kPatienceMs));
        application->window().openEpisode(id);
    }

    bool waitForStarts(const std::vector<int>& seconds)
    {
        const auto areThere = [&] {
            auto* page = application->window().pages()->page();
            auto* chapters = page ? page->findChild<QListView*>(QStringLiteral("chapterList")) : nullptr;
            std::vector<int> starts;
            for (int row = 0; chapters && row < chapters->model()->rowCount(); ++row) {
                const auto start = chapters->model()->index(row, 0).data(models::ChapterListModel::StartRole);
                starts.push_back(static_cast<int>(start.toLongLong() / 1000));
            }
            return starts == seconds;
        };
        return QTest::qWaitFor(areThere, kPatienceMs);
    }

    void openFirstEpisode()
    {
        auto* list = find<QListView>("episodeList");
        ASSERT_NE(list, nullptr);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    }

    QListView* chapterList()
    {
        auto* chapters = find<QListView>("chapterList");
        if (chapters) {
            EXPECT_TRUE(QTest::qWaitFor([&] { return chapters->model()->rowCount() == 4; }, kPatienceMs));
        }
        return chapters;
    }

    void expectSoundFrom(Milliseconds start)
    {
        ASSERT_TRUE(QTest::qWaitFor([&] { return recorder.hasHeard(std::chrono::milliseconds(900)); }, kPatienceMs));
        const auto heard = recorder.firstPosition();
        ASSERT_TRUE(heard);
        EXPECT_NEAR(static_cast<double>(heard->count()), static_cast<double>(start.count()), kExactMs);
    }

    TemporaryFolder folder;
    TestServer server;
    SoundRecorder recorder;
    std::unique_ptr<app::Application> application;
};

} // namespace

TEST_F(Window, AClickOnTheThirdChapterIsHeardFromItsStart)
{
    subscribe();
    openFirstEpisode();
    auto* chapters = chapterList();
    ASSERT_NE(chapters, nullptr);
    QTest::mouseClick(
        chapters->viewport(), Qt::LeftButton, {}, chapters->visualRect(chapters->model()->index(2, 0)).center());
    expectSoundFrom(std::chrono::seconds(83));
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return chapters->model()->index(2, 0).data(models::ChapterListModel::IsCurrentRole).toBool(); },
        kPatienceMs));
    close();
}

TEST_F(Window, TheKeyboardAloneIsEnough)
{
    subscribe();
    auto* list = find<QListView>("episodeList");
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    auto* chapters = chapterList();
    ASSERT_NE(chapters, nullptr);
    chapters->setFocus();
    chapters->setCurrentIndex(chapters->model()->index(1, 0));
    QTest::keyClick(chapters, Qt::Key_Return);
    expectSoundFrom(std::chrono::seconds(41));
    close();
}

TEST_F(Window, ATimeInTheNotesPlaysFromThere)
{
    subscribe();
    openFirstEpisode();
    ASSERT_NE(chapterList(), nullptr);
    find<QTabBar>("episodeTabs")->setCurrentIndex(1);
    auto* notes = find<QTextBrowser>("notesView");
    ASSERT_NE(notes, nullptr);
    EXPECT_TRUE(notes->toHtml().contains(QLatin1String("tidemark:seek?ms=125000"))) << notes->toHtml().toStdString();
    Q_EMIT notes->anchorClicked(QUrl(QStringLiteral("tidemark:seek?ms=125000")));
    expectSoundFrom(std::chrono::seconds(125));
    close();
}

TEST_F(Window, ClosingAndOpeningBringsBackEpisodeAndPosition)
{
    subscribe();
    openFirstEpisode();
    auto* chapters = chapterList();
    ASSERT_NE(chapters, nullptr);
    QTest::mouseClick(
        chapters->viewport(), Qt::LeftButton, {}, chapters->visualRect(chapters->model()->index(2, 0)).center());
    expectSoundFrom(std::chrono::seconds(83));
    const auto position = application->library().playback.state().position;
    close();
    recorder.clear();
    open();
    auto& playback = application->library().playback;
    ASSERT_TRUE(QTest::qWaitFor([&] { return playback.state().engine == audio::EngineState::Paused; }, kPatienceMs));
    EXPECT_EQ(playback.state().episodeTitle, "Slow bridges - with Mara Lindqvist (Harbour Institute)");
    EXPECT_LE(std::abs((playback.state().position - position).count()), 2000);
    close();
}

TEST_F(Window, AChosenSourceAndAShiftSurviveARestart)
{
    serveLinkedChapters();
    subscribe("/linked.xml", 1);
    openFirstEpisode();
    ASSERT_TRUE(waitForStarts({0, 60, 100})) << "the linked document goes before the notes";
    QTest::mouseClick(find<QPushButton>("whyButton"), Qt::LeftButton);
    auto* choice = find<QRadioButton>("choice-notes");
    ASSERT_NE(choice, nullptr);
    choice->click();
    ASSERT_TRUE(waitForStarts({7, 41, 83, 125}));
    QTest::keyClick(find<QScrollArea>("whyPanel"), Qt::Key_Escape);
    auto* chapters = find<QListView>("chapterList");
    ASSERT_NE(chapters, nullptr);
    chapters->setCurrentIndex(chapters->model()->index(2, 0));
    QTest::keyClick(chapters, Qt::Key_F10, Qt::ShiftModifier);
    auto* shift = application->window().findChild<QAction*>(QStringLiteral("shiftChapters"));
    ASSERT_NE(shift, nullptr);
    shift->trigger();
    application->window().findChild<QMenu*>(QStringLiteral("chapterMenu"))->close();
    auto* field = find<QDoubleSpinBox>("shiftSeconds");
    ASSERT_NE(field, nullptr);
    field->setValue(12);
    QTest::keyClick(field, Qt::Key_Return);
    ASSERT_TRUE(waitForStarts({7, 41, 95, 137}));
    close();
    open();
    openNewestEpisode();
    EXPECT_TRUE(waitForStarts({7, 41, 95, 137}));
    close();
}

TEST_F(Window, AnAddressThatDoesNotWorkIsToldInPlace)
{
    QTest::keyClick(&application->window(), Qt::Key_N, Qt::ControlModifier);
    auto* field = find<QLineEdit>("addressField");
    ASSERT_NE(field, nullptr);
    field->clear();
    QTest::keyClicks(field, QString::fromStdString(server.url("/nothing-here.xml")));
    QTest::keyClick(field, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            const auto strips = application->window().pages()->page()->findChildren<views::StatusStrip*>();
            return std::any_of(
                strips.begin(), strips.end(), [](auto* each) { return each->isVisible() && !each->text().isEmpty(); });
        },
        kPatienceMs));
    EXPECT_TRUE(field->isVisible());
    close();
}

} // namespace tidemark::test
