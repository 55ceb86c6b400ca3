"""Reads the official rules into alternatives: their name, their letter, their days and their sentence."""

import json
import re
from dataclasses import dataclass
from datetime import datetime, timedelta

import corrections
from sentence import Change, Unreadable, read

LABEL = re.compile(r"^\s*(?:\(?[A-Za-z]{1,3}\)|\(?\d{1,2}\))\s*")
NUMBER = re.compile(r"^\.?\d+[.,]*\s*")
OPENS = re.compile(r"A ?change |No (?:required )?(?:change|tariff change) |Production of ")
LEAD = re.compile(r"For (?:a|an|any other) .*:$")
OTHER_TRADE = re.compile(r"For the purposes of all other trade ")
COMPILER = re.compile(r"\s*\[Compiler's note:.*?\]")


@dataclass
class Alternative:
    """One alternative of an official rule."""

    rule: str
    letter: str
    first_day: str
    last_day: str
    text: str
    change: Change


def alternatives(path):
    """Every alternative of every rule and of every note that carries one, and what could not be read."""
    with open(path, encoding="utf-8") as file:
        entries = [json.loads(line) for line in file]
    found, unread = [], []
    windows = last_days(entries)
    for entry in entries:
        if not entry["carries_rule"] or entry["id"] in corrections.NO_CHANGE_NAMED:
            continue
        first_day, last_day = windows.get(entry["id"], ("", ""))
        for rule, sentences in parts(entry, first_day):
            for place, text in enumerate(sentences):
                letter = "-" if len(sentences) == 1 else chr(ord("A") + place)
                first, last = window(rule, first_day, last_day)
                try:
                    change = read(text, entry["chapter"])
                except Unreadable as error:
                    unread.append((rule, str(error)))
                    continue
                found.append(Alternative(rule, letter, first, last, text, change))
    return found, unread


def parts(entry, first_day):
    """The rules of an entry, each with its sentences: most entries are one rule."""
    name = name_of(entry, first_day)
    rules = [(name, [])]
    for place, line in enumerate(lines_of(entry)):
        label = LABEL.match(line)
        text = line[label.end():] if label else line.strip()
        if OTHER_TRADE.match(text):
            rules.append((name + "-other", []))
        elif LEAD.match(text):
            if rules[-1][1]:
                rules.append((f"{name}-{label[0].strip(' ()')}", []))
        elif OPENS.match(text):
            rules[-1][1].append(text)
        elif rules[-1][1]:
            # Every further line belongs to the sentence before it.
            rules[-1][1][-1] += " |" + text
        elif entry["kind"] == "rule" or place > 0:
            raise Unreadable(f"{name}: {line!r}")
    return rules


def lines_of(entry):
    """The lines of an entry, corrected where they are misprinted, without its number."""
    text = COMPILER.sub("", entry["text_normalised"])
    if entry["kind"] == "rule":
        text = NUMBER.sub("", text, count=1)
    where = entry["number"] or entry["targets"][0][0]
    for chapter, at, printed, instead, _ in corrections.MISPRINTS:
        if (chapter, at) == (entry["chapter"], where):
            text = text.replace(printed, instead)
    return [line for line in text.split("\n") if line.strip()]


def name_of(entry, first_day):
    """Chapter and number; without a number, chapter and first code, with the first day if there is one."""
    if entry["kind"] == "rule":
        return f"{entry['chapter']:02}-{entry['number']}"
    if entry["id"] in corrections.NAMES:
        return corrections.NAMES[entry["id"]]
    code = re.search(rf"\b{entry['chapter']:02}\d\d(?:\.\d\d)*", heading_line(entry))[0]
    return f"{entry['chapter']:02}-{code}" + (f"@{first_day}" if first_day else "")


def heading_line(entry):
    """The line that opens a note."""
    return entry["text_normalised"].split("\n")[0]


def last_days(entries):
    """The first and the last day of every entry that has them."""
    spans = {}
    for entry in entries:
        for begin, end in entry["windows"]:
            spans[entry["id"]] = (day(begin), day(end) if end else "")
    starts = {first for first, _ in spans.values()}
    # "until July 1, 2023" is up to the day before, unless the next rule begins only on the day after.
    return {key: (first, end if not end or after(end, 1) in starts else after(end, -1))
            for key, (first, end) in spans.items()}


def window(rule, first_day, last_day):
    """The days of a rule, as corrected."""
    for name, first, last, _ in corrections.WINDOWS:
        if name == rule:
            return first, last
    return first_day, last_day


def day(printed):
    """July 1, 2020 as 2020-07-01."""
    return datetime.strptime(printed, "%B %d, %Y").date().isoformat()


def after(iso, days):
    """The day so many days after another."""
    return (datetime.fromisoformat(iso) + timedelta(days=days)).date().isoformat()
