"""A value that is not one of its kind.

An `id` is made of a-z and 0-9, words joined by `-`; a date is written year-month-day and must be in the
calendar; `status` and `role` are one of a few words; `people` is a whole number; `tentative` is `true`
or `false`; `repeats` is a recurrence rule as calendars use it (RFC 5545); `url` begins with `https:`, `http:`
or `mailto:`, or is a relative path with `/` between its parts and without `..`.

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

The same, mended:

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
