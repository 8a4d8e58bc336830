# Taking sessions out and reading them in.

taking-back = ‹ Back
taking-export = Take sessions out
taking-import = Read sessions in
taking-export-menu = Take out …

taking-which = Which
taking-picked = { $count ->
    [one] Only this one: { $name }
   *[other] The { $count } that are picked
}
taking-listed = { $count ->
    [one] The one that the list shows
   *[other] All { $count } that the list shows
}
taking-form = Form
taking-form-sessions = Table, a line for each session (CSV)
taking-form-answers = Table, a line for each answer (CSV)
taking-form-markdown = Text, a file for each session (Markdown)
taking-form-json = For another Funkenbuch, a file for each session (JSON)
taking-form-csv = Table of the answers, a file for each session (CSV)
taking-form-client = Copy for the client: a folder with everything they share
taking-private-note = What is “just for me” never goes along.
taking-client-note = All sessions of this person as PDF, text and JSON, with a leaflet on how they take what is private themselves. Your notes don’t go along.
taking-further = Also
taking-notes = My notes go along
taking-replace = Replace files that are there
taking-folder = Folder
taking-choose-folder = Choose a folder …
taking-choose-file = Choose a file …
taking-choose-folder-title = Which folder?
taking-go = Take out

taking-progress-name = Progress
taking-progress = { $done } of { $of }
taking-stop = Stop
taking-written = { $count ->
    [0] Nothing was written.
    [one] One file is in “{ $folder }”.
   *[other] { $count } files are in “{ $folder }”.
}
taking-stopped = { $count ->
    [0] Stopped. Nothing was written.
    [one] Stopped. One file was written already and stays.
   *[other] Stopped. { $count } files were written already and stay.
}
taking-copied = Everything is in “{ $path }”.
taking-left-out = { $count ->
    [one] One didn’t work
   *[other] { $count } didn’t work
}
taking-more-left-out = … and { $count } more.
taking-open-folder = Open the folder
taking-done = Done
taking-ended-out = { $count ->
    [one] One file is written.
   *[other] { $count } files are written.
}

taking-import-note = A file with a session, or a folder: then all sessions in it and in the folders below are read in.
taking-import-from = File or folder
taking-import-replace = Also replace what was changed here since
taking-import-go = Read in
taking-import-more = Read more in
taking-import-stopped = Stopped. What was read in stays.
taking-imported = { $added } new, { $replaced } replaced, { $same } were there already.
