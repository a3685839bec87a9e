#include "article/page_words.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>

#include "article/letter.hpp"

// In lower case; a row for each language. A word that also begins sentences of reports does not belong here without
// the sign behind it ("источник:").
namespace sitmap::article {
namespace {

// clang-format off
/// Lines that are a button, a heading of the site or a rubric.
constexpr std::string_view whole_lines[] = {
    // Russian
    "главная", "меню", "поиск", "войти", "регистрация", "реклама", "поделиться", "комментарии", "обсудить", "распечатать", "печать", "версия для печати", "новости", "политика", "общество", "экономика", "в мире", "видео", "фото", "подписаться", "лента новостей", "читать далее", "назад", "вперед", "наверх", "закрыть", "содержание",
    // Azerbaijani
    "ana səhifə", "əsas səhifə", "axtarış", "reklam", "paylaş", "şərhlər", "rəylər", "xəbərlər", "siyasət", "cəmiyyət", "iqtisadiyyat", "dünya", "hadisə", "video", "foto", "daha çox", "ardı", "geri", "abunə ol", "xəbər lenti", "çap et", "ordu", "müharibə",
    // Turkish
    "anasayfa", "ana sayfa", "menü", "arama", "ara", "yorumlar", "haberler", "gündem", "siyaset", "ekonomi", "foto galeri", "haberin devamı", "devamı", "abone ol", "yazdır", "kapat", "a+ a-", "a+a-", "kaynakaa", "video galeri", "sıradaki haber", "önceki haber", "sonraki haber", "haber merkezi", "güncel",
    // Armenian
    "գլխավոր", "որոնում", "մենյու", "գովազդ", "կիսվել", "տարածել", "մեկնաբանություններ", "լրահոս", "տպել", "քաղաքական", "քաղաքականություն", "հասարակություն", "տնտեսություն", "տեսանյութեր", "միջազգային", "տարածաշրջան", "կարևոր", "բաժանորդագրվել", "ավելին", "հայաստան", "բանակ",
    // Persian
    "صفحه نخست", "صفحه اصلی", "خانه", "جستجو", "جست‌وجو", "منو", "تبلیغات", "اشتراک گذاری", "اشتراک‌گذاری", "نظرات", "دیدگاه‌ها", "چاپ", "بیشتر", "ادامه مطلب", "سیاسی", "بین الملل", "بین‌الملل", "اجتماعی", "اقتصادی", "جهان", "فیلم", "عکس", "کپی لینک", "ورود", "ثبت نام", "خبرهای بیشتر",
    // English
    "politics", "economy", "society", "region", "military", "newsfeed", "live", "more news", "show more", "load more", "opinions", "interviews", "all news", "army", "business", "culture", "international", "south caucasus"};

/// Beginnings of short lines of the page itself.
constexpr std::string_view line_beginnings[] = {
    // Russian
    "читайте также", "читать также", "читайте ещё", "читайте еще", "читайте:", "смотрите также", "смотрите:", "подписывайтесь", "подпишитесь", "следите за", "источник:", "теги:", "метки:", "ключевые слова", "темы:", "рубрика:", "просмотров", "нашли ошибку", "нашли опечатку", "при использовании", "при цитировании", "использование материалов", "все права защищены", "перейти к основному", "присоединяйтесь", "наш телеграм", "наш канал", "поделиться", "оставить комментарий", "добавить комментарий", "этот сайт использует", "мы используем cookie", "сайт использует", "читать на сайте", "обновлено:", "обновлено ", "автор:", "прослушать",
    // Azerbaijani
    "həmçinin oxuyun", "həmçinin bax", "bunu da oxu", "bu da maraqlıdır", "ətraflı oxu", "daha ətraflı", "bizi izləyin", "bizi sosial", "telegram kanalımız", "whatsapp kanalımız", "mənbə:", "mənbə -", "müəllif:", "teqlər", "açar sözlər", "etiketlər", "baxış sayı", "baxılıb", "oxunub", "oxunma sayı", "oxunuş", "materialdan istifadə", "xəbərdən istifadə", "məlumatdan istifadə", "saytdakı materiallar", "bütün hüquqlar", "şərh yaz", "rəy bildir", "rəy yaz", "abunə olun", "kateqoriya", "sosial şəbəkədə paylaş", "tarix :", "tarix:", "redaktor:",
    // Turkish
    "ayrıca okuyun", "ayrıca bakınız", "bunu da okuyun", "ilginizi çekebilir", "bizi takip", "takip edin", "abone olun", "kaynak:", "editör:", "muhabir:", "haber:", "etiketler", "anahtar kelimeler", "giriş:", "giriş tarihi", "güncelleme", "son güncelleme", "yayınlanma", "yayın tarihi", "oluşturulma", "ekleme:", "ekleme tarihi", "eklenme", "okunma", "yorum yap", "yorum yaz", "yorumunuz", "tüm hakları", "whatsapp kanal", "google news", "haberi sesli", "bu sitede çerez", "çerez politika", "sitemizde çerez", "haberin devamı", "haberi paylaş", "reklamı geç", "son dakika:",
    // Armenian
    "կարդացեք նաև", "կարդալ նաև", "կարդացեք ավելին", "նաև կարդացեք", "տես նաև", "տեսեք նաև", "դիտեք նաև", "հետևեք մեզ", "միացեք մեր", "բաժանորդագրվ", "աղբյուր՝", "աղբյուրը՝", "աղբյուր:", "հեղինակ՝", "հեղինակ:", "պիտակներ", "թեգեր", "դիտումներ", "դիտում՝", "դիտվել է", "մեկնաբանել", "թողնել մեկնաբանություն", "կայքի նյութերի", "նյութերի օգտագործ", "նյութը մեջբերելիս", "մեջբերումներ անելիս", "բոլոր իրավունքները", "կիսվել", "երևանում՝", "հրապարակվել", "հրապարակված", "թարմացվել", "խմբագիր՝",
    // Persian
    "بیشتر بخوانید", "همچنین بخوانید", "بخوانید:", "بیشتر ببینید", "مطالب مرتبط", "اخبار مرتبط", "خبرهای مرتبط", "مرتبط:", "کد خبر", "کدخبر", "کد مطلب", "تاریخ انتشار", "تاریخ:", "زمان انتشار", "لینک کوتاه", "لینک خبر", "کپی لینک", "ارسال نظر", "ارسال دیدگاه", "نظر شما", "نظر دهید", "برچسب", "به اشتراک", "اشتراک", "بازدید", "تعداد بازدید", "منبع:", "منبع :", "نویسنده", "خبرنگار:", "دبیر:", "عضویت در", "برای عضویت", "ما را در", "کلیه حقوق", "تمام حقوق", "تمامی حقوق", "نشانی ایمیل", "نظرات حاوی", "دیدگاه‌های ارسال", "پیام‌هایی که", "تبلیغات", "انتهای پیام", "پایان پیام", "پایان خبر", "سرویس:",
    // English
    "also read", "read also", "read on", "related:", "must read", "don't miss", "watch now", "more about", "editing and translating", "edited by", "translated by", "written by", "reporting by", "(reporting by", "time in yerevan", "views:", "read:", "print ", "published:", "posted on", "posted by", "posted in", "you must enable", "skip to", "share on", "share via", "share:", "tweet", "cookie", "by continuing", "get the latest", "follow ", "join our", "contact us", "news line", "photo gallery", "listen to"};

/// Lines behind which the article is over: what follows are other articles.
constexpr std::string_view closings[] = {
    // Russian
    "материалы по теме", "новости по теме", "ещё по теме", "еще по теме", "по теме:", "похожие новости", "похожие материалы", "другие новости", "последние новости", "новости партнеров", "новости партнёров", "самое читаемое", "популярное", "читаемое", "главное за день", "оставить комментарий", "мнение автора", "мнение редакции", "редакция не несет", "все права защищены", "вам может быть интересно", "рекомендуем", "читайте далее", "материал подготов",
    // Azerbaijani
    "oxşar xəbərlər", "digər xəbərlər", "son xəbərlər", "ən çox oxunan", "bölmənin digər", "xəbər lenti", "bütün hüquqlar qorunur", "sizə maraqlı", "əlaqəli xəbərlər", "günün xəbərləri", "oxşar məqalələr",
    // Turkish
    "ilgili haberler", "ilgili haber", "benzer haberler", "diğer haberler", "en çok okunan", "çok okunanlar", "son haberler", "önceki haberler", "sıradaki haber", "haberin etiketleri", "ilginizi çekebilecek", "ilginizi çekebilir", "sonraki haber", "tüm hakları saklıdır", "günün haberleri", "önerilen haberler", "bunlar da ilginizi",
    // Armenian
    "նման նյութեր", "նմանատիպ", "համանման", "առնչվող նյութեր", "առնչվող", "թեմայով նյութեր", "վերջին նորություններ", "վերջին լուրեր", "այլ նորություններ", "ամենաընթերցված", "ամենադիտված", "օրվա լրահոս", "լրահոս", "բոլոր իրավունքները պաշտպանված", "այս թեմայով",
    // Persian
    "مطالب مرتبط", "اخبار مرتبط", "خبرهای مرتبط", "آخرین اخبار", "پربازدید", "پربیننده", "پر بازدید", "انتهای پیام", "پایان پیام", "پایان خبر", "ارسال نظر", "نظر شما", "دیدگاهتان", "کلیه حقوق", "تمامی حقوق", "تمام حقوق", "اخبار پیشنهادی", "تازه‌های", "اخبار مشابه", "مطالب پیشنهادی", "وب گردی", "وبگردی", "پیشنهاد ما",
    // English
    "more news", "latest stories", "latest articles", "read more:", "editing and translating", "keep reading", "more stories", "other news", "also in this section", "popular articles", "most viewed", "top stories", "recent posts", "newsletter", "news line", "news feed", "don't miss"};

/// Those that stand behind an article of any length.
constexpr std::string_view certain_closings[] = {
    "انتهای پیام", "پایان پیام", "پایان خبر", "editing and translating", "материал подготов", "все права защищены", "tüm hakları saklıdır", "bütün hüquqlar qorunur", "բոլոր իրավունքները պաշտպանված"};

/// Beginnings of texts under pictures.
constexpr std::string_view caption_beginnings[] = {
    // Russian
    "фото:", "фото ©", "фото ", "архивное фото", "на фото", "на снимке", "иллюстративное фото", "видео:", "скриншот",
    // Azerbaijani
    "foto:", "şəkil:", "arxiv foto", "arxiv:", "fotoda", "şəkildə", "illüstrasiya",
    // Turkish
    "fotoğraf:", "arşiv", "temsili fotoğraf", "temsili", "fotoğrafta", "görsel:",
    // Armenian
    "լուսանկար", "լուսանկարը՝", "լուսանկարում", "արխիվային լուսանկար", "նկարում", "լուսանկարը",
    // Persian
    "عکس:", "عکس :", "تصویر:", "عکس از", "عکس آرشیوی", "عکس تزئینی", "در تصویر", "در این عکس", "آرشیو",
    // English
    "photo by", "photos by", "image by", "picture:", "file picture", "illustration:", "graphic:", "video:", "screenshot", "screengrab", "image from", "photo from"};

/// What names the maker of a picture.
constexpr std::string_view picture_credits[] = {
    // Russian
    "(фото", "© риа новости", "© тасс", "© sputnik", "фото из открытых", "пресс-служба мо", "© reuters", "© afp", "© ap photo",
    // Azerbaijani
    "(foto", "© azərtac", "foto: ",
    // Turkish
    "(fotoğraf", "[fotoğraf", "© aa", "(aa foto",
    // Armenian
    "(լուսանկար", "լուսանկարը՝", "© armenpress",
    // Persian
    "(عکس", "/عکس:",
    // English
    "photolure", "/handout", "(photo/", "(file)", "©"};

/// Labels before the day of publication.
constexpr std::string_view date_labels[] = {
    // Russian
    "опубликовано", "дата публикации", "дата:", "обновлено", "размещено", "автор:", "создано",
    // Azerbaijani
    "dərc olunub", "dərc edilib", "yayımlanıb", "tarix:", "tarix :", "müəllif:", "yenilənib", "nəşr olunub",
    // Turkish
    "giriş:", "giriş tarihi", "ekleme:", "ekleme tarihi", "yayınlanma", "yayın tarihi", "güncelleme", "son güncelleme", "oluşturulma", "eklenme", "tarih:", "yayınlandı", "güncellendi",
    // Armenian
    "հրապարակվել", "հրապարակված", "հրապարակման", "թարմացվել", "ամսաթիվ",
    // Persian
    "تاریخ انتشار", "تاریخ:", "تاریخ :", "زمان انتشار", "منتشر شده", "به‌روزرسانی", "تاریخ مخابره", "تاریخ",
    // English
    "published", "posted", "date ", "created", "updated", "first published", "publication date", "released"};

// clang-format on

bool begins(std::string_view lower, std::span<const std::string_view> words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return lower.starts_with(word); });
}

}  // namespace

std::string page_lower(std::string_view block) {
    std::string lower = to_lower(block);
    // Armenian marks of stress stand inside words: «կարդացե՛ք».
    for (const std::string_view mark : {"՛", "՜", "՞"}) {
        for (std::size_t at = lower.find(mark); at != std::string::npos; at = lower.find(mark, at)) {
            lower.erase(at, mark.size());
        }
    }
    constexpr std::string_view leads = " •»>→*#-–—|►▶✔";
    std::size_t from = 0;
    while (from < lower.size()) {
        std::size_t next = from;
        next_code_point(lower, next);
        if (leads.find(std::string_view(lower).substr(from, next - from)) == std::string_view::npos) {
            break;
        }
        from = next;
    }
    return lower.substr(from);
}

bool is_page_line(std::string_view lower) {
    const std::string_view words = lower.ends_with(':') ? lower.substr(0, lower.size() - 1) : lower;
    return std::ranges::find(whole_lines, words) != std::end(whole_lines);
}
bool begins_page_line(std::string_view lower) {
    return begins(lower, line_beginnings);
}
bool closes_article(std::string_view lower) {
    return begins(lower, closings);
}
bool surely_closes_article(std::string_view lower) {
    return begins(lower, certain_closings);
}
bool begins_caption(std::string_view lower) {
    return begins(lower, caption_beginnings);
}
bool credits_picture(std::string_view lower) {
    return std::ranges::any_of(picture_credits,
                               [&](std::string_view word) { return lower.find(word) != std::string_view::npos; });
}
bool begins_date_label(std::string_view lower) {
    return begins(lower, date_labels);
}

}  // namespace sitmap::article
