"""Invalid value.

An `id` consists of words of a-z and 0-9, joined by `-`. A date is written year-month-day and must exist.
`status` and `role` take one of a few words, `people` a whole number, `tentative` `true` or `false`.
`repeats` is a recurrence rule as in calendars (RFC 5545). A `url` begins with `https:`, `http:` or
`mailto:`, or is a relative path with `/` between its parts and without `..`.

A plan that fails:

    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: bal
        title: Bal seniora
        audiences: [seniorzy]
        when: luty
        status: doen
        closed_on: 2023-02-30

The same, fixed:

    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: bal
        title: Bal seniora
        audiences: [seniorzy]
        when: luty
        status: done
        closed_on: 2023-02-28
"""
