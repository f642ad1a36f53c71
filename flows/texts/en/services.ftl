# The second page of the menu, and short talks of fixed steps.
services = Please choose a service:
service-help = Help
service-not-offered = This association does not offer this service. We are sorry.
script-write = Please write what you wish to say.
script-too-long = That is a long text. Please keep it within { $most } characters.
