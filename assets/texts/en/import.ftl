# Importing session files, and putting sessions on paper.

import-faulty = In “{ $path }”: { $fault }
import-faulty-advice = Nothing was imported and nothing has changed. Ask for the file again.
import-unknown-workbook = “{ $path }” belongs to version { $version } of the workbook “{ $id }”, which this library doesn’t know.
import-unknown-workbook-advice = Nothing has changed. Update Funkenbuch, or ask for the workbook file as well.
import-diverged = “{ $path }” is from { $theirs }; the session here has been changed since, most recently on { $ours }.
import-diverged-both = “{ $path }” is from { $theirs }; the session here has been changed too, most recently on { $ours }.
import-diverged-advice = Nothing has changed. To use the file instead, add --replace; the library keeps what is here as an earlier version.
import-handout = The meeting sheet could not be laid out ({ $detail }).
import-handout-advice = Your answers are safe. Please tell us what this message says.
import-nothing = There is no session in “{ $path }”.
import-nothing-advice = Session files end in .json; Funkenbuch looks in subfolders too.
