# Reading session files in, and putting sessions on paper.

import-faulty = In “{ $path }”: { $fault }
import-faulty-advice = Nothing was imported and nothing has changed. Ask for the file once more.
import-unknown-workbook = “{ $path }” belongs to version { $version } of the workbook “{ $id }”, which this library doesn’t know.
import-unknown-workbook-advice = Nothing has changed. Bring Funkenbuch up to date, or ask for the workbook along with it.
import-diverged = “{ $path }” is of { $theirs }; the session here was changed since, last on { $ours }.
import-diverged-both = “{ $path }” is of { $theirs }; the session here was changed too, last on { $ours }.
import-diverged-advice = Nothing has changed. If the file is to count, use --replace; the copy here is kept in the library.
import-handout = The sheet could not be set ({ $detail }).
import-handout-advice = Your answers are safe. Please tell us this sentence.
import-nothing = There is no session in “{ $path }”.
import-nothing-advice = Session files end in .json; Funkenbuch looks in the folders below too.
