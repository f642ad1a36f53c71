"""Files that people send: looked at, cleaned and staged before anybody hears of them."""
