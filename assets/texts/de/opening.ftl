# What the terminal says if there is no window.

opening-no-window =
    Funkenbuch kann hier kein Fenster öffnen ({ $reason }).
    Unter Debian oder Ubuntu hilft meist: sudo apt install { $packages }
    Ohne Bildschirm geht es mit: funkenbuch new, list, show, import, export, notes, agenda, copy, compare, overview, handout, mirror, sample, check (mehr mit funkenbuch --help).
opening-stopped =
    Funkenbuch ist unerwartet stehen geblieben. Alles bis zur letzten halben Sekunde ist gespeichert.
    Starten Sie das Programm neu; „Weitermachen“ führt dorthin, wo Sie waren.
