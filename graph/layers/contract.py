"""Contract: who promised what to whom."""

from __future__ import annotations

from graph.relationships import ANY, Layer, Relationship

PROVIDERS = frozenset(
    {
        "practice", "trust", "council", "payee", "care_provider", "national_body", "icb", "ccg",
        "patient_voice", "body_kind",
    }
)  # fmt: skip
"""Who may promise to provide: a public body does so too, as a council with a public health contract."""


class Commissions(Relationship):
    """Is the commissioner: party to the contract, or arranges for the service.

    ``payee`` is its name as published, where the build joined a name to the body.
    """

    layer = Layer.CONTRACT
    words = "commissions"
    back = "is commissioned by"
    from_kinds = ANY
    to_kinds = frozenset({"contract", "contract_form", "service"})
    follows_ends = True

    payee: str | None = None


class HoldsContract(Relationship):
    """Is the provider party to a contract, or to one of this form; ``payee`` as of `Commissions`."""

    layer = Layer.CONTRACT
    words = "holds the contract"
    back = "is held by"
    from_kinds = PROVIDERS
    to_kinds = frozenset({"contract", "contract_form"})
    follows_ends = True

    payee: str | None = None


class AllianceParty(Relationship):
    """Is a party to an overarching alliance agreement; service contracts stay between two."""

    layer = Layer.CONTRACT
    words = "is party to the alliance"
    back = "has as a party"
    from_kinds = ANY
    to_kinds = frozenset({"contract"})


class SignsNetworkAgreement(Relationship):
    """The practice signed the network agreement that makes the primary care network."""

    layer = Layer.CONTRACT
    words = "signs the network agreement of"
    back = "is made by the agreement signed by"
    from_kinds = frozenset({"practice", "body_kind"})
    to_kinds = frozenset({"pcn", "body_kind"})

    nominated_payee: bool | None = None


class AwardedUnder(Relationship):
    """Was let by this route, as the notice or the document says; never concluded from the day alone.

    It stays so after the law has been replaced by another.
    """

    layer = Layer.CONTRACT
    words = "was awarded under"
    back = "is the award route of"
    from_kinds = frozenset({"contract"})
    to_kinds = frozenset({"award_route"})
    outlives = True


class SubcontractsTo(Relationship):
    """The lead provider of a contract passes part of it on, and stays liable for all of it.

    ``contract`` is the id of that contract.
    """

    layer = Layer.CONTRACT
    words = "subcontracts to"
    back = "is a subcontractor of"
    from_kinds = PROVIDERS
    to_kinds = PROVIDERS
    distinct = ("contract",)

    contract: str | None = None


class CalledOffFrom(Relationship):
    """Was let under a framework, which says how and to whom, and promises nothing to anybody."""

    layer = Layer.CONTRACT
    words = "was called off from"
    back = "has as a call-off"
    from_kinds = frozenset({"contract"})
    to_kinds = frozenset({"contract"})
