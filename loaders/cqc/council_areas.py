"""Council areas as the Care Quality Commission writes them: mostly the names of the register of areas."""

from graph.claims import Ref

_OTHERWISE = {
    "Bedford Borough": "Bedford",
    "Bristol": "Bristol, City of",
    "Durham": "County Durham",
    "Herefordshire": "Herefordshire, County of",
    "Hull": "Kingston upon Hull, City of",
    "Kingston upon Hull": "Kingston upon Hull, City of",
    "Telford & Wrekin": "Telford and Wrekin",
}


def area(name: str) -> Ref:
    """The area of a council by the name that the Commission gives it; its files give no code."""
    return Ref("area", "name", _OTHERWISE.get(name, name))
