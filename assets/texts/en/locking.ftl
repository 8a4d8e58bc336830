# Passphrase, locking and emergency sheet in the window.

passphrase-title = This library is protected
passphrase-which = Location: { $path }
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
passphrase-plain-backup = The file may also be damaged: the latest backup has no passphrase. If you never chose one, restore that backup.
passphrase-doubt = The file may also be damaged. In that case, open the latest backup with the passphrase that was in use when it was made: { $path }
passphrase-doubt-no-backup = The file may also be damaged. If there is a backup on another disk or a USB stick, open that one as a library.

lock-title = Locked
lock-explains = Nothing is shown here until the passphrase is entered. You then carry on exactly where you were.
lock-session = What you have written is hidden. Anyone at this laptop can carry on from here. To make sure that only you can, choose a secret word on the last page of the last station.
lock-session-word = What you have written is hidden. Enter your secret word to carry on exactly where you were.
lock-unlock = Unlock
lock-unlocking = One moment …
lock-saving = What you wrote last is still being saved.
lock-working = A longer task is still finishing. Once it is done, the library will be closed completely.
lock-unsaved = Something hasn’t been saved yet. It is only in this computer’s memory, so please leave Funkenbuch open. It will be saved once you unlock.
lock-stays-open = Funkenbuch won’t close until this is saved. Please unlock first.
lock-needs-passphrase = To be locked, this library needs a passphrase. You can set one in the settings, under “Protection”.
lock-file-left = The file you chose while everything was locked hasn’t been used. Please choose it again.

top-lock = Lock

offer-heading = Protect it with a passphrase?
offer-does = Everything written here is then encrypted. Nobody can read it without the passphrase, not even on a lost or borrowed laptop.
offer-does-not = But if you forget the passphrase, nobody can recover it, and everything is lost. While Funkenbuch is open and unlocked, anyone at the laptop can read everything. And whatever you save as a PDF or a file is not protected.
offer-with = With a passphrase …
offer-without = Without one, for now
offer-later = You can change this in the settings at any time.

protection-heading = Protection
protection-off = This library has no passphrase. Anyone who can use this computer can read it.
protection-on = This library is protected by a passphrase.
protection-read-only = This can only be changed when the library is open for writing.
protection-protect = Protect with a passphrase …
protection-change = Change the passphrase …
protection-remove = Remove the protection …
protection-sheet = Emergency sheet …
protection-lock-now = Lock now
protection-lock-after = Lock automatically
protection-lock-never = never
protection-lock-minutes = { $minutes ->
    [one] after one minute without input
   *[other] after { $minutes } minutes without input
}
protection-lock-sleep = When the computer goes to sleep, Funkenbuch always locks.

protect-title = Protect the library
protect-current = Current passphrase
protect-new = New passphrase
protect-again = Repeat the new passphrase
protect-show = Show the passphrase
protect-hint = Four or more words that have nothing to do with each other work well. Spaces, accents and punctuation are allowed.
protect-missing = Please enter a passphrase.
protect-differs = The two don’t match. Please enter the same passphrase twice.
protect-forgotten = If you forget the passphrase, nobody can recover it, not even us: everything in this library would be lost. Write it down, ideally on the emergency sheet, and keep it safe.
protect-go = Protect
protect-working = Encrypting the library …
protect-done = The library is now protected.
protect-done-explains = Funkenbuch will ask for the passphrase the next time it opens. It locks when you press Ctrl + L, after { $minutes } minutes without input, and when the computer goes to sleep.
protect-done-without-time = Funkenbuch will ask for the passphrase the next time it opens. It locks when you press Ctrl + L and when the computer goes to sleep.
protect-sheet-now = Print an emergency sheet now, while the passphrase is fresh in your mind.

change-title = Change the passphrase
change-explains = After that, only the new one opens the library. Older backups still open with the old one.
change-go = Change
change-working = Changing the passphrase …
change-done = The new passphrase is in place.
change-sheet-now = Your old emergency sheet is now out of date. Please print a new one.

remove-title = Remove the protection
remove-explains = The library will then be unencrypted on this computer, and Funkenbuch will no longer ask for a passphrase when it opens.
remove-go = Remove the protection
remove-working = Decrypting the library …
remove-done = The library is no longer protected.

protect-stop = Cancel
protect-progress = Progress
protect-stopped = Cancelled. The library is as it was.
protect-finish = Done

strength-name = Strength
strength-very-weak = Very easy to guess.
strength-weak = Easy to guess.
strength-fair = Fair: it would hold out for a while.
strength-good = Good.
strength-strong = Very good.
strength-short = A few more words would make it stronger.
strength-common = This is one of the first things anyone would try. Use several words that don’t belong together.
strength-one-word = A single word or name is soon guessed. Add three more words.
strength-keyboard = Keys next to each other are soon guessed. Use words instead.
strength-repeats = Repetition hardly helps. Use different words.
strength-sequence = Sequences such as abc or 123 hardly help. Use words instead.
strength-date = Years and dates are soon guessed. Use a few more words instead.

sheet-title = Emergency sheet
sheet-explains = A sheet to print and keep. It says where the library is and how to open it, even without Funkenbuch, and has room for the passphrase. Funkenbuch keeps no copy of it.
sheet-print = Print the passphrase on it
sheet-print-explains = Anyone who has the PDF file can then read the passphrase, too. Once you have printed it, delete the file, and remove it from the bin as well.
sheet-by-hand = If you leave this unticked, you write the passphrase on the sheet by hand, and it isn’t in any file.
sheet-save = Save as PDF …
sheet-saved = The emergency sheet has been saved: { $path }
sheet-file-name = Emergency sheet
sheet-where = Where to save the emergency sheet

paper-sheet-title = Emergency sheet
paper-sheet-subtitle = How to get into a protected Funkenbuch library. Keep this sheet with your other important papers, and away from the computer.
paper-sheet-library = The library
paper-sheet-path = Where the file is
paper-sheet-protected = Protected since
paper-sheet-printed = Date of this sheet
paper-sheet-passphrase = The passphrase
paper-sheet-exact = Exactly like this, including capitals and spaces:
paper-sheet-space = Each “␣” is a space.
paper-sheet-named = “‹U+…›” stands for one single character that can’t be told from others on paper; the digits are its number in Unicode. “‹U+00A0›” is the no-break space (AltGr + space).
paper-sheet-write = Please write it clearly, by hand:
paper-sheet-forgotten = Without the passphrase the library can’t be opened, not even by the people who made Funkenbuch.
paper-sheet-how = How to open it
paper-sheet-how-open = Start Funkenbuch. If the library is somewhere else, choose “Open a different library …” and then the file.
paper-sheet-how-type = Enter the passphrase and press “Open”.
paper-sheet-how-backup = If the file is lost, use a backup: each one opens with the passphrase the library had when it was made.
paper-sheet-without = Without Funkenbuch
paper-sheet-without-words = The file is in the format of SQLCipher 4, with its default settings. Other programs that support this can open it with the same passphrase, for example “DB Browser for SQLite” (choose “SQLCipher 4 defaults”), or on the command line:
