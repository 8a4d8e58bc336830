# Earlier versions of a session.

versions-title = Earlier versions
versions-one = Version from { $day }, { $time }
versions-sitting = before more was written
versions-import = replaced by an imported file
versions-conflict = not chosen when there were two versions
versions-restore = replaced by a version that was brought back
versions-changes = What has changed since
versions-no-changes = Nothing in the shared answers has changed.
versions-then = then: { $answer }
versions-now = now: { $answer }
versions-whole = This version in full
versions-bring-back = Bring this version back
versions-bring-back-explains = The session as it is now is kept as an earlier version. Anything “just for me” stays as it is.
versions-brought-back = The version has been brought back. The session as it was before is now among the earlier versions.
versions-as-before = The session already matches this version; nothing was changed.
versions-unsaved = Something in this session hasn’t been saved yet. The version can be brought back as soon as “saved” appears at the top.
versions-close = Close
versions-option = Show this earlier version instead; 1 is the oldest
versions-about = List the earlier versions of a session, or compare one with the current version
versions-compare-option = The version to compare with the current one; 1 is the oldest
versions-bring-back-about = Bring back an earlier version; the current one is kept as an earlier version
versions-bring-back-option = The number of the version; “funkenbuch versions” lists them
versions-line = { $number }  from { $updated }, kept since { $archived }
versions-line-none = This session has no earlier versions.
versions-count = { $count ->
    [one] There is one earlier version; “--version 1” shows it.
   *[other] There are { $count } earlier versions; “--version 1” to “--version { $count }” show them.
}
versions-none = { $count ->
    [0] There is no earlier version { $number }; this session has no earlier versions.
    [one] There is no earlier version { $number }; this session has only one earlier version.
   *[other] There is no earlier version { $number }; this session has { $count } earlier versions.
}
versions-none-advice = “funkenbuch versions” with the session’s id lists them.
