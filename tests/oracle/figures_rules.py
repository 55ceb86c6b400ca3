"""The rules and limits that the reckoning of figures knows: a small table written by hand from General Note 11(o).

Codes are of HS 2012. An alternative says from where a material may come: `level`, any other chapter, heading or
subheading; `outside`, any heading outside a group; `also`, codes from which a change is allowed whether or not there is
another; `excepted`, codes from which it is not. `level` None with nothing else is a rule without a change. `contents`
are the least regional value contents in percent, by transaction value (TV) and by net cost (NC).
"""

TV, NC = "transaction_value", "net_cost"

DIGITS = {"chapter": 2, "heading": 4, "subheading": 6}


def alternative(level=None, outside=None, also=(), excepted=(), tv=None, nc=None):
    contents = {method: limit for method, limit in ((TV, tv), (NC, nc)) if limit is not None}
    return {"level": level, "outside": outside, "also": also, "excepted": excepted, "contents": contents}


# The good, its rule in GN 11(o), and its alternatives in the order of the rule; then materials near its limits.
RULES = {
    "910811": ("91-3", [alternative("heading", tv=60, nc=50)], ["910811", "910812", "911011", "390110"]),
    "640110": (
        "64-1",
        [alternative(outside=("6401", "6405"), excepted=("640610",), nc=55)],
        ["640110", "640299", "640610", "640620", "390110"],
    ),
    "640610": (
        "64-2",
        [alternative("subheading", excepted=("6401", "6402", "6403", "6404", "6405"), nc=55)],
        ["640610", "640399", "640620", "410711"],
    ),
    "350110": (
        "35-1",
        [alternative("heading"), alternative(tv=65, nc=50)],
        ["350110", "350190", "350211", "040210"],
    ),
    "950300": (
        "95-1",
        [alternative("subheading"), alternative(tv=45, nc=35)],
        ["950300", "950490", "392690"],
    ),
    "950631": (
        "95-3",
        [alternative("chapter"), alternative("chapter", also=("950639",), tv=60, nc=50)],
        ["950631", "950639", "950662", "760429"],
    ),
    "961320": (
        "96-10",
        [alternative("chapter"), alternative("chapter", also=("961390",), tv=45, nc=35)],
        ["961320", "961390", "960810", "732690"],
    ),
    "940210": ("94-3", [alternative("subheading")], ["940210", "940290", "940190", "830242"]),
    "821191": (
        "82-10",
        [alternative("chapter"), alternative("chapter", also=("821195",), tv=60, nc=50)],
        ["821191", "821195", "821194", "721913"],
    ),
    "740311": (
        "74-1",
        [
            alternative("heading", excepted=("7404",)),
            alternative("heading", also=("7404",), tv=60, nc=50),
        ],
        ["740311", "740319", "740400", "740200", "260300"],
    ),
    "732112": (
        "73-20",
        [alternative("heading"), alternative("heading", also=("732190",), tv=60, nc=50)],
        ["732112", "732181", "732190", "721011"],
    ),
    "170410": ("17-2", [alternative("heading")], ["170410", "170490", "170199", "180500"]),
    "170310": ("17-1", [alternative("chapter")], ["170310", "170390", "170114", "170490", "121291"]),
    "150710": (
        "15-1",
        [alternative("chapter", excepted=("3823",))],
        ["150710", "151110", "382311", "120190"],
    ),
    "220710": (
        "22-7",
        [alternative(outside=("2203", "2207"), excepted=("2208", "2209"))],
        ["220710", "220300", "220890", "220900", "100590"],
    ),
    "040610": ("4-3", [alternative("chapter")], ["040610", "040210", "040721", "350110"]),
}

# Facts that keep the processes of GN 11(n)(iv) out of the goods of chapter 35.
NO_PROCESS = (
    "chemical-reaction",
    "purification",
    "mixing-or-blending",
    "particle-size",
    "standards-material",
    "isomer-separation",
    "biotechnological-process",
    "separated-from-mixture",
)

# s. 5(1)(a), s. 5(4)(a).
DE_MINIMIS = 10

# s. 3(4)(a)(ii).
PARTS = {TV: 60, NC: 50}


def within(code, first, last):
    return first <= code[: len(first)] <= last


def is_excepted(good, material):
    """s. 5(3): whether s. 5(1) does not apply to the material; paragraphs without a description, and the codes of RULES."""
    of = {
        "a": within(good, "0401", "0406") and within(material, "0401", "0406"),
        "e": (within(good, "1501", "1508") or good[:4] in ("1512", "1514", "1515")) and material[:2] == "15",
        "f": within(good, "1701", "1703") and material[:4] == "1701",
        "j": good[:4] in ("2207", "2208") and within(material, "2203", "2208"),
        "k": within(good, "01", "27") and material[:6] == good[:6],
        "l": within(good, "50", "63"),
    }
    return any(of.values())


def changes(good, material, one):
    """Whether a material of one code makes the change that an alternative asks for."""
    named = lambda codes: any(material.startswith(code) for code in codes)
    if named(one["excepted"]):
        return False
    if named(one["also"]):
        return True
    if one["outside"]:
        return not within(material, *one["outside"])
    digits = DIGITS[one["level"]]
    return material[:digits] != good[:digits]


def asks_for_change(one):
    return one["level"] is not None or one["outside"] is not None
