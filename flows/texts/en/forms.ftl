# What is said about an answer to a question of a form, and how answers are shown.

## The answer is no answer

reject-empty = There was no text in this message. A word or a number is enough.
reject-long =
    This answer is longer than the field allows: at most { $most ->
        [one] one character
       *[other] { NUMBER($most, useGrouping: 0) } characters
    }. Please shorten it.
reject-required = This question needs an answer before we can go on.
reject-constraint = This answer does not fit here. Please check it and write it again.
reject-unknown = We do not know this answer. Please write it again, or choose it from the list.
reject-integer = We need a whole number here, such as 5.
reject-integer-long = This number is longer than expected. Please write it again, for example 120.
reject-decimal = We need a number here, such as 12 or 3.5.
reject-range = We need a number from { $low } to { $high } here.
reject-range-step = We need a value from { $low } to { $high } in equal steps: { $first }, then { $second }, and so on.
reject-money = We need an amount in riyals, such as 4500. If there is none, write 0.
reject-money-whole = We need the amount in whole riyals, such as 4500.
reject-date = We could not read the date. Write day, month and year, Hijri or Gregorian, such as 7/5/1443 or 7 Ramadan 1443.
reject-date-year = We need the whole year in four digits, such as 1443 or 1990.
reject-date-month = We need month and year, such as Ramadan 1443 or 2/1990.
reject-date-no-such-day = That month has no such day. Please check day and month, for example 7/5/1443.
reject-date-range = We cannot read that year. Hijri years from 1343 to 1500 work, and Gregorian years from 1900 to 2100.
reject-time = We could not read the time. Write hour and minute, such as 9:30 am or 3 pm.
reject-date-time = We could not read the day and time. Write both together, such as 20 November 2026 at 3 pm.
reject-date-time-hour = We have the day. Please write the time with it in one message, such as 20/11/2026 at 3 pm.
reject-rank =
    { $count ->
        [2] Please put both choices in order by their numbers, the first one first, such as “2 1”.
       *[other] Please put all choices in order by their numbers from 1 to { $count }, the first one first, such as “2 1 3”.
    }
reject-rank-twice = One of the choices stands there twice. Please name each choice once.
reject-rank-missing = These choices are left: { $names }. Please write the whole order.
reject-geopoint = We need a place on the map: send it with the attachment button as “Location”, or write its coordinates, such as 24.7136, 46.6753.
reject-geopoint-link = This link does not show the coordinates. Please send the location itself with the attachment button, or write its coordinates, such as 24.7136, 46.6753.
reject-geopoint-range = There is no place with these coordinates. Please check them: latitude is at most 90, longitude at most 180.
reject-acknowledge = Pressing the button or writing “yes” is enough here. If something is not right, we are glad to hear it: write “staff”.
reject-needs-image = Thank you for writing. We need a picture here: send it with the attachment button or the camera.
reject-needs-audio = Thank you for writing. We need a voice message here, recorded and sent in this chat.
reject-needs-video = Thank you for writing. We need a video here: send it with the attachment button or the camera.
reject-needs-file = Thank you for writing. We need a file or a picture here: send it with the attachment button.
reject-choice =
    { $count ->
        [one] There is only one choice: press it or write 1.
       *[other] Please choose one answer: by its number from 1 to { $count }, or by its name.
    }
reject-choice-many = { $count } choices match this. Please write the whole name, or the number of the choice.
reject-choices =
    { $count ->
        [one] There is only one choice: write 1.
       *[other] Please choose by numbers from 1 to { $count }, such as “1 and 2”, or by names with commas between them.
    }
reject-national-id = This number is not right. Please check the digits against the ID or the iqama.
reject-national-id-digits = We need only the number of the ID or iqama: ten digits, such as 1000000008.
reject-national-id-length =
    The number of an ID or iqama has ten digits, and this one has { $count ->
        [one] one
       *[other] { $count }
    }. Please write all of it.
reject-national-id-first = A national ID begins with 1 and an iqama with 2. Please check the first digit.
reject-mobile = We need a Saudi mobile number of ten digits that begins with 05, such as 0551234567. A number of another country begins with + and its code.
reject-mobile-landline = This is a landline. We need a mobile number that begins with 05, such as 0551234567.
reject-iban = This IBAN is not right. Please copy it from the bank’s app: SA and 22 digits, such as SA03 8000 0000 6080 1016 7519.
reject-iban-account = This is an account number. We need the IBAN: SA and 22 digits; the bank’s app shows it with the account’s details.
reject-iban-country = We need an account at a Saudi bank, whose number begins with SA.
reject-iban-length =
    A Saudi IBAN has 24 characters with SA, and this one has { $count ->
        [one] one
       *[other] { $count }
    }. Please check it.
reject-short-address = The short national address is four Latin letters and four digits, such as RRRD2929.
reject-short-address-letters = The letters of the short address are Latin, such as RRRD2929. Please switch the keyboard and write it again.
reject-full-name = We need the full name as on the ID: name, father, grandfather and family.
reject-full-name-signs = A name has letters only, no digits or signs, as on the ID.
reject-full-name-nickname = Thank you. Here we need the name as on the ID: name, father, grandfather and family.

## The answer may be meant in more than one way

unsure-number = This is how we read the number. If it is right, press it; if not, write it in digits.
unsure-choice = Which of these is meant?
unsure-choices = This is how we understood it. If it is right, press it; if not, write the numbers.
unsure-date = This date can be read in more than one way. Which is meant?
unsure-date-counted = This is the date as we counted it. If it is right, press it; if not, write day, month and year.
unsure-time = This time can be read in two ways. Which is meant?
unsure-date-time = This is how we read the day and time. Press the right one, or write it again.
unsure-rank = This is how we understood the order. If it is right, press it; if not, write the numbers.
unsure-geopoint = The coordinates may be the wrong way round. Which place is meant?
unsure-money = This is how we read the amount. If it is right, press it; if not, write it in digits.
unsure-money-large = This is a large amount. Is it right, or is it another one, to be written again?
unsure-money-none = We understood that there is no amount. Shall we write zero?
unsure-money-annual = This looks like an amount for a year. Which is meant: its share for a month, or the amount as written?
unsure-mobile-abroad = This number is from outside the Kingdom. Shall we use it?
unsure-iban-country = SA is missing at the beginning. Is this the whole IBAN?
unsure-full-name-latin = We prefer the name in Arabic, as on the ID. If it stands like this on the iqama, confirm it.
unsure-full-name-short = The name has { $count } parts, and four are usual: name, father, grandfather and family. Is it like this on the ID or iqama?

## How to answer

hint-integer = A number, such as 5.
hint-decimal = A number, such as 3.5.
hint-money = The amount in riyals, such as 4500. If there is none, 0.
hint-date = A Hijri or Gregorian date, such as 7/5/1443 or 28/2/1990.
hint-range = A number within the limits given.
hint-time = For example 9:30 am or 3 pm.
hint-date-time = Day and time together, such as 20 November 2026 at 3 pm.
hint-rank = Write the numbers of the choices in order, such as “2 1 3”.
hint-geopoint = Send the location with the attachment button, or paste its link from a map.
hint-barcode = Write the code as it stands under the bars.
hint-image = Send the picture with the attachment button or the camera.
hint-audio = Record a voice message and send it here.
hint-video = Send the video with the attachment button or the camera.
hint-file = Send the file or picture with the attachment button.
hint-select-one = The number or name of the choice is enough.
hint-select-multiple = More than one can be chosen, such as “1 and 3”.
hint-national-id = Ten digits, as on the ID or iqama.
hint-mobile = For example 0551234567.
hint-iban = SA and 22 digits.
hint-short-address = Four Latin letters and four digits, such as RRRD2929.
hint-full-name = Name, father, grandfather and family, as on the ID.

## Answers shown

show-skipped = not answered
show-money = { $amount } riyals
show-date = { $first }, that is { $second }
show-date-hijri = { $day } { $month } { $year } AH
show-date-gregorian = { $day } { $month } { $year }
show-month-hijri = { $month } { $year } AH
show-month-gregorian = { $month } { $year }
show-year-hijri = { $year } AH
show-year-gregorian = { $year }
show-date-time = { $day }, at { $time }
show-time-midnight = { $clock } am (after midnight)
show-time-am = { $clock } am
show-time-noon = { $clock } pm (noon)
show-time-pm = { $clock } pm
show-acknowledged = Yes, I acknowledge this
show-voice = a voice message
show-image =
    { $count ->
        [one] one picture
       *[other] { $count } pictures
    }
show-audio =
    { $count ->
        [one] one recording
       *[other] { $count } recordings
    }
show-video =
    { $count ->
        [one] one video
       *[other] { $count } videos
    }
show-file =
    { $count ->
        [one] one file
       *[other] { $count } files
    }
