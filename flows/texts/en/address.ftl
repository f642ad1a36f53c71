# English needs no gender; the same ids exist so that both languages stay complete.

ka = you
tafaddal = please
press = press
write = write
so-write = write
choose = choose
want = want
take-your-time = take your time
