# Workbooks: opening them, previewing them, beginning a session.

workbooks-heading = Workbooks
workbooks-words = You can begin sessions with these workbooks. Funkenbuch reads your own workbooks from files; each library keeps a copy.
workbooks-path = Path of the workbook file
workbooks-kind = Workbook
workbooks-keep = Add to the library
workbooks-back = ‹ Back
workbooks-open = Open a workbook …
workbooks-guide = Writing your own workbooks
workbooks-preview = Preview
workbooks-preview-named = Preview “{ $title }”
workbooks-paper = On paper …
workbooks-paper-named = “{ $title }” on paper or as a form
workbooks-paper-plain = By hand
workbooks-paper-large = By hand, large print
workbooks-paper-style = How it will be filled in
workbooks-paper-save = Save as PDF …
workbooks-form = As a form in a PDF program
workbooks-form-large = As a form in a PDF program, large print
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
    [0] no sessions yet
    [one] one session
   *[other] { $count } sessions
}
workbooks-gives = What you get: { $what }
workbooks-gives-nothing = You get no pictures and nothing under “What stands out”, because no question has a role for them
workbooks-gives-pressure = must before and now
workbooks-gives-musts = list of musts
workbooks-gives-wants = must and want
workbooks-gives-map = map
workbooks-gives-attitude = attitude
workbooks-gives-decisive = the key question
workbooks-gives-plans = plans
workbooks-gives-balance = words
workbooks-file = From the file “{ $path }”
workbooks-kept = “{ $title }”, version { $version }, has been added to the library.
workbooks-faults = { $count ->
    [one] One thing in “{ $path }” needs correcting:
   *[other] { $count } things in “{ $path }” need correcting:
}
workbooks-faults-after = Correct the file in a text editor and open it again. Nothing has been added so far.
workbooks-again = Read the file again
workbooks-close-file = Close
workbooks-previewed = Preview. None of this is saved.
workbooks-preview-leave = Leave preview
workbooks-preview-no = Nothing is saved in a preview. Begin a session to save your answers.

workbooks-faulty-advice = Correct the file in a text editor. The guide “Writing your own workbooks” explains how to write one.
workbooks-unknown = The library has no workbook “{ $given }”. It has: { $known }.
workbooks-unknown-advice = Give one of these, or the path of a workbook file: include its folder or the .toml at the end.
workbooks-reserved = “{ $id }” is the id of a workbook that comes with Funkenbuch.
workbooks-reserved-advice = Give your workbook an id of its own in the line “id = …”.

workbooks-cli-workbook = The workbook: its id or a file; without it, the default
workbooks-cli-client = Whose session it is: the name or id of a client already on record
workbooks-cli-check = Check the library and its workbooks, or a workbook file
workbooks-cli-check-file = Check only this workbook file
workbooks-cli-word-workbook = WORKBOOK
workbooks-cli-sound = No problems in “{ $path }”: { $title }, version { $version } ({ $id }).
