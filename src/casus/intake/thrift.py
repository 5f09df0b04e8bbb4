"""Thrift's compact protocol, as far as the footers and page headers of Parquet files need it, with nothing trusted."""

from __future__ import annotations

from typing import Any

MOST_NESTED = 12
"""Structs and lists in each other: a footer has six."""

_TRUE, _FALSE, _BYTE, _DOUBLE, _BINARY, _LIST, _SET, _MAP, _STRUCT, _UUID = 1, 2, 3, 7, 8, 9, 10, 11, 12, 13
_NUMBERS = frozenset((4, 5, 6))
_LONGEST_NUMBER = 10
_LONG_LIST = 15
_DELTA_SHIFT = 4


class Thrift:
    """Reads values one after the other; at: where the next begins. Raises ValueError for what is none or breaks off."""

    def __init__(self, raw: bytes) -> None:
        self.raw, self.at = raw, 0

    def struct(self, depth: int = 0) -> dict[int, Any]:
        """The values of its fields by their numbers."""
        found: dict[int, Any] = {}
        number = 0
        while head := self._byte():
            number = number + (head >> _DELTA_SHIFT) if head >> _DELTA_SHIFT else self._number()
            kind = head & _LONG_LIST
            found[number] = kind == _TRUE if kind in (_TRUE, _FALSE) else self._value(kind, depth)
        return found

    def _value(self, kind: int, depth: int) -> Any:
        if kind in _NUMBERS:
            return self._number()
        if kind == _BINARY:
            return self._take(self._varint())
        if kind in (_TRUE, _FALSE, _BYTE):
            return self._byte()
        if kind in (_DOUBLE, _UUID):
            return self._take(8 if kind == _DOUBLE else 16)
        if depth >= MOST_NESTED:
            raise ValueError("it is nested too deep")
        if kind == _STRUCT:
            return self.struct(depth + 1)
        if kind in (_LIST, _SET):
            return self._list(depth)
        raise ValueError(f"it has a value of the unknown kind {kind}")

    def _list(self, depth: int) -> list[Any]:
        """Each of its values takes a byte at least, so that it ends with the bytes."""
        head = self._byte()
        size = head >> _DELTA_SHIFT
        size = self._varint() if size == _LONG_LIST else size
        return [self._value(head & _LONG_LIST, depth + 1) for _ in range(size)]

    def _byte(self) -> int:
        return self._take(1)[0]

    def _take(self, size: int) -> bytes:
        taken = self.raw[self.at : self.at + size]
        if len(taken) < size:
            raise EOFError("it breaks off")
        self.at += size
        return taken

    def _varint(self) -> int:
        found = 0
        for place in range(_LONGEST_NUMBER):
            byte = self._byte()
            found |= (byte & 0x7F) << (7 * place)
            if byte < 0x80:
                return found
        raise ValueError("it has a number without an end")

    def _number(self) -> int:
        found = self._varint()
        return (found >> 1) ^ -(found & 1)
