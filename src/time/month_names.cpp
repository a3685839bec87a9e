#include "time/month_names.hpp"

#include <array>

// After the Unicode Common Locale Data Repository ("format" forms); tables of our own because loading ICU's locale
// data takes longer than drawing a legend.
namespace sitmap::time {
namespace {

using Months = std::array<std::string_view, 12>;

constexpr Months en{"January", "February", "March",     "April",   "May",      "June",
                    "July",    "August",   "September", "October", "November", "December"};
constexpr Months en_short{"Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"};
constexpr Months hy{"հունվարի", "փետրվարի", "մարտի",      "ապրիլի",     "մայիսի",    "հունիսի",
                    "հուլիսի",  "օգոստոսի", "սեպտեմբերի", "հոկտեմբերի", "նոյեմբերի", "դեկտեմբերի"};
constexpr Months hy_short{"հնվ", "փտվ", "մրտ", "ապր", "մյս", "հնս", "հլս", "օգս", "սեպ", "հոկ", "նոյ", "դեկ"};
constexpr Months az{"yanvar", "fevral", "mart",     "aprel",   "may",    "iyun",
                    "iyul",   "avqust", "sentyabr", "oktyabr", "noyabr", "dekabr"};
constexpr Months az_short{"yan", "fev", "mar", "apr", "may", "iyn", "iyl", "avq", "sen", "okt", "noy", "dek"};
constexpr Months ru{"января", "февраля", "марта",    "апреля",  "мая",    "июня",
                    "июля",   "августа", "сентября", "октября", "ноября", "декабря"};
constexpr Months ru_short{"янв.", "февр.", "мар.",  "апр.", "мая",   "июн.",
                          "июл.", "авг.",  "сент.", "окт.", "нояб.", "дек."};
// With the ezafe that a following year asks for.
constexpr Months fa{"ژانویهٔ", "فوریهٔ", "مارس",    "آوریل", "مهٔ",     "ژوئن",
                    "ژوئیهٔ",  "اوت",   "سپتامبر", "اکتبر", "نوامبر", "دسامبر"};
constexpr Months fa_short{"ژانویه", "فوریه", "مارس",    "آوریل", "مه",     "ژوئن",
                          "ژوئیه",  "اوت",   "سپتامبر", "اکتبر", "نوامبر", "دسامبر"};
constexpr Months tr{"Ocak",   "Şubat",   "Mart",  "Nisan", "Mayıs", "Haziran",
                    "Temmuz", "Ağustos", "Eylül", "Ekim",  "Kasım", "Aralık"};
constexpr Months tr_short{"Oca", "Şub", "Mar", "Nis", "May", "Haz", "Tem", "Ağu", "Eyl", "Eki", "Kas", "Ara"};
constexpr Months ka{"იანვარი", "თებერვალი", "მარტი",      "აპრილი",    "მაისი",    "ივნისი",
                    "ივლისი",  "აგვისტო",   "სექტემბერი", "ოქტომბერი", "ნოემბერი", "დეკემბერი"};
constexpr Months ka_short{"იან", "თებ", "მარ", "აპრ", "მაი", "ივნ", "ივლ", "აგვ", "სექ", "ოქტ", "ნოე", "დეკ"};

const Months& in_date(Language language) {
    switch (language) {
        case Language::hy:
            return hy;
        case Language::az:
            return az;
        case Language::ru:
            return ru;
        case Language::fa:
            return fa;
        case Language::tr:
            return tr;
        case Language::ka:
            return ka;
        case Language::en:
            break;
    }
    return en;
}

const Months& abbreviated(Language language) {
    switch (language) {
        case Language::hy:
            return hy_short;
        case Language::az:
            return az_short;
        case Language::ru:
            return ru_short;
        case Language::fa:
            return fa_short;
        case Language::tr:
            return tr_short;
        case Language::ka:
            return ka_short;
        case Language::en:
            break;
    }
    return en_short;
}

}  // namespace

std::string_view month_in_date(unsigned month, Language language) {
    return in_date(language)[month - 1];
}

std::string_view month_abbreviated(unsigned month, Language language) {
    return abbreviated(language)[month - 1];
}

}  // namespace sitmap::time
