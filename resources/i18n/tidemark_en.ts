<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<!-- English plural forms; made with: lupdate -pluralonly -no-obsolete -locations none ui -ts resources/i18n/tidemark_en.ts -->
<context>
    <name>tidemark::delegates::Tr</name>
    <message numerus="yes">
        <source>%n chapter(s)</source>
        <translation>
            <numerusform>%n chapter</numerusform>
            <numerusform>%n chapters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tidemark::models::Tr</name>
    <message numerus="yes">
        <source>%n chapter(s)</source>
        <translation>
            <numerusform>%n chapter</numerusform>
            <numerusform>%n chapters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tidemark::pages::Tr</name>
    <message numerus="yes">
        <source>%n show(s) added.</source>
        <translation>
            <numerusform>%n show added.</numerusform>
            <numerusform>%n shows added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be added:</source>
        <comment>number of shows</comment>
        <translation>
            <numerusform>%n could not be added:</numerusform>
            <numerusform>%n could not be added:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln episode(s)</source>
        <translation>
            <numerusform>%Ln episode</numerusform>
            <numerusform>%Ln episodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chapter(s)</source>
        <translation>
            <numerusform>%n chapter</numerusform>
            <numerusform>%n chapters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) in %1 ms</source>
        <translation>
            <numerusform>%n result in %1 ms</numerusform>
            <numerusform>%n results in %1 ms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the saved page promises %Ln</source>
        <comment>number of episodes</comment>
        <translation>
            <numerusform>the saved page promises %Ln</numerusform>
            <numerusform>the saved page promises %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unplayed</source>
        <translation>
            <numerusform>%Ln unplayed</numerusform>
            <numerusform>%Ln unplayed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This show is here twice: as a saved page and as a subscription, with %n episode(s) alike. Joined, the saved episodes get their audio and keep what you heard.</source>
        <translation>
            <numerusform>This show is here twice: as a saved page and as a subscription, with %n episode alike. Joined, the saved episodes get their audio and keep what you heard.</numerusform>
            <numerusform>This show is here twice: as a saved page and as a subscription, with %n episodes alike. Joined, the saved episodes get their audio and keep what you heard.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s) · the first one plays · Ctrl+↑ and Ctrl+↓ move, Delete removes</source>
        <translation>
            <numerusform>%n episode · the first one plays · Ctrl+↑ and Ctrl+↓ move, Delete removes</numerusform>
            <numerusform>%n episodes · the first one plays · Ctrl+↑ and Ctrl+↓ move, Delete removes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s), %1 on disk</source>
        <translation>
            <numerusform>%n episode, %1 on disk</numerusform>
            <numerusform>%n episodes, %1 on disk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You made %n change(s) to this timeline.</source>
        <translation>
            <numerusform>You made %n change to this timeline.</numerusform>
            <numerusform>You made %n changes to this timeline.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tidemark::views::Tr</name>
    <message numerus="yes">
        <source>%n new episodes</source>
        <translation>
            <numerusform>%n new episode</numerusform>
            <numerusform>%n new episodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shows could not be refreshed.</source>
        <translation>
            <numerusform>%n show could not be refreshed.</numerusform>
            <numerusform>%n shows could not be refreshed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unplayed</source>
        <comment>episodes</comment>
        <translation>
            <numerusform>%n unplayed</numerusform>
            <numerusform>%n unplayed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episodes</source>
        <translation>
            <numerusform>%n episode</numerusform>
            <numerusform>%n episodes</numerusform>
        </translation>
    </message>
</context>
</TS>
