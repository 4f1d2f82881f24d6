// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/translations.h"
#include "library_rig.h"
#include "pages/episode_page.h"

#include <QAccessible>
#include <QApplication>
#include <QTabBar>
#include <QTest>

namespace tidemark::test {

/// Remembers what pages ask of the window.
class FakeNavigator final : public views::Navigator {
public:
    void open(const views::Place& place) override { places.push_back(place); }
    void goBack() override { }
    void openGoTo() override { }
    void showToast(views::Toast toast) override { toasts.push_back(std::move(toast)); }

    std::vector<views::Place> places;
    std::vector<views::Toast> toasts;
};

/// An episode's page over a real library without network or sound: an episode with chapters in its notes and in a
/// linked document with pictures and places.
class PageRig : public testing::Test {
protected:
    static constexpr const char* kJsonUrl = "https://lighthouse.example/a.json";
    static constexpr const char* kAudioUrl = "https://lighthouse.example/a.mp3";
    static constexpr const char* kJson = R"({"version":"1.2.0","chapters":[
        {"startTime":0,"endTime":90,"title":"Json one","url":"https://lighthouse.example/one",
         "img":"https://lighthouse.example/1.png"},
        {"startTime":100,"title":"Json two","img":"https://tracker.example/2.png",
         "location":{"name":"Nyhavn","geo":"geo:55.68,12.59"}},
        {"startTime":200,"title":"Json three"}]})";

    PageRig()
    {
        app::installTranslations(QLocale(QLocale::English), translations); // the sources hold no plural forms
        library.http.setAnswer(kJsonUrl, {.body = kJson});
    }
    ~PageRig() override { page.reset(); }

    /// Subscribes and opens the episode's page.
    void openEpisode(const std::string& notes, bool hasJson = true)
    {
        std::string rss = R"(<rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel>
            <title>The Tin Lighthouse</title><item><guid>a</guid><title>Slow bridges</title>
            <link>https://lighthouse.example/a</link><description><![CDATA[)";
        rss += notes + "]]></description><enclosure url=\"" + kAudioUrl + "\" type=\"audio/mpeg\" length=\"1\"/>";
        if (hasJson)
            rss += std::string("<podcast:chapters url=\"") + kJsonUrl + "\" type=\"application/json+chapters\"/>";
        library.http.setAnswer(LibraryRig::kFeedUrl, {.body = rss + "</item></channel></rss>"});
        const auto outcome = library.await<library::FeedOutcome>(
            [this](auto reply) { library.library->subscriptions.subscribe(LibraryRig::kFeedUrl, reply); });
        ASSERT_TRUE(outcome && !outcome->error);
        settle();
        const auto ids = library.await<std::vector<EpisodeId>>(
            [this](auto reply) { library.library->catalogue.episodeIds({}, reply); });
        ASSERT_TRUE(ids);
        ASSERT_EQ(ids->size(), 1U);
        id = ids->front();
        page = std::make_unique<pages::EpisodePage>(context, navigator, id, nullptr);
        page->resize(1000, 800);
        page->show();
        settle();
        find<QTabBar>("episodeTabs")->setCurrentIndex(0);
    }

    /// Until all that was begun is over, also looks at the audio, which have threads of their own.
    void settle()
    {
        const auto isQuiet = [this] {
            library.settle();
            return !timelines.isLooking(id);
        };
        EXPECT_TRUE(QTest::qWaitFor(isQuiet, 30000));
        QApplication::processEvents();
        library.settle();
        QApplication::processEvents(); // what was made meanwhile is shown
    }

    void play(Milliseconds position)
    {
        player.play(id);
        settle();
        library.engine->sayState(audio::EngineState::Playing);
        library.engine->say(audio::PositionChanged{position});
        settle();
    }

    template <class Widget = QWidget>
    Widget* find(const char* name)
    {
        auto* found = page->findChild<Widget*>(QLatin1String(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }

    pages::ChapterListView* list() { return find<pages::ChapterListView>("chapterList"); }

    std::vector<std::string> shown()
    {
        std::vector<std::string> lines;
        for (const auto& chapter : list()->chapters().chapters())
            lines.push_back(
                std::to_string(chapter.start / std::chrono::seconds(1)) + " " + chapter.title.toStdString());
        return lines;
    }

    /// Takes the toast's action.
    void undo()
    {
        ASSERT_FALSE(navigator.toasts.empty());
        ASSERT_TRUE(navigator.toasts.back().action);
        const auto action = navigator.toasts.back().action;
        navigator.toasts.clear();
        action();
        settle();
    }

    using Lines = std::vector<std::string>;
    const Lines kFromNotes{"0 One", "300 Two", "540 Three"};
    const Lines kFromJson{"0 Json one", "100 Json two", "200 Json three"};
    QObject translations;
    LibraryRig library;
    FakeNavigator navigator;
    theme::Theme theme;
    bridge::ArtworkCache artwork{[](const auto&, const auto&) {}};
    bridge::CatalogueBridge catalogue{library.library->catalogue};
    bridge::PlayerBridge player{library.library->playback};
    bridge::SubscriptionsBridge subscriptions{library.library->subscriptions, catalogue};
    bridge::DownloadsBridge downloads{library.library->downloads};
    bridge::TimelinesBridge timelines{library.library->timelines};
    views::WindowContext context{theme, artwork, catalogue, player, subscriptions, downloads, timelines};
    EpisodeId id;
    std::unique_ptr<pages::EpisodePage> page;
};

} // namespace tidemark::test
