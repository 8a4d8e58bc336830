# Earlier versions of a session.

versions-title = Earlier versions
versions-one = Version of { $day }, { $time }
versions-revision = edit { $revision }
versions-close = close
versions-option = An earlier version that another one took the place of: 1 is the first
versions-count = { $count ->
    [one] One earlier version is stored; “--version 1” shows it.
   *[other] { $count } earlier versions are stored; “--version 1” to “--version { $count }” show them.
}
versions-none = { $count ->
    [0] There is no earlier version { $number }: none of this session is stored.
    [one] There is no earlier version { $number }; one is stored.
   *[other] There is no earlier version { $number }; { $count } are stored.
}
versions-none-advice = “funkenbuch show” with the session’s id says how many there are.
