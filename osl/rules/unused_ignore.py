"""A comment that silences nothing.

`# osl: ignore[rule]` silences a rule on its line. Where there is nothing to silence, because the slip was
mended or the rule's name is misspelt, the comment would only hide the next slip.

A plan that fails:

    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: bal
        title: Bal seniora
        audiences: [seniorzy]
        when: luty # osl: ignore[odd-spaces]

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
"""
