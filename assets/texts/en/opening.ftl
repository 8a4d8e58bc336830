# What the terminal says if there is no window.

opening-no-window =
    Funkenbuch can’t open a window here ({ $reason }).
    On Debian or Ubuntu this usually helps: sudo apt install { $packages }
    These commands work without a window: funkenbuch new, list, show, import, export, notes, agenda, copy, compare, overview, handout, mirror, sample, check (for more, try funkenbuch --help).
opening-stopped =
    Funkenbuch stopped unexpectedly. Everything up to the last half second is saved.
    Start the program again; “Continue” takes you back to where you were.
