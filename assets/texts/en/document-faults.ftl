# What can be wrong with a session file. The program names the file before the sentence and says what to do after it.
# $place is the place in the file, such as answers[3].value.

document-too-large = The file is larger than { $limit } MB. Sessions never get that large.
document-wide-text = The file is saved as UTF-16, or isn’t text at all. A session file is text in UTF-8.
document-not-utf8 = Line { $line } contains something that isn’t UTF-8.
document-not-json = The file can’t be read as JSON from line { $line }, character { $column } onwards.
document-truncated = The file breaks off at line { $line }. It probably wasn’t copied in full.
document-too-deep = Line { $line } has brackets nested more deeply than any session needs.
document-duplicate-field = The field { $place } appears twice.
document-no-session = This is not a Funkenbuch session: "format": "funkenbuch-session" is missing.
document-bad-version = There is no version number at { $place }.
document-too-new = The session comes from a newer version of Funkenbuch (format { $given }; this version only knows format { $known }).
document-missing-field = The field { $place } is missing.
document-unknown-field = The field { $place } doesn’t belong in a session.
document-wrong-type = { $place } should be { $expected ->
    [object] an object in curly brackets
    [list] a list in square brackets
    [text] text in quotation marks
    [number] a number
    [count] a whole number, 0 or more
   *[truth] true or false
}, but isn’t.
document-unknown-word = { $place } is “{ $given }”. It can only be one of these: { $expected }.
document-bad-id = { $place } is “{ $given }”. That is not a UUID.
document-bad-time = { $place } is “{ $given }”. That is not a time such as 2026-11-22T14:03:00+01:00, or it is not between the years 1900 and 9998.
document-bad-date = { $place } is “{ $given }”. There is no such day. Dates are written like this: 2026-12-03.
document-bad-value = { $place } doesn’t hold exactly one answer.
document-too-many = There are more than { $limit } entries at { $place }.
document-text-too-long = The text at { $place } is longer than { $limit } MB.
document-empty-text = The text at { $place } is empty. Empty texts have to be left out of the file.
document-line-break = There is a line break at { $place }. This answer has to be a single line.
document-other-workbook = The session belongs to the workbook “{ $given }”, not to “{ $expected }”.
document-other-version = The session belongs to version { $given } of the workbook, not version { $expected }.
document-changed-workbook = The session belongs to a workbook with the same name and version but different content. Whoever changed the workbook should give it a higher version number.
document-unknown-language = { $place } is “{ $given }”. The workbook isn’t available in that language.
document-unknown-question = { $place } is “{ $question }”. The workbook has no such question.
document-unknown-row = { $place } is “{ $row }”. “{ $question }” has no such row.
document-unknown-column = { $place } is “{ $column }”. “{ $question }” has no such column.
document-column-not-for-row = { $place } is “{ $column }”. That isn’t asked in the row “{ $row }”.
document-is-table = { $place }: “{ $question }” is a table. An answer in it has to name its row and its column.
document-is-no-table = { $place }: “{ $question }” isn’t a table, so it has neither rows nor columns.
document-duplicate-answer = { $place } is a second answer in the same place.
document-wrong-form = { $place } holds { $given ->
    [text] text
    [choice] a single choice
    [choices] several choices
    [scale] a scale value
    [number] a number
   *[date] a day
}, but the question asks for { $expected ->
    [line] a line of text
    [prose] text
    [choice] a single choice
    [choices] several choices
    [scale] a scale value
    [number] a number
   *[date] a day
}.
document-unknown-option = { $place } is “{ $option }”. That isn’t one of the options.
document-no-option = Nothing is chosen at { $place }. Unanswered questions have to be left out of the file.
document-option-twice = The same option is chosen twice at { $place }.
document-stray-words = There is text for “other” at { $place }, although “other” isn’t chosen.
document-out-of-range = { $place } is { $given }. It can be anything from { $least } to { $most }.
document-off-step = { $place } is { $given }. It can be anything from { $least } to { $most } in steps of { $step }.
document-no-own-rows = { $place } is “{ $question }”, which can’t have rows of the client’s own.
document-bad-row-id = { $place } is “{ $given }”. A row’s id is 1 to 64 characters long: a–z, 0–9, _ and -.
document-row-taken = { $place } is “{ $given }”. Another row already has that id.
document-stray-title = There is a title at { $place }, but rows of the client’s own in “{ $question }” have none.
document-duplicate-mark = { $place } is a second mark in the same place.
document-unknown-finding = { $place } is “{ $finding }”. Funkenbuch has no such finding.
document-duplicate-reaction = { $place } is a second reaction to the same finding.
