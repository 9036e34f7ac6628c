"""The metadata's JSON Schemas, by which editors complete, explain and underline while people type.

In the terms of JSON Schema draft 7, which YAML language servers read. `patternErrorMessage` and
`enumDescriptions` are additions of VS Code's that those servers understand.
"""

from typing import Any

from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from briefings.metadata.fields import REFERS_TO, JsonSchema
from briefings.metadata.registry import Registry
from briefings.metadata.schema import RECORDS, Metadata, Record
from briefings.model import KINDS, Kind

FOLDER = "schema"
_DIALECT = "http://json-schema.org/draft-07/schema#"


def schema_files(registry: Registry) -> dict[str, JsonSchema]:
    """By path in the project: one schema for metadata files, one for each authority file."""
    ids = {kind: _ids(registry, kind) for kind in KINDS}
    files = {schema_path("briefing"): _briefing(ids)}
    return files | {schema_path(kind): _records(kind, RECORDS[kind]) for kind in KINDS}


def schema_path(name: str) -> str:
    """The schema's file for metadata files (`briefing`) or for a kind of record."""
    return f"{FOLDER}/{name}.schema.json"


def modeline(file: str) -> str:
    """The first line of a file of `content/`: tells an editor's language server which schema is the file's."""
    depth = file.count("/")
    name = "briefing" if depth > 1 else file.rpartition("/")[2].removesuffix(".yml")
    return f"# yaml-language-server: $schema={'../' * depth}{schema_path(name)}"


class _Generator(GenerateJsonSchema):
    """Pydantic's generator, without what tells an editor nothing."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002  pydantic's own signature
        """A field is known by its key."""
        return False

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchema:
        """A field that may be left out is left out; nobody writes `null`."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchema:
        """Only a default that is a word is worth showing."""
        inner = self.generate_inner(schema["schema"])
        default = schema.get("default")
        return {**inner, "default": default} if isinstance(default, str) else inner


def _briefing(ids: dict[Kind, JsonSchema]) -> JsonSchema:
    made = Metadata.model_json_schema(schema_generator=_Generator)
    return {"$schema": _DIALECT, **_with_ids(made), "$defs": {**_with_ids(made["$defs"]), **ids}}


def _with_ids(schema: Any) -> Any:
    """The schema with references to the lists of ids; any other text will do too."""
    if isinstance(schema, list):
        return [_with_ids(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    ids = [{"$ref": f"#/$defs/{kind}"} for kind in schema.get(REFERS_TO, ())]
    rest = {key: _with_ids(value) for key, value in schema.items() if key != REFERS_TO}
    # Within another `anyOf`, the ids are offered but not all listed when a pointer rests on the field.
    return {**rest, "anyOf": [{"anyOf": [*ids, {}]}, {}]} if ids else rest


def _records(kind: Kind, model: type[Record]) -> JsonSchema:
    record = model.model_json_schema(schema_generator=_Generator)
    return {
        "$schema": _DIALECT,
        "title": kind.capitalize(),
        "description": "Keyed by id: small letters, digits and hyphens.",
        "type": ["object", "null"],
        "additionalProperties": record,
    }


def _ids(registry: Registry, kind: Kind) -> JsonSchema:
    """An empty `enum` is not allowed: a kind without records stands for no id at all."""
    records = registry.records[kind]
    if not records:
        return {"not": {}}
    return {"enum": list(records), "enumDescriptions": [record.name for record in records.values()]}
