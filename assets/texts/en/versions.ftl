# Earlier versions of a session.

versions-title = Earlier versions
versions-one = Version from { $day }, { $time }
versions-revision = revision { $revision }
versions-close = Close
versions-option = An earlier version that has been replaced; 1 is the first
versions-count = { $count ->
    [one] There is one earlier version; “--version 1” shows it.
   *[other] There are { $count } earlier versions; “--version 1” to “--version { $count }” show them.
}
versions-none = { $count ->
    [0] There is no earlier version { $number }; this session has no earlier versions.
    [one] There is no earlier version { $number }; this session has only one earlier version.
   *[other] There is no earlier version { $number }; this session has { $count } earlier versions.
}
versions-none-advice = “funkenbuch show” with the session’s id says how many there are.
