"""Outlines: that there is one is a claim, and its geometry stays in the file, which the home keeps."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from loaders.reading import file_hash

SAMPLE = Path(__file__).parent / "samples" / "ons_outlines.geojson"


def test_an_outline_says_of_which_area_and_year_it_is(taken):
    found = taken(SAMPLE)

    assert found.dataset == "ons_outlines"
    assert found.at("/features/0") == {
        ("outline:E54999001/2024", "life", ""),
        ("outline:E54999001/2024", "name", "Outline of E54999001, 2024"),
        ("outline:E54999001/2024", "area_code", "E54999001"),
        ("outline:E54999001/2024", "year", "2024"),
        ("outline:E54999001/2024", "OUTLINE_OF", "icb with ons code “E54999001”"),
    }
    assert found.counts == (7, 4, 3)


def test_what_no_map_can_draw_is_refused(taken):
    refused = {one.locator[-1]: one.reason for one in taken(SAMPLE).loaded[0].refusals}

    assert set(refused) == {"1", "2", "3"}
    assert "not in degrees" in refused["1"]
    assert "no geography of England" in refused["2"]
    assert "“nothing” is no outline" in refused["3"]


def test_the_file_is_kept_whole_under_the_hash_that_the_run_names(taken, ledger):
    kept = taken(SAMPLE).kept
    (run,) = ledger.runs()

    assert kept == ledger.path.parent / "files" / f"{run.file_hash}.geojson"
    assert kept.read_bytes() == SAMPLE.read_bytes()
    assert run.file_hash == file_hash(SAMPLE)


def test_no_point_of_an_outline_is_in_the_ledger(taken, ledger):
    taken(SAMPLE)
    cells = ledger.connection.execute("SELECT object || properties FROM claims").fetchall()

    assert not [text for (text,) in cells if "52.0" in text or "coordinates" in text]


@pytest.mark.parametrize(
    "coordinates",
    [[], [[]], [[[1, 2], [1]]], "far away", [[[[[[1, 2]]]]]], [[["a", "b"], ["c", "d"]]], [[[1.0, 52.0]]]],
)
def test_broken_coordinates_refuse_the_outline(taken, tmp_path, coordinates):
    document = json.loads(SAMPLE.read_text())
    document["features"][0]["geometry"]["coordinates"] = coordinates
    del document["features"][1:4]
    path = tmp_path / "broken.geojson"
    path.write_text(json.dumps(document))

    (refusal,) = taken(path).loaded[0].refusals
    assert refusal.reason.startswith("column geometry: ")


def test_the_order_of_members_does_not_matter(taken, tmp_path):
    document = json.loads(SAMPLE.read_text())
    turned = [{"properties": dict(reversed(one["properties"].items())), "geometry": one["geometry"],
               "type": one["type"]} for one in document["features"]]  # fmt: skip
    path = tmp_path / "turned.json"
    path.write_text(json.dumps({"type": document["type"], "features": turned}))

    assert taken(path).counts == (7, 4, 3)


@pytest.mark.parametrize(
    ("name", "number", "place", "tie"),
    [
        ("geo/icb_boundaries_2023.geojson", 42, "/features/0",
         ("outline:E54000008/2023", "OUTLINE_OF", "icb with ons code “E54000008”")),
        ("geo/lad_boundaries_2024.geojson", 296, "/features/1",
         ("outline:E06000002/2024", "OUTLINE_OF", "area:E06000002")),
    ],
)  # fmt: skip
def test_the_published_outlines(taken, published, name, number, place, tie):
    found = taken(published(name))

    assert found.counts == (number, number, 0)
    assert tie in found.at(place)
    assert len({one[0] for one in found.all if one[1] == "life"}) == number
