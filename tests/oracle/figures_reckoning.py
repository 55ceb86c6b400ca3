"""The figures of one good, reckoned with fractions from the text of the Uniform Regulations, section by section."""

from copy import deepcopy
from fractions import Fraction

from figures_rules import DE_MINIMIS, NC, NO_PROCESS, PARTS, RULES, TV, asks_for_change, changes, is_excepted
from figures_values import (
    PARTIES, amount, bases, designated_ids, leaves, non_originating_value, originates, role, statement, total, total_cost,
    value,
)

VALUES = ("net_cost", "without_non_originating", "value_of_non_originating_materials")
MET, NOT_MET, UNKNOWN = "met", "not_met", "unknown"


def every(findings):
    findings = list(findings)
    return NOT_MET if NOT_MET in findings else UNKNOWN if UNKNOWN in findings else MET


def some(findings):
    findings = list(findings)
    return MET if MET in findings else UNKNOWN if UNKNOWN in findings else NOT_MET


def truth(yes):
    return MET if yes else NOT_MET


# --- Requirements ---


def failing(good, one, materials):
    """The non-originating materials that do not make the change of an alternative (s. 3(8), s. 9(7)(a)(ii), s. 8(14), (24))."""
    found = []
    for material in materials:
        if material.get("role", "incorporated") != "incorporated" or originates(material):
            continue
        if changes(good["hs"], material["hs"], one):
            continue
        if material.get("made_from"):
            found += failing(good, one, material["made_from"])
            continue
        stated = statement(material, "incorporated") or {}
        used = stated.get("non_originating_materials")
        if one["contents"] and not any(stated.get(key) is not None for key in VALUES):
            used = None  # s. 9(7)(a): a content asks for a statement of value too.
        if used and all(changes(good["hs"], each["hs"], one) for each in used):
            continue
        found.append(material)
    return found


def produced(good):
    """s. 3(2)-(4): produced entirely in the territory."""
    where = good.get("produced_in")
    return truth(set(where) <= PARTIES) if where else UNKNOWN


# --- Claims of a self-produced material (ss. 3, 8(7)(a)) ---


def held(good, materials=None, outer=None):
    """The good without the claims of origin that what a self-produced material is made from refutes."""
    if materials is None:
        good = deepcopy(good)
        materials = good["materials"]
    for one in materials:
        if one.get("made_from"):
            held(good, one["made_from"], role(one, outer))
            # Packaging and accessories are goods of their own here; of what is indirect only where it was made is known.
            its = role(one, outer)
            tested = its not in ("indirect", "packing")
            if originates(one) and NOT_MET in (produced(good), tested and alone(good, one, its).result()[0]):
                one["originating"] = False
    return good


def of_its_own(materials):
    """Inside packaging or an accessory by itself everything is incorporated: its role was taken from around it."""
    return [{**one, "role": "incorporated", **({"made_from": of_its_own(one["made_from"])} if one.get("made_from") else {})}
            for one in materials]


def alone(good, one, its):
    """A self-produced material as a good of its own, which is not sold: no transaction value (s. 8(7)(a))."""
    own = total_cost(one.get("costs"), one["made_from"])
    as_good = {
        "hs": one["hs"],
        "facts": one.get("facts", {}),
        "materials": of_its_own(one["made_from"]) if its in ("packaging", "accessory") else one["made_from"],
        "elections": {"method": NC, "de_minimis_base": "total_cost"},
    }
    if "produced_in" in good:
        as_good["produced_in"] = good["produced_in"]
    known = amount(one["value"]) if own is None else own
    net = None if own is None else own - total(one["costs"].get("excluded"))
    return Reckoning(as_good, (None, net if net and net > 0 else None, known if known > 0 else None))


class Reckoning:
    def __init__(self, good, known=None):
        """Of a good, or of a self-produced material with its bases known."""
        self.good = good if known else held(good)
        self.tv, self.nc, self.total = known or bases(good)
        self.elections = good.get("elections", {})
        self.contents, self.little = [], []

    def content(self, limits, only_method=True):
        """s. 7(1)-(3), (6): the contents by the methods that may be chosen."""
        chosen = self.elections.get("method")
        methods = list(limits) if len(limits) == 1 and only_method else [m for m in limits if chosen in (None, m)]
        findings = []
        for method in methods:
            base = self.tv if method == TV else self.nc
            if base is None:
                findings.append(UNKNOWN)
                continue
            non_originating = non_originating_value(self.good["materials"], method, designated_ids(self.good))
            percent = Fraction(base - non_originating, base) * 100
            findings.append(truth(percent >= limits[method]))
            figure = (method, base, non_originating, percent, Fraction(limits[method]), findings[-1])
            if figure not in self.contents:
                self.contents.append(figure)
        return some(findings)

    def de_minimis(self, forgives, non_originating):
        """s. 5(1)(a), (4)(a): not more than a tenth of the transaction value or of the total cost."""
        chosen = self.elections.get("de_minimis_base")
        stated = [(TV, self.tv), ("total_cost", self.total)]
        known = [(base, of) for base, of in stated if of is not None and chosen in (None, base)]
        findings = []
        for base, of in known:
            findings.append(truth(Fraction(non_originating, of) * 100 <= DE_MINIMIS))
            self.little.append((forgives, base, of, non_originating, findings[-1]))
        return some(findings) if known else UNKNOWN

    def waived(self):
        """s. 5(4)."""
        all_ = non_originating_value(self.good["materials"])
        return self.de_minimis("regional_value_content", all_)

    def alternative(self, one):
        """One alternative of the rule (s. 3(6)), and the materials that fail its change; None if it asks for none."""
        asked, fail = [], None
        if asks_for_change(one):
            fail = failing(self.good, one, self.good["materials"])
            forgiven = MET
            if fail:
                forgiven = self.de_minimis("tariff_shift", sum(map(value, fail)))
                if any(is_excepted(self.good["hs"], material["hs"]) for material in fail):
                    forgiven = NOT_MET
            asked.append(forgiven)
        if one["contents"]:
            asked.append(some([self.content(one["contents"]), self.waived()]))
        return every(asked), fail

    def parts(self, produced, fails):
        """s. 3(4)(a), and GN 11(n)(i)(B): every material that fails is of the good's subheading and provided for as parts."""
        if None in fails or produced == NOT_MET:
            return NOT_MET
        common = [one for one in fails[0] if all(any(one is other for other in more) for more in fails[1:])]
        if not common or any(one["hs"] != self.good["hs"] for one in common):
            return NOT_MET
        provided = [one.get("facts", {}).get("provided-for-as-parts") for one in common]
        asked = [UNKNOWN if fact is None else truth(fact) for fact in [*provided, self.together()]]
        if NOT_MET in asked:
            return NOT_MET
        return every([produced, *asked, some([self.content(PARTS, False), self.waived()])])

    def together(self):
        return self.good["facts"].get("provides-for-good-and-parts")

    def by_process(self):
        """GN 11(n)(iv): chemicals may originate by a process, of which only a good says that there was none."""
        return UNKNOWN if self.good["hs"][:2] == "35" and not self.good["facts"].keys() >= set(NO_PROCESS) else NOT_MET

    def result(self):
        """s. 3: the status, the criterion, and the figures in the order in which they are reckoned."""
        inside = produced(self.good)
        # s. 8(13)(a), (14)(b), (17), (24)(a): only what is incorporated is asked of in s. 3(3).
        exclusively = all(originates(one) or its != "incorporated" for one, its in leaves(self.good["materials"]))
        only_originating = every([inside, truth(exclusively)])
        found = [self.alternative(one) for one in RULES[self.good["hs"]][1]]
        specific = every([inside, some([*(finding for finding, _ in found), self.by_process()])])
        parts = self.parts(inside, [fail for _, fail in found])
        routes = {"C": only_originating, "B": specific, "D": parts}
        status = some(routes.values())
        criterion = next((letter for letter, finding in routes.items() if finding == MET), None)
        decisive = next((one for one in self.little if one[-1] == MET), self.little[0] if self.little else None)
        return status, criterion, self.contents, decisive
