# Commands of the consultant: notes, agenda, copy.

consult-notes = Show the notes to a session, or add one
consult-notes-add = Add this note; shows its number
consult-notes-at = What it is about: QUESTION or QUESTION/ROW, with the ids of “show --json”; without it, the whole session
consult-notes-for-meeting = The note is for the meeting and stands on its agenda
consult-word-place = QUESTION[/ROW]
consult-no-notes = No note.
consult-agenda = Show what is to be talked about in the meeting
consult-no-points = Nothing is on the agenda.
consult-agreed = Agreed: { $words }
consult-copy = Write everything that a client shares with the consultant into a folder: the right to a copy
consult-copy-session = A session of the client
consult-copy-to = Where their folder is to stand
consult-export-all = All sessions; without it, those that are named or selected
consult-export-notes = The consultant’s notes too
consult-sort = By: name, organisation, begun, changed, progress, decisive, before, after, shift, review, meeting, discuss, tags
consult-descending = The largest or last first
consult-word-column = COLUMN
consult-empty-note = The note is empty.
consult-empty-note-advice = Write after --add what it is to say.
consult-no-place = “{ $given }” isn’t in this session, or isn’t shown here.
consult-no-place-advice = “funkenbuch show --json” shows the ids of questions and rows.
