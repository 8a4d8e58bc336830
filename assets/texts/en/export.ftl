# Sessions as a table and as a text.

export-station = Station
export-question = Question
export-row = Row
export-column = Column
export-answer = Answer
export-open = open
export-finished = finished
export-changed = Last changed on { $day } at { $time } · { $status }
export-unnamed = Session
