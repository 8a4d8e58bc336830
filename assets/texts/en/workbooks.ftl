# Workbooks: opening, looking at and beginning with one's own.

workbooks-heading = Workbooks
workbooks-words = Sessions can begin with these workbooks. Funkenbuch reads your own from a file; each library keeps a copy of it.
workbooks-path = Path of the workbook file
workbooks-kind = Workbook
workbooks-keep = Add to the library
workbooks-back = ‹ Back
workbooks-open = Open a workbook…
workbooks-guide = Writing your own workbooks
workbooks-preview = Look at it
workbooks-preview-named = Look at “{ $title }”
workbooks-begin = Begin a session
workbooks-begin-named = Begin a session with “{ $title }”
workbooks-builtin = comes with Funkenbuch
workbooks-own = your own
workbooks-version = version { $version }
workbooks-stations = { $count ->
    [one] one station
   *[other] { $count } stations
}
workbooks-questions = { $count ->
    [one] one question
   *[other] { $count } questions
}
workbooks-sessions = { $count ->
    [0] no session yet
    [one] one session
   *[other] { $count } sessions
}
workbooks-gives = Insight: { $what }
workbooks-gives-nothing = Insight: no pictures or findings, since no question carries a role for them
workbooks-gives-pressure = must before and now
workbooks-gives-musts = list of musts
workbooks-gives-wants = must and want
workbooks-gives-map = map
workbooks-gives-attitude = attitude
workbooks-gives-decisive = the question
workbooks-gives-plans = plans
workbooks-gives-balance = words
workbooks-file = From the file “{ $path }”
workbooks-kept = “{ $title }”, version { $version }, is in the library.
workbooks-faults = { $count ->
    [one] One place in “{ $path }” needs mending:
   *[other] { $count } places in “{ $path }” need mending:
}
workbooks-faults-after = Mend the file in a text editor and open it again. Until then nothing has been added.
workbooks-again = Read the file again
workbooks-close-file = Close
workbooks-previewed = Preview. None of this is saved.
workbooks-preview-leave = Leave the preview
workbooks-preview-no = There is nothing to save in a preview. In a session there is.

workbooks-faulty-advice = Mend the file in a text editor. How it wants to be built is told in “Eigene Arbeitsbücher schreiben”.
workbooks-unknown = The library doesn’t know a workbook “{ $given }”. It knows: { $known }.
workbooks-unknown-advice = Name one of these, or another one’s file, with its folder or with the ending .toml.
workbooks-reserved = “{ $id }” is the id of a workbook that comes with Funkenbuch.
workbooks-reserved-advice = Give your workbook an id of its own in the line “id = …”.

workbooks-cli-workbook = The workbook: its name (id) or a file; the usual one if this isn’t given
workbooks-cli-client = Whose the session is: name or number of a person who is there already
workbooks-cli-check = Look the library and workbooks through, or a workbook file
workbooks-cli-check-file = A workbook file: only this is looked through
workbooks-cli-word-workbook = WORKBOOK
workbooks-cli-sound = “{ $path }” is sound: { $title }, version { $version } ({ $id }).
