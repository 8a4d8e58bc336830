# Reading session files in, and putting sessions on paper.

import-faulty = In “{ $path }”: { $fault }
import-faulty-advice = Nothing was imported and nothing has changed. Ask for the file again.
import-unknown-workbook = “{ $path }” belongs to version { $version } of the workbook “{ $id }”, which isn’t in this library.
import-unknown-workbook-advice = Nothing has changed. Update Funkenbuch, or ask for the workbook file as well.
import-diverged = The session in “{ $path }” was last changed on { $theirs }, the one here on { $ours }. Funkenbuch can’t tell whether the file contains everything that is here.
import-diverged-advice = Nothing has changed. If you want the version in the file, import it again and let it replace this one (--replace); the version here is then kept as an earlier version.
import-in-trash = The session in “{ $path }” is in the bin here.
import-in-trash-advice = Nothing has changed. Restore the session from the bin, or import the file again and let it replace what is here (--replace), which also puts the session back in the list.
import-handout = The meeting sheet could not be created.
import-handout-advice = Your answers are safe. Please report this to us; the file “funkenbuch.log” says why it happened.
import-nothing = There is no session in “{ $path }”.
import-nothing-advice = Session files end in .json; Funkenbuch looks in subfolders too.
