"""Suspicious date phrase.

The phrase can be read, but a part of it was probably not meant: a year of five digits, "do" twice, a span
of more than twelve months, a misspelt month after its day. The message shows how the phrase is read.

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

The same, fixed:

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
