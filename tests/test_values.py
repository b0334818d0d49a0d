"""The one kind of small value: honest about its fields, immutable, equal only within its class."""

from __future__ import annotations

import pickle
from copy import copy, deepcopy
from typing import Any, ClassVar

import pytest

from osl.problem import Span
from osl.values import Value


class Point(Value):
    """Two fields without a default."""

    x: int
    y: int


class Place(Value):
    """A field without a default, then two with one, and what is not a field."""

    SCALE: ClassVar[int] = 2
    name: str
    at: Point = Point(0, 0)
    note: str | None = None

    @property
    def scaled(self) -> tuple[int, int]:
        return self.at.x * self.SCALE, self.at.y * self.SCALE


class Marked(Place):
    """The fields of its base, then its own."""

    mark: str = "!"


class Gap(Value):
    """A field with a default before one without."""

    first: int = 1
    second: int = 2
    last: str  # type: ignore[misc]


def make(cls: Any, *values: Any, **fields: Any) -> Any:
    """Call `cls` in ways that the type checker refuses."""
    return cls(*values, **fields)


def test_fields_are_given_in_order_by_name_or_both() -> None:
    assert Point(1, 2) == Point(1, y=2) == Point(y=2, x=1)
    assert (Point(1, 2).x, Point(1, 2).y) == (1, 2)


def test_a_left_out_field_has_its_default() -> None:
    assert Place("a") == Place("a", Point(0, 0), None) == Place(name="a", note=None)
    assert Place("a", note="n") == Place("a", Point(0, 0), "n")
    assert make(Gap, last="z") == make(Gap, 1, 2, "z")


@pytest.mark.parametrize(
    ("cls", "values", "fields"),
    [
        (Point, (1,), {}),
        (Point, (), {}),
        (Point, (), {"y": 2}),
        (Place, (), {"note": "n"}),
        (Gap, (1, 2), {}),
        (Gap, (), {}),
        (Marked, (), {"mark": "?"}),
    ],
)
def test_a_missing_field_is_refused(cls: Any, values: tuple[Any, ...], fields: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match="has the fields"):
        make(cls, *values, **fields)


@pytest.mark.parametrize(
    ("cls", "values", "fields"),
    [
        (Point, (1, 2, 3), {}),
        (Place, ("a", Point(1, 2), None, "more"), {}),
        (Point, (1, 2), {"z": 3}),
        (Point, (1, 2), {"x": 3}),
        (Place, ("a",), {"SCALE": 3}),
        (Place, ("a",), {"scaled": 3}),
        (Marked, ("a", Point(1, 2), None, "!", "more"), {}),
    ],
)
def test_an_unknown_a_doubled_and_a_surplus_field_are_refused(
    cls: Any, values: tuple[Any, ...], fields: dict[str, Any]
) -> None:
    with pytest.raises(TypeError, match="has the fields"):
        make(cls, *values, **fields)


@pytest.mark.parametrize("name", ["x", "z", "_fields", "__class__"])
def test_a_value_cannot_be_changed(name: str) -> None:
    point = Point(1, 2)
    with pytest.raises((AttributeError, TypeError), match="cannot be changed"):
        setattr(point, name, 5)
    with pytest.raises(AttributeError, match="cannot be changed"):
        delattr(point, name)
    with pytest.raises(TypeError):
        point[0] = 5  # type: ignore[index]
    assert (point, point.x) == (Point(1, 2), 1)


def test_the_repr_shows_class_and_fields() -> None:
    assert repr(Place("a", Point(1, 2))) == "Place(name='a', at=Point(x=1, y=2), note=None)"
    assert eval(repr(Place("a", Point(1, 2)))) == Place("a", Point(1, 2))  # noqa: S307 - its own text


def test_values_are_equal_by_class_and_fields() -> None:
    assert Point(1, 2) == Point(1, 2)
    assert Point(1, 2) != Point(2, 1)
    assert Point(1, 2) != Span(1, 2)
    assert Point(1, 2) != (1, 2)
    assert Point(1, 2) != (1, 2)
    assert Place("a") != Marked("a")


def test_equal_values_have_one_hash_and_one_place_in_a_set() -> None:
    assert hash(Point(1, 2)) == hash(Point(1, 2))
    assert len({Point(1, 2), Point(1, 2), Span(1, 2), Point(2, 1)}) == 3
    with pytest.raises(TypeError, match="unhashable"):
        hash(make(Place, ["a list"]))


def test_values_are_ordered_as_their_fields() -> None:
    assert sorted([Point(2, 0), Point(1, 5), Point(1, 2)]) == [Point(1, 2), Point(1, 5), Point(2, 0)]


def test_a_class_adds_its_fields_to_those_of_its_base() -> None:
    assert Marked._fields == ("name", "at", "note", "mark")
    assert Marked("a", mark="?")._asdict() == {"name": "a", "at": Point(0, 0), "note": None, "mark": "?"}
    assert Marked("a", Point(1, 2)).scaled == (2, 4)
    assert Place._fields == ("name", "at", "note")


def test_a_copy_has_other_fields_and_its_own_class() -> None:
    place = Marked("a", note="n")
    assert place._replace(name="b", mark="?") == Marked("b", note="n", mark="?")
    assert place == Marked("a", note="n")
    with pytest.raises(TypeError, match="has the fields"):
        place._replace(colour="red")


@pytest.mark.parametrize("again", [copy, deepcopy, lambda value: pickle.loads(pickle.dumps(value))])  # noqa: S301
def test_a_value_is_copied_and_pickled_with_its_class(again: Any) -> None:
    place = Marked("a", Point(1, 2), mark="?")
    assert again(place) == place
    assert type(again(place)) is Marked


def test_a_class_may_give_a_field_of_its_base_a_default() -> None:
    class Named(Place):
        name: str = "b"
        note: str | None = "n"

    class Same(Named):
        pass

    assert Named._fields == Same._fields == ("name", "at", "note")
    assert (tuple(Named()), tuple(Same(note=None))) == (("b", Point(0, 0), "n"), ("b", Point(0, 0), None))
    assert Place("a").note is None
