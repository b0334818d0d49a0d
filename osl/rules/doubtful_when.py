"""A time with what looks like a slip.

The words could be read, but a part of them was probably not meant: a year of five digits, two "do" in
one time, a span of more than twelve months, a misspelt month behind its day. The message says how they
were understood.

A plan that fails:

    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: bal
        title: Bal seniora
        audiences: [seniorzy]
        when: od 5.05.2023 do 5.06.20232

The same, mended:

    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: bal
        title: Bal seniora
        audiences: [seniorzy]
        when: od 5.05.2023 do 5.06.2023
"""
