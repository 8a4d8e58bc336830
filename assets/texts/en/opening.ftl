# What the terminal says if there is no window.

opening-no-window =
    Funkenbuch can’t open a window here ({ $reason }).
    On Debian or Ubuntu this usually helps: sudo apt install { $packages }
    Without a screen there are: funkenbuch new, list, show, import, export, notes, agenda, copy, compare, overview, handout, mirror, sample, check (more with funkenbuch --help).
opening-stopped =
    Funkenbuch stopped unexpectedly. Everything up to the last half second is saved.
    Start the program again; “Go on” leads to where you were.
