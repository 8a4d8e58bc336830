# What the terminal says if there is no window.

opening-no-window =
    Funkenbuch kann hier kein Fenster öffnen. Das System meldet: { $reason }
    Unter Debian oder Ubuntu hilft meist: sudo apt install { $packages }
    Alle Befehle gehen auch ohne Fenster; „funkenbuch --help“ nennt sie.
opening-stopped =
    Funkenbuch ist unerwartet stehen geblieben. Alles bis zur letzten halben Sekunde ist gespeichert.
    Starten Sie das Programm neu; „Weitermachen“ führt dorthin, wo Sie waren.
