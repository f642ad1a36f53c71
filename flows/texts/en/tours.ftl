# A tour: families that a delegate wrote down where there is no network.

tour-too-long = The table has too many rows. At most { $most } at a time.
tour-unknown-columns = These columns are not part of the form: { $columns }
tour-no-consent = The consent column does not say that the family heard the privacy notice and agreed.
tour-missing = This answer is needed and was not written.
tour-stuck = This row cannot be completed by itself. Please type it in by hand.
tour-consent = The family heard the privacy notice and agreed (yes or no)
tour-gender = Form of address (male or female)
desk-tour = A table of families
desk-tour-text = A table with a row for each family. Its columns are those of the empty table; each family signs for itself with its code.
desk-tour-empty = Download the empty table
desk-tour-file = The table (xlsx or csv)
desk-tour-send = Enter the table
desk-tour-entered = Row { $number }: { $reference }, the family's code is { $code }
desk-tour-again = Row { $number }: entered before as { $reference }, the family's code is { $code }
desk-tour-fault = Row { $number }, { $column }: { $fault }
desk-tour-fault-whole = Row { $number }: { $fault }
desk-tour-unreadable = The file could not be read. Save the table as xlsx and send it again.
