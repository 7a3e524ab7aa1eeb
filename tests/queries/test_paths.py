"""Ways through a graph, against every way that there is, on random graphs and both engines."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph import schema
from graph.build.dated import dated
from graph.dates import NEVER, UNKNOWN_START, Bounds
from graph.relationships import Layer
from graph.stores.kglite_store import KgliteStore
from graph.stores.rows import NodeRow, RelationshipRow
from graph.stores.store import Store
from queries import paths
from queries.answer import PathShown
from queries.chains import chain, follow
from queries.paths import between, upward_types
from queries.surroundings import neighbourhood

DAY = date(2024, 7, 1)
LAYERS = frozenset({Layer.ACCOUNTABILITY, Layer.STRUCTURE, Layer.MEMBERSHIP})
WALKED = ("ACCOUNTABLE_TO", "ACCOUNTING_OFFICER_OF", "PART_OF", "MEMBER_OF", "SCRUTINISES")
OTHERS = ("WITHIN", "LICENSED_BY", "SUCCEEDED_BY")
"""Types of layers that are not walked here."""

SPANS = (
    (UNKNOWN_START, NEVER),
    (DAY, NEVER),
    (UNKNOWN_START, DAY + timedelta(days=1)),
    (UNKNOWN_START, DAY),
    (DAY + timedelta(days=1), NEVER),
    (NEVER, NEVER),
)
"""Three that hold on the day, and three that just do not."""

Graph = list[NodeRow | RelationshipRow]


def _node(number: int, kind: str = "trust") -> NodeRow:
    given = {"id": f"{kind}:{number}", "name": f"Testshire {number}", "kind": kind}
    return NodeRow("Organisation", given | dated(Bounds.of(), ""))


def _tie(
    type_name: str,
    ends: tuple[str, str],
    number: int = 0,
    span: tuple[date, date] = SPANS[0],
    doubt: str = "high",
) -> RelationshipRow:
    properties = {
        "id": f"{type_name}|{ends[0]}|{ends[1]}||{number}",
        "layer": schema.relationship_type(type_name).layer.value,
        "by_law": number % 2 == 0,
        "provision": "",
        "confidence": doubt,
        "evidence": ["evidence:testshire#line 1"],
        **dated(Bounds(span[0], span[0], span[1], span[1]), ""),
    }
    return RelationshipRow(type_name, *ends, properties)


def _random_graph(seed: int) -> Graph:
    """A small dense graph: parallel ties, cycles, ties to itself, dates that just miss the day."""
    chance = random.Random(seed)
    nodes = [_node(number, chance.choice(("trust", "icb"))) for number in range(chance.randint(4, 8))]
    ids = [str(node.properties["id"]) for node in nodes]
    ties = [
        _tie(
            chance.choice(WALKED * 2 + OTHERS),
            (chance.choice(ids), chance.choice(ids)),
            number,
            chance.choice(SPANS[:3] + SPANS),
            chance.choice(("high", "medium", "low")),
        )
        for number in range(chance.randint(4, 20))
    ]
    return [*nodes, *ties]


def _ids(graph: Graph) -> list[str]:
    return [str(row.properties["id"]) for row in graph if isinstance(row, NodeRow)]


def _live(graph: Graph, types: tuple[str, ...] = WALKED) -> list[RelationshipRow]:
    ties = [row for row in graph if isinstance(row, RelationshipRow) and row.type_name in types]
    return [one for one in ties if one.properties["valid_from"] <= DAY < one.properties["valid_to"]]  # type: ignore[operator]


class Oracle:
    """Every way there is, found by trying all."""

    def __init__(self, graph: Graph, hub: int = paths.HUB, through: frozenset[str] = frozenset()) -> None:
        self.beside: dict[str, set[str]] = defaultdict(set)
        self.above: dict[str, set[str]] = defaultdict(set)
        counted: dict[str, set[tuple[str, str, str]]] = defaultdict(set)
        up = upward_types()
        for tie in _live(graph):
            self.beside[tie.from_id].add(tie.to_id)
            self.beside[tie.to_id].add(tie.from_id)
            counted[tie.from_id].add((tie.type_name, "out", tie.to_id))
            counted[tie.to_id].add((tie.type_name, "in", tie.from_id))
            if tie.type_name in up:
                low, high = (tie.from_id, tie.to_id) if up[tie.type_name] else (tie.to_id, tie.from_id)
                self.above[low].add(high)
        self.hubs = {node for node, several in counted.items() if len(several) > hub} - through

    def ways(self, start: str, end: str) -> list[list[str]]:
        """Node lists of every allowed way, shortest first."""
        found: list[list[str]] = []
        self._try([start], end, found)
        return sorted(found, key=lambda way: (len(way), way))

    def _try(self, way: list[str], end: str, found: list[list[str]]) -> None:
        for other in sorted(self.beside[way[-1]] - set(way)):
            if len(way) > 1 and way[-1] in self.hubs and not {way[-2], other} & self.above[way[-1]]:
                continue
            if other == end:
                found.append([*way, other])
            else:
                self._try([*way, other], end, found)

    def chains(self, start: str) -> list[list[str]]:
        """Node lists of every way up that cannot be longer."""
        found: list[list[str]] = []
        self._climb([start], found)
        return sorted(found, key=lambda way: (len(way), way))

    def _climb(self, way: list[str], found: list[list[str]]) -> None:
        nexts = sorted(self.above[way[-1]] - set(way))
        if not nexts and len(way) > 1:
            found.append(way)
        for other in nexts:
            self._climb([*way, other], found)


def _nodes(path: PathShown) -> list[str]:
    """The nodes of a path, each hop joined to the one before it."""
    nodes: list[str] = []
    for hop in path.hops:
        left, entered = (hop.from_id, hop.to_id) if hop.forward else (hop.to_id, hop.from_id)
        assert not nodes or nodes[-1] == left
        nodes += [entered] if nodes else [left, entered]
    return nodes


def _check_hops(path: PathShown, graph: Graph, hubs: set[str]) -> None:
    """Each hop is a relationship of the graph that holds on the day, in a chosen layer.

    Between two hubs only what leads up is met, so others there are not counted.
    """
    live = {str(tie.properties["id"]): tie for tie in _live(graph)}
    for hop in path.hops:
        tie = live[hop.id]
        assert (hop.type, hop.from_id, hop.to_id) == (tie.type_name, tie.from_id, tie.to_id)
        assert hop.layer in LAYERS
        both = {tie.from_id, tie.to_id}
        others = [one for one in live.values() if {one.from_id, one.to_id} == both]
        assert hop.also == len(others) - 1 or (both <= hubs and hop.also < len(others))
    assert len(set(_nodes(path))) == len(path.hops) + 1


def _check_between(
    store: Store, graph: Graph, oracle: Oracle, pair: tuple[str, str], **chosen: object
) -> int:
    expected = oracle.ways(*pair)
    found = between(store, *pair, DAY, LAYERS, most=50, longer=1, **chosen)  # type: ignore[arg-type]
    ways = [_nodes(path) for path in found.paths]
    shortest = len(expected[0]) if expected else 0
    assert (
        sorted(ways, key=lambda way: (len(way), way))
        == [way for way in expected if len(way) <= shortest + 1][:50]
    )
    assert [len(way) for way in ways] == sorted(len(way) for way in ways)
    assert set(found.hubs) <= oracle.hubs
    for path in found.paths:
        _check_hops(path, graph, oracle.hubs)
    return len(ways)


def _pairs(graph: Graph, seed: int, several: int) -> list[tuple[str, str]]:
    chance, ids = random.Random(seed), _ids(graph)
    return [(one, other) for one, other in (chance.sample(ids, 2) for _ in range(several))]


def _check_chains(store: Store, graph: Graph, start: str) -> int:
    """Of parallel ties a chain takes one, so ways are compared by their nodes."""
    expected = Oracle(graph).chains(start)
    found = chain(store, start, DAY, most=1000)
    ways = [_nodes(path) for path in found]
    assert sorted(ways, key=lambda way: (len(way), way)) == expected
    assert [len(way) for way in ways] == sorted(len(way) for way in ways)
    up = upward_types()
    for path in found:
        assert all(hop.forward == up[hop.type] for hop in path.hops)
    return len(ways)


@pytest.mark.parametrize("seed", range(60))
def test_ways_between_two_are_all_the_shortest_there_are(embedded: KgliteStore, seed: int) -> None:
    graph = _random_graph(seed)
    embedded.publish(graph)
    for pair in _pairs(graph, seed, 4):
        _check_between(embedded, graph, Oracle(graph), pair)


@pytest.mark.parametrize("seed", range(60))
def test_a_hub_is_walked_through_only_where_that_goes_up(
    embedded: KgliteStore, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "HUB", 2 + seed % 3)
    graph = _random_graph(1000 + seed)
    embedded.publish(graph)
    for pair in _pairs(graph, seed, 4):
        _check_between(embedded, graph, Oracle(graph, paths.HUB, frozenset(pair)), pair)


@pytest.mark.parametrize("seed", range(20))
def test_a_hub_that_is_asked_for_is_walked_through(
    embedded: KgliteStore, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "HUB", 2)
    graph = _random_graph(2000 + seed)
    embedded.publish(graph)
    for pair in _pairs(graph, seed, 3):
        through = frozenset(random.Random(seed).sample(_ids(graph), 2))
        _check_between(embedded, graph, Oracle(graph, 2, through | set(pair)), pair, through=through)


@pytest.mark.parametrize("seed", range(60))
def test_a_chain_gives_every_way_up_to_where_none_leads_on(embedded: KgliteStore, seed: int) -> None:
    graph = _random_graph(3000 + seed)
    embedded.publish(graph)
    for start in _ids(graph):
        _check_chains(embedded, graph, start)


@pytest.mark.neo4j
@pytest.mark.parametrize("seed", range(4000, 4012))
def test_the_server_finds_the_same_ways_and_chains(
    server: Store, embedded: KgliteStore, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "HUB", 3)
    graph = _random_graph(seed)
    server.publish(graph)
    embedded.publish(graph)
    for pair in _pairs(graph, seed, 3):
        _check_between(server, graph, Oracle(graph, 3, frozenset(pair)), pair)
        assert between(server, *pair, DAY, LAYERS) == between(embedded, *pair, DAY, LAYERS)
        _check_chains(server, graph, pair[0])
        assert chain(server, pair[0], DAY) == chain(embedded, pair[0], DAY)


@st.composite
def _graphs(draw: st.DrawFn) -> Graph:
    nodes = [_node(number) for number in range(draw(st.integers(2, 6)))]
    ends = st.sampled_from([str(node.properties["id"]) for node in nodes])
    ties = st.tuples(st.sampled_from(WALKED + OTHERS), ends, ends, st.sampled_from(SPANS))
    drawn = draw(st.lists(ties, max_size=12))
    return [*nodes, *(_tie(one[0], one[1:3], number, one[3]) for number, one in enumerate(drawn))]


@settings(
    max_examples=50,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(graph=_graphs(), hub=st.integers(1, 4))
def test_any_graph_has_the_ways_that_trying_all_finds(tmp_path: Path, graph: Graph, hub: int) -> None:
    store, pair = KgliteStore(tmp_path / "graph.kgl"), (_ids(graph)[0], _ids(graph)[-1])
    store.publish(graph)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paths, "HUB", hub)
        _check_between(store, graph, Oracle(graph, hub, frozenset(pair)), pair)
    _check_chains(store, graph, pair[0])


def _line(*ids: str, type_name: str = "PART_OF") -> Iterator[RelationshipRow]:
    return (_tie(type_name, ends) for ends in pairwise(ids))


def _star(middle: str, leaves: int) -> Graph:
    """A body with many members, numbered from 100."""
    members = [_node(number) for number in range(100, 100 + leaves)]
    return [*members, *(_tie("MEMBER_OF", (str(one.properties["id"]), middle)) for one in members)]


def test_a_longer_way_is_found_where_the_shortest_leads_through_a_hub(store: Store) -> None:
    nodes = [_node(number) for number in range(7)]
    through_hub = [_tie("MEMBER_OF", ("trust:1", "trust:0")), _tie("MEMBER_OF", ("trust:6", "trust:0"))]
    around = _line("trust:1", "trust:2", "trust:3", "trust:4", "trust:5", "trust:6")
    store.publish([*nodes, *_star("trust:0", 41), *through_hub, *around])

    found = between(store, "trust:1", "trust:6", DAY, LAYERS)

    assert [_nodes(path) for path in found.paths] == [[f"trust:{number}" for number in range(1, 7)]]
    assert found.hubs == ("trust:0",)


def test_a_hub_asked_for_shortens_the_way(store: Store) -> None:
    store.publish([_node(0), *_star("trust:0", 41)])

    kept = between(store, "trust:100", "trust:101", DAY, LAYERS)
    asked = between(store, "trust:100", "trust:101", DAY, LAYERS, through=frozenset({"trust:0"}))

    assert (kept.paths, kept.hubs) == ((), ("trust:0",))
    assert [_nodes(path) for path in asked.paths] == [["trust:100", "trust:0", "trust:101"]]


@pytest.mark.parametrize("ends", [("trust:100", "trust:1"), ("trust:1", "trust:100")])
def test_the_way_up_through_a_hub_is_found_from_either_end(store: Store, ends: tuple[str, str]) -> None:
    above = [_node(0), _node(1), _tie("ACCOUNTABLE_TO", ("trust:0", "trust:1"))]
    store.publish([*above, *_star("trust:0", 41)])

    found = between(store, *ends, DAY, LAYERS)

    assert [set(_nodes(path)) for path in found.paths] == [{"trust:100", "trust:0", "trust:1"}]


def test_down_through_one_hub_and_up_through_another_is_a_way(store: Store) -> None:
    nodes = [_node(number) for number in range(5)]
    line = [
        _tie("ACCOUNTABLE_TO", ("trust:1", "trust:0")),
        _tie("MEMBER_OF", ("trust:2", "trust:1")),
        _tie("MEMBER_OF", ("trust:2", "trust:3")),
        _tie("ACCOUNTABLE_TO", ("trust:3", "trust:4")),
    ]
    others = [_node(number) for number in range(300, 345)]
    ties = [_tie("MEMBER_OF", (str(one.properties["id"]), "trust:3")) for one in others]
    store.publish([*nodes, *line, *_star("trust:1", 45), *others, *ties])

    found = between(store, "trust:0", "trust:4", DAY, LAYERS)

    assert [_nodes(path) for path in found.paths] == [[f"trust:{number}" for number in range(5)]]


def test_no_way_leads_through_a_layer_that_was_not_chosen(store: Store) -> None:
    store.publish([_node(0), _node(1), _tie("WITHIN", ("trust:0", "trust:1"))])

    assert between(store, "trust:0", "trust:1", DAY, LAYERS).paths == ()
    assert len(between(store, "trust:0", "trust:1", DAY, frozenset({Layer.GEOGRAPHY})).paths) == 1


def test_an_entity_is_not_connected_with_itself_or_with_what_is_not_there(store: Store) -> None:
    store.publish([_node(0), _tie("PART_OF", ("trust:0", "trust:0"))])

    assert between(store, "trust:0", "trust:0", DAY, LAYERS).paths == ()
    assert between(store, "trust:0", "trust:404", DAY, LAYERS).paths == ()
    assert chain(store, "trust:404", DAY) == []
    assert chain(store, "trust:0", DAY) == []


def test_of_parallel_relationships_the_surest_is_shown_and_the_others_counted(store: Store) -> None:
    ends = ("trust:0", "trust:1")
    ties = [
        _tie("PART_OF", ends, number, doubt=doubt) for number, doubt in enumerate(("low", "high", "medium"))
    ]
    store.publish([_node(0), _node(1), *ties])

    for path in (*between(store, *ends, DAY, LAYERS).paths, *chain(store, "trust:0", DAY)):
        assert [(hop.confidence, hop.also) for hop in path.hops] == [("high", 2)]


def test_a_way_longer_than_the_limit_is_not_looked_for(store: Store) -> None:
    ids = [f"trust:{number}" for number in range(paths.MOST_LEVELS + 2)]
    store.publish([*(_node(number) for number in range(len(ids))), *_line(*ids)])

    assert len(between(store, ids[0], ids[-2], DAY, LAYERS).paths) == 1
    assert between(store, ids[0], ids[-1], DAY, LAYERS).paths == ()


def test_ways_are_cut_to_as_many_as_were_asked_for_shortest_first(store: Store) -> None:
    nodes = [_node(number) for number in range(8)]
    direct = [_tie("PART_OF", ("trust:0", "trust:7"))]
    detours = [tie for number in range(1, 7) for tie in _line("trust:0", f"trust:{number}", "trust:7")]
    store.publish([*nodes, *direct, *detours])

    assert [len(path.hops) for path in between(store, "trust:0", "trust:7", DAY, LAYERS, most=3).paths] == [
        1,
        2,
        2,
    ]
    assert len(between(store, "trust:0", "trust:7", DAY, LAYERS, longer=0).paths) == 1
    assert len(follow(store, "trust:0", DAY, {"PART_OF": True}, most=2)) == 2


@pytest.mark.parametrize("seed", range(10))
def test_a_neighbourhood_is_what_counting_by_hand_gives(embedded: KgliteStore, seed: int) -> None:
    graph = _random_graph(5000 + seed)
    embedded.publish(graph)
    kinds = {str(row.properties["id"]): row.properties["kind"] for row in graph if isinstance(row, NodeRow)}
    for node in kinds:
        counted: Mapping[tuple[str, str, object], set[str]] = defaultdict(set)
        for tie in _live(graph, WALKED + OTHERS):
            if tie.from_id == node:
                counted[tie.type_name, "out", kinds[tie.to_id]].add(tie.to_id)
            if tie.to_id == node:
                counted[tie.type_name, "in", kinds[tie.from_id]].add(tie.from_id)

        found = neighbourhood(embedded, node, DAY, frozenset(Layer))

        folds = {
            (one.type_name, one.direction, one.kind): one for several in found.values() for one in several
        }
        assert {key: one.count for key, one in folds.items()} == {
            key: len(ids) for key, ids in counted.items()
        }
        assert {key: list(one.first) for key, one in folds.items()} == {
            key: sorted(ids)[:5] for key, ids in counted.items()
        }
        for layer, several in found.items():
            assert {schema.relationship_type(one.type_name).layer for one in several} <= {layer}


def test_a_neighbourhood_names_only_layers_that_were_chosen(store: Store) -> None:
    store.publish([_node(0), _node(1), _tie("WITHIN", ("trust:0", "trust:1")), *_line("trust:0", "trust:1")])

    found = neighbourhood(store, "trust:0", DAY, frozenset({Layer.STRUCTURE, Layer.FUNDING}))

    assert {layer: len(folds) for layer, folds in found.items()} == {Layer.STRUCTURE: 1, Layer.FUNDING: 0}
