# What is wrong with a workbook file. The place (“line 12”) stands before it.

fault-at-line = Line { $line }: { $fault }
fault-too-large = The file is larger than { $limit } bytes.
fault-not-utf8 = The file is not saved as UTF-8. Your text editor can do that under “Save as”.
fault-not-toml = Funkenbuch can’t make sense of this. Often a quotation mark, an = or a bracket is missing, or something appears twice.
fault-too-deep = Brackets or names are nested too deeply here.
fault-unknown-format = This version of Funkenbuch doesn’t know format { $given }.
fault-unknown-field = The field “{ $field }” doesn’t belong here.
fault-missing-field = The field “{ $field }” is missing here.
fault-wrong-type = “{ $field }” has to be { $expected ->
    [text] text in quotation marks
    [whole] a whole number
    [number] a number
    [switch] true or false
    [list] a list in square brackets
   *[table] a section with fields of its own
}.
fault-unknown-word = “{ $field }” can’t be “{ $given }”. Choose from: { $known }.
fault-unclear-item = An entry is either a question (id), a note (note) or a picture (picture).
fault-bad-version = { $given } is not a version. Versions start at 1.
fault-bad-language = “{ $language }” is not a language tag such as “de” or “en”.
fault-bad-id = “{ $id }” can’t be an id. Ids begin with a lower-case letter and consist of a to z, digits and underscores, 64 characters at most.
fault-duplicate-id = The id “{ $id }” is already taken.
fault-missing-translation = The text “{ $field }” is missing in the language “{ $language }”.
fault-extra-translation = The text “{ $field }” is also given in “{ $language }”, a language the workbook doesn’t list at the top.
fault-empty-text = The text “{ $field }” is empty.
fault-empty-list = The list “{ $field }” is empty.
fault-unknown-question = There is no question “{ $id }”.
fault-unknown-column = The table “{ $table }” has no column “{ $id }”.
fault-unknown-option = “{ $of }” has no option “{ $id }”.
fault-unknown-station = There is no station “{ $id }”.
fault-unknown-table = There is no table “{ $id }”.
fault-not-earlier = “{ $id }” only appears here or further down. References can only point to something earlier.
fault-not-a-choice = “{ $id }” is not a choice. Conditions can only depend on choices.
fault-condition-not-here = Nothing can depend on “{ $id }” here.
fault-echo-without-column = “{ $id }” is a table, so the column is needed too, as in “{ $id }.column”.
fault-unknown-role = There is no role “{ $role }”.
fault-duplicate-role = The role “{ $role }” is already taken.
fault-misplaced-role = The role “{ $role }” belongs to “{ $expected }”.
fault-bad-bounds = “max” has to be larger than “min”.
fault-bad-step = Counting up from “min” by “step” doesn’t reach “max”.
fault-no-stations = The workbook has no stations yet.
fault-no-columns = The table “{ $id }” has no columns yet.
fault-no-rows = The table “{ $id }” has no rows. Give it fixed rows, rows from another table, or rows of the client’s own.
fault-row-kind-absent = This table has no rows of the kind “{ $kind }”.
