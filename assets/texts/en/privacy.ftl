# Privacy: consent or contract, retention, erasing for good, and what is stored.

erase-progress = Erasing: { $done } of { $of }
