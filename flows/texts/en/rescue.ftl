# The urgent request for help: before any form.
service-help_request = Urgent help
command-help_request = urgent help | emergency | urgent | help request | /urgent
# Whole sentences that people write in an emergency, never single words.
emergency-words = our house burned | our house is on fire | my house is on fire | house fire | we have no food | my children are hungry | we are on the street | we are homeless now | the roof fell
rescue-danger = Is anyone's life in danger right now?
rescue-yes = Yes, right now
rescue-no = No
rescue-emergency = If anyone's life is in danger, call the emergency services before anything else.
rescue-emergency-number = If anyone's life is in danger, call before anything else: { $line }
rescue-called = We have told those on call, under { $reference }. A few short questions are left so that they can reach you.
rescue-staff-called = We have told the staff.
rescue-known = The request for help { $reference } is with the staff now, and they will contact you.
rescue-details-need = What do you need now?
rescue-need-other = Something else
rescue-details-words = Please write what you need, in a few words.
rescue-details-people = How many people are you?
rescue-details-place = Where is it? Send the location, or write the district and the nearest landmark.
rescue-details-name = What is your name?
rescue-details-mobile = Which mobile number shall we call?
rescue-passed-on = All of this has reached the { $role } under { $reference }, and goes before other work. Nothing more is needed from you now.
 When things are calmer and you would like to apply for support, write “apply”.
staff-ticket-help = Urgent request for help: { $reference }.
staff-help-danger = A life is in danger: { $reference }. Open it now.
staff-help-details = Details of the request for help { $reference } have come: place, mobile and what is needed.
desk-kind-help = Urgent help
