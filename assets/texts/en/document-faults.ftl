# What can be the matter with a session file. The program names the file before it and what helps after it.
# $place is the place in the file, such as answers[3].value.

document-too-large = The file is larger than { $limit } MB. No session grows that large.
document-wide-text = The file is saved as UTF-16 (or is no text at all). A session is text in UTF-8.
document-not-utf8 = Line { $line } holds something that is not UTF-8.
document-not-json = From line { $line }, character { $column } on, the file can’t be read as JSON.
document-truncated = The file breaks off in line { $line }. It was probably not copied in full.
document-too-deep = In line { $line }, more brackets are nested than a session ever has.
document-duplicate-field = The field { $place } stands there twice.
document-no-session = This is not a Funkenbuch session: it lacks "format": "funkenbuch-session".
document-bad-version = There is no version number at { $place }.
document-too-new = The session comes from a newer Funkenbuch (format { $given }; this one knows format { $known }).
document-missing-field = The field { $place } is missing.
document-unknown-field = The field { $place } doesn’t belong in a session.
document-wrong-type = At { $place }, there should be { $expected ->
    [object] an object in curly brackets
    [list] a list in square brackets
    [text] a text in quotation marks
    [number] a number
    [count] a whole number from 0 up
   *[truth] true or false
}, and there isn’t.
document-unknown-word = At { $place } it says “{ $given }”. Only this is possible there: { $expected }.
document-bad-id = At { $place } it says “{ $given }”. That is not a UUID.
document-bad-time = At { $place } it says “{ $given }”. That is not a time such as 2026-11-22T14:03:00+01:00, or it is not between the years 1900 and 9998.
document-bad-date = At { $place } it says “{ $given }”. There is no such day; a day looks like 2026-12-03.
document-bad-value = At { $place }, there is not exactly one answer.
document-too-many = There are more than { $limit } entries at { $place }.
document-text-too-long = The text at { $place } is longer than { $limit } MB.
document-empty-text = There is an empty text at { $place }. What is empty doesn’t stand in the file.
document-line-break = There is a line break at { $place }. This answer has only one line.
document-other-workbook = The session belongs to the workbook “{ $given }”, not to “{ $expected }”.
document-other-version = The session belongs to version { $given } of the workbook, not to version { $expected }.
document-changed-workbook = The session belongs to a workbook of the same name and version but with other content. Whoever changed it: please raise the version.
document-unknown-language = At { $place } it says “{ $given }”. The workbook doesn’t exist in this language.
document-unknown-question = At { $place } it says “{ $question }”. The workbook has no such question.
document-unknown-row = At { $place } it says “{ $row }”. There is no such row in “{ $question }”.
document-unknown-column = At { $place } it says “{ $column }”. There is no such column in “{ $question }”.
document-column-not-for-row = At { $place } it says “{ $column }”. That isn’t asked in the row “{ $row }”.
document-is-table = At { $place }: “{ $question }” is a table. An answer in it names its row and its column.
document-is-no-table = At { $place }: “{ $question }” is no table and has neither rows nor columns.
document-duplicate-answer = { $place } is the second answer in the same place.
document-wrong-form = At { $place }, there is { $given ->
    [text] a text
    [choice] a choice
    [choices] a multiple choice
    [scale] a scale value
    [number] a number
   *[date] a day
}. The question asks for { $expected ->
    [line] a line of text
    [prose] a text
    [choice] a choice
    [choices] a multiple choice
    [scale] a scale value
    [number] a number
   *[date] a day
}.
document-unknown-option = At { $place } it says “{ $option }”. That is not among the options there.
document-no-option = Nothing is chosen at { $place }. What is open doesn’t stand in the file.
document-option-twice = Something is chosen twice at { $place }.
document-stray-words = There are words of one’s own (other) at { $place } although “other” is not chosen.
document-out-of-range = At { $place } it says { $given }. Possible is { $least } to { $most }.
document-off-step = At { $place } it says { $given }. Possible is { $least } to { $most } in steps of { $step }.
document-no-own-rows = At { $place } it says “{ $question }”. There are no own rows there.
document-bad-row-id = At { $place } it says “{ $given }”. A row’s name is 1 to 64 characters long: a–z, 0–9, _ and -.
document-row-taken = At { $place } it says “{ $given }”. Another row has that name already.
document-stray-title = There is a title at { $place }. Own rows of “{ $question }” have none.
document-duplicate-mark = { $place } is the second mark in the same place.
document-unknown-finding = At { $place } it says “{ $finding }”. The program knows no such observation.
document-duplicate-reaction = { $place } is the second opinion on the same observation.
