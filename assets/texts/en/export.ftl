# Sessions as a table and as a text, and what a client gets as a data copy.

export-station = Station
export-question = Question
export-row = Row
export-column = Column
export-answer = Answer
export-open = open
export-finished = finished
export-changed = Last changed on { $day } at { $time } · { $status }
export-unnamed = Session

export-notes = The consultant’s notes
export-for-meeting = for the meeting
export-whole-session = On the whole session

export-sessions-file = Sessions { $day }
export-answers-file = Answers { $day }
export-handouts-title = { $count ->
    [one] { $kind } – 1 session
   *[other] { $kind } – { $count } sessions
}
export-session = Session
export-name = Name
export-organisation = Organisation
export-client = Client
export-workbook = Workbook
export-version = Version
export-language = Language
export-status = Filled in
export-begun = Begun
export-last-changed = Last changed
export-answered = Answered
export-visible = Asked
export-decisive = Answer to the key question
export-before = Must before
export-after = Must now
export-meeting = Meeting date
export-discuss = To discuss
export-review = Status
export-tags = Tags
export-question-id = Question id
export-row-id = Row id
export-column-id = Column id
export-marked = Mark
export-state-new = new
export-state-read = read
export-state-discussed = discussed
export-state-filed = filed

export-folder-name = { $name } – data copy of { $day }
export-leaflet-file = Please read first
export-leaflet-title = Data copy: your data from Funkenbuch, as of { $day }
export-leaflet-greeting = Dear { $name },
export-leaflet-greeting-nobody = Hello,
export-leaflet-contents = This folder contains everything you share with your consultant in Funkenbuch: { $sessions ->
    [one] one session, in three formats
   *[other] { $sessions } sessions, each in three formats
}.
export-leaflet-pdf = .pdf  to read and print
export-leaflet-markdown = .md   as text that any text editor can open
export-leaflet-json = .json to import into Funkenbuch on any computer
export-leaflet-record = Your client record also says:
export-leaflet-record-name = Name: { $words }
export-leaflet-record-organisation = Organisation: { $words }
export-leaflet-record-contact = Contact: { $words }
export-leaflet-record-pseudonym = Pseudonym for printing: { $words }
export-leaflet-right = You have a right to such a copy under the General Data Protection Regulation (Articles 15 and 20). You can also ask for something to be corrected or erased.
export-leaflet-consents = Your data are kept on this basis:
export-leaflet-consent = { $kind }, { $day }
export-leaflet-consent-until = { $note }, withdrawn or ended on { $day }
export-leaflet-private-title = What is not in this folder
export-leaflet-private = Anything you marked “just for me” is not in this folder. It is left out of everything your consultant sees. You can save it yourself, on the computer you wrote it on:
export-leaflet-step-open = Open your own session in Funkenbuch.
export-leaflet-step-go = Go to the last page of the last station.
export-leaflet-step-take = Choose “{ $button }” and confirm.
export-leaflet-step-keep = Save the file somewhere only you have access to, such as your own USB stick.
export-leaflet-several = If you have several sessions, do this for each of them.
export-leaflet-notes = Your consultant’s own notes are not in this folder either. Please ask if you would like to know what they say.
