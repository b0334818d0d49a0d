"""YAML syntax error.

A plan consists of lines `key: value`. Lines that belong to a key follow it and are indented further; each
item of a list begins with a dash and a space. Common mistakes: a second `: ` in a text, a quotation mark that
is not closed, a tab instead of spaces, a line that is not indented like its neighbours. The part before
the mistake is still checked.

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

The same, fixed:

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
