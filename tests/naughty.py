"""Strings that break merges: our own list, by class. ``chuoi_kho()`` is stable, without repeats, at least 515 long."""

from __future__ import annotations

import unicodedata

VAN_PHONG = [
    *("Kính gửi:", "UBND xã Đắk Wer", "Số:      /KH-UBND", "Số: 01/GM-BCĐ", "44/KH-BCĐ", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"),
    *("Q. TRƯỞNG PHÒNG", "Ông Nguyễn Văn A – Chủ tịch", "Bà H'Thử Niê", "Điểu R’Lấp", "R'Lấp & Đắk Song", "Y Bđăm Êban", "Ksor H'Bơ"),
    *("Đoàn TNCS Hồ Chí Minh", "Công ty TNHH R&D <Y tế>", "Trường THCS “Võ Thị Sáu”", "“Xanh – Sạch – Đẹp”", "‘Ngày Chủ nhật xanh’"),
    *("7 giờ 30 phút", "07h30’", "7:30", "13:30", "15.250.000 đồng", "12,5%", "50%", "100 %", "≥ 95%", "< 5 %", "> 3 & < 10", "±0,5 °C"),
    *("ngày 23 tháng 02 năm 2024", "23/02/2024", "2024-02-23", "05/01/25", "thứ Sáu, ngày 01/3", "từ 08 – 10/3", "Quý I/2026", "Tuần 1-4"),
    *("0912345678", "+84 912 345 678", "0263.3 123 456", "001085012345", "010", "00", "0", "-5", "1e5", "NaN", "inf", "1.234.567,89"),
    *("vanban@daknong.gov.vn", "https://xa.gov.vn/?a=1&b=2#x", "C:\\Users\\vanthu\\Giấy mời.docx", "\\\\may-chu\\chung\\mẫu", "/etc/passwd"),
    *("Nơi nhận:\n- Như trên;\n- Lưu: VT, BCĐ.", "1. Một\n2. Hai\n\n3. Ba", "a)\tMột\nb)\tHai", "Khoản 1, Điều 5", "Mục I.1.a)", "§ 3", "№ 5"),
    *("Hoà Bình", "Hòa Bình", "Thuỷ", "Thủy", "Quỳ", "ƯỜNG", "Ỹ", "Ặ ẵ ẫ ẽ ỗ ỡ ữ ỹ", "ĂÂĐÊÔƠƯ", "ăâđêôơư", "Ðắk (eth)", "Đắk", "đ₫", "250.000₫"),
    *("Nguyễn Thị Minh Khai (con ông Nguyễn Văn Bảy, thôn 5, xã Nhân Cơ)", "BAN CHỈ ĐẠO 389", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    *("Độc lập - Tự do - Hạnh phúc", "[CẦN BỔ SUNG: giờ kết thúc]", "Lúc [CẦN BỔ SUNG: giờ], tại [CẦN BỔ SUNG: địa điểm & phòng].", "[CẦN BỔ SUNG: ]"),
    *("[CẦN BỔ SUNG", "[CẦN BỔ SUNG: a", "CẦN BỔ SUNG: a]", "[[CẦN BỔ SUNG: a]]", "[CHƯA CÓ: x]", "[ghi chú]", "(…)", "……………", "_________", "….….."),
]
KHOANG_TRANG = [
    *("", " ", "  ", "   đầu", "cuối   ", "  hai  giữa  ", "\t", "\tđầu", "cuối\t", "a\tb", "a\t\tb", "\n", "\n\n", "\nđầu", "cuối\n", "a\nb", "a\n\nb"),
    *("a\r\nb", "a\rb", "\r\n", "\r", "a\n\rb", " \n ", " \t ", "\t\n\t", "a \n b", "\u00a0", "a\u00a0b", "\u00a0\u00a0", "\u2002x\u2003", "\u2009", "\u202fa"),
    *("\u3000", "a\u3000b", "\u1680", "\u2028", "a\u2028b", "a\u2029b", "\u2060", "a\u200bb", "\u200b", "a\u200cb\u200dc", "\ufeff", "\ufeffa", "a\ufeffb"),
    *("a\u00adb", "\u180e", "\u2800", "a\u0085b", "\u0085", "\u205f", "a\u2007b"),
]
DAU_NGOAC = [
    *("{{ x }}", "{{x}}", "{{ ten }}", "{% if x %}", "{% endif %}", "{%p for x in y %}", "{%tr for k in ds %}", "{%tr endfor %}", "{# ghi chú #}"),
    *("{{", "}}", "{%", "%}", "{#", "#}", "{", "}", "{{{", "}}}", "{{{{", "{ {", "} }", "{%%}", "{{}}", "{{{}}}", "{_{", "}_}", "{_%", "%_}", "{_{ x }_}"),
    *("{{ 7*7 }}", "{{ ''.__class__.__mro__ }}", "{{ config }}", "{{ self }}", "{{ x|safe }}", "{{r x }}", "{{p x }}", "{% raw %}{{ x }}{% endraw %}"),
    *("{%- x -%}", "{{- x -}}", "{{#ds}}{{.}}{{/ds}}", "«ho_ten»", "<<ho_ten>>", "${ho_ten}", "#{x}", "%(x)s", "%s %d %n", "{0}", "{x!r:>10}", "{0.__class__}"),
    *("$x", "${7*7}", "<%= 7*7 %>", "@{x}", "[[x]]", "{x", "x}", "a{b}c", "a{{b", "a}}b", "%}{%", "}}{{", "x%}", "{%x", "50%}", "{50%"),
    *("\\{{ x }}", "{\\{ x }\\}", "\\u007b\\u007b x", "&#123;&#123; x", "{{'{{'}}", "{{ '%}' }}", "{% set x = 1 %}", "{% include 'a' %}", "{% block a %}"),
]
DANH_DAU = [
    *("&", "<", ">", "\"", "'", "&&", "<<", ">>", "<>", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<?xml?>", "<?php ?>", "&amp;", "&lt;b&gt;", "&#38;"),
    *("&#x26;", "&nbsp;", "&bogus;", "&#0;", "&#xD800;", "&#10;", "&", "R&D", "a & b", "a&b;c", "a < b", "a > b", "a<b>c", "5 < 6 > 4", "<b>đậm</b>", "<br/>", "<br>"),
    *("<w:p/>", "</w:t>", "</w:t></w:r></w:p>", "</w:t></w:r></w:p><w:p><w:r><w:t>giả", "<w:br w:type=\"page\"/>", "</w:tbl>", "<w:t>", "<w:tr>", "</w:tc><w:tc>"),
    *("</w:body></w:document>", "<w:sectPr/>", "<w:instrText>DDEAUTO</w:instrText>", "</dc:title><dc:creator>x</dc:creator>", "<!DOCTYPE x>", "<!ENTITY x \"y\">"),
    *("<script>alert(1)</script>", "\"><script>alert(1)</script>", "'><img src=x onerror=alert(1)>", "javascript:alert(1)", "<svg/onload=alert(1)>", "<iframe src=//x>"),
    *("<a href='x'>y</a>", "a\"b'c", "a='b'", "x=\"y\"", "</", "<a", "<a ", "< a>", "&lt", "&a", "& ;", "]]", "]]>]]>", "<![", "--><!--"),
]
CONG_THUC = [
    *("=1+1", "=SUM(A1:A9)", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://x\",\"y\")", "\t=1", "\n=1", " =1", "'=1", "=", "==", "+", "-", "@"),
    *("=A1&B1", "={1,2}", "=IMPORTXML(\"http://x\",\"//a\")", "=WEBSERVICE(\"http://x\")", "|calc", "%0a=1", "=1\n=2", "= 1", "＝1+1", "−1", "#REF!", "#N/A", "TRUE", "FALSE"),
    *("DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe", "MERGEFIELD ten", "INCLUDETEXT \"x\"", "{ PAGE }", "{ TIME \\@ \"HH:mm\" }", "\\* MERGEFORMAT"),
    *("' OR '1'='1", "'; DROP TABLE khach; --", "1; SELECT 1", "\" OR \"\"=\"", "admin'--", "1 UNION SELECT NULL", "x' AND 1=1 --", "%' OR 1=1", "_%", "NULL", "null", "None"),
    *("undefined", "true", "false", "nan", "Infinity", "[object Object]", "$(id)", "`id`", ";id", "| id", "&& id", "> /dev/null", "../../x", "..\\..\\x", "%2e%2e%2f"),
    *("CON", "PRN", "AUX", "NUL", "COM1", "LPT1.txt", "a:b", "a/b", "a\\b", "a?b*c", "a|b", "tên.", "tên ", ".", "..", "~", "~$mau.docx", "-rf", "--help"),
    *("\\", "\\\\", "\\n", "\\t", "\\x00", "\\u0000", "\\1", "\\g<0>", "$1", "$&", "%%", "%", "%d", "%c%c", "^", "|", ".*", "(a+)+$", "[a-z]", "(?i)x", "a\\", "\\'"),
]
TIENG_KHAC = [
    *("العربية", "مرحبا بالعالم", "עברית", "שלום (עולם)", "abc שלום def", "\u202eabc", "\u202dabc\u202c", "\u200fabc", "\u200eabc", "\u2066a\u2069", "فارسی ۱۲۳"),
    *("中文字符", "日本語テスト", "한국어", "ไทย ที่", "ខ្មែរ", "ລາວ", "မြန်မာ", "हिन्दी क्षत्रिय", "தமிழ்", "বাংলা", "ଓଡ଼ିଆ", "తెలుగు", "ქართული", "Հայերեն", "ελληνικά"),
    *("русский", "Українська", "Ђорђе", "ÀÉÎÕÜ", "ß ẞ", "İstanbul ı", "ŁódźĄĘ", "ﬁ ﬂ ﬀ", "Ǆ ǅ ǆ", "ſ", "Å Å Å", "Ω Ω", "K K", "①②③", "½ ¼ ¾", "㎏ ㎡", "x² H₂O", "ａｂｃ１２３"),
    *("😀", "👍🏽", "👨‍👩‍👧‍👦", "🏳️‍🌈", "🇻🇳", "❤️", "☎", "✓ ✔ ✗", "→ ⇒ ↔", "• ◦ ▪", "★☆", "♥", "🧑🏿‍💻", "👩‍❤️‍💋‍👨", "🫱🏻‍🫲🏿", "a😀b", "𝒜𝓑", "𝟎𝟏", "𠀀𠮷", "🀄", "𓀀", "\U0001f3fb", "\U000e0041"),
    *("e\u0301", "a\u0302\u0301", "o\u031b\u0323", "\u0301", " \u0301", "a\u0300\u0301\u0302\u0303\u0304", "Z\u0351\u036b\u0343\u036a\u0302a", "n\u0303", "\u1ea4", "a\u030a"),
    *("q\u0307\u0323", "q\u0323\u0307", "\u0344", "\u0374", "\u037e", "\u2126", "\uf900", "\ufb1d", "각", "\u1100\u1161\u11a8", "क\u093c", "ེ\u0f71\u0f72"),
    *("ﷺ", "﷽", "ꙮ", "\u0489", "a\u20ddb", "x\ufe0f", "\ufe0e", "葛\U000e0100", "\u034f", "a\u0338", "˙ɐnbᴉlɐ", "Ṱ̺̺̕o͞", "ₐₑ", "ᴬᴮ", "🅰🆎", "⒜", "₫ € ¥ £ ¢ ₿", "‰ ‱ °", "©®™"),
]
KHONG_DUOC = [
    *(chr(c) for c in range(0x20) if c not in (9, 10, 13)),
    *("a\x00b", "\x07chuông", "trang\x0cmới", "a\x0bb", "\x1b[31mđỏ\x1b[0m", "a\x08b", "\x7f", "a\x7fb", "\x80", "a\x9fb", "\x85", "\ufffe", "\uffff", "a\uffffb"),
    *("a\x00\x01\x02b", "\x0c\x0c", "Nguyễn\x00Văn", "{\x00{ x }\x00}", "<\x00b>", "\x07\x07</w:t>", "a\x1cb\x1db\x1eb\x1fb", "cuối\x00", "\x00", "\x00đầu"),
]
HOP_LE_LA = ["\ufdd0", "a\ufdefb", "\U0001fffe", "\U0010ffff", "\U0010fffd", "\ue000", "a\uf0b7b", "\U000f0000", "\ufffd", "a\ufffdb", "\ufff9a\ufffb", "\ufffc", "a\ufffcb"]
DAI = [
    *("a" * 1000, "ă" * 5000, "từ " * 2000, "&" * 3000, "<" * 3000, "{{" * 500, "\n" * 300, "\t" * 300, " " * 2000, "😀" * 500, "a\u0301" * 300, "[" * 1000),
    *("Nguyễn Thị " * 40, "x" * 256, "Kế hoạch " * 60, "[CẦN BỔ SUNG: x]" * 50, "a\n" * 200, "]]>" * 200, "\u200d" * 200, "\u0301" * 100, "9" * 400, "“" * 300),
]


def chuoi_kho() -> list[str]:
    """Every string once, and the Vietnamese ones a second time with marks taken apart (NFD)."""
    nhom = (VAN_PHONG, KHOANG_TRANG, DAU_NGOAC, DANH_DAU, CONG_THUC, TIENG_KHAC, KHONG_DUOC, HOP_LE_LA, DAI)
    tat_ca = [s for mot in nhom for s in mot]
    tat_ca += [unicodedata.normalize("NFD", s) for s in VAN_PHONG]
    tat_ca += [f"{s} & <{s}>" for s in VAN_PHONG[:40]]
    return list(dict.fromkeys(tat_ca))
