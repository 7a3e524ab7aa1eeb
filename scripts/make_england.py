"""Writes the bundled tables of the English NHS from a folder of tables of facts.

Run: `python scripts/make_england.py FACTS_DIR`. The same facts always give the same bytes.
One file on purpose: the tables of names below are most of it.
"""

import argparse
import csv
import re
from collections.abc import Callable, Iterable
from dataclasses import astuple, dataclass, field, fields, replace
from pathlib import Path
from urllib.parse import urlsplit

Row = dict[str, str]
Rows = list[Row]

TABLES = Path(__file__).resolve().parents[1] / "loaders" / "england" / "tables"
OPEN_LICENCE = "Open Government Licence v3.0"
NO_LICENCE = "Facts cited; no licence stated"
LAST_COLUMNS = ("documents", "confidence", "note")


@dataclass(frozen=True)
class Document:
    """One row of documents.csv; a month or a year may stand for a whole date in `published`."""

    key: str
    title: str
    publisher: str = ""
    address: str = ""
    published: str = ""
    licence: str = NO_LICENCE
    kind: str = "derived"


MEMORY = Document("general-knowledge", "General knowledge, no document", kind="memory")

WILMINGTON = "Wilmington Healthcare"
PUBLICATIONS = {
    "000": Document(
        "wilmington-healthcare-long-term-plan-progress-2019",
        "Trade article on progress with integrated care under the Long Term Plan",
        WILMINGTON,
        published="2019-04",
        kind="trade_article",
    ),
    "001": Document(
        "wilmington-healthcare-long-term-plan-barriers-2020",
        "Trade article on barriers to the Long Term Plan",
        WILMINGTON,
        published="2020-04",
        kind="trade_article",
    ),
    "002": Document(
        "wilmington-healthcare-integrated-care-2016",
        "Trade article on delivering integrated care",
        WILMINGTON,
        published="2016-12",
        kind="trade_article",
    ),
    "003": Document(
        "nhs-england-long-term-plan-2019",
        "The NHS Long Term Plan, paragraphs 1.50-1.59",
        "NHS England",
        published="2019-01",
        licence=OPEN_LICENCE,
        kind="plan",
    ),
    "004": Document(
        "house-of-commons-library-integrated-care-2020",
        "Integrated care: article",
        "House of Commons Library",
        published="2020-01",
        kind="library_article",
    ),
}

# Documents that the facts name in words, without an address: what the words begin with.
NAMED_IN_WORDS = {
    "public NHS Digital notebook": Document(
        "nhs-digital-stp-region-breakdowns-april-2019",
        "STP/Region breakdowns April 2019 static table (public notebook)",
        "NHS Digital",
        licence=OPEN_LICENCE,
        kind="official_data",
    ),
    "public script mapping 2019 to 2020 STP codes": Document(
        "public-script-stp-codes-2019-to-2020",
        "Script mapping 2019 to 2020 STP codes",
        "Public repository, name not kept",
        kind="repo_data",
    ),
    "public repository file nhsEnglandRegions.ts": Document(
        "public-repository-nhs-england-regions",
        "nhsEnglandRegions.ts, cross-checked to ONSPD and postcodes.io samples for E54000065 and E54000071",
        "Public repository, name not kept",
        kind="repo_data",
    ),
    "public SQL SICBL_Apr2026": Document(
        "public-sql-sicbl-april-2026",
        "SICBL_Apr2026 reference (SQL)",
        "Public repository, name not kept",
        kind="repo_data",
    ),
    "part names:": Document(
        "icb-part-names-pages-2026",
        "Names of the parts, on pages of Mid and South Essex ICS, Surrey Heartlands"
        " and NHS England East of England",
        "Mid and South Essex ICS; Surrey Heartlands; NHS England",
        kind="official_page",
    ),
    "DIHC stakeholder briefing August 2024": Document(
        "dudley-integrated-health-and-care-stakeholder-briefing-2024-08",
        "Stakeholder briefing, August 2024",
        "Dudley Integrated Health and Care NHS Trust",
        published="2024-08",
        kind="official_page",
    ),
    "derived: 42 to 26 leadership teams": Document(
        "derived-leadership-teams-hcws915",
        "Derived: 42 to 26 leadership teams (HCWS915) leaves exactly this pair",
    ),
}

# Host without www: publisher, kind.
HOSTS = {
    "analytichealth.co.uk": ("Analytic Health", "company_page"),
    "beta.bailii.org": ("BAILII", "statute"),
    "birminghamandsolihullccg.nhs.uk": ("NHS Birmingham and Solihull CCG", "official_page"),
    "bnssghealthiertogether.org.uk": ("BNSSG Healthier Together", "official_page"),
    "brownejacobson.com": ("Browne Jacobson", "company_page"),
    "civilserviceworld.com": ("Civil Service World", "news"),
    "conventuslaw.com": ("Conventus Law", "company_page"),
    "countycouncilsnetwork.org.uk": ("County Councils Network", "company_page"),
    "crimeline.co.uk": ("Crimeline", "statute"),
    "democracy.brent.gov.uk": ("Brent Council", "official_page"),
    "dihc.nhs.uk": ("Dudley Integrated Health and Care NHS Trust", "official_page"),
    "einpresswire.com": ("EIN Presswire", "news"),
    "england.nhs.uk": ("NHS England", "official_page"),
    "europesays.com": ("europesays.com", "news"),
    "feeds.bbci.co.uk": ("BBC News", "news"),
    "gov.uk": ("UK Government", "official_page"),
    "healthcare-management.uk": ("Healthcare Management", "news"),
    "healthcareleadernews.com": ("Healthcare Leader", "news"),
    "hertsandwestessexics.org.uk": ("Herts and West Essex ICS", "official_page"),
    "hsj.co.uk": ("Health Service Journal", "news"),
    "hsjjobs.com": ("Health Service Journal", "news"),
    "joinedupcarederbyshire.co.uk": ("Joined Up Care Derbyshire", "official_page"),
    "kingsfund.org.uk": ("The King's Fund", "company_page"),
    "legislation.data.gov.uk": ("The National Archives (legislation)", "statute"),
    "legislation.gov.uk": ("The National Archives (legislation)", "statute"),
    "lexology.com": ("Lexology", "company_page"),
    "lgcplus.com": ("Local Government Chronicle", "news"),
    "lichfieldlive.co.uk": ("Lichfield Live", "news"),
    "lincolnshire.icb.nhs.uk": ("NHS Lincolnshire ICB", "official_page"),
    "lowdownnhs.info": ("The Lowdown", "news"),
    "mentalhealthwatch.rcpsych.ac.uk": ("Royal College of Psychiatrists", "company_page"),
    "midandsouthessex.ics.nhs.uk": ("Mid and South Essex ICS", "official_page"),
    "navigator.health.org.uk": ("The Health Foundation", "company_page"),
    "nclhealthandcare.org.uk": ("NCL Health and Care", "official_page"),
    "new.brentfordtw8.com": ("brentfordtw8.com", "news"),
    "nhsglos.nhs.uk": ("NHS Gloucestershire", "official_page"),
    "nhsprocurement.org.uk": ("nhsprocurement.org.uk", "news"),
    "nuffieldtrust.org.uk": ("Nuffield Trust", "company_page"),
    "nwcsenate.nhs.uk": ("NWC Senate", "official_page"),
    "okehampton-today.co.uk": ("Okehampton Today", "news"),
    "parallelparliament.co.uk": ("Parallel Parliament", "company_page"),
    "pharmatimes.com": ("PharmaTimes", "news"),
    "publications.parliament.uk": ("UK Parliament", "official_page"),
    "surreyheartlands.org": ("Surrey Heartlands", "official_page"),
    "surreyheath.gov.uk": ("Surrey Heath Borough Council", "official_page"),
    "swagcanceralliance.nhs.uk": ("SWAG Cancer Alliance", "official_page"),
    "the-cho.org.uk": ("the-cho.org.uk", "news"),
    "themj.co.uk": ("The MJ", "news"),
    "theyworkforyou.com": ("TheyWorkForYou", "company_page"),
    "zoomlaw.co.uk": ("Zoomlaw", "statute"),
}

# Addresses whose last part does not read as a title: a piece of the address, the title.
TITLES = {
    "/MTgyOTc/599": "Newsletter 599",
    "mgAi.aspx?ID=74187": "Agenda item 74187",
    "ckg6047vx7zo": "News article ckg6047vx7zo",
    "health_education_eng": "Health Education England",
    "joint-forward-plan-2023-2028/16": "Joint forward plan 2023-2028, page 16",
    "g=a1a815a0": "Article a1a815a0",
    "g=f59dde5d": "Article f59dde5d",
    "ldrshfnhs042": "Page ldrshfnhs042",
    "baroness-walmsley": "Baroness Walmsley and Lord Davies of Brixton, exchanges",
    "bills/2026-27/health/debates": "Health Bill 2026-27: debates",
    "health-bill-sixth-sitting": "Health Bill, sixth sitting: ministerial extracts",
    "question/66063": "Question 66063: integrated care boards, rural areas",
    "question/77980": "Question 77980: integrated care boards",
    "12132.195-201": "Lords Bill 0132 of session 2010-2012, pages 195-201",
    "q=NHS_Improvement": "NHS Improvement (Wikipedia mirror)",
    "wikimili.com": "Secretary of State for Health and Social Care (Wikipedia mirror)",
    "?p=21872": "Page 21872",
    "?p=271936": "Page 271936",
    "Health_and_Care_Bill/10-0": "Health and Care Bill, Public Bill Committee, 2021-09-21",
    "2022-642-uksi": "UK Statutory Instrument 2022/642 (copy)",
    "2023-1348-uksi": "UK Statutory Instrument 2023/1348 (copy)",
    "uksi_20241205": "UK Statutory Instrument 2024/1205 (copy)",
    "leg=%2Fukpga%2F2022%2F31": "Health and Care Act 2022, contents and schedule 2 (copy)",
    "integratedcard/": "Integrated care in your area (address spelt integratedcard)",
    "changes-to-the-nhs-in-bristol": "Changes to the NHS in Bristol, North Somerset and"
    " South Gloucestershire: 25 June update",
    "nhsglos.nhs.uk/news/changes": "Changes affecting NHS integrated care boards",
    "matt-hartland-and-mark-axcell": "Stakeholder message sent on behalf of Matt Hartland and Mark Axcell",
    "okehampton-today": "Integrated care boards across Devon and Cornwall to cluster to save running costs",
    "birminghamandsolihullccg": "Update regarding the appointment of the designate chief executive"
    " for Birmingham and Solihull ICS",
    "mike-cooke": "Mike Cooke appointed as chair to lead NCL's emerging integrated care system",
    "dhsc-sets-out-leadership": "DHSC sets out leadership plans for NHS England merger",
    "briefing-note-key-changes": "Briefing note: key changes introduced by the Health Bill to the"
    " National Health Service Act 2006",
    "nhs-reform-397": "NHS reform",
}

ACTS = {
    "ukpga/2006/41": "National Health Service Act 2006",
    "ukpga/2012/7": "Health and Social Care Act 2012",
    "ukpga/2016/1": "Cities and Local Government Devolution Act 2016",
    "uksi/2023/1348": "Health Care Services (Provider Selection Regime) Regulations 2023",
}

CAPITALS = (
    "NHS ICS ICSs ICB ICBs STP STPs CCG CCGs CQC DHSC CEOs FT SRs GM SWAG UK CCN DIHC"
    " Digital August England Midlands London Dudley Surrey Samantha Jones"
)
SPELLING = {word.lower(): word for word in CAPITALS.split()} | {
    "icss": "ICSs",
    "englands": "England's",
    "whats": "What's",
}


def slug(text: str) -> str:
    """Lower-case words of a text; `s.14Z25` and `King's` stay one word each."""
    plain = re.sub(r"\b(s|cl|sch)\.|'", r"\1", text.lower())
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def bracket(text: str) -> tuple[str, str]:
    """`2024-10-01 (planned)` is a value and a remark; the value may be empty."""
    found = re.match(r"(.*?)\s*\((.+)\)$", text)
    return (found[1], found[2]) if found else (text, "")


def key_of(publisher: str, words: str) -> str:
    """A few words of publisher and title: read by people, so never a number that counts."""
    maker = slug(bracket(publisher)[0]).split("-")[:5]
    return "-".join(maker + slug(words).split("-")[:8])


def licence_of(host: str) -> str:
    """Councils also publish under gov.uk; their pages state no licence in the facts."""
    open_hosts = ("gov.uk", "legislation.gov.uk", "legislation.data.gov.uk")
    is_open = host in open_hosts or host.endswith("nhs.uk")
    return OPEN_LICENCE if is_open else NO_LICENCE


def published_in(address: str) -> str:
    """A date that the address itself states; in an address of law it is a version, no date."""
    if "legislation" in address:
        return ""
    found = re.search(r"(20\d\d)([-/])([01]\d)\2(?:([0-3]\d)(?!\d))?", address)
    return "-".join(part for part in found.group(1, 3, 4) if part) if found else ""


def readable(part: str) -> str:
    """The words of one part of an address, without file ending and article numbers."""
    plain = re.sub(r"\.(html?|php|shtml|article|aspx|xht)$", "", part)
    plain = re.sub(r"^\d{2,}-|[-_]\d{3,}$", "", plain)
    words = [SPELLING.get(word.lower(), word) for word in re.split(r"[-_+]+", plain) if word]
    text = re.sub(r"\b(20\d\d) (\d\d)\b", r"\1-\2", " ".join(words))
    return text[:1].upper() + text[1:]


def act_title(path: str) -> str:
    """The name of the Act and what the rest of the address says."""
    plain = re.sub(r"^/(cy/)?|/data\.xht$", "", path)
    act = next(number for number in ACTS if plain.startswith(number + "/"))
    rest = re.sub(r"[-/]", " ", plain.removeprefix(act + "/"))
    rest = re.sub(r" (\d{4}) (\d\d) (\d\d)$", r", as it stood on \1-\2-\3", rest)
    rest = re.sub(r"(?<=\d) (?=\d)", "/", re.sub(r" (made|enacted)$", r", as \1", rest))
    return f"{ACTS[act]}: {rest}"


def web_title(address: str) -> str:
    """The last part of an address that has words in it, unless the table above knows better."""
    known = next((title for piece, title in TITLES.items() if piece in address), "")
    if known:
        return known
    path = urlsplit(address).path
    if "legislation" in urlsplit(address).netloc:
        return act_title(path)
    parts = [part for part in reversed(path.split("/")) if part != "blog-post.php"]
    return next(readable(part) for part in parts if re.search(r"[A-Za-z]{3}", readable(part)))


def web_document(text: str) -> Document:
    """A page on the web; words behind the address are the fact's own remark."""
    address = text.split()[0].rstrip("/")
    host = urlsplit(address).netloc.removeprefix("www.")
    publisher, kind = HOSTS.get(host, (host, "company_page"))
    title = web_title(address)
    law = re.sub(r"^/(cy/)?|/data\.xht$", "", urlsplit(address).path)
    words = law if host.startswith("legislation") else title
    key = key_of(publisher, words)
    return Document(key, title, publisher, address, published_in(address), licence_of(host), kind)


def repository_document(text: str) -> Document:
    """`github:owner/repository:path@commit (remark)`."""
    found = re.match(r"github:([^:]+):(.+?)(?:@[0-9a-f]+)?(?: \(.*)?$", text)
    if not found:
        raise ValueError(f"not a repository reference: {text}")
    name, path = found.groups()
    stem = path.split(" + ")[0].rsplit("/", 1)[-1].rsplit(".", 1)[0]
    key = key_of(name.split("/")[1], stem)
    # The one repository here whose data are NHS England's own.
    licence = OPEN_LICENCE if name.startswith("nhsx/") else NO_LICENCE
    publisher = f"{name} (public repository)"
    return Document(key, path, publisher, f"github.com/{name}", "", licence, "repo_data")


def derived_document(stem: str) -> Document:
    """Stands for a table of ours with more documents than one row should cite."""
    words = " ".join(SPELLING.get(word, word) for word in stem.split("_"))
    return Document("derived-" + slug(stem), f"Derived from the tables of {words}")


def parts_of(text: str) -> list[str]:
    """The references in a text; a semicolon inside quotes or brackets does not divide."""
    outside = r';\s+(?=(?:[^"]*"[^"]*")*[^"]*$)(?![^(]*\))'
    return [part.strip() for part in re.split(outside, text) if part.strip()]


def one_document(part: str) -> Document:
    """The document that one reference names; an unknown kind of reference is an error."""
    if part.startswith("memory"):
        return MEMORY
    if part.startswith("seeds/"):
        return PUBLICATIONS[part[6:9]]
    if part.startswith("github:"):
        return repository_document(part)
    if part.startswith(("http://", "https://")):
        return web_document(part)
    named = [it for words, it in NAMED_IN_WORDS.items() if part.startswith(words)]
    if not named:
        raise ValueError(f"no rule for the reference {part!r}: add it to NAMED_IN_WORDS")
    return named[0]


@dataclass
class Facts:
    """The folder of facts, and every document met while reading it."""

    folder: Path
    documents: dict[str, Document] = field(default_factory=dict)

    def read(self, stem: str) -> Rows:
        """The rows of one table of facts."""
        with (self.folder / f"{stem}.csv").open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    def keep(self, document: Document) -> str:
        """Records a document; two documents under one key are an error."""
        known = self.documents.setdefault(document.key, document)
        same = replace(known, address="") == replace(document, address="")
        plain = [re.sub(r"^https?://(www\.)?", "", it.address) for it in (known, document)]
        if not same or plain[0] != plain[1]:
            raise ValueError(f"two documents under {document.key}: {known} and {document}")
        return document.key

    def keys(self, text: str) -> str:
        """Blank-separated keys of the documents that a text names."""
        found: list[str] = []
        for part in parts_of(text):
            table = re.match(r"(\w+)\.csv\b", part)
            found += self.of_table(table[1]) if table else [self.keep(one_document(part))]
        return " ".join(dict.fromkeys(found))

    def of_table(self, stem: str) -> list[str]:
        """The documents on every row of a table, else all when few, else a derived one."""
        rows = [parts_of(row["source"]) for row in self.read(stem)]
        everywhere = [part for part in rows[0] if all(part in row for row in rows)]
        distinct = list(dict.fromkeys(part for row in rows for part in row))
        if not everywhere and len(distinct) > 3:
            return [self.keep(derived_document(stem))]
        return [self.keep(one_document(part)) for part in everywhere or distinct]


def evidence(facts: Facts, row: Row) -> Row:
    """The three last columns; what rests on general knowledge alone has confidence low."""
    documents = facts.keys(row["source"])
    confidence = "low" if documents == MEMORY.key else row["confidence"]
    # House rule: a publication goes by its name.
    note = row.get("note", "").replace("the seed article", "the House of Commons Library article")
    return {"documents": documents, "confidence": confidence, "note": note}


def picked(facts: Facts, stem: str, columns: str) -> Rows:
    """A table of facts cut down to some columns and its evidence."""
    return [{name: row[name] for name in columns.split()} | evidence(facts, row) for row in facts.read(stem)]


def joined(*notes: str) -> str:
    """Several remarks as one."""
    return "; ".join(note for note in notes if note)


def alive(begins: str, ends: str, day: str) -> bool:
    """Half-open; as text, a month sorts before each of its days, so it means its first."""
    return begins <= day and (not ends or day < ends)


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
        **{"slug": system, "name": name},
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
    name, other_name = bracket(row["system"])
    wave, devolution = (bracket(row[it])[1] for it in ("wave", "devolution"))
    return joined(
        row["note"],
        other_name,
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
    "Dudley Integrated Health and Care NHS Trust": (
        "dudley_integrated_health_and_care",
        "trust",
        "",
    ),
    "East Surrey Council": ("east_surrey_council", "council", ""),
    "West Surrey Council": ("west_surrey_council", "council", ""),
}
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
    """Single bodies: national ones, one trust, two councils to come."""
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
    made = [kind_row(facts, row) for row in rows if row["body"] not in SINGLE_BODIES]
    return [*made, pooled_fund(facts, made[0])]


def pooled_fund(facts: Facts, like: Row) -> Row:
    """The kind that the facts speak of only in their list of agreements."""
    return dict.fromkeys(like, "") | {
        **{"code": "pooled_fund", "name": "Pooled fund", "legal_form": "partnership arrangement"},
        **{"is_legal_person": "no", "statutory_basis": "NHS Act 2006 s.75; SI 2000/617"},
        **{"documents": facts.keys("memory"), "confidence": "low"},
        "note": "the host is the legal person",
    }


def make_post_holders(facts: Facts) -> Rows:
    """Appointments, bad values too: the loader refuses them, in sight of the reader."""
    names = ("person", "post", "body", "body_ods", "status")
    return [
        {name: row[name] for name in names}
        | {"held_from": row["from"], "held_to": row["to"], "as_at": row["as_at"]}
        | evidence(facts, row)
        for row in facts.read("post_holders")
    ]


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


def document_rows(facts: Facts) -> Rows:
    """Every document cited, and the five publications whether cited or not."""
    for document in PUBLICATIONS.values():
        facts.keep(document)
    columns = [it.name for it in fields(Document)]
    found = sorted(facts.documents.values(), key=lambda it: it.key)
    return [dict(zip(columns, astuple(it), strict=True)) for it in found]


def check_titles(documents: Rows) -> None:
    """Each piece of an address in TITLES finds one document, so none takes another's title."""
    addresses = [row["address"] for row in documents]
    for piece in TITLES:
        met = [address for address in addresses if piece in address]
        assert len(met) == 1, (piece, met)


def check_table(name: str, rows: Rows, known: Iterable[str]) -> None:
    """Every row has the same columns, evidence last, and cites documents that exist."""
    documents = set(known)
    for row in rows:
        assert tuple(row)[-3:] == LAST_COLUMNS, (name, row)
        assert list(row) == list(rows[0]), (name, row)
        assert row["documents"], (name, row)
        assert set(row["documents"].split()) <= documents, (name, row)
        assert row["confidence"] in ("high", "medium", "low"), (name, row)


def write_table(name: str, rows: Rows) -> None:
    """UTF-8, line feeds, commas, a header."""
    with (TABLES / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    print(f"{name}: {len(rows)}")


def make_all(folder: Path) -> None:
    """All tables are made and checked before the first is written."""
    facts = Facts(folder)
    made = {name: make(facts) for name, make in MAKERS.items()}
    documents = document_rows(facts)
    check_titles(documents)
    for name, rows in made.items():
        check_table(name, rows, facts.documents)
    TABLES.mkdir(parents=True, exist_ok=True)
    for name, rows in (made | {"documents": documents}).items():
        write_table(name, rows)


def main() -> None:
    """Reads the one argument."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("facts_dir", type=Path, help="folder of the tables of facts")
    make_all(parser.parse_args().facts_dir)


if __name__ == "__main__":
    main()
