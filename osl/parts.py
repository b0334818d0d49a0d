"""A value with named parts that costs next to nothing to define."""

from __future__ import annotations

from typing import Any, ClassVar, Self, dataclass_transform


@dataclass_transform(frozen_default=True)
class Parts:
    """What a class with annotated parts is built on: two are equal if kind and parts are.

    An agenda needs some fifty of these at its start: as many named tuples take ten times as long to
    define, and are equal to any tuple with the same parts.
    """

    _parts: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        cls._parts = tuple(cls.__annotations__)

    def __init__(self, *values: Any, **named: Any) -> None:
        # a part that is not given has its default in the class; set one by one, for Python is slower to
        # find what was put into the dictionary at once
        for part, value in zip(self._parts, values, strict=False):
            setattr(self, part, value)
        for part, value in named.items():
            setattr(self, part, value)

    def __iter__(self) -> Any:
        return (getattr(self, part) for part in self._parts)

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]

    def changed(self, **parts: Any) -> Self:
        """The same with other `parts`."""
        return type(self)(**{**dict(zip(self._parts, self, strict=True)), **parts})
