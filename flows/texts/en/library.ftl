# The association's documents, and the copy of a signed request for printing.
service-library = Documents
service-bylaws = The bylaws
service-signed = Copy of my signed request
command-library = documents | library | /library
command-bylaws = bylaws | the bylaws | /bylaws
command-signed = my signed request | copy of my request | /copy
library-document = Which document would you like?
library-asked-for = A document was asked for: { $title }
library-not-loaded = “{ $title }” is not loaded here at present. We have asked the staff for it under { $reference }, and they will answer you here.
library-for-staff = “{ $title }” is for staff; the association has not released it. To ask about what it says, write “ask”.
library-here = Here is “{ $title }”.
library-file = { $title }
library-file-linked = { $title }
 { $link }
staff-ticket-document = A document is asked for that is not loaded: { $reference }.
desk-kind-document = Document wanted
signed-none = You have no signed request.
signed-copy = A copy of the request { $reference } as it was signed:

 { $answers }

 { $statement }

 Name: { $name }
 Time: { $at }
 Digest of the signature: { $digest }
signed-how = The digest changes if any answer does. To verify it, staff compute it again from the record on the page of the request.
signed-changed = Answers have changed since this signature; it has to be signed again.
signed-page = Whoever writes to us from the page of the site can print it here: { $link }
