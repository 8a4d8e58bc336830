# Which sessions: options of the command line.

filter-heading = Filters
filter-word-day = DAY
filter-word-state = STATE
filter-word-tag = WORD
filter-word-id = ID
filter-word-client = CLIENT
filter-state = Only with this status: new, read, discussed, filed; separate several with commas
filter-tag = Only with this tag
filter-from = Only if changed on this day or later
filter-until = Only if changed on this day or earlier
filter-workbook = Only with this workbook
filter-decisive = Only with this answer to the decisive question: yes, partly, no, unsure
filter-client = Only from this client: their name, or the beginning or end of their id
filter-trash = Only those in the trash
