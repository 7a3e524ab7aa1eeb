"""Facts, the documents they name, and what every maker of tables needs."""

import csv
import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import urlsplit

Row = dict[str, str]
Rows = list[Row]

TABLES = Path(__file__).resolve().parents[2] / "loaders" / "england" / "tables"
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
    "NHS Payments to General Practice, England, 2022/23": Document(
        "nhs-england-nhs-payments-to-general-practice-2022-23",
        "NHS Payments to General Practice, England, 2022/23",
        "NHS England",
        licence=OPEN_LICENCE,
        kind="official_data",
    ),
    "HWB report, East Sussex": Document(
        "east-sussex-health-and-wellbeing-board-2025-07-15",
        "Report to the Health and Wellbeing Board, 15 July 2025",
        "East Sussex County Council",
        published="2025-07-15",
        kind="official_page",
    ),
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
    "public lookup of trusts to Cancer Alliances": Document(
        "public-lookup-of-trusts-to-cancer-alliances-2026",
        "Lookup of NHS trusts to Cancer Alliances, 2026",
        "Public repository, name not kept",
        published="2026",
        kind="repo_data",
    ),
    "public list of ICBs and their board papers": Document(
        "public-list-of-icb-board-papers-2026-08",
        "List of integrated care boards and their board papers, August 2026",
        "Public repository, name not kept",
        published="2026-08",
        licence="CC0 1.0",
        kind="repo_data",
    ),
    "public list of trusts and their board papers": Document(
        "public-list-of-trust-board-papers-2026-08",
        "List of NHS trusts and their board papers, August 2026",
        "Public repository, name not kept",
        published="2026-08",
        licence="CC0 1.0",
        kind="repo_data",
    ),
    "NHS ODS etr": Document(
        "nhs-ods-etr-2026-07",
        "Organisation Data Service: NHS trusts and sites (etr), July 2026",
        "NHS England",
        published="2026-07",
        licence=OPEN_LICENCE,
        kind="official_data",
    ),
    "NHS ODS epraccur": Document(
        "nhs-ods-epraccur-2025-09",
        "Organisation Data Service: GP practices (epraccur), September 2025",
        "NHS England",
        published="2025-09",
        licence=OPEN_LICENCE,
        kind="official_data",
    ),
    "NHS ODS ePCN": Document(
        "nhs-ods-epcn-2024-10",
        "Organisation Data Service: primary care networks (ePCN), October 2024",
        "NHS England",
        published="2024-10",
        licence=OPEN_LICENCE,
        kind="official_data",
    ),
    "district and populations: NHS England ICB allocation need weights": Document(
        "nhs-england-need-weights-2025-26",
        "ICB allocations 2025/26: need weights by GP practice",
        "NHS England",
        licence=OPEN_LICENCE,
        kind="official_data",
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
    "bmalaw.co.uk": ("BMA Law", "company_page"),
    "bnssghealthiertogether.org.uk": ("BNSSG Healthier Together", "official_page"),
    "brownejacobson.com": ("Browne Jacobson", "company_page"),
    "bsw.icb.nhs.uk": ("NHS Bath and North East Somerset, Swindon and Wiltshire ICB", "official_page"),
    "canceralliancesyb.co.uk": ("South Yorkshire and Bassetlaw Cancer Alliance", "official_page"),
    "capsticks.com": ("Capsticks", "company_page"),
    "civilserviceworld.com": ("Civil Service World", "news"),
    "cms.cipfa.org": ("CIPFA", "company_page"),
    "commonslibrary.parliament.uk": ("House of Commons Library", "library_article"),
    "conventuslaw.com": ("Conventus Law", "company_page"),
    "countycouncilsnetwork.org.uk": ("County Councils Network", "company_page"),
    "crimeline.co.uk": ("Crimeline", "statute"),
    "cryer.org.uk": ("Cryer (Wikipedia mirror)", "company_page"),
    "cumbriansvoiceforhealth.com": ("Cumbrians' Voice for Health", "company_page"),
    "dacbeachcroft.com": ("DAC Beachcroft", "company_page"),
    "david-doughty.com": ("David Doughty", "company_page"),
    "democracy.brent.gov.uk": ("Brent Council", "official_page"),
    "democracy.northtyneside.gov.uk": ("North Tyneside Council", "official_page"),
    "dihc.nhs.uk": ("Dudley Integrated Health and Care NHS Trust", "official_page"),
    "distilledpost.com": ("Distilled Post", "news"),
    "edemocracy.coventry.gov.uk": ("Coventry City Council", "official_page"),
    "edemocracy.northyorks.gov.uk": ("North Yorkshire Council", "official_page"),
    "einpresswire.com": ("EIN Presswire", "news"),
    "en.wikipedia.org": ("Wikipedia", "company_page"),
    "england.nhs.uk": ("NHS England", "official_page"),
    "europesays.com": ("europesays.com", "news"),
    "feeds.bbci.co.uk": ("BBC News", "news"),
    "gl-cqc.axis12.com": ("Care Quality Commission (copy)", "official_page"),
    "gov.uk": ("UK Government", "official_page"),
    "healthcare-management.uk": ("Healthcare Management", "news"),
    "healthcareleadernews.com": ("Healthcare Leader", "news"),
    "healthierlsc.co.uk": ("Healthier Lancashire and South Cumbria", "official_page"),
    "hertsandwestessexics.org.uk": ("Herts and West Essex ICS", "official_page"),
    "hsj.co.uk": ("Health Service Journal", "news"),
    "hsjjobs.com": ("Health Service Journal", "news"),
    "issuu.com": ("Issuu (copy by BHTA)", "company_page"),
    "joinedupcarederbyshire.co.uk": ("Joined Up Care Derbyshire", "official_page"),
    "kingsfund.org.uk": ("The King's Fund", "company_page"),
    "legislation.data.gov.uk": ("The National Archives (legislation)", "statute"),
    "legislation.gov.uk": ("The National Archives (legislation)", "statute"),
    "lexisnexis.co.uk": ("LexisNexis", "company_page"),
    "lexology.com": ("Lexology", "company_page"),
    "lgcplus.com": ("Local Government Chronicle", "news"),
    "lichfieldlive.co.uk": ("Lichfield Live", "news"),
    "lincolnshire.icb.nhs.uk": ("NHS Lincolnshire ICB", "official_page"),
    "lowdownnhs.info": ("The Lowdown", "news"),
    "mentalhealthwatch.rcpsych.ac.uk": ("Royal College of Psychiatrists", "company_page"),
    "midandsouthessex.ics.nhs.uk": ("Mid and South Essex ICS", "official_page"),
    "navigator.health.org.uk": ("The Health Foundation", "company_page"),
    "nclhealthandcare.org.uk": ("NCL Health and Care", "official_page"),
    "nelcanceralliance.nhs.uk": ("North East London Cancer Alliance", "official_page"),
    "new.brentfordtw8.com": ("brentfordtw8.com", "news"),
    "nhsconfed.org": ("NHS Confederation", "company_page"),
    "nhsglos.nhs.uk": ("NHS Gloucestershire", "official_page"),
    "nhsprocurement.org.uk": ("nhsprocurement.org.uk", "news"),
    "northern-ledger.co.uk": ("Northern Ledger", "news"),
    "nuffieldtrust.org.uk": ("Nuffield Trust", "company_page"),
    "nwcsenate.nhs.uk": ("NWC Senate", "official_page"),
    "okehampton-today.co.uk": ("Okehampton Today", "news"),
    "onmedica.com": ("OnMedica", "news"),
    "parallelparliament.co.uk": ("Parallel Parliament", "company_page"),
    "penninecare.nhs.uk": ("Pennine Care NHS Foundation Trust", "official_page"),
    "pharmatimes.com": ("PharmaTimes", "news"),
    "prabhuventures.co.uk": ("prabhuventures.co.uk", "news"),
    "publications.parliament.uk": ("UK Parliament", "official_page"),
    "questions-statements.parliament.uk": ("UK Parliament", "official_page"),
    "readkong.com": ("readkong.com (copy of the NHS England specification)", "company_page"),
    "review.clateway.com": ("Clateway (Wikipedia mirror)", "company_page"),
    "sccdemocracy.salford.gov.uk": ("Salford City Council", "official_page"),
    "secsenate.nhs.uk": ("South East Clinical Senate", "official_page"),
    "sitra.org": ("Sitra", "company_page"),
    "sunilabeyewickreme.com": ("Sunil Abeyewickreme", "company_page"),
    "surreyheartlands.org": ("Surrey Heartlands", "official_page"),
    "surreyheath.gov.uk": ("Surrey Heath Borough Council", "official_page"),
    "swagcanceralliance.nhs.uk": ("SWAG Cancer Alliance", "official_page"),
    "the-cho.org.uk": ("the-cho.org.uk", "news"),
    "themj.co.uk": ("The MJ", "news"),
    "theyworkforyou.com": ("TheyWorkForYou", "company_page"),
    "vdocuments.mx": ("NHS England (copy)", "official_data"),
    "webtest.parliament.uk": ("UK Parliament", "official_page"),
    "wilmingtonhealthcare.com": ("Wilmington Healthcare", "company_page"),
    "zoomlaw.co.uk": ("Zoomlaw", "statute"),
}

# Addresses whose last part does not read as a title: a piece of the address, the title.
TITLES = {
    "cbp-10031": "Research briefing CBP-10031: NHS funding and allocations",
    "cms.cipfa.org/": "Resource allocation, with NHS England's plan of 2016",
    "sitra.org/policy": "Better Care Fund",
    "2016-17_better_care_fund": "2016-17 Better Care Fund policy framework (copy)",
    "q=Better_Care_Fund": "Better Care Fund (Wikipedia mirror)",
    "qas?page=32": "Local government law: questions and answers, page 32",
    "raw-weighted-formula-underover": "Working paper, gateway 00337 Annex A: allocations of CCGs (copy)",
    "ICS-fees/proposed-regulatory-fee": "Consultation on fees for assessing systems, 2023 (copy)",
    "developing-integrated-care-organisation-salford": "Developing an integrated care organisation: Salford",
    "CId=157&MId=1113": "Decision record, 10 May 2017",
    "?p=3611": "Page 3611",
    "mgAi.aspx?ID=6540": "Agenda item 6540: Better Care Fund",
    "greater-manchester-devolution": "Greater Manchester devolution",
    "an-open-book-approach": "An open book approach to finances",
    "weve-merged-and-we-pledge": "We've merged, and we pledge our continued support",
    "BCF%20Report%2014%20March": "Better Care Fund report, 14 March, 2025/26 and 2024/25 quarters 1 to 3",
    "mgAi.aspx?ID=44111": "Agenda item 44111",
    "/HL6183": "Written question HL6183",
    "NewsArticle.aspx?id=b1d54fa1": "News article b1d54fa1",
    "icsboard": "Integrated care system board",
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
    "wikimili.com/en/Clinical_Senate": "Clinical Senate (Wikipedia mirror)",
    "wikimili.com/en/Secretary": "Secretary of State for Health and Social Care (Wikipedia mirror)",
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
    part = re.sub(r"^[\w ]+: (?=https?://)", "", part)  # what was read there, before the address
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
