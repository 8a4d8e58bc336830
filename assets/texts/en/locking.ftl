# Passphrase, locking and emergency sheet in the window.

passphrase-title = This library is protected
passphrase-which = It is here: { $path }
passphrase-name = Passphrase
passphrase-show = Show the passphrase
passphrase-open = Open
passphrase-opening = Opening the library …
passphrase-empty = Please enter the passphrase.
passphrase-wrong = This passphrase doesn’t open the library. Capitals and spaces count, and Caps Lock may be on.
passphrase-wait = { $seconds ->
    [one] After several tries, Funkenbuch waits a moment. You can try again in one second.
   *[other] After several tries, Funkenbuch waits a moment. You can try again in { $seconds } seconds.
}
passphrase-again = You can try again now.
passphrase-forgotten = Forgotten? Have a look at your emergency sheet. Without the passphrase nobody can open the library, not even us.

lock-title = Locked
lock-explains = Nothing can be seen here until the passphrase is entered. Then you carry on exactly where you were.
lock-session = What you have written is hidden. Anyone at this laptop can carry on from here. If you want only you to be able to, choose a secret word on the last page of the walk.
lock-session-word = What you have written is hidden. Enter your secret word to carry on exactly where you were.
lock-unlock = Unlock
lock-unlocking = One moment …
lock-saving = The last words are still being saved.
lock-working = A longer task is still finishing. The library is closed completely once it is done.
lock-unsaved = Something has not been saved yet. It is only in this computer’s memory, so please leave Funkenbuch open. It will be saved again once you unlock.
lock-stays-open = Funkenbuch won’t close until this is saved. Please unlock first.
lock-needs-passphrase = To be locked, this library needs a passphrase. You can set one in the settings, under “Protection”.
lock-file-left = A file that was chosen while everything was locked doesn’t count. Please choose it again.

top-lock = Lock

offer-heading = Protect it with a passphrase?
offer-does = Everything written here is then encrypted. Nobody can read it without the passphrase, not even on a lost or borrowed laptop.
offer-does-not = But: nobody can bring back a forgotten passphrase, and then everything is lost. Anyone sitting at the open laptop can read along. And whatever you save as a PDF or a file is not protected.
offer-with = With a passphrase …
offer-without = Without, for now
offer-later = You can change this in the settings at any time.

protection-heading = Protection
protection-off = This library has no passphrase. Anyone who gets to this computer can read it.
protection-on = This library is protected by a passphrase.
protection-read-only = This can only be changed when the library is open for writing.
protection-protect = Protect with a passphrase …
protection-change = Change the passphrase …
protection-remove = Remove the protection …
protection-sheet = Emergency sheet …
protection-lock-now = Lock now
protection-lock-after = Lock by itself
protection-lock-never = never
protection-lock-minutes = { $minutes ->
    [one] after one minute without input
   *[other] after { $minutes } minutes without input
}
protection-lock-sleep = When the computer goes to sleep, Funkenbuch always locks.

protect-title = Protect the library
protect-current = Current passphrase
protect-new = New passphrase
protect-again = The same once more
protect-show = Show the passphrase
protect-hint = Four or more words that have nothing to do with each other work well. Spaces, accents and punctuation are allowed.
protect-missing = Please enter a passphrase.
protect-differs = This isn’t the same. Please enter it twice in the same way.
protect-forgotten = Nobody can bring back a forgotten passphrase, not even us: everything in this library would be lost. Write it down and keep it safe, best of all on the emergency sheet.
protect-go = Protect
protect-working = Encrypting the library …
protect-done = The library is now protected.
protect-done-explains = Funkenbuch will ask for the passphrase the next time it opens. It locks with Ctrl L, after { $minutes } minutes without input, and when the computer sleeps.
protect-done-without-time = Funkenbuch will ask for the passphrase the next time it opens. It locks with Ctrl L and when the computer sleeps.
protect-sheet-now = Print an emergency sheet now, while you have the passphrase in mind.

change-title = Change the passphrase
change-explains = After that, only the new one works. Older backups still open with the old one.
change-go = Change
change-working = Changing the passphrase …
change-done = The new passphrase is in place.
change-sheet-now = An old emergency sheet is no longer right. Print a new one.

remove-title = Remove the protection
remove-explains = Everything is then unencrypted on this computer, and Funkenbuch no longer asks for a passphrase when it opens.
remove-go = Remove the protection
remove-working = Decrypting the library …
remove-done = The library is no longer protected.

protect-stop = Cancel
protect-progress = Progress
protect-stopped = Cancelled. The library is as it was.
protect-finish = Done

strength-name = How good it is
strength-very-weak = Very easy to guess.
strength-weak = Easy to guess.
strength-fair = It will hold for a while.
strength-good = Good.
strength-strong = Very good.
strength-short = A few more words make it better.
strength-common = This is what gets tried first. Use several words that don’t belong together.
strength-one-word = A single word or a name is found quickly. Add three more.
strength-keyboard = Keys that lie side by side are tried early. Use words.
strength-repeats = Repeating hardly helps. Use different words.
strength-sequence = Sequences such as abc or 123 hardly help. Use words.
strength-date = Years and dates are tried early. Use a few more words instead.

sheet-title = Emergency sheet
sheet-explains = A sheet to print and keep: where the library is, how to open it, even without Funkenbuch, and room for the passphrase. Funkenbuch keeps no copy of it.
sheet-print = Print the passphrase on it
sheet-print-explains = It can then be read in the PDF file too. Delete the file after printing, from the bin as well.
sheet-by-hand = Without the tick, you write the passphrase on the sheet by hand, and it is in no file.
sheet-save = Save as PDF …
sheet-saved = The emergency sheet is saved: { $path }
sheet-file-name = Emergency sheet
sheet-where = Where the emergency sheet should go

paper-sheet-title = Emergency sheet
paper-sheet-subtitle = The way into a protected Funkenbuch library. Keep this sheet where you keep other important papers, and not with the computer.
paper-sheet-library = The library
paper-sheet-path = Where the file is
paper-sheet-protected = Protected since
paper-sheet-printed = Sheet made on
paper-sheet-passphrase = The passphrase
paper-sheet-exact = Exactly like this, with capitals and spaces:
paper-sheet-space = Each “␣” is a space.
paper-sheet-write = Please write clearly, by hand:
paper-sheet-forgotten = Without the passphrase the library can’t be opened, not even by those who made Funkenbuch.
paper-sheet-how = How to open it
paper-sheet-how-open = Start Funkenbuch. If the library is somewhere else, choose “Open another library …” and give its path.
paper-sheet-how-type = Enter the passphrase and press “Open”.
paper-sheet-how-backup = If the file is lost, each backup opens with the passphrase that was in place when it was made.
paper-sheet-without = Without Funkenbuch
paper-sheet-without-words = The file has the format of SQLCipher, version 4, with its default settings. Other programs that know it open the file with the same passphrase, for example “DB Browser for SQLite” (choose “SQLCipher 4 defaults”), or on the command line:
