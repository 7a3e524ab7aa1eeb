"""Tables of those who provide care: NHS trusts, GP practices, primary care networks."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from england_tables.documents import Facts, Row, Rows, bracket, evidence
from england_tables.systems import footprints

FOUNDATION_TRUST, NHS_TRUST = "public benefit corporation", "statutory corporation"
BEFORE_FOUNDATION_TRUSTS = "2003-12-31"
REGISTER_OF_TRUSTS = "2026-07"
LIST_OF_BOARDS = "2022-07-01..2023-06-30"
"""The list of trusts by board states no day: it has the boards of July 2022, and Southport and Ormskirk."""
DUDLEY = "RYK"


def day_before(day: str) -> str:
    """The last day before a day."""
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


def by_code(facts: Facts, stem: str, column: str) -> dict[str, Row]:
    """The rows of a table of facts by the code they are about."""
    return {row[column]: row for row in facts.read(stem)}


def plain(name: str) -> str:
    """What is left of a name without case, punctuation and words for the legal form."""
    words = re.sub(r"[^a-z0-9 ]", "", name.lower().replace("&", "and").replace("-", " "))
    return re.sub(r" (nhs )?(foundation )?trust$|^the ", "", words).strip()


class Trusts:
    """What several publications say of the same trusts."""

    def __init__(self, facts: Facts) -> None:
        """Reads them all."""
        self.facts = facts
        self.register = by_code(facts, "trusts_2026_07", "trust_ods")
        self.kinds = by_code(facts, "trust_kinds_2026_08", "trust_ods")
        self.boards = by_code(facts, "nhs_trusts", "ods_code")
        self.stps = by_code(facts, "trust_stp_2017", "trust_ods")
        self.events = facts.read("trust_events")
        bodies = facts.read("national_and_generic_bodies")
        self.dudley = next(row for row in bodies if row["body"].startswith("Dudley"))

    def is_foundation(self, code: str) -> bool:
        """Whether its last name says that it is a foundation trust."""
        return "FOUNDATION" in self.last_name(code).upper()

    def last_name(self, code: str) -> str:
        """The name in the register, or in the list of kinds where the register has no such code."""
        return (self.register.get(code) or self.kinds[code])["name"]

    def known_names(self) -> set[str]:
        """Every full name of any trust, plain."""
        lists = ((self.register, "name"), (self.boards, "name"), (self.stps, "trust"))
        found = {plain(row[column]) for rows, column in lists for row in rows.values()}
        return found | {plain(row[it]) for row in self.events for it in ("name_before", "name_after")}

    def spelling(self, code: str, name: str) -> tuple[str, str]:
        """The same name in small letters where a publication has it so, and that publication."""
        lists = ((self.kinds, "name"), (self.boards, "name_2026"), (self.boards, "name"))
        for rows, column in (*lists, (self.stps, "trust")):
            row = rows.get(code)
            if row and plain(row[column]) == plain(name):
                return row[column], row["source"]
        return name, ""

    def sightings(self, code: str) -> Iterator[Row]:
        """Every name that a publication gives it: as in the layout of registers, `from_row` beside."""
        here = self.register.get(code)
        if here:
            held = {"valid_to": here["last_day"]} if here["last_day"] else {"seen": REGISTER_OF_TRUSTS}
            yield {"name": here["name"], **held} | self.cited(here)
        for row in self.events:
            if row["acquirer_ods"] == code:
                yield from self.renamed(row)
        if code == DUDLEY:
            since = {"valid_from": self.dudley["valid_from"], "seen": self.dudley["valid_from"]}
            yield {"name": self.dudley["body"], **since} | self.cited(self.dudley)
        for rows, column, days in (
            (self.stps, "trust", {"seen": "2017/18"}), (self.boards, "name", {}),
        ):  # fmt: skip
            listed = rows.get(code)
            if listed and plain(listed[column]) != plain(self.last_name(code)):
                yield {"name": listed[column], **days, "gone": REGISTER_OF_TRUSTS} | self.cited(listed)

    def renamed(self, row: Row) -> Iterator[Row]:
        """The names before and after an acquisition; the words in brackets are remarks."""
        before, (after, remark) = bracket(row["name_before"])[0], bracket(row["name_after"])
        cited = self.cited(row)
        if before and plain(before) != plain(after):
            yield {"name": before, "valid_to": day_before(row["effective"])} | cited
            if "memory" in remark:
                cited |= {"documents": self.facts.keys("memory"), "confidence": "low", "note": remark}
            # seen on that day only: another name may have followed
            yield {"name": after, "valid_from": row["effective"], "seen": row["effective"]} | cited

    def cited(self, row: Row) -> Row:
        """The evidence of a name. Remarks on the list as a whole stand in its declaration."""
        last = evidence(self.facts, row)
        return last | {"note": last["note"] if row is self.dudley else ""}

    def names(self, code: str) -> Rows:
        """Dated names of a trust that had several; none for one that is known by a single name."""
        found = list(self.sightings(code))
        several = len({plain(row["name"]) for row in found}) > 1
        if not several and not any(row.get("valid_from") for row in found):
            return []
        first: dict[str, str] = {}
        for row in found:
            first.setdefault(plain(row["name"]), self.spelling(code, row["name"])[0])
        return [row | {"name": first[plain(row["name"])]} for row in found]

    def forms(self, code: str) -> Iterator[Row]:
        """What it was in law. Nobody was a foundation trust before 2004; when it became one is not stated."""
        here = self.register.get(code)
        if not self.is_foundation(code):
            return
        if here and here["opened"] <= BEFORE_FOUNDATION_TRUSTS:
            days = {"valid_from": here["opened"], "seen": BEFORE_FOUNDATION_TRUSTS}
            law = self.facts.keys("memory")
            note = {"documents": law, "confidence": "low", "note": "the first foundation trusts are of 2004"}
            yield {"legal_form": NHS_TRUST, **days} | note
        for seen, row in self.seen_as_foundation(code):
            until = {"valid_to": here["last_day"]} if here and here["last_day"] else {}
            yield {"legal_form": FOUNDATION_TRUST, **until, "seen": seen} | self.cited(row)

    def seen_as_foundation(self, code: str) -> Iterator[tuple[str, Row]]:
        """The publications that know it as a foundation trust, and the days they speak of."""
        for row in self.events:
            if row["acquirer_ods"] == code and "Foundation" in row["name_before"]:
                yield day_before(row["effective"]), row
            elif row["acquirer_ods"] == code and "Foundation" in row["name_after"]:
                yield row["effective"], row
        if code in self.stps:
            yield "2017/18", self.stps[code]
        if code in self.boards:
            yield LIST_OF_BOARDS, self.boards[code]
        if code in self.register and self.register[code]["last_day"]:
            yield self.register[code]["last_day"], self.register[code]
        elif code in self.register:
            yield REGISTER_OF_TRUSTS, self.register[code]
        else:
            yield "2026-08", self.kinds[code]


def make_trusts(facts: Facts) -> Rows:
    """The register of July 2026, and trusts of the list of kinds that the register does not have."""
    trusts = Trusts(facts)
    regions = {row["name"]: row["ods_code"] for row in facts.read("nhse_regions")}
    made = []
    for code in sorted(trusts.register.keys() | trusts.kinds.keys()):
        row = trusts.register.get(code, {})
        listed = row or trusts.kinds[code]
        name, spelt_in = trusts.spelling(code, listed["name"])
        last = evidence(facts, listed | {"source": "; ".join(filter(None, [listed["source"], spelt_in]))})
        made.append({
            "code": code,
            "name": "" if trusts.names(code) else name,
            "legal_form": "" if trusts.is_foundation(code) else NHS_TRUST,
            "postcode": row.get("postcode", ""),
            "valid_from": row.get("opened", ""),
            "valid_to": row.get("last_day", ""),
            "seen": "" if row else "2026-08",
            "WITHIN icb": row.get("icb_ods", ""),
            "WITHIN region": row["region_ods"] if row else regions[listed["region"]],
            "documents": last["documents"],
            "confidence": last["confidence"],
        })  # fmt: skip
    return made


def make_trust_names(facts: Facts) -> Rows:
    """Names and legal forms that did not last for a trust's whole life."""
    trusts, columns = Trusts(facts), ("name", "legal_form", "valid_from", "valid_to", "seen", "gone")
    made = []
    for code in sorted(trusts.register.keys() | trusts.kinds.keys()):
        for row in [*trusts.names(code), *trusts.forms(code)]:
            made.append({"code": code} | dict.fromkeys(columns, "") | row)
    return [row for number, row in enumerate(made) if row not in made[:number]]


def make_trust_kinds(facts: Facts) -> Rows:
    """Kind, address of the board papers, and other names, as the list of August 2026 has them."""
    trusts, made = Trusts(facts), []
    known = trusts.known_names()
    for code, row in trusts.kinds.items():
        facts.keys(row["source"])
        other = [row["name"]] if plain(row["name"]) != plain(trusts.last_name(code)) else []
        short = [it.strip() for it in row["other_names"].split(";")]
        # a former name, or one of a trust it took over, is told with its dates
        names = filter(None, [*other, *(it for it in short if plain(it) not in known)])
        papers = {"sector": row["kind"], "board_papers": row["board_papers_url"]}
        made.append({"code": code, "name": "|".join(names), **papers})
    return made


def boards_of_2026(row: Row) -> tuple[list[str], list[str]]:
    """Boards from April 2026, and the split boards (`?QNQ->S0E4D/S9B9J/QRL`) of which no part is known."""
    parts = row["icb_ods_2026"].split("|")
    return [it for it in parts if it[0] != "?"], [it for it in parts if it[0] == "?"]


def make_trust_boards(facts: Facts) -> Rows:
    """Of which boards' areas a trust is listed as a provider, before and after April 2026."""
    made: Rows = []
    for row in facts.read("nhs_trusts"):
        after, _ = boards_of_2026(row)
        before = row["icb_ods_2022"].split("|")
        note = "" if "RYE" not in row["note"] else row["note"].split("RYX")[0] + "RYX"
        ties = [(it, "2022-07-01", "" if it in after else "2026-03-31") for it in before]
        ties += [(it, "2026-04-01", "") for it in after if it not in before]
        facts.keys(row["source"])
        for board, since, until in ties:
            days = {"valid_from": since, "valid_to": until}
            made.append({"from": row["ods_code"], "to": board, **days, "note": note})
    return made


def make_trust_successions(facts: Facts) -> Rows:
    """Which trust took over which. The part and other words in brackets are kept."""
    made = []
    for row in facts.read("trust_events"):
        remarks = [row["note"], bracket(row["name_before"])[1]]
        words = bracket(row["name_after"])[1]
        part = words if words.endswith("part") else ""
        last = evidence(facts, row) | {"note": "; ".join(filter(None, remarks))}
        ends = {"from": row["acquired_ods"], "to": row["acquirer_ods"]}
        made.append({**ends, "valid_from": row["effective"], "part": part, **last})
    return made


def make_trust_stps(facts: Facts) -> Rows:
    """In which partnership's area a trust lay in 2017/18; the list's own name of it where another."""
    stps = facts.read("stps")
    codes, names = footprints(stps), {row["stp_ons"]: row["name"] for row in stps}
    made = []
    for row in facts.read("trust_stp_2017"):
        facts.keys(row["source"])
        other = "" if names[row["stp_ons"]] == row["stp"] else f"named {row['stp']} in the list"
        made.append({"from": row["trust_ods"], "to": codes[row["stp_ons"]], "note": other})
    return made


def make_practices(facts: Facts) -> Rows:
    """Practices of September 2025, and those that only memberships or payments of earlier years name."""
    columns = ("name", "postcode", "valid_from", "seen", "gone", "WITHIN sub_icb", "WITHIN area")
    made = []
    for row in facts.read("practices_2025_09"):
        made.append({
            "code": row["practice_ods"], "name": row["name"], "postcode": row["postcode"],
            "valid_from": row["opened"], "seen": "", "gone": "", "WITHIN sub_icb": row["parent_ods"],
            "WITHIN area": row["district_code"], "documents": facts.keys(row["source"]),
        })  # fmt: skip
    listed = {row["code"] for row in made}
    for code, (days, documents) in sorted(former_practices(facts).items()):
        if code not in listed:
            seen = "|".join(sorted({min(days), max(days)})) if days else ""
            here = dict.fromkeys(columns, "") | {"seen": seen, "gone": "2025-09"}
            made.append({"code": code, **here, "documents": " ".join(sorted(documents))})
    return made


def former_practices(facts: Facts) -> dict[str, tuple[set[str], set[str]]]:
    """Days on which each practice is said to have been there, and the documents that name it.

    Who had no patients left was paid in arrears, and need not have been there in the year.
    """
    found: dict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for row in facts.read("practice_pcn"):
        found[row["practice_ods"]][0].update({row["valid_from"], row["last_day"] or "2024-10-01"})
        found[row["practice_ods"]][1].add(facts.keys(row["source"]))
    for row in facts.read("practice_payments_2022_23"):
        if float(row["registered_patients"] or 0):
            found[row["practice_ods"]][0].add("2022/23")
        found[row["practice_ods"]][1].add(facts.keys(row["source"]))
    return found


def make_pcns(facts: Facts) -> Rows:
    """Primary care networks; valid_to is the last day."""
    made = []
    for row in facts.read("pcns"):
        facts.keys(row["source"])
        days = {"valid_from": row["valid_from"], "valid_to": row["valid_to"]}
        made.append(
            {"code": row["pcn_ods"], "name": row["name"], **days, "WITHIN sub_icb": row["sub_icb_ods"]}
        )
    return made


def make_practice_pcns(facts: Facts) -> Rows:
    """Memberships of practices in networks; valid_to is the last day."""
    columns = {"practice_ods": "from", "pcn_ods": "to", "valid_from": "valid_from", "last_day": "valid_to"}
    return [{new: row[old] for old, new in columns.items()} for row in facts.read("practice_pcn")]


def make_practice_contracts(facts: Facts) -> Rows:
    """The form of contract of each practice, where it was published."""
    rows = facts.read("practice_payments_2022_23")
    known = [row for row in rows if row["contract_type"] != "Unknown"]
    return [{"from": row["practice_ods"], "to": row["contract_type"].lower()} for row in known]


MAKERS: dict[str, Callable[[Facts], Rows]] = {
    "trusts": make_trusts,
    "trust_names": make_trust_names,
    "trust_kinds": make_trust_kinds,
    "trust_boards": make_trust_boards,
    "trust_successions": make_trust_successions,
    "trust_stps": make_trust_stps,
    "practices": make_practices,
    "pcns": make_pcns,
    "practice_pcns": make_practice_pcns,
    "practice_contracts": make_practice_contracts,
}
