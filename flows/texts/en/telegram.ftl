# What exists on Telegram only.

telegram-share-phone = 📱 Share my number

# The descriptions stand in the menu of commands.
telegram-command-menu = Main menu
telegram-command-apply = Apply for support
telegram-command-status = My applications
telegram-command-ask = Ask a question
telegram-command-person = Talk to a person
telegram-command-language = اللغة / Language
telegram-command-privacy = Your data and privacy
telegram-command-help = Help

# Shown in an empty chat, before anyone pressed Start. At most 512 characters.
telegram-description =
    Welcome to { $association }.
    Here you can apply for support and follow your application, ask questions, and reach a member of our staff at any time.
    Telegram keeps chats on servers outside the Kingdom and does not encrypt them end to end. You may use another way to reach us.

# Shown on the profile page. At most 120 characters.
telegram-short-description = Reception of { $association }: applications and questions.
