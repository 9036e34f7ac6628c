"""Bytes → text, strictly: a document is decoded without loss, or refused with the reason."""

import codecs
from dataclasses import dataclass

MOST_BYTES = 5_000_000
"""A larger file is refused: a briefing of it could not be read in a minute, nor its page be sent."""

_BYTE_ORDER_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_SIGNATURES = {
    b"%PDF-": "a PDF file",
    b"PK\x03\x04": "a ZIP, DOCX or ODT file",
    b"\xd0\xcf\x11\xe0": "an old Office file",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why a file is not a source document, and the mend."""

    code: str
    message: str
    mend: str


def decode(content: bytes, *, file: str, encoding: str | None) -> tuple[str, str] | Refusal:
    """The text and its encoding: the one given, else the byte order mark's, else UTF-8."""
    refusal = _refuse_unreadable(content, file)
    if refusal:
        return refusal
    chosen = encoding or next((name for mark, name in _BYTE_ORDER_MARKS if content.startswith(mark)), "utf-8")
    try:
        text = content.decode(chosen)
    except LookupError:
        return Refusal(
            code="source-encoding",
            message=f'"{chosen}" is not an encoding',
            mend="write one that is, such as `encoding: windows-1252`",
        )
    except UnicodeError as error:
        return _undecodable(error, file, chosen)
    return _refuse_without_words(text, file) or (text, chosen.removesuffix("-sig"))


def too_large(file: str, size: int) -> Refusal:
    """For a file that nobody should read into memory."""
    return Refusal(
        code="source-too-large",
        message=f"{file} has {size / 1e6:,.1f} MB; a source document may have {MOST_BYTES / 1e6:g} MB",
        mend="keep the part that the briefing is about in a file of its own",
    )


def _refuse_unreadable(content: bytes, file: str) -> Refusal | None:
    if len(content) > MOST_BYTES:
        return too_large(file, len(content))
    for signature, name in _SIGNATURES.items():
        if content.startswith(signature):
            return _not_text(file, f"{file} is {name}, not text")
    marked = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if b"\0" in content and not marked:
        return _not_text(file, f"{file} is not text: byte {content.index(0):,} is zero")
    return None


def _not_text(file: str, message: str) -> Refusal:
    return Refusal(code="source-binary", message=message, mend=f"save the text of {file} as a UTF-8 text file")


def _undecodable(error: UnicodeError, file: str, encoding: str) -> Refusal:
    place = (
        f" at byte {error.start:,} (0x{error.object[error.start]:02x})" if isinstance(error, UnicodeDecodeError) else ""
    )
    return Refusal(
        code="source-undecodable",
        message=f"{file} is not {encoding.upper()}{place}",
        mend="say which encoding it has, as in `encoding: windows-1252`",
    )


def _refuse_without_words(text: str, file: str) -> Refusal | None:
    if any(char.isalnum() for char in text):
        return None
    return Refusal(code="source-empty", message=f"{file} has no words", mend="put the document's text into the file")
