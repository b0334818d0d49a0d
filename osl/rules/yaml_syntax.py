"""A file that is not YAML.

A plan is written as `key: value`, one a line; what belongs to something stands under it, further in, and
each item of a list begins with a dash and a space. The usual slips: a second `: ` in a text, a quotation
mark that is opened and not closed, a tab in place of spaces, a line that stands further in or further
out than its neighbours. What stands before the slip is still checked.

A plan that fails:

    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: bal
        title: Bal seniora: karnawał
        audiences: [seniorzy]
        when: luty

The same, mended:

    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: bal
        title: "Bal seniora: karnawał"
        audiences: [seniorzy]
        when: luty
"""
