# The print preview.

print-title = Print preview
print-back = ‹ Back
print-options = What to print, and how
print-language = Language
print-waiting = Preparing the pages …
print-page-of = Page { $page } of { $count }
print-previous = Previous page
print-next = Next page
print-zoom = Size: { $percent }
print-percent = { $percent }%
print-zoom-in = Enlarge the pages
print-zoom-out = Shrink the pages
print-fit-width = Fit width
print-fit-page = Fit page
print-overview = Overview
print-pages = Single pages
print-to-answer = Go to the answer: { $text }
print-meeting = Meeting sheet
print-brief = Page 1 only
print-answers = All answers
print-follow-up = What was agreed
print-consultant = For the consultant
