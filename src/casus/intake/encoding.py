"""Bytes to characters: byte order mark, the page's charset, UTF-16 without a mark, UTF-8, the server's, a guess."""

from __future__ import annotations

import codecs
import re

from casus.errors import UnreadableInput

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x7fELF", "a program"),
    (b"\xfd7zXZ\x00", "an XZ archive"),
    (b"BZh", "a bzip2 archive"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip file in another archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd file in another archive"),
)
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9._:-]{2,40})""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._:-]{2,40})""")
# A browser reads these labels as windows-1252 (WHATWG Encoding Standard, section 4.2).
_AS_WINDOWS = {"iso8859-1", "ascii"}
# The wide ones show by themselves; the others are codecs of Python that no page is in, and some are slow or give halves
# of surrogate pairs.
_NO_CHARSETS = ("utf-16", "utf-32", "utf-7", "unicode-escape", "raw-unicode-escape", "idna", "punycode", "undefined")
_GUESSED = [
    *("cp1252", "iso8859_15", "cp1250", "iso8859_2", "cp1251", "koi8_r", "iso8859_5", "cp1253", "cp1254"),
    *("cp1255", "cp1256", "gb18030", "big5", "shift_jis", "euc_jp", "cp949", "mac_roman"),
]
_SAMPLE = 32_000
_CONTROLS = bytes(range(9)) + bytes(range(14, 27)) + bytes(range(28, 32)) + b"\x0b\x7f"
_BROKEN_SHARE = 0.001


def decode(raw: bytes, *, html: bool = False, hint: str | None = None) -> str:
    """The characters of `raw`, none removed or translated: line ends and a byte order mark (U+FEFF) stay.

    hint: the charset that the server named; many name one for all their pages, so what the bytes show comes first.
    A UTF-8 text with a few broken bytes (a cut last character) gets U+FFFD for each.
    Raises UnreadableInput with reason `binary` or `bad-encoding`.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _strictly(raw, encoding)
    _refuse_known_binary(raw)
    if html and (charset := declared_charset(raw)):
        try:
            return raw.decode(charset)
        except (UnicodeError, LookupError):
            pass  # pages often name a charset that they do not use; the bytes decide
    if wide := _unmarked_utf16(raw):
        return _strictly(raw, wide)
    _refuse_controls(raw, html=html)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return _hinted(raw, hint) or _repaired(raw) or _guessed(raw)


def declared_charset(raw: bytes) -> str | None:
    """The Python codec of the charset that a page names in its first 4,096 bytes, or None."""
    head = raw[:4096]
    match = _XML_ENCODING.search(head) or _CHARSET.search(head)
    if match is None:
        return None
    return page_codec(match[1].decode("ascii"))


def page_codec(label: str) -> str | None:
    """The codec that a browser would take for a label; None for an unknown one."""
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):  # ValueError: a NUL or a surrogate in it
        return None
    if name.startswith(_NO_CHARSETS):
        return None
    return "cp1252" if name in _AS_WINDOWS else name


def _hinted(raw: bytes, hint: str | None) -> str | None:
    charset = None if hint is None else page_codec(hint)
    try:
        return None if charset is None else raw.decode(charset)
    except (UnicodeError, LookupError):  # LookupError: a codec from bytes to bytes
        return None


def _strictly(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        message = f"looks like {encoding} but byte {error.start} breaks it; save the file as UTF-8"
        raise UnreadableInput(message, reason="bad-encoding") from error


def _refuse_known_binary(raw: bytes) -> None:
    for magic, kind in _MAGIC:
        if raw.startswith(magic):
            raise UnreadableInput(f"is {kind}; give HTML, plain text or JSONL", reason="binary")


def _unmarked_utf16(raw: bytes) -> str | None:
    """UTF-16 without a mark shows as a NUL in nearly every second byte of English text."""
    sample = raw[:2048]
    pairs = len(sample) // 2
    if pairs < 2 or len(raw) % 2:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.7 * pairs and even < 0.05 * pairs:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 * pairs and odd < 0.05 * pairs else None


def _refuse_controls(raw: bytes, *, html: bool) -> None:
    """A page may hold some stray control characters, as browsers allow; a text file with a NUL is no text."""
    controls = len(raw) - len(raw.translate(None, _CONTROLS))
    if (not html and b"\x00" in raw) or controls > 0.01 * len(raw):
        raise UnreadableInput("holds NUL or other control bytes, so it is no text", reason="binary")


def _repaired(raw: bytes) -> str | None:
    """UTF-8 with broken places, when they are few and there is proof that it is UTF-8 at all."""
    text = raw.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    sound = sum(character > "\x7f" for character in text) - broken
    return text if broken <= max(1, _BROKEN_SHARE * len(text)) and sound >= broken else None


def _guessed(raw: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(raw[:_SAMPLE], cp_isolation=_GUESSED, threshold=0.2, language_threshold=0.1).best()
    if best is None:
        message = "is not UTF-8 and no other encoding fits it; save the file as UTF-8"
        raise UnreadableInput(message, reason="bad-encoding")
    return _strictly(raw, best.encoding)
