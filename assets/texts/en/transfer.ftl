# Exporting and importing sessions.

transfer-back = ‹ Back
transfer-export = Export sessions
transfer-import = Import sessions
transfer-export-menu = Export …

transfer-which = Sessions
transfer-picked = { $count ->
    [one] Only this one: { $name }
   *[other] The { $count } selected
}
transfer-listed = { $count ->
    [one] The one in the list
   *[other] All { $count } in the list
}
transfer-form = Format
transfer-form-sessions = Table, one row per session (CSV)
transfer-form-answers = Table, one row per answer (CSV)
transfer-form-markdown = Text, one file per session (Markdown)
transfer-form-json = For importing into Funkenbuch, one file per session (JSON)
transfer-form-csv = Table of answers, one file per session (CSV)
transfer-form-pdf = For printing (PDF)
transfer-files = Files
transfer-files-each = One file per session
transfer-files-one = All in one file, with bookmarks
transfer-form-client = Data copy for the client: a folder with everything they share (GDPR Art. 15 and 20)
transfer-private-note = Anything “just for me” is always left out.
transfer-client-note = All of this client’s sessions as PDF, text and JSON, with a leaflet on how the client can save what is private. Your notes are left out.
transfer-further = Options
transfer-notes = Include my notes
transfer-replace = Replace existing files
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
transfer-stop = Cancel
transfer-written = { $count ->
    [0] No files were saved.
    [one] One file has been saved in “{ $folder }”.
   *[other] { $count } files have been saved in “{ $folder }”.
}
transfer-stopped = { $count ->
    [0] Cancelled. No files were saved.
    [one] Cancelled. One file had already been saved and is kept.
   *[other] Cancelled. { $count } files had already been saved and are kept.
}
transfer-ended-out = { $count ->
    [one] One file has been saved.
   *[other] { $count } files have been saved.
}
transfer-copied = Everything is in “{ $path }”.
transfer-left-out = { $count ->
    [one] One was left out
   *[other] { $count } were left out
}
transfer-more-left-out = … and { $count } more.
transfer-open-folder = Open the folder
transfer-done = Done

transfer-import-note = Choose a file with a session (.json, or a handout or form as .pdf), or a folder: every session file (.json) in it and in its subfolders will be imported.
transfer-import-from = File or folder
transfer-import-replace = Also replace sessions that have since been changed here
transfer-import-go = Import
transfer-import-more = Import more
transfer-import-stopped = Cancelled. What has been imported so far is kept.
transfer-imported = { $added } new, { $replaced } replaced, { $same } already there.
transfer-noted = { $count ->
    [one] One entry in a form could not be understood; you will find it as a note beside the session.
   *[other] { $count } entries in forms could not be understood; you will find them as notes beside the sessions.
}
