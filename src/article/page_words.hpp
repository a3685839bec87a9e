#pragma once

#include <string>
#include <string_view>

/// The words with which sites surround an article, in six languages. `lower` is always what `page_lower` gives.
namespace sitmap::article {

/// A block in lower case as these words are compared: without bullets at its beginning and marks inside words.
std::string page_lower(std::string_view block);

bool is_page_line(std::string_view lower);           ///< nothing but "Paylaş", "Поделиться", "Menu"
bool begins_page_line(std::string_view lower);       ///< "Читайте также: …", "کد خبر: …"
bool closes_article(std::string_view lower);         ///< "İlgili haberler", "Oxşar xəbərlər"
bool surely_closes_article(std::string_view lower);  ///< "انتهای پیام", however short the article
bool begins_caption(std::string_view lower);         ///< "Լուսանկար՝ …", "Фото: …"
bool credits_picture(std::string_view lower);        ///< "(Foto: …)", "© РИА Новости"
bool begins_date_label(std::string_view lower);      ///< "Giriş Tarihi: …", "تاریخ انتشار: …"

}  // namespace sitmap::article
