"""The staff desk: a bot, a page, and one set of actions for both."""
