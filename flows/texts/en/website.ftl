# The chat page of the website: the words around the messages. The messages are in other files.

website-title = Talk to { $name }
website-reception = Reception
website-us = The association
website-you = You
website-talk = Messages
website-choices = Choose an answer
website-write = Write your message
website-send = Send
website-skip = To the message box
website-newer = New message below
website-typing = Preparing an answer…
website-unsent = Not sent yet.
website-again = Send again
website-offline = The connection was lost and we are trying again. What reached us is saved.
website-back = Connected again.
website-busy = Many messages came at once. Please wait a moment, then send again.
website-long = Your message is longer than this page can take. Please send it in two parts.
website-expired = This page has been open for a long time. Reload it and we continue where we stopped.
website-trouble = We could not save that now. We apologise; please send it again shortly.
website-forget = Clear this device
website-forget-title = Clear the talk from this device
website-forget-text = On a shared device, clear the talk when you are done. Your requests stay with { $name }, but this page will not know you afterwards, so note your reference number first.
website-forget-yes = Yes, clear it
website-forget-no = No, keep it
website-no-script = This talk needs JavaScript in your browser. Please turn it on and reload the page, or contact { $name } in another way.
