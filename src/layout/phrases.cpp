#include "layout/phrases.hpp"

#include <array>

namespace sitmap::layout {

namespace {

struct Row {
    Phrase which;
    std::string_view en, hy, az, ru, fa;
};

constexpr std::array<Row, 21> table = {{
    {Phrase::situation_as_of, "Situation as of", "Իրավիճակը առ", "Vəziyyət:", "Обстановка на", "وضعیت تا تاریخ"},
    {Phrase::reported_without_place, "Reported without a place on this map", "Հաղորդվել է, տեղը քարտեզում չէ",
     "Bu xəritədə yeri olmayan xəbərlər", "Сообщения без места на этой карте", "بدون مکان در این نقشه"},
    {Phrase::events_on_this_map, "Events on this map", "Իրադարձությունները քարտեզում", "Xəritədəki hadisələr",
     "События на карте", "رویدادهای این نقشه"},
    {Phrase::violence, "Fighting and fire", "Մարտեր և կրակոցներ", "Döyüşlər və atəş", "Бои и обстрелы", "درگیری و آتش"},
    {Phrase::forces, "Forces", "Զինված ուժեր", "Silahlı qüvvələr", "Войска", "نیروها"},
    {Phrase::diplomacy, "Talks and statements", "Բանակցություններ և հայտարարություններ", "Danışıqlar və bəyanatlar",
     "Переговоры и заявления", "گفت‌وگوها و بیانیه‌ها"},
    {Phrase::people, "People", "Մարդիկ", "İnsanlar", "Люди", "مردم"},
    {Phrase::territory, "Territory and routes", "Տարածք և ճանապարհներ", "Ərazi və yollar", "Территория и дороги",
     "سرزمین و راه‌ها"},
    {Phrase::claimed_by, "claimed by {}", "ըստ {}", "{} iddia edir", "заявление: {}", "ادعای {}"},
    {Phrase::denied_by, "denied by {}", "հերքում է {}", "{} təkzib edir", "опровержение: {}", "تکذیب {}"},
    {Phrase::proposed_by, "proposed by {}", "առաջարկում է {}", "{} təklif edir", "предложение: {}", "پیشنهاد {}"},
    {Phrase::claimed, "claimed by one side", "ըստ կողմերից մեկի", "bir tərəfin iddiası", "заявление одной стороны",
     "ادعای یک طرف"},
    {Phrase::denied, "denied", "հերքված", "təkzib olunub", "опровергнуто", "تکذیب‌شده"},
    {Phrase::proposed, "proposed", "առաջարկված", "təklif olunub", "предложено", "پیشنهادشده"},
    {Phrase::threatened, "threatened", "սպառնալիք", "hədə", "угроза", "تهدید"},
    {Phrase::and_more, "… and {} more", "… և ևս {}", "… və daha {}", "… и ещё {}", "… و {} مورد دیگر"},
    {Phrase::sources, "Sources:", "Աղբյուրներ՝", "Mənbələr:", "Источники:", "منابع:"},
    {Phrase::map_data, "Map data:", "Քարտեզի տվյալներ՝",
     "Xəritə məlumatları:", "Картографические данные:", "داده‌های نقشه:"},
    {Phrase::no_endorsement, "The boundaries, names and designations shown do not imply endorsement or acceptance.",
     "Պատկերված սահմանները, անունները և նշումները չեն ենթադրում հավանություն կամ ընդունում։",
     "Göstərilən sərhədlər, adlar və işarələr təsdiq və ya qəbul demək deyil.",
     "Показанные границы, названия и обозначения не означают одобрения или признания.",
     "مرزها، نام‌ها و عنوان‌های این نقشه به معنای تأیید یا پذیرش "
     "آن‌ها "
     "نیست."},
    {Phrase::dashed_lines, "Dashed lines are boundaries or lines of control on which there is no agreement.",
     "Կետագծերը սահմաններ կամ վերահսկողության գծեր են, որոնց մասին համաձայնություն չկա։",
     "Qırıq xətlər barəsində razılıq olmayan sərhədlər və ya nəzarət xətləridir.",
     "Пунктиром показаны границы и линии контроля, по которым нет согласия.",
     "خط‌چین‌ها مرز یا خط کنترلی‌اند که بر سر آن توافق نیست."},
    {Phrase::drawn_on, "drawn {}", "գծվել է {}", "çəkilib {}", "составлено {}", "ترسیم {}"},
}};

}  // namespace

std::string_view phrase(Phrase which, Language language) {
    for (const Row& row : table) {
        if (row.which != which) {
            continue;
        }
        switch (language) {
            case Language::hy:
                return row.hy;
            case Language::az:
                return row.az;
            case Language::ru:
                return row.ru;
            case Language::fa:
                return row.fa;
            default:
                return row.en;
        }
    }
    return {};
}

std::string phrase(Phrase which, Language language, std::string_view value) {
    std::string text(phrase(which, language));
    const std::size_t gap = text.find("{}");
    return gap == std::string::npos ? text : text.replace(gap, 2, value);
}

std::string digits(int number, Language language) {
    std::string text = std::to_string(number);
    if (language != Language::fa) {
        return text;
    }
    std::string persian;
    for (const char c : text) {
        // U+06F0 … U+06F9 are DB B0 … DB B9.
        persian += '\xDB';
        persian += static_cast<char>('\xB0' + (c - '0'));
    }
    return persian;
}

}  // namespace sitmap::layout
