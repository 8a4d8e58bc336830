# The integrity of the library: what can harm it, how that is noticed, and what can be rescued.

integrity-other-name = “{ $path }” is open in another Funkenbuch under another name.
integrity-other-name-advice = Close it there, or open the library here under the same name.
integrity-cancelled = That was cancelled.
integrity-cancelled-advice = Everything is as it was before.
