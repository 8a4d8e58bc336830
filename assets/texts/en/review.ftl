# Reading a session: answers, notes, state, points for the meeting.

agenda-own = point of your own
agenda-marked = { $station } · marked to discuss
agenda-finding = What stands out
agenda-note = Your note · { $station }
agenda-note-whole = Your note
agenda-agreed = Agreed last time: { $words }
agenda-agreed-on = on { $day }
agenda-gone = Point without a source
agenda-gone-why = The answer or note behind it is no longer there.
