"""What the program knows of the Vietnamese language; imports nothing else of vanban.

Nothing is imported here on purpose: each module is taken by name and costs a few milliseconds.

=========  ==============================================================================
chu        NFC, cleaning, slugs and file names, capitals, nearest name, sorting of persons
ngay       dates, hours, periods and working days in the decree's words
am_lich    the lunar calendar of Việt Nam, can chi
so         numbers in words, Roman numerals, grouping
che_so     telephone numbers masked in reports and logs
ma_cu      texts in the old encodings TCVN3 and VNI
do_chu     width of a text in Times New Roman
=========  ==============================================================================
"""
