"""Comment that silences nothing.

`# osl: ignore[rule]` silences a rule on its line. If there is nothing to silence, because the mistake was
fixed or the name of the rule is misspelt, the comment would only hide the next mistake.

A plan that fails:

    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: bal
        title: Bal seniora
        audiences: [seniorzy]
        when: luty # osl: ignore[clash]

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
"""
