"""Tables of systems, national bodies, law and post holders."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from england_tables.documents import Facts, Row, Rows, alive, bracket, evidence, joined, picked, slug


def make_icbs(facts: Facts) -> Rows:
    """Integrated care boards; the later code only where it differs."""
    columns = (
        "ods_code ons_code ons_code_from_2026_04_01 name region_ods established abolished"
        " predecessor_stp_ons statutory_basis"
    )
    rows = picked(facts, "icbs", columns)
    for row in rows:
        if row["ons_code_from_2026_04_01"] == row["ons_code"]:
            row["ons_code_from_2026_04_01"] = ""
    return rows


def make_successions(facts: Facts) -> Rows:
    """Which board follows which on 1 April 2026."""
    columns = "predecessor_ods successor_ods effective kind part"
    return picked(facts, "icb_succession_2026", columns)


def cluster_row(row: Row) -> Row:
    """One cluster; `Essex: the three parts` is known as Essex."""
    members = row["members_ods"].split("|")
    parts = [it.removesuffix("(part)") for it in members if it.endswith("(part)")]
    over = row["status"].endswith("2026-04-01")
    return {
        "slug": slug(row["cluster"].split(":")[0]),
        "cluster": row["cluster"],
        "members_ods": "|".join(it.removesuffix("(part)") for it in members),
        "part_members": "|".join(parts),
        "agreed": row["agreed"],
        "ended": "2026-04-01" if over else "",
        "status": row["status"],
        "becomes": row["becomes"],
    }


def make_clusters(facts: Facts) -> Rows:
    """Clusters of boards; part members are also among the members."""
    return [cluster_row(row) | evidence(facts, row) for row in facts.read("icb_clusters")]


def make_regions(facts: Facts) -> Rows:
    """The seven regions of NHS England."""
    columns = "ods_code ons_code name valid_from icbs_2022_07_01 icbs_2026_04_01"
    return picked(facts, "nhse_regions", columns)


def footprint_slug(name: str) -> str:
    """`The Black Country (Healthier Futures)` goes by `black-country`."""
    return slug(bracket(name)[0].removeprefix("The "))


def footprints(rows: Rows) -> dict[str, str]:
    """Code to footprint. A code with one predecessor goes on with it; a merger is new."""
    before: dict[str, Rows] = {}
    for row in rows:
        before.setdefault(row["successor"], []).append(row)
    found: dict[str, str] = {}
    for row in sorted(rows, key=lambda it: it["stp_ons"]):
        earlier = before.get(row["stp_ons"], [])
        plain = len(earlier) == 1
        found[row["stp_ons"]] = found[earlier[0]["stp_ons"]] if plain else footprint_slug(row["name"])
    return found


def stp_row(row: Row, rows: Rows, names: dict[str, str]) -> Row:
    """One code, with the life of the footprint that it stood for."""
    name = names[row["stp_ons"]]
    life = [it for it in rows if names[it["stp_ons"]] == name]
    after = names.get(row["successor"], name)
    return {
        **{"stp_ons": row["stp_ons"], "name": row["name"], "footprint": name},
        **{it: row[it] for it in ("valid_from", "valid_to")},
        "footprint_from": min(it["valid_from"] for it in life),
        "footprint_to": max(it["valid_to"] for it in life),
        "merged_into": after if after != name else "",
        **{it: row[it] for it in ("icb_ods", "region_ods")},
    }


def make_stps(facts: Facts) -> Rows:
    """Sustainability and transformation partnerships, a row for each code."""
    rows = facts.read("stps")
    names = footprints(rows)
    made = [stp_row(row, rows, names) | evidence(facts, row) for row in rows]
    check_footprints(made)
    return made


def check_footprints(rows: Rows) -> None:
    """The numbers that NHS England gave at the time."""
    lives = {(row["footprint"], row["footprint_from"], row["footprint_to"]) for row in rows}
    assert (len(rows), len(lives)) == (50, 45), (len(rows), len(lives))
    for day, count in {"2016-06-15": 44, "2018-09-01": 42, "2021-03-31": 42}.items():
        now = [name for name, begins, ends in lives if alive(begins, ends, day)]
        assert len(now) == count, (day, len(now))


ABSORBED = {
    "berkshire-west": "buckinghamshire-oxfordshire-and-berkshire-west",
    "buckinghamshire": "buckinghamshire-oxfordshire-and-berkshire-west",
    "west-north-and-east-cumbria": "north-east-and-north-cumbria",
}
PARTS = {"berkshire-west", "buckinghamshire", "blackpool-and-fylde-coast"}
PART_UNKNOWN = {"nottinghamshire": "whether it was the whole footprint is not stated"}
# Columns whose words in brackets go to the note.
STATED = ("devolution", "in_14_of_2018", "in_14_of_2019_06")
GROUP = "remaining 13 STPs"
ALL_SYSTEMS_BY = "2021-04-01"


def home_footprint(name: str, icb_ods: str, stps: Rows) -> str:
    """The footprint of that very name, else the last one that led to the same board."""
    last = [it for it in stps if it["icb_ods"] == icb_ods and it["footprint_to"] == ALL_SYSTEMS_BY]
    own = [it for it in stps if it["footprint"] == name]
    return (own or last)[0]["footprint"]


def region_of(footprint: str, stps: Rows) -> str:
    """The region that a footprint lay within."""
    return next(it["region_ods"] for it in stps if it["footprint"] == footprint)


def system_row(row: Row, stps: Rows) -> Row:
    """One named system. Wave 4 was announced at once and agreed for 1 April 2021."""
    name = bracket(row["system"])[0]
    system, wave = slug(name), row["wave"].split()[0]
    return {
        **{"slug": system, "name": name, "later_name": bracket(row["system"])[1].removeprefix("later ")},
        "footprint": home_footprint(system, row["icb_ods"], stps),
        "part": "yes" if system in PARTS else "",
        "wave": wave,
        "designated": row["announced"],
        "designated_by": ALL_SYSTEMS_BY if wave == "4" else row["announced"],
        "ended": "2019-06-19" if system in ABSORBED else "2022-07-01",
        "absorbed_by": ABSORBED.get(system, ""),
        "icb_ods": row["icb_ods"],
        "region_ods": region_of(home_footprint(system, row["icb_ods"], stps), stps),
    } | {column: bracket(row[column])[0] for column in STATED}


def system_note(row: Row) -> str:
    """The remark of the fact, with what stood in brackets in its other columns."""
    name = bracket(row["system"])[0]
    wave, devolution = (bracket(row[it])[1] for it in ("wave", "devolution"))
    return joined(
        row["note"],
        wave and f"wave of {wave}",
        devolution and f"devolution: {devolution}",
        PART_UNKNOWN.get(slug(name), ""),
    )


def late_system_row(stp: Row, wave_4: Row) -> Row:
    """A system of the last two waves that no document read names: else as those of wave 4."""
    return wave_4 | {
        "slug": stp["footprint"],
        "name": bracket(stp["name"])[0],
        "footprint": stp["footprint"],
        "wave": "4 or 5",
        "icb_ods": stp["icb_ods"],
        "region_ods": stp["region_ods"],
    }


def late_systems(facts: Facts, rows: Rows, stps: Rows) -> Rows:
    """One row for each footprint of the group that the facts keep as one row."""
    group = next(row for row in rows if row["system"] == GROUP)
    wave_4 = next(row for row in rows if row["wave"].startswith("4"))
    last = evidence(facts, group | {"source": f"{group['source']} ; {wave_4['source']}"})
    last["note"] = "which of the two waves is not stated in the documents read"
    named = {row["icb_ods"] for row in rows}
    open_stps = [it for it in stps if it["valid_to"] == ALL_SYSTEMS_BY]
    like = system_row(wave_4, stps)
    return [late_system_row(it, like) | last for it in open_stps if it["icb_ods"] not in named]


def make_designations(facts: Facts) -> Rows:
    """Integrated care systems before the law knew them, with the days they can have begun."""
    rows, stps = facts.read("ics_designation"), make_stps(facts)
    named = [row for row in rows if row["system"] != GROUP]
    made = [system_row(row, stps) | evidence(facts, row) | {"note": system_note(row)} for row in named]
    made += late_systems(facts, rows, stps)
    check_systems(made, stps)
    return made


def check_systems(rows: Rows, stps: Rows) -> None:
    """The numbers that NHS England gave at the time, and one system for each footprint."""
    for day, count in {"2018-06-15": 14, "2019-12-01": 14, "2020-06-15": 18}.items():
        now = [row for row in rows if alive(row["designated"], row["ended"], day)]
        assert len(now) == count, (day, len(now))
    certain = [row for row in rows if alive(row["designated_by"], row["ended"], ALL_SYSTEMS_BY)]
    living = {it["footprint"] for it in stps if it["footprint_to"] == ALL_SYSTEMS_BY}
    assert len(certain) == len(living) == 42, (len(certain), len(living))
    assert {row["footprint"] for row in certain} == living
    assert len({row["slug"] for row in rows}) == len(rows) == 45
    assert {row["absorbed_by"] for row in rows} <= {row["slug"] for row in rows} | {""}


def make_ccgs(facts: Facts) -> Rows:
    """Clinical commissioning groups of April 2019, with partnership and region."""
    return picked(facts, "ccg_stp_region_2019", "ccg_ods stp_ons region_ods as_at")


def make_ccg_counts(facts: Facts) -> Rows:
    """How many groups there were; to_date is the last day. The 195 of 2020 contradicts 191."""
    rows = picked(facts, "ccg_counts", "from_date to_date count")
    made = [{"from_date": "", "to_date": "", "as_at": ""} | row for row in rows]
    conflict = next(row for row in facts.read("source_conflicts") if row["id"] == "C1")
    claim = {"from_date": "", "to_date": "", "as_at": "2020-01", "count": conflict["claim_a"]}
    claim |= {"documents": facts.keys(conflict["source_a"]), "confidence": "medium"}
    return [*made, claim | {"note": "states 195 as the number at the time of writing"}]


# Name in the facts: code, kind, plain name.
SINGLE_BODIES = {
    "Department of Health and Social Care": ("dhsc", "national_body", ""),
    "NHS England (NHS Commissioning Board until 2022-07-01)": (
        "nhs_england",
        "national_body",
        "NHS England",
    ),
    "Monitor": ("monitor", "national_body", ""),
    "NHS Trust Development Authority": ("tda", "national_body", ""),
    "NHS Improvement": ("nhs_improvement", "national_body", ""),
    "NHS Digital (HSCIC)": ("nhs_digital", "national_body", "NHS Digital"),
    "Health Education England": ("hee", "national_body", ""),
    "Care Quality Commission": ("cqc", "national_body", ""),
    "NICE": ("nice", "national_body", "National Institute for Health and Care Excellence"),
    "Healthwatch England": ("healthwatch_england", "national_body", ""),
    "East Surrey Council": ("east_surrey_council", "council", ""),
    "West Surrey Council": ("west_surrey_council", "council", ""),
}
OTHER_REGISTERS = {"Dudley Integrated Health and Care NHS Trust"}
"""Single bodies that a register of their kind has."""
FORMER_NAMES = {
    "nhs_england": ("NHS Commissioning Board", "2022-07-01"),
    "dhsc": ("Department of Health", "2018-01-08"),
}
BODY_REMARKS = {"nhs_digital": "short name HSCIC", "nice": "short name NICE"}
# Code, kind, name, legal form, legal person: bodies that the facts take for granted.
ADDED_BODIES = (
    ("parliament", "parliament", "UK Parliament", "legislature", "no"),
    ("hm_treasury", "national_body", "HM Treasury", "ministerial department", "crown"),
    (
        "mhclg",
        "national_body",
        "Ministry of Housing, Communities and Local Government",
        "ministerial department",
        "crown",
    ),
    ("phso", "national_body", "Parliamentary and Health Service Ombudsman", "corporation sole", "yes"),
    ("lgsco", "national_body", "Local Government and Social Care Ombudsman", "statutory corporation", "yes"),
)


@dataclass(frozen=True)
class Life:
    """Dates of a body as columns; the words beside them as remarks."""

    valid_from: str
    valid_to: str
    planned_end: str
    succeeded_by: str
    remarks: str


def life_of(row: Row) -> Life:
    """A planned or directed end is no end; bills and plans are no successors."""
    begins, begin_words = bracket(row["valid_from"])
    ends, end_words = bracket(row["valid_to"])
    after = row["succeeded_by"]
    code = "nhs_england" if after == "NHS England" else ""
    words = bracket(after)[1] if after.startswith("(") else f"to be succeeded by: {after}"
    remarks = joined(
        begin_words,
        "" if end_words in ("", "planned") else f"end {ends} {end_words}",
        words if after and not code else "",
    )
    return Life(begins, "" if end_words else ends, ends if end_words else "", code, remarks)


def body_row(row: Row) -> Row:
    """One single body; valid_to is its last day, as published."""
    code, kind, name = SINGLE_BODIES[row["body"]]
    former, until = FORMER_NAMES.get(code, ("", ""))
    life = life_of(row)
    return {
        **{"code": code, "kind": kind, "name": name or row["body"]},
        **{"former_name": former, "former_name_until": until},
        **{it: row[it] for it in ("legal_form", "is_legal_person", "statutory_basis")},
        "valid_from": life.valid_from,
        "valid_to": life.valid_to,
        "planned_end": life.planned_end,
        "succeeded_by": life.succeeded_by,
    }


def body_evidence(facts: Facts, row: Row, *remarks: str) -> Row:
    """Evidence of a body, its note widened by remarks that its other columns held."""
    last = evidence(facts, row)
    return last | {"note": joined(last["note"], *remarks)}


def added_body(facts: Facts, body: tuple[str, str, str, str, str], columns: Iterable[str]) -> Row:
    """A body known to everyone and to no document read."""
    named = ("code", "kind", "name", "legal_form", "is_legal_person")
    known = dict(zip(named, body, strict=True))
    last = {"documents": facts.keys("memory"), "confidence": "low", "note": ""}
    since = {"valid_from": "1801-01-01"} if body[0] == "parliament" else {}
    return dict.fromkeys(columns, "") | known | since | last


def make_bodies(facts: Facts) -> Rows:
    """Single bodies: national ones, two councils to come."""
    made: Rows = []
    for row in facts.read("national_and_generic_bodies"):
        if row["body"] in SINGLE_BODIES:
            body = body_row(row)
            remarks = (BODY_REMARKS.get(body["code"], ""), life_of(row).remarks)
            made.append(body | body_evidence(facts, row, *remarks))
    assert len(made) == len(SINGLE_BODIES), len(made)
    return made + [added_body(facts, body, made[0]) for body in ADDED_BODIES]


KIND_CODES = {
    "nhse_region": "region",
    "gp_practice": "practice",
    "upper_tier_la": "council",
    "sub_icb_location": "sub_icb",
    "status on a trust": "advanced_foundation_trust",
    "contract type": "integrated_health_organisation",
}


def kind_remarks(row: Row) -> str:
    """Counts in the name, words beside the dates, and what follows this kind of body."""
    count = bracket(row["body"])[1]
    after = row["succeeded_by"]
    return joined(
        f"number: {count}" if count[:1].isdigit() else "",
        life_of(row | {"succeeded_by": ""}).remarks,
        bracket(after)[1] if after.startswith("(") else after and f"followed by: {after}",
    )


def kind_row(facts: Facts, row: Row) -> Row:
    """One kind of body."""
    life = life_of(row)
    return {
        "code": KIND_CODES.get(row["kind"], row["kind"]),
        "name": re.sub(r" \(\d.*\)$", "", row["body"]),
        **{it: row[it] for it in ("legal_form", "is_legal_person", "statutory_basis")},
        "valid_from": life.valid_from,
        "valid_to": life.valid_to,
        **body_evidence(facts, row, kind_remarks(row)),
    }


def make_kinds(facts: Facts) -> Rows:
    """Kinds of body in law; valid_to is the last day, as published."""
    rows = facts.read("national_and_generic_bodies")
    single = SINGLE_BODIES.keys() | OTHER_REGISTERS
    made = [kind_row(facts, row) for row in rows if row["body"] not in single]
    return [*made, pooled_fund(facts, made[0])]


def pooled_fund(facts: Facts, like: Row) -> Row:
    """The kind that the facts speak of only in their list of agreements."""
    return dict.fromkeys(like, "") | {
        **{"code": "pooled_fund", "name": "Pooled fund", "legal_form": "partnership arrangement"},
        **{"is_legal_person": "no", "statutory_basis": "NHS Act 2006 s.75; SI 2000/617"},
        **{"documents": facts.keys("memory"), "confidence": "low"},
        "note": "the host is the legal person",
    }


NOTED = "ICS lead since 2018, STP lead 2016"
NOTED_OFFICES = (
    ("ICS leader", "Gloucestershire ICS", "QR1", "non-statutory ICS", "2018", "2021-11"),
    ("STP lead", "Gloucestershire STP", "E54000043", "non-statutory", "", "2016"),
)
"""Earlier offices that the note of a row names: post, body, code, status, from, seen."""


def holder_row(row: Row) -> Row:
    """One appointment as the facts state it."""
    names = ("person", "post", "body", "body_ods", "status")
    dates = {"held_from": row["from"], "held_to": row["to"], "as_at": row["as_at"]}
    return {name: row[name] for name in names} | dates


def make_post_holders(facts: Facts) -> Rows:
    """Appointments, bad values too: the loader refuses them, in sight of the reader."""
    rows = facts.read("post_holders")
    made = [holder_row(row) | evidence(facts, row) for row in rows]
    (noted,) = [row for row in rows if row["note"] == NOTED]
    names = ("post", "body", "body_ods", "status", "from", "as_at")
    earlier = [noted | dict(zip(names, one, strict=True)) for one in NOTED_OFFICES]
    return made + [holder_row(row) | evidence(facts, row) for row in earlier]


def make_provisions(facts: Facts) -> Rows:
    """Provisions of law; the page verified is the document itself."""
    rows = facts.read("legal_basis")
    assert all(row["verified_page"] in ("", row["source"]) for row in rows)
    made = picked(facts, "legal_basis", "provision subject meaning in_force_from in_force_to")
    made = [{"slug": slug(row["provision"])} | row for row in made]
    assert len({row["slug"] for row in made}) == len(made)
    return made


MAKERS: dict[str, Callable[[Facts], Rows]] = {
    "icbs": make_icbs,
    "icb_succession_2026": make_successions,
    "icb_clusters": make_clusters,
    "nhse_regions": make_regions,
    "stps": make_stps,
    "ics_designations": make_designations,
    "ccgs_2019": make_ccgs,
    "ccg_counts": make_ccg_counts,
    "national_bodies": make_bodies,
    "body_kinds": make_kinds,
    "post_holders": make_post_holders,
    "provisions": make_provisions,
}
