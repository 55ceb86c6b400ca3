"""Where the printed text cannot be read as it stands: what is read instead, and why; and the names of notes."""

# (chapter, number or heading of a note, printed, read, reason)
MISPRINTS = [
    (28, "1", "including another heading within that group", "including another subheading within that group",
     "the sentence is of subheadings throughout"),
    (51, "3", "from any heading,", "from any other heading,", "a good is not made of itself"),
    (57, "5704", "from any chapter,", "from any other chapter,", "the rule for all other trade says so"),
    (58, "5801.36", "except headings", "except from headings", "a word is lost"),
    (81, "4", "A change from any other", "A change to subheading 8108.20 from any other",
     "the branch before it and the place of the rule name the goods"),
    (84, "30", "a good of subheading 8409.91", "a good of subheading 8409.99", "the line above names 8409.99"),
    (84, "31", "a good of subheading 8409.91", "a good of subheading 8409.99", "the line above names 8409.99"),
    (84, "182", "8483,.50.60", "8483.50.60", "a stray comma"),
    (85, "57", "“smart cards” of subheading 8523.52 or any other heading;",
     "“smart cards” of subheading 8523.52, whether or not there is also a change from any other heading;",
     "the words that admit any other heading stand after the exception by mistake: branch (C) adds to them"),
]

# A note whose name in the table is not its chapter, its first code and its first day.
NAMES = {
    "gn11o-ch85-0954": "85-8540.12.10-panel",
    "gn11o-ch85-0955": "85-8540.12.10-envelope",
}

# Notes that name fabrics or processes and no change of classification: nothing to interpret here.
NO_CHANGE_NAMED = {
    "gn11o-ch62-0342": "62-6201",
    "gn11o-ch62-0349": "62-6205.20",
    "gn11o-ch62-0353": "62-6207.11",
    "gn11o-ch27-0120": "27-2710",
}

# Windows: (name, first day or None, last day or None, reason)
WINDOWS = [
    ("73-7312.10@2020-07-01", "2020-07-01", "2022-12-31",
     "it overlaps the later rule from January 1, 2023; the stricter one is applied from the day on which it begins"),
]
