"""The frame of kinds: what an entity is, and how a kind of entity is declared.

A class that sets ``kind`` is a kind; the classes between (`Organisation`, `Post` …) are the labels
that nodes carry after the marker label. Kinds live in ``graph/kinds`` and are found on disk, so a
new kind is a new class and nothing else. The pydantic fields of a kind are what claims may say of
it; each is declared `single` (one value at a time, so two are a conflict) or `many`.
"""

from __future__ import annotations

import re
from typing import Any, ClassVar, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field

LIFE = "life"
"""The field whose claims make an entity: its life span. Every entity has it."""

_ID = re.compile(r"[a-z_]+:\S(?:.*\S)?")


def single(meaning: str) -> Any:  # Any: pydantic's own Field() is typed so
    """Declare a field with one value at a time; overlapping values are a conflict."""
    return Field(default=None, description=meaning, json_schema_extra={"many": False})


def many(meaning: str) -> Any:  # Any: as above
    """Declare a field that may have several values at once, such as names and codes."""
    return Field(default=(), description=meaning, json_schema_extra={"many": True})


class Entity(BaseModel):
    """Anything that can be pointed at: it has an id ``<kind>:<code>``, names and a life span."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: ClassVar[str] = ""
    words: ClassVar[str] = ""

    name: tuple[str, ...] = many("a name it goes by, as published")

    @classmethod
    def __pydantic_init_subclass__(cls, **extra: Any) -> None:
        """Refuse a kind without plain words or meaning.

        Raises:
            TypeError: when a class with a ``kind`` lacks ``words`` or a docstring.
        """
        super().__pydantic_init_subclass__(**extra)
        if "kind" in vars(cls) and not (cls.words and (cls.__doc__ or "").strip()):
            raise TypeError(f"kind {cls.__name__} needs words and a docstring")

    @classmethod
    def unnamed(cls, code: str) -> str:
        """What an entity is called as long as no dataset gives its name."""
        return f"{cls.words} {code} (no name loaded)"

    @classmethod
    def label(cls) -> str:
        """The label of its nodes: the class directly below `Entity` that it descends from."""
        line = [one for one in cls.__mro__ if issubclass(one, Entity) and one is not Entity]
        return line[-1].__name__

    @classmethod
    def is_many(cls, field: str) -> bool:
        """Whether the field may have several values at once.

        Raises:
            KeyError: when the kind has no such field.
        """
        extra = cls.model_fields[field].json_schema_extra
        return bool(isinstance(extra, dict) and extra.get("many"))

    @classmethod
    def check_value(cls, field: str, value: str) -> None:
        """Refuse a field or value the kind does not have.

        Raises:
            ValueError: with a sentence.
        """
        if field not in cls.model_fields:
            raise ValueError(f"{cls.words} has no field “{field}”")
        if not value.strip():
            raise ValueError(f"{field} of {cls.words} is empty")
        options = [
            option
            for part in (
                cls.model_fields[field].annotation,
                *get_args(cls.model_fields[field].annotation),
            )
            for option in get_args(part)
            if isinstance(option, str)
        ]
        if options and value not in options:
            raise ValueError(f"{field} of {cls.words} is “{value}”, not one of {', '.join(options)}")


LegalPerson = Literal["yes", "no", "crown", "varies"]


class Organisation(Entity):
    """A body, partnership or area team that the NHS in England speaks of by name."""

    ods_code: tuple[str, ...] = many("code in the Organisation Data Service")
    ons_code: tuple[str, ...] = many("code in the Office for National Statistics' register")
    legal_form: str | None = single("what it is in law")
    legal_person: LegalPerson | None = single("whether it can hold a contract, employ, own and be sued")
    statutory_basis: str | None = single("Act and section, or order, that it rests on")


class BodyKind(Organisation):
    """A kind of body as law and policy describe it, apart from any one body of that kind."""


class Post(Entity):
    """An office that somebody holds or that is vacant; it exists apart from its holder."""

    role: str | None = single("the role, as `graph.kinds.posts` words it")


class Person(Entity):
    """A holder of public office, in public capacity only; no contact details."""


class LegalProvision(Entity):
    """A section, schedule or regulation that relationships rest on."""

    subject: str | None = single("whom or what it concerns")
    meaning: str | None = single("what it provides, in a line")


class Fact(Entity):
    """A reified fact: more than two parties, or a life of its own. See `graph.facts`."""


class Count(Entity):
    """A published number of things; its value over time is the single field ``number``."""

    number: str | None = single("the number, as digits")


class Conflict(Entity):
    """Two claims that cannot both hold, kept side by side with the one the graph follows."""


class Unknown(Entity):
    """Something that was looked for and not found: which entity, what matter, for what reason."""


class EvidenceNode(Entity):
    """Where statements come from: publisher, document, licence, date, confidence."""


class Value(Entity):
    """A name, code or other value, to which entities are tied for as long as they had it."""


class Register(Entity):
    """The graph's own record: which ledger and datasets it was built from, how far they reach."""


def make_id(kind: str, code: str) -> str:
    """The id of an entity.

    Raises:
        ValueError: when kind or code is not of the agreed form.
    """
    made = f"{kind}:{code}"
    if not _ID.fullmatch(made):
        raise ValueError(f"“{made}” is not an id of the form kind:code")
    return made


def kind_of(entity_id: str) -> str:
    """The kind in an id."""
    return entity_id.partition(":")[0]
