# What the terminal says if there is no window.

opening-no-window =
    Funkenbuch can’t open a window here. The system says: { $reason }
    On Debian or Ubuntu this usually helps: sudo apt install { $packages }
    All commands also work without a window; “funkenbuch --help” lists them.
opening-stopped =
    Funkenbuch stopped unexpectedly. Everything up to the last half second is saved.
    Start the program again; “Continue” takes you back to where you were.
