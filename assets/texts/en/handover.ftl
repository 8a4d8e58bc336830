# Handing over the laptop, the client's own word, and filling in without keeping.

handover-menu = Hand over the laptop …
handover-title = Hand over the laptop
handover-explains = Afterwards only this one session can be seen or reached: no list, no search, no client record, no other file, not even after a restart. Your notes, the agenda and the client record of this session are hidden as well. The clipboard is emptied.
handover-code = Code to take it back
handover-code-again = The same code again
handover-code-hint = At least { $count } characters, six digits for example. If it is forgotten, “funkenbuch hand-back --forgotten” in a terminal takes the laptop back after ten minutes; nothing is lost.
handover-by-passphrase = You take the laptop back with the library’s passphrase.
handover-differs = The two entries differ.
handover-folder = Folder for what the client saves
handover-yes = Hand over
handover-back = Back to consulting …
handover-back-title = Back to consulting
handover-back-explains-code = Enter the code that you chose when you handed the laptop over.
handover-back-explains-passphrase = Enter the library’s passphrase.
handover-back-code = Code
handover-back-passphrase = Passphrase
handover-back-yes = Take back
handover-taken-back = The laptop is back in consulting.
handover-page-title = This laptop is for you
handover-page-words = Only your own session can be seen here. What you write is saved; you can close the window at any time.
handover-page-choice = The library is open, and the laptop was handed over.
handover-page-go-on = Go on filling in
handover-page-pass-on = Pass on to the client
handover-page-take-back = Take back
handover-save-title = Save
handover-save-name = Name of the file
handover-save-where = The file goes into this folder: { $folder }
handover-save-yes = Save

handover-refused = The laptop is handed over to a client.
handover-refused-advice = Take it back first: in the window with “Back to consulting”, or in a terminal with “funkenbuch hand-back”.
handover-library-gone = The laptop is handed over, but the library it belongs to can’t be opened. { $problem }
handover-library-gone-advice = If it is on a stick, please plug that in again and try once more. If it no longer exists, “funkenbuch hand-back --forgotten” in a terminal ends the hand-over.
handover-is-not = The laptop isn’t handed over.
handover-is-not-advice = There is nothing to take back.
handover-job-running = Something is still being done in the background.
handover-job-running-advice = Wait until that has ended, or cancel it; then the laptop can be handed over.
handover-short = That is too short.
handover-short-advice = Use at least four characters.
handover-wrong-code = That isn’t the code.
handover-wrong-passphrase = That isn’t the passphrase.
handover-wrong-word = That isn’t the word.
handover-wait = { $seconds ->
    [one] The next try is in one second.
   *[other] The next try is in { $seconds } seconds.
}
handover-too-soon = After wrong tries it takes a while until the next one.
handover-wrong-advice = Mind capital and small letters; after each wrong try it takes longer.

handover-word-needed = This session has a word of the client’s own.
handover-word-needed-advice = Only with it does the walk open, and only with it is written what is “just for me”. Everything else is in consulting as always.
handover-word-open-title = Your own word
handover-word-open-explains = This session opens only with the word that its client has chosen for it. In consulting everything shared can be read without this word.
handover-word-open-yes = Open
handover-word = Your own word
handover-word-old = The word so far
handover-word-new = New word
handover-word-again = The same again
handover-word-offer = Choose a word of your own …
handover-word-offer-note = If you like: with a word of your own nobody but you can open this walk again, not even your consultant.
handover-word-change = Change your own word …
handover-word-title = A word of your own for this session
handover-word-explains = Afterwards only this word opens the walk again, and only with it can a copy of your own be written. What is shared is there for your consultant as before; what is “just for me” stays closed. If you forget the word, nobody can bring it back: what is “just for me” then stays closed for ever.
handover-word-yes = Set the word
handover-word-remove = Remove the word
handover-word-set = Your own word counts from now on.
handover-word-removed = This session no longer has a word of its own.
handover-word-copy = Your own copy needs your word.

unkept-start = Fill in without keeping anything …
unkept-title = Fill in without keeping anything
unkept-explains = What you write is in the computer’s memory alone and is saved nowhere. At the end you can save the meeting sheet as a PDF; then everything is gone. If the program crashes or the computer is switched off, it is gone as well.
unkept-not-kept = not kept
unkept-leave = End
unkept-discard-title = Nothing of this is kept
unkept-discard-explains = If you end now, everything that stands here is gone. Would you like to save the meeting sheet first?
unkept-discard-sheet = Save as PDF …
unkept-discard-stay = Go on filling in
unkept-discard-yes = Discard

handback-about = Takes back the laptop that was handed over; asks for the code, or takes it from FUNKENBUCH_CODE
handback-forgotten = Without the code, after a wait of ten minutes
handback-ask-code = Code: 
handback-ask-word = Word of the client’s own for session { $session }: 
handback-waiting = The code is forgotten: in { $minutes } minutes the hand-over ends. Ctrl C stops this.
handback-done = The laptop is taken back.
