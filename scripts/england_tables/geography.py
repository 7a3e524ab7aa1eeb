"""Tables of places: districts, councils, sub-ICB locations, Cancer Alliances, Clinical Senates."""

from collections.abc import Callable
from decimal import Decimal

from england_tables.documents import Facts, Row, Rows, evidence, joined, slug

BOARDS_BEGIN, MERGERS = "2022-07-01", "2026-04-01"
REORGANISED = "2023-04-01"
TOOL_YEAR_BEGINS = "2024-04-01"
"""First day of the year 2024/25, whose allocations use these areas."""
COMPILED = "2026-07-02"
ROLES = {
    "main": "main",
    "substantial": "substantial",
    "minor (cross-border practice or list)": "minor",
}
SUBSTANTIAL = Decimal("0.05")


def merged(*rows: Row) -> Row:
    """Evidence of several rows that say the same: all documents, the surest confidence."""
    order = ("high", "medium", "low")
    keys = dict.fromkeys(key for row in rows for key in row["documents"].split())
    return {
        "documents": " ".join(keys),
        "confidence": min((row["confidence"] for row in rows), key=order.index),
        "note": joined(*dict.fromkeys(row["note"] for row in rows)),
    }


def no_surer(row: Row, than: str) -> str:
    """The confidence of a row, at most that much."""
    order = ("high", "medium", "low")
    return max(row["confidence"], than, key=order.index)


# Places and councils


def uppers(facts: Facts) -> dict[str, Row]:
    """The first row of each upper-tier council."""
    found: dict[str, Row] = {}
    for row in facts.read("upper_tier_la_icb"):
        found.setdefault(row["utla_code"], row)
    return found


def is_new(upper: Row) -> bool:
    """Whether the council began with the reorganisation; one of these kept an older council's place."""
    return upper["note"] == "council as at April 2023 reorganisation"


def make_areas(facts: Facts) -> Rows:
    """Districts of 2021 and upper-tier areas of 2023; a code in both lists is a unitary area."""
    above, made = uppers(facts), dict[str, Row]()
    for row in facts.read("lad_icb"):
        code, upper = row["lad21_code"], row["utla_code_2023"]
        gone = code != upper and is_new(above[upper])
        note = f"a council's district until April 2023, now part of {row['utla_name_2023']}" if gone else ""
        made[code] = {
            "code": code, "name": row["lad21_name"], "ons_code": code,
            "area_type": "unitary" if code in above else "district",
            "valid_from": "", "seen": f"2021|{COMPILED}",
        } | evidence(facts, row) | {"note": note}  # fmt: skip
    for code, row in above.items():
        if code not in made:
            made[code] = {
                "code": code, "name": row["utla_name"], "ons_code": code,
                "area_type": "unitary" if is_new(row) else "upper_tier",
                "valid_from": REORGANISED if is_new(row) else "",
                "seen": f"2023-04|{COMPILED}",
            } | evidence(facts, row) | {"confidence": "high"}  # fmt: skip
    return list(made.values())


def titles(facts: Facts) -> dict[str, Row]:
    """Councils' own titles, from the parties to pooled funds: the row that gives each."""
    found: dict[str, Row] = {}
    for row in facts.read("pooled_funds_and_bcf_local"):
        for party in map(str.strip, row["parties"].split("|")):
            if party.endswith("Council"):
                found.setdefault(party, row)
    return found


def council_name(row: Row, stated: dict[str, Row]) -> str:
    """The title as stated, else by the area's name: `Bristol, City of` has City of Bristol council."""
    title = next((it for it in stated if it.startswith(row["utla_name"])), "")
    words = ", ".join(reversed(row["utla_name"].split(", "))).replace("of, ", "of ")
    return title or f"{words} {'County Council' if row['utla_code'].startswith('E10') else 'council'}"


def make_councils(facts: Facts) -> Rows:
    """Upper-tier councils of April 2023."""
    stated, made = titles(facts), []
    for code, row in uppers(facts).items():
        name, said = council_name(row, stated), evidence(facts, row)
        titled = [evidence(facts, stated[name])] if name in stated else []
        since, note = "", ""
        if is_new(row):
            since, note = REORGANISED, "its code and area; it may go on from an older council"
        made.append({
            "code": code, "name": name, "ods_code": row["la_ods"],
            "valid_from": since, "seen": f"2023-04|{COMPILED}",
            "documents": joined_keys(said, *titled), "confidence": "high", "note": note,
        })  # fmt: skip
    return made


def make_council_areas(facts: Facts) -> Rows:
    """Which council covers which area, and in which upper-tier area a district lies."""
    rows = [
        {"from": f"council:{code}", "type": "COVERS", "to": f"area:{code}"}
        | {"valid_from": REORGANISED if is_new(row) else "", "seen": f"2023-04|{COMPILED}"}
        | evidence(facts, row)
        | {"confidence": "high"}
        for code, row in uppers(facts).items()
    ]
    above, done = uppers(facts), set[str]()
    for row in facts.read("lad_icb"):
        code, upper = row["lad21_code"], row["utla_code_2023"]
        if code != upper and code not in done:
            done.add(code)
            rows.append(
                {"from": f"area:{code}", "type": "WITHIN", "to": f"area:{upper}"}
                | {"valid_from": REORGANISED if is_new(above[upper]) else ""}
                | {"seen": f"2023-04|{COMPILED}"}
                | evidence(facts, row)
                | {"confidence": "medium", "note": "district to upper-tier area: derived"}
            )
    return rows


# Boards and areas


def shares(facts: Facts) -> Rows:
    """Shares of 2022 by district and, where it is another area, by upper-tier area."""
    found: dict[tuple[str, str, str], Row] = {}
    for row in facts.read("lad_icb"):
        share = row["share_of_registered_patients"]
        found[row["lad21_code"], row["icb_ods_2022"], share] = {
            "area": row["lad21_code"], "icb": row["icb_ods_2022"], "later": row["icb_ods_2026"],
            "share": share, "role": ROLES.get(row["role"], row["role"]),
        } | evidence(facts, row) | {"note": ""}  # fmt: skip
    for row in facts.read("upper_tier_la_icb"):
        key = row["utla_code"], row["icb_ods_2022"], row["share_of_registered_patients"]
        said = evidence(facts, row)
        if row["listed_as_icb_partner_in_rcpch"] == "yes":
            said["note"] = joined(said["note"], "the council is listed as a partner of the board")
        here = found.get(key)
        if here and here["later"] == row["icb_ods_2026"]:
            here |= merged(here, said)
        else:
            found[key] = {
                "area": key[0], "icb": key[1], "later": row["icb_ods_2026"],
                "share": key[2], "role": "",
            } | said  # fmt: skip
    return list(found.values())


def role_of(share: Decimal, shares_of_area: list[Decimal]) -> str:
    """What part a board plays in a district, by the limits that the rows of 2022 keep to."""
    if share == max(shares_of_area):
        return "main"
    return "substantial" if share >= SUBSTANTIAL else "minor"


def check_roles(rows: Rows) -> None:
    """The limits hold for every role as it was published."""
    for row in rows:
        there = [Decimal(it["share"]) for it in rows if it["area"] == row["area"]]
        if row["role"]:
            assert row["role"] == role_of(Decimal(row["share"]), there), row


def later_row(area: str, icb: str, parts: Rows, rows: Rows) -> Row:
    """A board of 2026 in an area: the shares of the boards that went into it, added up."""
    share = sum((Decimal(it["share"]) for it in parts), Decimal())
    there: dict[str, Decimal] = {}
    for row in rows:
        if row["area"] == area:
            there[row["later"]] = there.get(row["later"], Decimal()) + Decimal(row["share"])
    worst = max((it["confidence"] for it in parts), key=("high", "medium", "low").index)
    told = " + ".join(f"{it['icb']} {it['share']}" for it in parts)
    return {
        "from": icb, "to": area, "valid_from": MERGERS, "valid_to": "", "share": str(share),
        "role": role_of(share, list(there.values())) if parts[0]["role"] else "",
        "documents": merged(*parts)["documents"], "confidence": no_surer({"confidence": worst}, "medium"),
        "note": f"derived from the boards before the mergers: {told}",
    }  # fmt: skip


def make_icb_areas(facts: Facts) -> Rows:
    """Which board covers which share of an area, before and from April 2026."""
    rows = shares(facts)
    check_roles(rows)
    groups: dict[tuple[str, str], Rows] = {}
    for row in rows:
        groups.setdefault((row["area"], row["later"]), []).append(row)
    made = []
    for (area, later), parts in groups.items():
        goes_on = [it["icb"] for it in parts] == [later]
        made += [
            {"from": row["icb"], "to": row["area"]}
            | {"valid_from": BOARDS_BEGIN, "valid_to": "" if goes_on else MERGERS}
            | {it: row[it] for it in ("share", "role", "documents", "confidence", "note")}
            for row in parts
        ]
        made += [] if goes_on else [later_row(area, later, parts, rows)]
    return sorted(made, key=lambda it: (it["from"], it["to"], it["valid_from"]))


# Sub-ICB locations


def of_2022(row: Row) -> bool:
    """Whether a row belongs to the list of July 2022, rather than to what was seen in April 2026."""
    return row["as_at"].startswith(BOARDS_BEGIN)


def sub_icb_row(row: Row) -> Row:
    """One location. The law of 2022 left the code of the group; the group itself is another body."""
    code, ended = row["sicbl_ods"], row["note"].startswith("ended ")
    new, stated = row["note"].startswith("new code"), row["former_ccg"].strip("()")
    name = f"Sub-ICB location {code} (area of the former {stated})" if of_2022(row) else ""
    return {
        "code": code,
        "name": f"Sub-ICB location {code} ({stated})" if new else name,
        "ods_code": code,
        "valid_from": MERGERS if new else BOARDS_BEGIN,
        "valid_to": MERGERS if ended else "",
        "seen": "" if ended else TOOL_YEAR_BEGINS if of_2022(row) else MERGERS,
    }


def make_sub_icbs(facts: Facts) -> Rows:
    """Sub-ICB locations of July 2022, and the codes seen in April 2026."""
    return [
        sub_icb_row(row) | evidence(facts, row) | {"note": "" if of_2022(row) else row["note"]}
        for row in facts.read("sub_icb_locations")
    ]


def successors(facts: Facts) -> dict[str, Rows]:
    """What became of each board in April 2026, by its code."""
    found: dict[str, Rows] = {}
    for row in facts.read("icb_succession_2026"):
        found.setdefault(row["predecessor_ods"], []).append(row)
    return found


def heirs(after: dict[str, Rows]) -> Rows:
    """Every row of succession."""
    return [it for rows in after.values() for it in rows]


def reporting_rows(facts: Facts, row: Row, after: dict[str, Rows]) -> Rows:
    """A location under its board of 2022 and, where that board went on whole, under its successor."""
    code, icb, next_boards = row["sicbl_ods"], row["icb_ods_2022"], after.get(row["icb_ods_2022"], [])
    ties = {"from": code, "to": icb, "valid_from": BOARDS_BEGIN}
    said = evidence(facts, row)
    if not of_2022(row):
        ended = row["note"].startswith("ended ")
        began = any(it["successor_ods"] == icb and it["kind"] != "acquisition" for it in heirs(after))
        ties |= {"valid_from": MERGERS if began else BOARDS_BEGIN}
        return [ties | {"valid_to": MERGERS if ended else "", "seen": "" if ended else MERGERS} | said]
    ends = MERGERS if next_boards else ""
    made = [ties | {"valid_to": ends, "seen": "" if ends else TOOL_YEAR_BEGINS} | said | {"note": ""}]
    if len(next_boards) == 1:
        (to,) = next_boards
        note = f"derived: {icb} went into {to['successor_ods']} whole"
        derived = {"documents": joined_keys(said, evidence(facts, to)), "confidence": "medium", "note": note}
        later = {"to": to["successor_ods"], "valid_from": MERGERS, "valid_to": "", "seen": MERGERS}
        made.append(ties | later | derived)
    return made


def joined_keys(*said: Row) -> str:
    """The documents of several rows, each once."""
    return " ".join(dict.fromkeys(key for row in said for key in row["documents"].split()))


def make_sub_icb_boards(facts: Facts) -> Rows:
    """Which board a location is a reporting area of; of the three split boards nothing is known."""
    after = successors(facts)
    return [made for row in facts.read("sub_icb_locations") for made in reporting_rows(facts, row, after)]


def make_sub_icb_figures(facts: Facts) -> Rows:
    """Registered population and number of practices, of the list of 2022."""
    return [
        {
            "about": row["sicbl_ods"],
            "measure:registered_population": row["registered_population_2024_25"],
            "measure:gp_practices": row["gp_practices"],
        }
        | evidence(facts, row)
        for row in facts.read("sub_icb_locations")
        if of_2022(row)
    ]


def make_ccgs_2021(facts: Facts) -> Rows:
    """Groups of April 2019 and the last groups, whose codes the locations of 2022 keep."""
    early = {row["ccg_ods"]: row for row in facts.read("ccg_stp_region_2019")}
    late = {row["sicbl_ods"]: row for row in facts.read("sub_icb_locations") if of_2022(row)}
    counts = {row["count"]: evidence(facts, row) for row in facts.read("ccg_counts")}
    made = []
    for code in sorted(early | late):
        row, both = late.get(code, {}), code in early and code in late
        made.append(
            {"ccg_ods": code, "name": row.get("former_ccg", ""), "icb_ods": row.get("icb_ods_2022", "")}
            | {"in_april_2019": "yes" if code in early else "no", "in_2022": "yes" if row else "no"}
            | evidence(facts, row or early[code])
            | {"confidence": "high" if both else "medium", "note": "" if both else "dates by the counts"}
        )
        if not both:
            made[-1]["documents"] = joined_keys(made[-1], counts["191"], counts["106"])
    assert len(late) == 106, len(late)
    return made


# Cancer Alliances

NAMED_AREAS = {"Bassetlaw": "E07000171", "Harrogate": "E07000165"}
"""Districts that an alliance has by name, though they lie in the area of another board."""


def plain(name: str) -> str:
    """`Humber & North Yorkshire Cancer Alliance` is Humber and North Yorkshire in the other list."""
    return name.replace("&", "and").removesuffix(" Cancer Alliance")


def alliance_codes(facts: Facts) -> dict[str, str]:
    """Statistics code of an alliance by its plain name."""
    return {row["name"]: row["ons_code"] for row in facts.read("cancer_alliances")}


def make_cancer_alliances(facts: Facts) -> Rows:
    """Alliances of the statistics register; the codes of the lookup in rows of their own."""
    codes = alliance_codes(facts)
    made = [
        {
            "code": row["ons_code"], "name": f"{row['name']} Cancer Alliance", "ons_code": row["ons_code"],
            "ods_code": "", "legal_form": row["legal_form"], "legal_person": "no", "life": "",
        } | evidence(facts, row)
        for row in facts.read("cancer_alliances")
    ]  # fmt: skip
    looked_up: dict[tuple[str, str], Row] = {}
    for row in facts.read("trust_cancer_alliance_2026"):
        if row["alliance_name"]:
            looked_up.setdefault((row["alliance_code"], plain(row["alliance_name"])), row)
    blank = dict.fromkeys(made[0], "")
    for (ods_code, name), row in sorted(looked_up.items()):
        said = evidence(facts, row) | {"note": ""}
        made.append(blank | {"code": codes.get(name, ""), "ods_code": ods_code, "life": "no"} | said)
    return made


def alliance_ties(facts: Facts, row: Row, after: dict[str, Rows]) -> Rows:
    """A row of the lookup of boards: a tie for each alliance, and a district it has by name."""
    icb, said = row["icb_ods_2022"], evidence(facts, row)
    alliances = row["alliance_ons"].split("|")
    grows = any(it["successor_ods"] == icb for it in heirs(after))
    blank = {"valid_from": BOARDS_BEGIN, "valid_to": "", "part": ""}
    said["note"] = joined(row["coterminous"], said["note"])
    made = [
        {"from": alliance, "to": f"icb:{icb}"}
        | blank
        | {"valid_to": MERGERS if grows or icb in after else ""}
        | {"part": "part of the board's area; which part is not stated" if len(alliances) > 1 else ""}
        | said
        for alliance in alliances
    ]
    for name, code in NAMED_AREAS.items():
        if name in row["note"]:
            made.append({"from": alliances[0], "to": f"area:{code}"} | blank | said)
    return made


def parts_of_board(facts: Facts, icb: str) -> Rows:
    """What a board of 2026 was made of: the rows of succession that lead to it, and itself before."""
    rows = [it for it in facts.read("icb_succession_2026") if it["successor_ods"] == icb]
    before = [it for it in facts.read("icbs") if it["ods_code"] == icb and it["established"] < MERGERS]
    own = [{"predecessor_ods": icb, "predecessor_name": it["name"], "kind": "itself"} for it in before]
    return [*own, *rows]


def later_alliances(facts: Facts, icb: str, of_board: dict[str, list[str]]) -> Rows:
    """Alliances of a board of 2026, by those of the boards that went into it whole.

    Where all of its parts had one alliance, that covers it; else each covers the part it covered.
    """
    parts = parts_of_board(facts, icb)
    same = len({tuple(of_board[it["predecessor_ods"]]) for it in parts}) == 1
    wholes: dict[str, list[str]] = {}
    for it in parts:
        if it["kind"] in ("merger", "itself"):
            (alliance,) = of_board[it["predecessor_ods"]]
            wholes.setdefault(alliance, []).append(it["predecessor_name"])
    return [
        {"from": alliance, "to": f"icb:{icb}", "valid_from": MERGERS, "valid_to": ""}
        | {"part": "" if same else f"what was the area of {' and '.join(boards)} before April 2026"}
        for alliance, boards in wholes.items()
    ]


def make_cancer_alliance_boards(facts: Facts) -> Rows:
    """Which boards, and which single districts, an alliance covers."""
    rows, after = facts.read("cancer_alliance_icb"), successors(facts)
    of_board = {row["icb_ods_2022"]: row["alliance_ons"].split("|") for row in rows}
    made = [tie for row in rows for tie in alliance_ties(facts, row, after)]
    said = evidence(facts, rows[0]) | {"note": "derived: the alliance of the boards that went into it"}
    boards = dict.fromkeys(it["successor_ods"] for it in heirs(after))
    return [*made, *(tie | said for icb in boards for tie in later_alliances(facts, icb, of_board))]


def make_trust_cancer_alliances(facts: Facts) -> Rows:
    """Trusts in alliances; a trust without one is passed on and refused by the loader."""
    codes = alliance_codes(facts)
    return [
        {"from": row["trust_ods"], "to": codes.get(plain(row["alliance_name"]), "")} | evidence(facts, row)
        for row in facts.read("trust_cancer_alliance_2026")
    ]


# Clinical Senates

IN_REGION = {
    "East Midlands": "Y60",
    "East of England": "Y61",
    "Greater Manchester and Eastern Cheshire": "Y62",
    "London": "Y56",
    "North West Coast": "Y62",
    "Northern": "Y63",
    "South East": "Y59",
    "South West": "Y58",
    "Thames Valley": "Y59",
    "Wessex": "Y59",
    "West Midlands": "Y60",
    "Yorkshire and the Humber": "Y63",
}
"""The region of 2019 in which the area that a senate is named after lies: general knowledge."""


def senate_evidence(facts: Facts, row: Row) -> Row:
    """Evidence; the conflict over their number is told as a conflict."""
    said = evidence(facts, row)
    return said | {"note": said["note"].replace("see source_conflicts", "kept as a conflict")}


def make_clinical_senates(facts: Facts) -> Rows:
    """The senates of April 2013; which of them still exist is not stated."""
    return [
        {"code": slug(row["name"]), "name": f"{row['name']} Clinical Senate", "legal_person": "no"}
        | {"valid_from": row["as_at"].split()[0], "seen": row["as_at"].split()[0]}
        | senate_evidence(facts, row)
        for row in facts.read("clinical_senates")
    ]


def make_clinical_senate_ties(facts: Facts) -> Rows:
    """By whom a senate is hosted, and in which region its area lies."""
    memory = {"documents": facts.keys("memory"), "confidence": "low"}
    made = []
    for row in facts.read("clinical_senates"):
        senate, said = f"clinical_senate:{slug(row['name'])}", senate_evidence(facts, row)
        since = row["as_at"].split()[0]
        host = {"from": senate, "type": "HOSTED_BY", "to": "national_body:nhs_england"}
        area = {"from": senate, "type": "COVERS", "to": f"region:{IN_REGION[row['name']]}"}
        which = f"{row['hosted_by']}: a team of NHS England; which region is not stated"
        made.append(host | {"valid_from": since, "seen": since, "part": ""} | said | {"note": which})
        made.append(
            area
            | {"valid_from": "2019-04", "seen": "2019-04"}
            | {"part": "the area it is named after lies in this region"}
            | memory
            | {"note": "by its name; no lookup of senates to regions was found"}
        )
    return made


# Addresses of board papers


def make_icb_board_papers(facts: Facts) -> Rows:
    """Where boards put their papers. Names, regions and predecessors there are those known already."""
    known = {row["ods_code"]: row for row in facts.read("icbs")}
    regions = {row["ods_code"]: row["name"] for row in facts.read("nhse_regions")}
    for row in facts.read("icbs_2026_08"):
        board = known[row["icb_ods"]]
        assert short(board["name"]) == short(row["name"]), row
        assert regions[board["region_ods"]] == row["region"], row
    return [
        {"code": row["icb_ods"], "board_papers": row["board_papers_url"]} | evidence(facts, row)
        for row in facts.read("icbs_2026_08")
    ]


def short(name: str) -> str:
    """A board's name without the words that all of them share."""
    return name.removeprefix("NHS ").replace("Integrated Care Board", "ICB").removesuffix(" ICB")


MAKERS: dict[str, Callable[[Facts], Rows]] = {
    "areas": make_areas,
    "cancer_alliance_boards": make_cancer_alliance_boards,
    "cancer_alliances": make_cancer_alliances,
    "ccgs_2021": make_ccgs_2021,
    "clinical_senate_ties": make_clinical_senate_ties,
    "clinical_senates": make_clinical_senates,
    "council_areas": make_council_areas,
    "councils": make_councils,
    "icb_areas": make_icb_areas,
    "icb_board_papers": make_icb_board_papers,
    "sub_icb_boards": make_sub_icb_boards,
    "sub_icb_figures": make_sub_icb_figures,
    "sub_icbs": make_sub_icbs,
    "trust_cancer_alliances": make_trust_cancer_alliances,
}
