# What the program says to whoever runs it.

cli-serving = The reception of { $association } is running. To stop it: Ctrl+C
cli-website = Chat: { $link }
cli-desk = Staff desk, a link for one sign-in within a day: { $link }
cli-no-button = No button has this label. Those of the latest message: { $offered }
cli-no-buttons = No buttons have been shown yet
cli-no-file = “{ $typed }” cannot be read now. Write ^ id-card.jpg
cli-no-span = “{ $typed }” is no span of time. Write @ +20h or @ +14d
cli-form-finished = You have confirmed your answers. Nothing was stored
cli-form-unfinished = The form is not finished. Nothing was stored; this was answered
