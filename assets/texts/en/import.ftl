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
import-pdf-encrypted = “{ $path }” is locked with a password.
import-pdf-encrypted-advice = Nothing was imported. Save the handout without a password, or ask for the session itself (a file ending in .json).
import-pdf-damaged = “{ $path }” can’t be read as a PDF; the file is probably damaged.
import-pdf-damaged-advice = Nothing was imported. Ask for the file again.
import-pdf-too-large = “{ $path }” holds more than Funkenbuch ever puts into a handout.
import-pdf-too-large-advice = Nothing was imported. Ask for the session itself (a file ending in .json).
import-pdf-missing = There is no session in “{ $path }”.
import-pdf-missing-advice = Nothing was imported. A handout can be imported if Funkenbuch made it and the session was included when it was saved.
import-pdf-foreign = There are files in “{ $path }”, but no Funkenbuch session.
import-pdf-several = There are several sessions in “{ $path }”.
import-pdf-several-advice = Nothing was imported. Extract the files with a PDF program, then import the one you want.
import-pdf-broken = The session in “{ $path }” is damaged.
