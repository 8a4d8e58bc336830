# Which sessions: options of the command line.

filter-heading = Filters
filter-word-day = DAY
filter-word-state = STATE
filter-word-tag = WORD
filter-word-id = ID
filter-word-client = CLIENT
filter-word-meeting = WHEN
filter-state = Only sessions with this status: new, read, discussed, filed; separate several with commas
filter-tag = Only sessions with this tag
filter-from = Only sessions changed on this day or later
filter-until = Only sessions changed on this day or earlier
filter-meeting = Only sessions with a meeting at this time: today, week (within seven days), past (over, but not discussed yet), a day, or DAY..DAY
filter-workbook = Only sessions that use this workbook
filter-decisive = Only sessions with this answer to the key question: yes, partly, no, unsure
filter-client = Only this client’s sessions: their name, or the beginning or end of their id
filter-trash = Only sessions in the bin
filter-due = Only sessions whose retention period is over
