# What the program says to whoever runs it.

cli-serving = The reception of { $association } is running. To stop it: Ctrl+C
cli-website = Chat: { $link }
cli-desk = Staff desk, a link for one sign-in within a day: { $link }
cli-no-button = No button has this label. Those of the latest message: { $offered }
cli-no-buttons = No buttons have been shown yet
cli-no-span = “{ $typed }” is no span of time. Write @ +20h or @ +14d
