"""Derived tables of providers: where those of split boards lie since April 2026, and what is not known."""

from collections import defaultdict
from collections.abc import Callable

from england_tables.documents import Facts, Row, Rows
from england_tables.providers import boards_of_2026

SPLIT_BOARDS = {"QNQ", "QM7", "QJG"}
BORDER = "board since April 2026 (border: its practices lie in the areas of several boards)"
NO_DISTRICT = "board since April 2026 (border: no file gives a district of the practice that decides)"
FROM_2026 = "2026-04-01"


class Placing:
    """Where the districts of practices place practices and networks of boards that were split."""

    def __init__(self, facts: Facts) -> None:
        """Reads the practices, their districts and the networks."""
        self.practices = {row["practice_ods"]: row for row in facts.read("practices_2025_09")}
        self.networks = [
            row for row in facts.read("pcns") if row["icb_ods_2022"] in SPLIT_BOARDS and not row["valid_to"]
        ]
        self.whole = {
            row["predecessor_ods"]: row["successor_ods"]
            for row in facts.read("icb_succession_2026")
            if row["predecessor_ods"] not in SPLIT_BOARDS
        }
        # a district with a single practice or list across its border decides nothing
        self.districts = {
            (row["lad21_code"], row["icb_ods_2022"]): row["icb_ods_2026"]
            for row in facts.read("lad_icb")
            if not row["role"].startswith("minor")
        }
        self.members: dict[str, list[str]] = defaultdict(list)
        for row in facts.read("practice_pcn"):
            if not row["last_day"]:
                self.members[row["pcn_ods"]].append(row["practice_ods"])

    def of_practice(self, code: str) -> str:
        """The board of a practice since April 2026; empty where its district does not tell."""
        row = self.practices[code]
        board = row["icb_ods_2025"]
        if board not in SPLIT_BOARDS:
            return self.whole.get(board, board)
        return self.districts.get((row["district_code"], board), "")

    def of_network(self, code: str) -> set[str]:
        """The boards of its practices that are still listed; an empty one is not known."""
        return {self.of_practice(one) for one in self.members[code] if one in self.practices}


def split_practices(placing: Placing) -> list[str]:
    """Codes of the practices of split boards."""
    return [code for code, row in placing.practices.items() if row["icb_ods_2025"] in SPLIT_BOARDS]


def make_split_board_places(facts: Facts) -> Rows:
    """Board of each practice of a split board, and of each network all of whose practices agree."""
    placing = Placing(facts)
    districts = {row["lad21_code"]: row["lad21_name"] for row in facts.read("lad_icb")}
    last = {"confidence": "medium", "note": "derived: by the districts of all its practices"}
    made = []
    for code in split_practices(placing):
        district = districts.get(placing.practices[code]["district_code"], "")
        note = {"note": f"derived: by the district of the practice, {district}"}
        made.append({"from": f"practice:{code}", "to": placing.of_practice(code)} | last | note)
    for row in placing.networks:
        boards = placing.of_network(row["pcn_ods"])
        to = boards.pop() if len(boards) == 1 else ""
        made.append({"from": f"pcn:{row['pcn_ods']}", "to": to} | last)
    facts.keys("lad_icb.csv; practices_2025_09.csv; practice_pcn.csv")
    return [row for row in made if row["to"]]


def make_provider_unknowns(facts: Facts) -> Rows:
    """What is not known of providers: a line for each, with the reason."""
    return [*borders(facts), *parts_of_boards(facts), *contract_types(facts)]


def unknown(about: str, matter: str, reason: str, when: Row, documents: str) -> Row:
    """One matter that is not known."""
    days = {"valid_from": "", "seen": ""} | when
    return {"about": about, "matter": matter, "reason": reason, **days, "documents": documents}


def borders(facts: Facts) -> Rows:
    """Practices and networks of split boards that the districts do not place in one board."""
    placing, since = Placing(facts), {"valid_from": FROM_2026}
    documents = facts.keys("lad_icb.csv; practices_2025_09.csv")
    made = [
        unknown(f"practice:{one}", NO_DISTRICT, "not_loaded", since, documents)
        for one in split_practices(placing)
        if not placing.of_practice(one)
    ]
    for row in placing.networks:
        boards = placing.of_network(row["pcn_ods"])
        if len(boards) != 1 or "" in boards:
            matter = BORDER if len(boards) > 1 else NO_DISTRICT
            about = f"pcn:{row['pcn_ods']}"
            made.append(unknown(about, matter, "not_loaded", since, documents))
    return made


def parts_of_boards(facts: Facts) -> Rows:
    """Trusts listed for a board that was split: `?QNQ->S0E4D/S9B9J/QRL` says of which parts."""
    made = []
    for row in facts.read("nhs_trusts"):
        for part in boards_of_2026(row)[1]:
            board, _, after = part.removeprefix("?").partition("->")
            matter = f"provides care in which part of {board} since April 2026 ({after.replace('/', ', ')})"
            about, since = f"trust:{row['ods_code']}", {"valid_from": FROM_2026}
            made.append(unknown(about, matter, "not_loaded", since, facts.keys(row["source"])))
    return made


def contract_types(facts: Facts) -> Rows:
    """Practices whose type of contract was published as unknown."""
    seen, matter = {"seen": "2022/23"}, "form of contract"
    return [
        unknown(f"practice:{row['practice_ods']}", matter, "not_published", seen, facts.keys(row["source"]))
        for row in facts.read("practice_payments_2022_23")
        if row["contract_type"] == "Unknown"
    ]


# Code, name, basis, since, what the facts rest it on, remark. The days on which the three forms of
# practice contract began are not in the facts.
FORMS = (
    ("gms", "General Medical Services contract (GMS)", "NHS Act 2006 s.84", "", "memory", "without an end"),
    ("pms", "Personal Medical Services agreement (PMS)", "NHS Act 2006 s.92", "", "memory", ""),
    (
        "apms", "Alternative Provider Medical Services contract (APMS)", "NHS Act 2006 s.83", "", "memory",
        "companies too may hold it",
    ),
)  # fmt: skip


def make_contract_forms(facts: Facts) -> Rows:
    """Forms of contract: those of practices, and those that the tables of bodies and statements name."""
    made = [form(facts, *one) for one in FORMS]
    bodies = {row["kind"]: row for row in facts.read("national_and_generic_bodies")}
    claims = {row["id"]: row for row in facts.read("seed_facts")}
    network, iho = bodies["pcn"], bodies["contract type"]
    icp, standard = claims["S3-1.54"], claims["S3-1.52f"]
    plan = "NHS Long Term Plan 1.54"
    return [
        *made,
        form(
            facts, "network_contract_des", "Network Contract Directed Enhanced Service",
            network["statutory_basis"].partition("; ")[2], network["valid_from"], network["source"],
            "with each practice; the network itself is party to nothing",
        ),
        form(
            facts, "iho", "Integrated health organisation contract", "", iho["valid_from"], iho["source"],
            "a contract, not an organisation",
        ),
        form(
            facts, "icp", "Integrated care provider contract", "", "2019", icp["source"],
            f"{plan}; none was awarded in Dudley",
        ),
        form(
            facts, "nhs_standard_contract", "NHS Standard Contract", "", "", standard["source"],
            "NHS Long Term Plan 1.52",
        ),
        form(facts, "alliance", "Alliance contract", "", "", icp["source"], plan),
        form(facts, "lead_provider", "Lead provider contract", "", "", icp["source"], plan),
    ]  # fmt: skip


def form(facts: Facts, code: str, name: str, basis: str, since: str, text: str, note: str) -> Row:
    """One form of contract."""
    documents = facts.keys(text)
    confidence = "low" if text == "memory" else "high"
    stated = {"code": code, "name": name, "statutory_basis": basis, "valid_from": since}
    return stated | {"documents": documents, "confidence": confidence, "note": note}


MAKERS: dict[str, Callable[[Facts], Rows]] = {
    "contract_forms": make_contract_forms,
    "split_board_places": make_split_board_places,
    "provider_unknowns": make_provider_unknowns,
}
