# Which sessions: options of the command line.

filter-heading = Selection
filter-word-day = DAY
filter-word-state = STATE
filter-word-tag = WORD
filter-word-id = ID
filter-word-client = CLIENT
filter-word-meeting = WHEN
filter-state = Only in this state: new, read, discussed, filed; several with commas
filter-tag = Only with this tag
filter-from = Only those changed since this day
filter-until = Only those changed up to this day
filter-meeting = Only with a meeting at this time: today, week (within seven days), past (over, not discussed yet), a day, or DAY..DAY
filter-workbook = Only with this workbook
filter-decisive = Only with this answer to the decisive question: yes, partly, no, unsure
filter-client = Only of this person: their name, or beginning or end of their number
filter-trash = Only what is in the trash
