r"""Not a text file.

A plan is a text file in UTF-8, so that every editor shows the same letters. Another encoding, such as the
CP1250 of older Windows programs, turns Polish letters into other characters. Control characters, raw or
written as escapes, come from a damaged file or a copied terminal. Tab, line feed and carriage return are
allowed.

A plan that fails:

    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: bal
        title: "Bal\u0007 seniora"
        audiences: [seniorzy]
        when: luty

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
