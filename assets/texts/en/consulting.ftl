# The consultant's commands: notes, agenda, copy.

consulting-notes = Show the notes on a session, or add one
consulting-notes-add = Add this note and show its id
consulting-notes-at = What the note is about: QUESTION or QUESTION/ROW, with the ids from “show --json”; without it, the whole session
consulting-notes-for-meeting = Put the note on the agenda for the meeting
consulting-word-place = QUESTION[/ROW]
consulting-no-notes = No notes.
consulting-agenda = Show the agenda for the meeting
consulting-no-points = There is nothing on the agenda.
consulting-agreed = Agreed: { $words }
consulting-copy = Save a data copy for the client in a folder: everything they share (GDPR Art. 15 and 20)
consulting-copy-session = One of the client’s sessions
consulting-copy-to = Where to put the client’s folder
consulting-export-all = All sessions, not just those named or filtered
consulting-export-notes = Include the consultant’s notes
consulting-sort = Sort by: name, organisation, begun, changed, progress, decisive, before, after, shift, review, meeting, discuss, tags
consulting-descending = Largest or latest first
consulting-word-column = COLUMN
consulting-empty-note = The note is empty.
consulting-empty-note-advice = Write the note after --add.
consulting-no-place = “{ $given }” isn’t in this session, or isn’t shown here.
consulting-no-place-advice = “funkenbuch show --json” shows the ids of questions and rows.
