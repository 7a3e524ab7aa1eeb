"""Contract: who promised what to whom."""

from __future__ import annotations

from graph.relationships import ANY, Layer, Relationship


class Commissions(Relationship):
    """Is the commissioner: party to the contract, or arranges for the service."""

    layer = Layer.CONTRACT
    words = "commissions"
    back = "is commissioned by"
    from_kinds = ANY
    to_kinds = frozenset({"contract", "contract_form", "service"})


class HoldsContract(Relationship):
    """Is the provider party to a contract, or to one of this form."""

    layer = Layer.CONTRACT
    words = "holds the contract"
    back = "is held by"
    from_kinds = frozenset({"practice", "trust", "council", "payee", "body_kind"})
    to_kinds = frozenset({"contract", "contract_form"})


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
