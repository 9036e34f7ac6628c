"""The kinds of value that a field may have: what it accepts, what it says of anything else, and its JSON Schema.

Every scalar arrives as the editor wrote it, as text: `yes`, `01:30` and `2019` are never turned
into something else on the way (see `nodes`). Here each becomes what its field says it is.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, TypeAlias

from pydantic import AwareDatetime, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, StringConstraints, WithJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from briefings.addresses import SLUG
from briefings.model import Kind

FILE_NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_-]|\.(?!\.))*\.txt")
"""Of a source document; its stem stands in addresses."""

JsonSchema: TypeAlias = dict[str, Any]
REFERS_TO = "refersTo"
"""In a field's JSON Schema: the kinds of record whose ids it may be; `completion` puts the ids there."""
_TEXTS = ["string", "number"]
"""What YAML makes of a text: in an editor, `2019` is a number; here it is a word."""


@dataclass(frozen=True, slots=True)
class _Form:
    """A text must have this form; else `message` says which, and `mend` shows it."""

    pattern: str
    message: str
    mend: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        has_form = re.compile(self.pattern).fullmatch

        def check(value: Any) -> Any:
            if isinstance(value, str) and not has_form(value):
                raise PydanticCustomError("form", "{message}", {"message": self.message, "mend": self.mend})
            return value

        return core_schema.no_info_before_validator_function(check, handler(source))

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchema:
        """`patternErrorMessage` is what VS Code's language servers say instead of the pattern."""
        words = f"{self.message}: {self.mend.replace('`', '')}"
        form = {"type": "string", "pattern": f"^(?:{self.pattern})$", "patternErrorMessage": words}
        return {key: value for key, value in handler(core).items() if key != "format"} | form


@dataclass(frozen=True, slots=True)
class Words:
    """Prose or a name; `refers_to` lists the kinds of authority record whose ids it may also be."""

    refers_to: tuple[Kind, ...] = ()

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchema:
        return {**handler(core), "type": _TEXTS, **({REFERS_TO: list(self.refers_to)} if self.refers_to else {})}


class _OneOrMore:
    """A single item where a list may stand is a list of one."""

    @staticmethod
    def _listed(value: Any) -> Any:
        return value if isinstance(value, list) else [value]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self._listed, handler(source))

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchema:
        several = handler(core)
        return {"anyOf": [several, several["items"]]}


@dataclass(frozen=True, slots=True)
class Short:
    """A text may stand where a set of fields is meant: it is the value of the first."""

    field: str

    def _spelled_out(self, value: Any) -> Any:
        return {self.field: value} if isinstance(value, str) else value

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self._spelled_out, handler(source))

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchema:
        return {"anyOf": [{"type": _TEXTS}, handler(core)]}


ONE_OR_MORE = _OneOrMore()
_SHORT_TEXT = StringConstraints(strip_whitespace=True, min_length=1, max_length=500)

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000), Words()]
Line = Annotated[str, _SHORT_TEXT, Words()]
PersonName = Annotated[str, _SHORT_TEXT, Words(("people", "organisations"))]
OrganisationName = Annotated[str, _SHORT_TEXT, Words(("organisations",))]
PlaceName = Annotated[str, _SHORT_TEXT, Words(("places",))]
TopicName = Annotated[str, _SHORT_TEXT, Words(("topics",))]
EventName = Annotated[str, _SHORT_TEXT, Words(("events",))]
Day = Annotated[date, _Form(r"\d{4}-\d{2}-\d{2}", "a date has year, month and day", "write it as in `2019-07-05`")]
Moment = Annotated[
    AwareDatetime,
    _Form(
        r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})",
        "an embargo ends at a date and time with its time zone",
        "write it as in `2026-12-01T09:00+01:00`",
    ),
]
Address = Annotated[
    str,
    StringConstraints(max_length=2_000),
    _Form(
        """https?://[^\\s"'<>\\\\]+""",
        "this is not a web address",
        "write it in full, as in `https://example.org/page`",
    ),
]
Digest = Annotated[
    str, _Form(r"[0-9a-f]{64}", "this is not a SHA-256 digest", "write its 64 characters, as `sha256sum` prints them")
]
Language = Annotated[
    str,
    _Form(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", "this is not a language code", "write one as in `en`, `ru` or `pt-BR`"),
]
FileName = Annotated[
    str,
    StringConstraints(max_length=200),
    _Form(
        FILE_NAME.pattern,
        "a source document is a .txt file of seeds/, named with Latin letters, digits, `.`, `_` and `-`",
        "rename the file that way, and write its name without a folder",
    ),
]
Id = Annotated[
    str,
    _Form(
        SLUG.pattern.removesuffix(r"\Z"),
        "an id has small letters, digits and hyphens",
        "write it as in `interpol-world`",
    ),
]
Anchor = Annotated[
    str, _Form(r"q-[0-9a-f]{10}", "this is not a quotation's name", "write it as in its address: `q-` and ten signs")
]
WikidataId = Annotated[str, _Form("Q[1-9][0-9]*", "this is not a Wikidata id", "write it as in `Q8475`")]
Orcid = Annotated[str, _Form(r"(\d{4}-){3}\d{3}[\dX]", "this is not an ORCID", "write it as in `0000-0002-1825-0097`")]
Ror = Annotated[str, _Form(r"0[a-z0-9]{6}\d{2}", "this is not a ROR id", "write it as in `03yrm5c26`")]
GeoNamesId = Annotated[
    str,
    _Form("[1-9][0-9]{0,9}", "this is not a GeoNames id", "write its number, as in `1880252`"),
    WithJsonSchema({"type": "integer", "minimum": 1}),
]
Number = Annotated[int, Field(ge=1, le=100_000)]
