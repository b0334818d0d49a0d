"""Parts of YAML that a plan does not use.

Anchors (`&`), aliases (`*`), tags (`!`), merge keys (`<<`) and several documents in one file are refused.
So a plan says everything where it stands, can be changed in place by `osl move` and `osl done`, and can
never grow to millions of lines when it is read. A text that begins with one of these signs is quoted.

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
        notes: "*jak zwykle"
"""
