"""A list, keys or a text where something else belongs.

`audiences` of a task is a list even where there is one group; `title` is one text and no list; under
`tasks` each task begins with a dash.

A plan that fails:

    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: bal
        title: Bal seniora
        audiences: seniorzy
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
