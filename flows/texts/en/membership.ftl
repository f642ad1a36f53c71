# The shareholders' desk: nothing is shown before the register of members matches.

service-membership = Shareholders' services
member-number = To be sure before anything is shown: what is the membership number?
member-identity = What is the ID or iqama number that we have for the shareholder?
member-mobile = What are the last four digits of the registered mobile? If none is registered, write zero.
member-matched = Welcome, { $name }. The details match the register of members.
member-not-matched = These details do not match the register of members. Please check them and try again.
member-closed = The details did not match after several tries. To protect members, no more tries are possible until tomorrow.
member-not-found-words = My details do not match the register of members. Please help.
member-no-more = We no longer find this membership in the current register. Write “person” and a colleague will look into it.
member-data = Shareholder: { $name }
 Membership number: { $number }
member-data-line = { $title }: { $value }
membership-choice = Please choose:
membership-data = My data in the register
membership-update = Update my data
membership-catalogue = Products and projects
membership-statements = Financial statements
membership-assembly = General assembly
membership-proxy = Proxy for the assembly
membership-update-how = Data are updated by an application that staff check against its proof; then the register is changed.
membership-item = These are the products and projects on offer. Which one would you like to see?
membership-interest = { $title }
 { $says }

 Are you interested in it?
membership-interest-yes = Interested
membership-interest-no = Only looking
membership-interest-noted = We have noted your interest under number { $reference }. A colleague will contact you.
membership-catalogue-empty = No products or projects are recorded with us at present.
membership-statement = The financial statements of which year?
membership-statement-not-held = { $title }: not held here yet. Write “person” to ask for them.
membership-statements-empty = No financial statements are held here yet. Write “person” to ask for them.
membership-proxy-name = What is the full name of your proxy?
membership-proxy-number = And their membership number, if they are a shareholder?
membership-proxy-noted = Your proxy has arrived under number { $reference }. Staff check it against the bylaws, and the answer reaches you here.
membership-proxy-late = The time for handing in proxies for this meeting is over.
assembly-none = No coming meeting is recorded with us at present.
assembly-shown = { $about }
assembly-reminder = A meeting is near:
 { $about }
assembly-line = { $title }: { $day }
assembly-hour = Hour: { $hour }
assembly-place = Place: { $place }
assembly-agenda = { $number }. { $item }
assembly-proxy-until = Last day for proxies: { $day }
staff-ticket-interest = A shareholder is interested in a product or project. Number: { $reference }
staff-ticket-proxy = A proxy for the general assembly waits to be checked. Number: { $reference }
desk-kind-interest = Interest
desk-kind-proxy = Proxy
