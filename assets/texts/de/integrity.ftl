# Die Unversehrtheit der Bibliothek: was ihr schaden kann, wie es bemerkt wird, und was zu retten ist.

integrity-other-name = „{ $path }“ ist in einem anderen Funkenbuch unter einem anderen Namen geöffnet.
integrity-other-name-advice = Schließen Sie es dort, oder öffnen Sie die Bibliothek hier unter demselben Namen.
integrity-cancelled = Das wurde abgebrochen.
integrity-cancelled-advice = Es ist alles, wie es vorher war.
