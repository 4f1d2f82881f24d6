// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/key_guard.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QTest>
#include <QVBoxLayout>

#include <gtest/gtest.h>

namespace tidemark::views {
namespace {

class KeyGuardTest : public testing::Test {
protected:
    KeyGuardTest()
    {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(&field);
        column->addWidget(&button);
        column->addWidget(&list);
        list.addItem(QStringLiteral("row"));
        new KeyGuard(&window);
        for (const auto key : {Qt::Key_Space, Qt::Key_Left, Qt::Key_M})
            QObject::connect(new QShortcut(key, &window), &QShortcut::activated, &window, [this] { ++shortcuts; });
        QObject::connect(&button, &QPushButton::clicked, &window, [this] { ++clicks; });
        window.show();
        QApplication::setActiveWindow(&window);
    }

    QWidget window;
    QLineEdit field;
    QPushButton button;
    QListWidget list;
    int shortcuts = 0;
    int clicks = 0;
};

TEST_F(KeyGuardTest, TextFieldsKeepTheirKeys)
{
    field.setFocus();
    QTest::keyClicks(&field, QStringLiteral("a m"));
    QTest::keyClick(&field, Qt::Key_Left);
    EXPECT_EQ(field.text(), QStringLiteral("a m"));
    EXPECT_EQ(field.cursorPosition(), 2);
    EXPECT_EQ(shortcuts, 0);
}

TEST_F(KeyGuardTest, SpaceAndEnterPressTheButtonThatHasTheFocus)
{
    button.setFocus();
    QTest::keyClick(&button, Qt::Key_Space);
    QTest::keyClick(&button, Qt::Key_Return);
    EXPECT_EQ(clicks, 2);
    EXPECT_EQ(shortcuts, 0);
    QTest::keyClick(&button, Qt::Key_M);
    EXPECT_EQ(shortcuts, 1);
}

TEST_F(KeyGuardTest, ListsLeaveTheWindowItsKeys)
{
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Space);
    QTest::keyClick(&list, Qt::Key_Left);
    EXPECT_EQ(shortcuts, 2);
}

} // namespace
} // namespace tidemark::views
