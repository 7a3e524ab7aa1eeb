"""What cannot be declared or claimed, and what is found on disk."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

import pytest
from pydantic import ValidationError

import graph.kinds
import graph.layers
from graph import schema
from graph.claims import (
    CountClaim,
    FactClaim,
    FieldClaim,
    Ref,
    RelationshipClaim,
)
from graph.dates import Bounds
from graph.entities import Entity, Organisation, make_id
from graph.evidence import Evidence
from graph.facts import ReifiedFact, Yields
from graph.kinds.law import StandingRule
from graph.kinds.posts import Appointment, post_id
from graph.layers.accountability import AccountableTo
from graph.layers.appointment import Holds
from graph.layers.geography import Within
from graph.layers.regulation import LicensedBy
from graph.relationships import ANY, Layer, Relationship

ICB, REGION, PERSON = Ref.mint("icb", "QZZ"), Ref.mint("region", "Y99"), Ref.mint("person", "x@y")
POST, EVER, SAID = Ref.post(ICB, "chair"), Bounds.of(), Evidence("testshire.csv line 2")


@pytest.mark.parametrize("locator", ["", "  "])
def test_a_claim_without_a_place_to_look_it_up_cannot_be_made(locator):
    with pytest.raises(ValueError, match="evidence needs a locator"):
        FieldClaim(ICB, "name", "NHS Testshire", EVER, Evidence(locator))


def test_a_claim_needs_evidence_and_dates():
    with pytest.raises(TypeError, match="evidence"):
        FieldClaim(ICB, "name", "NHS Testshire", EVER)


def test_a_relationship_type_without_layer_or_words_cannot_be_declared():
    with pytest.raises(TypeError, match="HasNoLayer needs layer, words, back"):

        class HasNoLayer(Relationship):
            """A type that forgot its layer."""

            from_kinds = ANY
            to_kinds = ANY


def test_a_relationship_type_with_an_invented_layer_cannot_be_declared():
    with pytest.raises(TypeError, match="'friendship' is not a layer"):

        class Likes(Relationship):
            """A type with an invented layer."""

            layer = "friendship"
            words = "likes"
            back = "is liked by"
            from_kinds = ANY
            to_kinds = ANY


def test_a_relationship_type_without_meaning_cannot_be_declared():
    with pytest.raises(TypeError, match="Unexplained needs a docstring"):

        class Unexplained(Relationship):
            layer = Layer.ADVICE
            words = "is unexplained to"
            back = "explains"
            from_kinds = ANY
            to_kinds = ANY


def test_a_kind_without_words_cannot_be_declared():
    with pytest.raises(TypeError, match="Wordless needs words and a docstring"):

        class Wordless(Organisation):
            """A kind that forgot its words."""

            kind = "wordless"


def test_a_kind_without_meaning_cannot_be_declared():
    with pytest.raises(TypeError, match="Meaningless needs words and a docstring"):

        class Meaningless(Organisation):
            kind = "meaningless"
            words = "meaningless body"


def test_a_fact_without_parties_cannot_be_declared():
    with pytest.raises(TypeError, match="Lonely needs parties"):

        class Lonely(ReifiedFact):
            """A fact without parties."""

            kind = "lonely"
            words = "lonely fact"


def test_a_fact_cannot_yield_between_parties_it_does_not_have():
    with pytest.raises(TypeError, match="yields HOLDS between unknown parties"):

        class Muddled(ReifiedFact):
            """A fact that yields for a party that is missing."""

            kind = "muddled"
            words = "muddled fact"
            parties: ClassVar = {"person": frozenset({"person"})}
            yields = (Yields("HOLDS", "person", "post"),)


def test_every_relationship_type_has_one_layer_plain_words_and_a_meaning():
    types = schema.relationship_types().values()
    assert types
    for cls in types:
        assert isinstance(cls.layer, Layer), cls
        assert cls.words, cls
        assert cls.back, cls
        assert cls.__doc__, cls
        assert cls.layer.meaning, cls


def test_a_type_lives_in_the_module_of_its_layer():
    for name, cls in schema.relationship_types().items():
        assert cls.__module__ == f"graph.layers.{cls.layer.value}", name


def _declared_in(package, mark: str) -> int:
    """How often a mark that every declaration has, and no frame, stands in the modules of a package."""
    folder = Path(package.__file__).parent
    return sum(path.read_text().count(mark) for path in folder.glob("*.py"))


def test_kinds_and_types_are_found_on_disk_all_of_them():
    assert len(schema.kinds()) == _declared_in(graph.kinds, "\n    kind = ")
    assert len(schema.relationship_types()) == _declared_in(graph.layers, "\nclass ")
    assert {"icb", "stp", "person", "standing_rule"} <= set(schema.kinds())
    assert schema.relationship_type("ACCOUNTABLE_TO") is AccountableTo


def test_a_class_made_elsewhere_is_not_taken_for_a_kind_of_the_product():
    class Guild(Organisation):
        """A guild of Testshire."""

        kind = "guild"
        words = "guild"

    assert issubclass(Guild, Entity)
    assert "guild" not in schema.kinds()


def test_every_party_and_end_that_types_allow_is_a_declared_kind():
    declared = set(schema.kinds())
    for cls in schema.relationship_types().values():
        assert cls.from_kinds | cls.to_kinds <= declared, cls
    for cls in schema.kinds().values():
        if issubclass(cls, ReifiedFact):
            assert frozenset().union(*cls.parties.values()) <= declared, cls


def test_what_facts_yield_is_never_claimed_by_itself():
    with pytest.raises(ValueError, match="HOLDS is yielded by facts, never claimed"):
        RelationshipClaim(PERSON, Holds(capacity="interim"), POST, EVER, SAID)


def test_ends_of_the_wrong_kind_are_refused_naming_those_allowed():
    with pytest.raises(ValueError, match="WITHIN cannot go from a “region”; allowed: area, care_location"):
        RelationshipClaim(REGION, Within(), ICB, EVER, SAID)
    with pytest.raises(ValueError, match="LICENSED_BY cannot go to a “icb”"):
        RelationshipClaim(Ref.mint("trust", "RZZ"), LicensedBy(), ICB, EVER, SAID)


def test_an_unknown_field_is_refused():
    with pytest.raises(ValueError, match="integrated care board has no field “mascot”"):
        FieldClaim(ICB, "mascot", "a heron", EVER, SAID)


def test_an_unknown_category_is_refused_naming_the_known_ones():
    with pytest.raises(ValueError, match="is “maybe”, not one of yes, no, crown, varies"):
        FieldClaim(ICB, "legal_person", "maybe", EVER, SAID)


def test_an_empty_value_is_refused():
    with pytest.raises(ValueError, match="name of integrated care board is empty"):
        FieldClaim(ICB, "name", " ", EVER, SAID)


def test_an_unknown_kind_is_refused():
    with pytest.raises(ValueError, match="“guild” is not a kind; there are: "):
        FieldClaim(Ref("guild", "name", "Bakers"), "name", "Bakers", EVER, SAID)
    with pytest.raises(ValueError, match="“guild” is not a kind"):
        CountClaim("guild", 3, EVER, SAID)


def test_a_relationship_takes_no_property_and_no_category_that_is_not_declared():
    with pytest.raises(ValidationError, match="subject"):
        AccountableTo(subject="the weather", strength="statutory")
    with pytest.raises(ValidationError, match="Extra inputs are not permitted"):
        AccountableTo(subject="money", strength="statutory", colour="red")


def test_a_fact_needs_each_of_its_parties():
    held = Appointment(capacity="interim")
    for parties in ({}, {"person": (PERSON,)}, {"person": (PERSON,), "post": ()}):
        with pytest.raises(ValueError, match="this appointment needs person, post"):
            FactClaim(held, parties, EVER, SAID)


def test_a_party_of_the_wrong_kind_is_refused():
    with pytest.raises(ValueError, match="person of this appointment cannot be a “icb”"):
        FactClaim(Appointment(), {"person": (ICB,), "post": (POST,)}, EVER, SAID)
    with pytest.raises(ValueError, match="about of this standing rule cannot be a “icb”"):
        FactClaim(StandingRule(rule="x"), {"about": (ICB,)}, EVER, SAID)


def test_a_negative_count_is_refused():
    with pytest.raises(ValueError, match="-1 is not a number of things"):
        CountClaim("ccg", -1, EVER, SAID)


@pytest.mark.parametrize("code", ["", " ", " QHG", "Q\nHG"])
def test_a_code_that_is_no_code_makes_no_id(code):
    with pytest.raises(ValueError, match="is not an id of the form kind:code"):
        make_id("icb", code)


def test_a_post_needs_a_known_role():
    assert post_id("icb:QHG", "chair") == "post:icb:QHG:chair"
    with pytest.raises(ValueError, match="“mascot” is not a role; there are: accountable_officer"):
        post_id("icb:QHG", "mascot")


@pytest.mark.parametrize(
    "ref",
    [
        ICB,
        POST,
        Ref("stp", "ods_code", "QU9", name="Testshire", on=EVER.s0),
        Ref.post(Ref("ics", "name", "Testshire ICS"), "ics_lead"),
    ],
)
def test_a_reference_reads_back_from_the_form_the_ledger_keeps(ref):
    assert Ref.from_text(ref.text) == ref
