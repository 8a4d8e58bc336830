# Commands of the consultant: notes, agenda, copy.

consulting-notes = Show the notes to a session, or add one
consulting-notes-add = Add this note; shows its number
consulting-notes-at = What it is about: QUESTION or QUESTION/ROW, with the ids of “show --json”; without it, the whole session
consulting-notes-for-meeting = The note is for the meeting and stands on its agenda
consulting-word-place = QUESTION[/ROW]
consulting-no-notes = No note.
consulting-agenda = Show what is to be talked about in the meeting
consulting-no-points = Nothing is on the agenda.
consulting-agreed = Agreed: { $words }
consulting-copy = Write everything that a client shares with the consultant into a folder: the right to a copy
consulting-copy-session = A session of the client
consulting-copy-to = Where their folder is to stand
consulting-export-all = All sessions; without it, those that are named or selected
consulting-export-notes = The consultant’s notes too
consulting-sort = By: name, organisation, begun, changed, progress, decisive, before, after, shift, review, meeting, discuss, tags
consulting-descending = The largest or last first
consulting-word-column = COLUMN
consulting-empty-note = The note is empty.
consulting-empty-note-advice = Write after --add what it is to say.
consulting-no-place = “{ $given }” isn’t in this session, or isn’t shown here.
consulting-no-place-advice = “funkenbuch show --json” shows the ids of questions and rows.
