// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/uncased_names.h"

#include "base/text.h"
#include "timeline/guest_words.h"
#include "timeline/name_rules.h"
#include "timeline/words.h"

#include <algorithm>
#include <array>

namespace tidemark::timeline {

namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::size_t kMostGuests = 8;

/// Words that announce a guest. The longer stand first.
constexpr std::string_view kLabels[] = {"ゲスト", "対談", "インタビュー", "嘉宾", "嘉賓", "来宾", "來賓", "对话",
    "對話", "对谈", "對談", "专访", "專訪", "게스트", "인터뷰", "초대손님", "ضيفة الحلقة", "ضيف الحلقة", "ضيفتنا",
    "ضيفنا", "ضيف", "مقابلة مع", "حوار مع", "مع الدكتورة", "مع الدكتور", "مع د.", "אורחת", "אורח", "ראיון עם",
    "שיחה עם", "मेहमान", "अतिथि", "बातचीत", "साक्षात्कार", "गुफ़्तगू", "گفتگو با", "گفت‌وگو با", "مصاحبه با",
    "مهمان برنامه", "مهمان", "مہمان", "لقاء مع", "محادثة مع", "מתארח", "מתארחת", "แขกรับเชิญ", "คุยกับ", "สัมภาษณ์", "অতিথি",
    "சிறப்பு விருந்தினர்", "做客", "连麦", "連麥", "访谈", "訪談"};

/// What may stand between a label and the name.
constexpr std::string_view kBetween[] = {" ", ":", "】", "]", "\"", "は", "是", "为", "-", "–", "—", "는", "은",
    "اليوم", "هو", "هي", "الدكتورة", "الدكتور", "د.", "أ.", "היום", "הוא", "היא", "שלנו", "ד\"ר", "ד״ר", "פרופ'",
    "פרופ׳", "डॉ.", "डॉ", "हैं", "：", "今天的", "今回の", "本期"};

constexpr std::string_view kTitlesBehind[] = {"さん", "さま", "氏", "先生", "教授", "博士", "老师", "老師", "女士",
    "님", "씨", "교수", "작가", "박사", "대표", "감독", "기자", "변호사", "시인", "배우", "가수", "소장", "원장",
    "의사", "선생"};

/// The last characters of what a person is, which may stand before the name without a space.
constexpr std::string_view kRoleEnds[] = {"士・", "家・", "師・", "者・", "手・", "長・", "員・", "人・", "優・",
    "士の", "者の", "家の", "師の", "長の", "手の", "授の", "員の", "人の", "学家", "學家", "作家", "画家", "畫家",
    "专家", "專家", "作者", "记者", "記者", "学者", "學者", "导演", "導演", "老师", "教授", "医生", "醫生", "设计师",
    "設計師", "律师", "律師", "工程师", "工程師", "创始人", "創辦人", "師", "师", "音乐人", "音樂人", "歌手", "演员",
    "演員"};

/// Who is addressed so has no name there.
constexpr std::string_view kNobody[] = {"管理人", "リスナー", "皆", "みな", "お客", "お母", "お父", "お兄", "お姉",
    "おじ", "おば", "奥", "店長", "社長", "先輩", "子ども", "パーソナリティ", "患者", "職人", "農家", "医者", "お医者",
    "作者", "主人公", "听众", "聽眾", "朋友", "대표", "청취자"};

bool isHangul(std::uint32_t c)
{
    return c >= 0xAC00 && c <= 0xD7A3;
}

bool isKana(std::uint32_t c)
{
    return (c >= 0x3041 && c <= 0x30FF && c != 0x30FB) || c == 0x30FC;
}

bool isHan(std::uint32_t c)
{
    return (c >= 0x3400 && c <= 0x9FFF) || c == 0x3005;
}

bool isEastAsian(std::uint32_t c)
{
    return isHangul(c) || isKana(c) || isHan(c) || c == 0x30FB || c == 0xB7;
}

bool hasUncasedScript(std::string_view text)
{
    return std::ranges::any_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte >= 0xD7 && byte <= 0xDB) || byte == 0xE0 || (byte >= 0xE3 && byte <= 0xED);
    });
}

/// @return the letters that begin at `position`: a run of East Asian ones, or up to three words of another script.
std::string_view runAt(std::string_view text, std::size_t position)
{
    auto at = position;
    std::size_t words = 0;
    const auto first = firstOf(text.substr(position));
    const bool isRun = isEastAsian(first);
    while (at < text.size()) {
        auto next = at;
        const auto c = nextCodePoint(text, next);
        if (isRun && !isEastAsian(c)) {
            // A Japanese surname may stand apart: "勅使河原 蒼".
            auto behind = next;
            if (c != ' ' || ++words > 1 || next >= text.size() || isHangul(first)
                || !isHan(nextCodePoint(text, behind)))
                break;
        }
        if (!isRun
            && (c == ' ' ? ++words >= 2
                         : std::string_view(",:;()[]|/!?\"").find(static_cast<char>(c < 0x80 ? c : 'a')) != npos
                        || c == 0x60C || c == 0x964 || c == '.'))
            break;
        at = next;
    }
    return trimmed(text.substr(position, at - position));
}

std::size_t skipBetween(std::string_view text, std::size_t at)
{
    for (int i = 0; i < 8; ++i) {
        const auto found =
            std::ranges::find_if(kBetween, [&](std::string_view mark) { return text.substr(at).starts_with(mark); });
        if (found == std::end(kBetween))
            break;
        at += found->size();
    }
    return at;
}

void add(std::vector<Guest>& guests, std::string_view run)
{
    const auto name = isEastAsian(firstOf(run)) ? bareUncasedName(run) : run;
    const bool isSpaced = !isEastAsian(firstOf(run));
    if (std::ranges::find(kNobody, name) != std::end(kNobody))
        return;
    if (name.starts_with("なし") || name.starts_with("無し") || name.starts_with("募集") || name.starts_with("の"))
        return; // "ゲストなし": there is none
    if (name.empty() || guests.size() >= kMostGuests || !isUncased(name) || (isSpaced && name.find(' ') == npos))
        return;
    if (std::ranges::none_of(guests, [name](const Guest& guest) { return guest.name == name; }))
        guests.push_back({std::string(name), {}, "guest"});
}

void readLabelled(std::string_view text, std::vector<Guest>& guests)
{
    for (const auto label : kLabels) {
        const auto at = text.find(label);
        if (at == npos)
            continue;
        auto begin = skipBetween(text, at + label.size());
        while (begin < text.size() && guests.size() < kMostGuests) {
            const auto run = runAt(text, begin);
            const auto count = guests.size();
            add(guests, run);
            const auto end = begin + run.size();
            const auto next = end < text.size() ? text.find_first_not_of(' ', end) : npos;
            if (count == guests.size() || next == npos || (text[next] != ',' && text[next] != '&' && text[next] != '/'))
                break;
            begin = skipBetween(text, next + 1);
        }
        if (!guests.empty())
            return;
    }
}

/// "東雲カイトさんと語る", "मृणालिनी देशपांडे के साथ": what follows the name tells it.
void readBefore(std::string_view text, std::vector<Guest>& guests)
{
    for (const std::string_view mark : {"さんと", "さんに", "さんが", "さん(", "さん ", " के साथ"}) {
        const auto at = text.find(mark);
        if (at == npos)
            continue;
        auto begin = at;
        std::size_t words = 0;
        while (begin > 0) {
            auto before = begin - 1;
            while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0U) == 0x80U)
                --before;
            const auto c = firstOf(text.substr(before));
            const bool isSpaced = mark.front() == ' ';
            if (isSpaced ? c < 0x80 && (c != ' ' || ++words >= 2) : !isEastAsian(c))
                break;
            if (isSpaced && c >= 0x2010 && c <= 0x2027)
                break;
            begin = before;
        }
        add(guests, trimmed(text.substr(begin, at - begin)));
    }
}

/// "李四 x 王五 × 赵六": guests who are crossed with one another, behind the last colon.
void readCrossed(std::string_view text, std::vector<Guest>& guests)
{
    for (const std::string_view cross : {" x ", " X ", " × ", "×"}) {
        if (text.find(cross) == npos)
            continue;
        const auto colon = text.rfind(':', text.find(cross));
        auto rest = colon == npos ? text : text.substr(colon + 1);
        std::vector<Guest> crossed;
        while (true) {
            const auto at = std::min(rest.find(cross), rest.size());
            const auto count = crossed.size();
            const auto name = trimmed(rest.substr(0, at));
            if (isUncased(name) && isEastAsian(firstOf(name)) && runAt(name, 0).size() == name.size())
                add(crossed, name);
            if (crossed.size() == count)
                return;
            if (at == rest.size())
                break;
            rest.remove_prefix(at + cross.size());
        }
        guests = std::move(crossed);
        return;
    }
}

} // namespace

std::string_view bareUncasedName(std::string_view name)
{
    for (const auto title : kTitlesBehind) {
        if (const auto at = name.find(title); at != npos && at > 0)
            name = trimmed(name.substr(0, at));
    }
    for (const auto role : kRoleEnds) {
        const auto at = name.find(role);
        if (at != npos && at > 0 && lengthOf(name.substr(at + role.size())) >= 2) {
            name = trimmed(name.substr(at + role.size()));
            break;
        }
    }
    std::size_t kana = 0;
    std::size_t hangul = 0;
    for (std::size_t at = 0; at < name.size();) {
        const auto c = nextCodePoint(name, at);
        kana += isKana(c) ? 1 : 0;
        hangul += isHangul(c) ? 1 : 0;
    }
    const auto length = lengthOf(name);
    const std::size_t most = hangul > 0 ? 5 : name.find("・") != npos || name.find("·") != npos ? 20 : kana > 0 ? 8 : 6;
    return length >= 2 && length <= most ? name : std::string_view{};
}

std::vector<Guest> readUncasedGuests(std::string_view text)
{
    std::vector<Guest> guests;
    if (!hasUncasedScript(text))
        return guests;
    readLabelled(text, guests);
    if (guests.empty())
        readBefore(text, guests);
    if (guests.empty())
        readCrossed(text, guests);
    return guests;
}

} // namespace tidemark::timeline
