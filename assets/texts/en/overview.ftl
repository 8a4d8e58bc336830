# Overview: what many sessions have in common.

overview-years = Sessions by year
overview-decisive = Appetite for social media
overview-decisive-by-year = Appetite for social media, by year, in per cent
overview-musts = The most common musts
overview-before-and-now = Must before and now
overview-shift = How the must has shifted
overview-by-year = Overall must, by year
overview-channels = Appetite and must by place
overview-desire-by-year = Appetite by place and year
overview-must-by-year = Must by place and year
overview-hours = Hours a week
overview-hours-wanted = wanted, in total
overview-must = must
overview-desire = appetite

overview-back = ‹ Back
overview-title = Overview
overview-gathering = Counting the sessions …
overview-all =
    { $sessions ->
        [1] One session
       *[other] { $sessions } sessions
    } from { $clients ->
        [1] one client
       *[other] { $clients } clients
    }.
overview-some = About { $sessions } sessions match the filters, from about { $clients } clients.
overview-rounded = With filters, counts are rounded to the nearest five and averages to half a point. This makes it hard to work out anyone’s answers by comparing two overviews, though not impossible.
overview-too-few = There are too few clients here: an overview needs at least { $fewest }.
overview-of-list = The overview counts only the sessions in the list: the search and the filters apply here as well.
overview-nothing = There is nothing to add up yet.
overview-hidden =
    { $hidden ->
        [1] One group is not shown: it contains too few clients, or would give away another group that does.
       *[other] { $hidden } groups are not shown: they contain too few clients, or would give away another group that does.
    }

overview-about = Show an overview of all sessions, or of those that match the filters, but never of fewer than five clients
