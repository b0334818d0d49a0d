"""Unsupported YAML.

Anchors (`&`), aliases (`*`), tags (`!`), merge keys (`<<`) and several documents in one file are refused.
That way `osl move` and `osl done` can change a plan in place, and it cannot grow to millions of lines
when it is read. Put a text that begins with one of these characters in quotes.

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
        notes: *jak-zwykle

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
        notes: "*jak zwykle"
"""
