# Days, times and spans.

weekday-short = { $day ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
}
weekday-long = { $day ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
month-long = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
day-in-month = { $day } { $month }
day-of-week = { $weekday } { $date }
day-alone = { $day }
days-from-until = { $from } – { $until }
day-in-year = { $day } { $year }

today = today
tomorrow = tomorrow
yesterday = yesterday
in-days = in { $n ->
    [one] { $n } day
   *[other] { $n } days
}
in-weeks = in { $n ->
    [one] { $n } week
   *[other] { $n } weeks
}
days-ago = { $n ->
    [one] { $n } day ago
   *[other] { $n } days ago
}
days-late = { $n } d late
money-of-unknown-currency = { $amount } (currency unknown)
days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
months-ago = { $n ->
    [one] { $n } month ago
   *[other] { $n } months ago
}
years-ago = { $n ->
    [one] { $n } year ago
   *[other] { $n } years ago
}
