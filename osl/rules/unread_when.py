"""Date phrase that cannot be read.

osl keeps the words of `when` and reads months and days from them. A task is in no month's agenda if its
phrase can neither be read nor is known as vague ("wg potrzeb"). Write the date in other words (`osl when
"…"` shows how they are read), or add the months as `months`.

A plan that fails:

    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: bal
        title: Bal seniora
        audiences: [seniorzy]
        when: jakoś po feriach

The same, fixed:

    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: bal
        title: Bal seniora
        audiences: [seniorzy]
        when: jakoś po feriach
        months: 2
"""
