# Taking sessions out and reading them in.

transfer-back = ‹ Back
transfer-export = Export sessions
transfer-import = Import sessions
transfer-export-menu = Export …

transfer-which = Which
transfer-picked = { $count ->
    [one] Only this one: { $name }
   *[other] The { $count } that are picked
}
transfer-listed = { $count ->
    [one] The one that the list shows
   *[other] All { $count } that the list shows
}
transfer-form = Form
transfer-form-sessions = Table, a line for each session (CSV)
transfer-form-answers = Table, a line for each answer (CSV)
transfer-form-markdown = Text, a file for each session (Markdown)
transfer-form-json = For another Funkenbuch, a file for each session (JSON)
transfer-form-csv = Table of the answers, a file for each session (CSV)
transfer-form-client = Copy for the client: a folder with everything they share
transfer-private-note = What is “just for me” never goes along.
transfer-client-note = All sessions of this person as PDF, text and JSON, with a leaflet on how they take what is private themselves. Your notes don’t go along.
transfer-further = Also
transfer-notes = My notes go along
transfer-replace = Replace files that are there
transfer-folder = Folder
transfer-choose-folder = Choose a folder …
transfer-choose-file = Choose a file …
transfer-choose-folder-title = Which folder?
transfer-go = Export

transfer-progress-name = Progress
transfer-progress = { $done } of { $of }
transfer-importing = Importing: { $done } of { $of }
transfer-exporting = Exporting: { $done } of { $of }
transfer-show-report = Show report
transfer-stop = Stop
transfer-written = { $count ->
    [0] Nothing was written.
    [one] One file is in “{ $folder }”.
   *[other] { $count } files are in “{ $folder }”.
}
transfer-stopped = { $count ->
    [0] Stopped. Nothing was written.
    [one] Stopped. One file was written already and stays.
   *[other] Stopped. { $count } files were written already and stay.
}
transfer-copied = Everything is in “{ $path }”.
transfer-left-out = { $count ->
    [one] One didn’t work
   *[other] { $count } didn’t work
}
transfer-more-left-out = … and { $count } more.
transfer-open-folder = Open the folder
transfer-done = Done
transfer-ended-out = { $count ->
    [one] One file is written.
   *[other] { $count } files are written.
}

transfer-import-note = A file with a session, or a folder: then all sessions in it and in the folders below are imported.
transfer-import-from = File or folder
transfer-import-replace = Also replace what was changed here since
transfer-import-go = Import
transfer-import-more = Import more
transfer-import-stopped = Stopped. What was imported stays.
transfer-imported = { $added } new, { $replaced } replaced, { $same } were there already.
