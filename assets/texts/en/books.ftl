# Workbooks: opening, looking at and beginning with one's own.

books-heading = Workbooks
books-words = Sessions can begin with these workbooks. Funkenbuch reads your own from a file; each library keeps a copy of it.
books-path = Path of the workbook file
books-kind = Workbook
books-keep = Add to the library
books-back = ‹ Back
books-open = Open a workbook…
books-guide = Writing your own workbooks
books-preview = Look at it
books-preview-named = Look at “{ $title }”
books-begin = Begin a session
books-begin-named = Begin a session with “{ $title }”
books-builtin = comes with Funkenbuch
books-own = your own
books-version = version { $version }
books-stations = { $count ->
    [one] one station
   *[other] { $count } stations
}
books-questions = { $count ->
    [one] one question
   *[other] { $count } questions
}
books-sessions = { $count ->
    [0] no session yet
    [one] one session
   *[other] { $count } sessions
}
books-gives = Insight: { $what }
books-gives-nothing = Insight: no pictures or findings, since no question carries a role for them
books-gives-pressure = must before and now
books-gives-musts = list of musts
books-gives-wants = must and want
books-gives-map = map
books-gives-attitude = attitude
books-gives-decisive = the question
books-gives-plans = plans
books-gives-balance = words
books-file = From the file “{ $path }”
books-kept = “{ $title }”, version { $version }, is in the library.
books-faults = { $count ->
    [one] One place in “{ $path }” needs mending:
   *[other] { $count } places in “{ $path }” need mending:
}
books-faults-after = Mend the file in a text editor and open it again. Until then nothing has been added.
books-again = Read the file again
books-close-file = Close
books-previewed = Preview. None of this is saved.
books-preview-leave = Leave the preview
books-preview-no = There is nothing to save in a preview. In a session there is.

books-faulty-advice = Mend the file in a text editor. How it wants to be built is told in “Eigene Arbeitsbücher schreiben”.
books-unknown = The library doesn’t know a workbook “{ $given }”. It knows: { $known }.
books-unknown-advice = Name one of these, or another one’s file, with its folder or with the ending .toml.

books-cli-workbook = The workbook: its name (id) or a file; the usual one if this isn’t given
books-cli-client = Whose the session is: name or number of a person who is there already
books-cli-check = Look the library and workbooks through, or a workbook file
books-cli-check-file = A workbook file: only this is looked through
books-cli-word-workbook = WORKBOOK
books-cli-sound = “{ $path }” is sound: { $title }, version { $version } ({ $id }).
