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
