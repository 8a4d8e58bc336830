# Protected libraries: opening one with its passphrase.

protection-changing = Rewriting the library: { $done }%
protection-restarted = Something was written here in the meantime, so it has started again. It will finish once nothing changes for a while.

error-protected = “{ $path }” is protected by a passphrase, or it isn’t a Funkenbuch library.
error-protected-advice = The file has been left unchanged. Open it with its passphrase.
error-wrong-passphrase = This passphrase doesn’t open “{ $path }”, or the file isn’t a Funkenbuch library.
error-wrong-passphrase-advice = The file has been left unchanged. Check capital letters and the keyboard language, then try again. If it still doesn’t work, the file may be damaged; in that case use a backup.
error-not-protected = “{ $path }” isn’t protected by a passphrase.
error-not-protected-advice = Open the library without a passphrase.
error-already-protected = “{ $path }” is already protected by a passphrase.
error-already-protected-advice = Nothing has changed. To give the library a different one, change its passphrase.
error-empty-passphrase = An empty passphrase doesn’t protect anything.
error-empty-passphrase-advice = Choose one made of several words.
error-closed-by-exchange = The protection of “{ $path }” has been changed, but the library could not be opened again afterwards.
error-closed-by-exchange-advice = Open it again: with the new passphrase if it has one now, otherwise without.
error-cut-short = The passphrase is right, but “{ $path }” is incomplete: the end of the file is missing.
error-cut-short-advice = Nothing was deleted or overwritten. The file may not have been copied or downloaded completely; copy it again, or restore your latest backup.

protection-protect-about = Protect the library with a passphrase
protection-unprotect-about = Remove the protection from the library
protection-change-about = Change the passphrase of the library
protection-ask = Passphrase for “{ $path }”:
protection-ask-new = New passphrase for “{ $path }”:
protection-ask-again = Once more, in case of a typing error:
protection-differ = The two passphrases don’t match. Nothing has changed.
protection-weak = This passphrase is easy to guess. Four or more words that have nothing to do with each other are better.
protection-no-terminal = There is no terminal here to ask for the passphrase.
    Run Funkenbuch in a terminal, or, for scripts, put the passphrase in the environment variable { $variable }.
protection-no-text = { $variable } doesn’t hold UTF-8 text. Nothing has changed. Convert it to UTF-8, or unset the variable to be asked on the terminal.
protection-not-typeable = A new passphrase can’t contain line breaks, tabs or other control characters, as they can’t be typed in the window. Nothing has changed.
protection-protected = The library is now protected by the passphrase.
protection-unprotected = The library is no longer protected: anyone who has the file can read everything in it.
protection-changed = The library now has the new passphrase.
protection-remember = Without the passphrase nobody can open it, not even us. Copies elsewhere stay as they were, and backups that were already protected keep the passphrase they had.
