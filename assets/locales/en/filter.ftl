# The filter of People: what it did not understand, and what each of its words means.

filter-unknown-word = “{ $word }” is no word of the filter. In quotes it is looked for as a text.
filter-unknown-word-near = “{ $word }” is no word of the filter. Did you mean { $near }?
filter-unknown-value = { $word } takes no “{ $value }”, but: { $values }
filter-unknown-value-near = { $word } takes no “{ $value }”. Did you mean { $near }?
filter-no-tag = Nobody has the tag “{ $tag }”.
filter-no-tag-near = Nobody has the tag “{ $tag }”. Did you mean { $near }?
filter-text-near = “{ $word }” was looked for as a text. Did you mean { $near }?
filter-unfinished = “{ $word }” is only begun: { $values }

filter-word-late = whose next contact was due on an earlier day
filter-word-never = who never had any contact
filter-word-undated = who have no next date: off or ended, with no day agreed
filter-word-due = whose next contact is due by then, late ones included; due>30d: later; due:late; due:none: without a day
filter-word-last = last contact more than 30 days ago; last<7d: since then; last:never
filter-word-tier = one of these tiers: A, B, C; tier:none: without one
filter-word-tag = with this tag, also #vip; tag:any: with one at least; tag:none: without any
filter-word-status = contact, prospect, onboarding, active, dormant, paused or ended
filter-word-rhythm = how often: rhythm<14d, rhythm:30d, rhythm:none, rhythm:own, rhythm:tier
filter-word-has = what they have: kids, partner, pet, family, email, phone, site, birthday, date, fact, interest, care, promise, request, feedback, gift, follow-up, appointment, issue, event, tag
filter-word-gift = none, any, idea, to-order, ordered, sent, given, thanked
filter-word-promise = an open promise: mine, theirs, late, any; promise:none
filter-word-lang = who speaks this language; lang:none: unknown
filter-word-joined = in the programme for more than a year; joined<30d: since then; joined:none: unknown
filter-word-archived = the archive in place of everybody else
filter-word-is = the same: is:late, is:never, is:undated, is:archived; is:any: the archive too
filter-help-text = a part of a name, an e-mail address or a tag
filter-help-quotes = this text as it stands, also where it is a word of the filter
filter-help-not = turns what follows round; ! does too
filter-help-or = one of several values
filter-help-title = Words of the filter
filter-help-foot = All words must hold. Both languages are understood.
filters-title = Saved filters
filters-came-along = came with the program
