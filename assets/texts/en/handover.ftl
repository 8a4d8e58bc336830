# Handing over the laptop, the client's own word, and filling in without keeping.

handover-menu = Hand over the laptop …
handover-title = Hand over the laptop
handover-explains = From then on, only this one session can be seen or opened: no list, no search, no client records and no other files, not even after a restart. Your notes, the agenda and the client record for this session are hidden as well. The clipboard is emptied.
handover-code = Code for taking it back
handover-code-again = Repeat the code
handover-code-hint = At least { $count } characters, such as six digits. If you forget it, “funkenbuch hand-back --forgotten” in a terminal takes the laptop back after ten minutes; nothing is lost.
handover-by-passphrase = To take the laptop back, enter the library’s passphrase.
handover-differs = The two entries don’t match.
handover-folder = Folder for anything the client saves
handover-yes = Hand over
handover-back = Back to consulting …
handover-back-title = Back to consulting
handover-back-explains-code = Enter the code that you chose when you handed the laptop over.
handover-back-explains-passphrase = Enter the library’s passphrase.
handover-back-code = Code
handover-back-passphrase = Passphrase
handover-back-yes = Take back
handover-taken-back = You have taken the laptop back.
handover-page-title = This laptop is ready for you
handover-page-words = Only your own session can be seen here. What you write is saved; you can close the window at any time.
handover-page-choice = The library is open. The laptop has been handed over to a client: pass it on to them, or take it back.
handover-page-go-on = Continue
handover-page-pass-on = Pass on to the client
handover-page-take-back = Take back
handover-save-title = Save
handover-save-name = Name of the file
handover-save-where = The file will be saved in this folder: { $folder }
handover-save-yes = Save

handover-refused = The laptop has been handed over to a client.
handover-refused-advice = Take it back first: in the window with “Back to consulting”, or in a terminal with “funkenbuch hand-back”.
handover-library-gone = The laptop has been handed over to a client, but the library can’t be opened. { $problem }
handover-library-gone-advice = If the library is on a USB stick, please plug it in again and try once more. If it no longer exists or is damaged, “funkenbuch hand-back --forgotten” in a terminal ends the hand-over.
handover-is-not = The laptop hasn’t been handed over.
handover-is-not-advice = There is nothing to take back.
handover-job-running = Something is still running in the background.
handover-job-running-advice = Wait until it has finished, or cancel it. Then you can hand over the laptop.
handover-short = That is too short.
handover-short-advice = Please use at least four characters.
handover-wrong-code = That isn’t the right code.
handover-wrong-passphrase = That isn’t the right passphrase.
handover-wrong-word = That isn’t the right word.
handover-wait = { $seconds ->
    [one] You can try again in one second.
   *[other] You can try again in { $seconds } seconds.
}
handover-too-soon = After a wrong try, there is a short wait before the next one.
handover-wrong-advice = Check capital and small letters. After each wrong try, the wait gets longer.

handover-word-needed = The client has set a secret word for this session.
handover-word-needed-advice = It is needed to carry on with the session and to save anything “just for me”. Everything else can be read in consulting as usual.
handover-word-open-title = Your secret word
handover-word-open-explains = To carry on with this session, enter the secret word that its client has chosen. Everything they share can be read in consulting without it.
handover-word-open-yes = Open
handover-word = Your secret word
handover-word-old = Current word
handover-word-new = New word
handover-word-again = Repeat the new word
handover-word-offer = Choose a secret word …
handover-word-offer-note = If you like: with a secret word, nobody but you can carry on with this session, not even your consultant.
handover-word-change = Change your secret word …
handover-word-title = A secret word for this session
handover-word-explains = From then on, this word is needed to carry on with your session, and to save your own copy. Your consultant can read everything you share, just as before; what is “just for me” stays closed. If you forget the word, nobody can recover it, and what is “just for me” stays closed for ever.
handover-word-yes = Set the word
handover-word-remove = Remove the word
handover-word-set = Your secret word is now in place.
handover-word-removed = This session no longer has a secret word.
handover-word-copy = To save your own copy, please enter your secret word.

unkept-start = Begin without keeping anything …
unkept-title = Begin without keeping anything
unkept-explains = What you write is only held in the computer’s memory and is never saved. At the end you can save the meeting sheet as a PDF; after that, everything is gone. It is also gone if the program crashes or the computer is switched off.
unkept-note = Nothing is saved this time: what you write is only held in the computer’s memory, and it is gone when you finish. At the end, you can save the meeting sheet as a PDF.
unkept-not-kept = not kept
unkept-leave = End session
unkept-discard-title = None of this will be kept
unkept-discard-explains = If you end the session now, everything here will be gone. Would you like to save the meeting sheet first?
unkept-discard-sheet = Save as PDF …
unkept-discard-stay = Carry on
unkept-discard-yes = Discard

handback-about = Take back a laptop that was handed over; asks for the code, or reads it from FUNKENBUCH_CODE
handback-forgotten = Take it back without the code, after a wait of ten minutes
handback-ask-code = Code: 
handback-ask-word = The client’s secret word for session { $session }: 
handback-waiting = Ending the hand-over without the code, in { $minutes } minutes. To stop this, press Ctrl + C.
handback-done = The laptop has been taken back.
