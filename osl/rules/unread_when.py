"""A time that could not be read.

osl keeps the words of `when` as they are and reads months and days from them. Words that it can neither
read nor knows as vague ("wg potrzeb") put the task on no month's agenda. Write the time in other words
(`osl when "…"` shows how they are read), or leave them and say the months beside them in `months`.

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

The same, mended:

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
