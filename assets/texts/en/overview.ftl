# Overview: what many sessions have in common.

overview-years = Sessions by year
overview-decisive = Feel like social media?
overview-decisive-by-year = Feel like social media, by year in percent
overview-musts = The most common musts
overview-before-and-now = Must before and now
overview-shift = How the must has shifted
overview-by-year = Must on the whole, by year
overview-channels = Desire and must by place
overview-desire-by-year = Desire by place and year
overview-must-by-year = Must by place and year
overview-hours = Hours a week
overview-hours-wanted = wanted, all together
overview-must = must
overview-desire = desire

overview-back = ‹ Back
overview-title = Overview
overview-gathering = Counting the sessions …
overview-all =
    { $sessions ->
        [1] One session
       *[other] { $sessions } sessions
    } of { $clients ->
        [1] one person
       *[other] { $clients } clients
    }.
overview-some = About { $sessions } filtered sessions of about { $clients } clients.
overview-rounded = With a filter, numbers are rounded to five and means to half a point, so that nobody can be worked out from two overviews.
overview-too-few = An overview shows nothing of fewer than { $fewest } clients. Here there are too few.
overview-nothing = There are no figures yet that could be added up.
overview-hidden =
    { $hidden ->
        [1] One group is not shown because there are too few clients in it, or too few could be worked out from it.
       *[other] { $hidden } groups are not shown because there are too few clients in them, or too few could be worked out from them.
    }

overview-about = Overview of all sessions or a selection, never of fewer than five clients
