# Datenschutz: Einwilligung oder Vertrag, Aufbewahrung, endgültig löschen, und was gespeichert ist.

erase-progress = Löschen: { $done } von { $of }
