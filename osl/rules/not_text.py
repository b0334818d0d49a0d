r"""Bytes that are no text.

A plan is a text file in UTF-8, so that every editor on every machine shows the same letters. Another
encoding (older Windows programs write CP1250) turns Polish letters into other signs, and control
characters, raw or written as an escape, come from a damaged file or a copied terminal. Tab, line feed
and carriage return are text.

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
