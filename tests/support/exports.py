"""A form with everything that an export treats in a way of its own."""

FORM = """
| survey |
| | type | name | label::العربية (ar) | calculation | bind::istiqbal:sensitivity |
| | start | begun | | | |
| | begin_group | home | البيت | | |
| | text | name | الاسم | | |
| | integer | rooms | الغرف | | |
| | end_group | | | | |
| | note | hello | أهلًا | | |
| | select_multiple need | needs | الحاجات | | |
| | decimal | income | الدخل | | financial |
| | calculate | doubled | | ${income} * 2 | |
| | calculate | plus | | ${rooms} + 1 | |
| | begin_repeat | child | الابن | | |
| | text | child_name | الاسم | | |
| | begin_repeat | toy | اللعبة | | |
| | text | toy_name | اسمها | | |
| | end_repeat | | | | |
| | end_repeat | | | | |
| choices |
| | list_name | name | label::العربية (ar) |
| | need | food | غذاء |
| | need | rent | إيجار |
| settings |
| | form_id | form_title | version | default_language | namespaces |
| | trial | نموذج | 1 | العربية (ar) | istiqbal="urn:istiqbal:xforms" |
"""
