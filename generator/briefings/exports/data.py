"""The tables as CSV, JSON Lines, SQLite and Parquet, and the data package that describes them."""

import csv
import io
import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from json.encoder import encode_basestring
from pathlib import Path

from briefings.addresses import DATA
from briefings.corpus import Corpus
from briefings.exports.tables import Cell, Column, Table, Type, tables
from briefings.model import Site
from briefings.pages import Page

_ARROW: dict[Type, str] = {"string": "string", "integer": "int64", "date": "date32"}
_SQL: dict[Type, str] = {"string": "TEXT", "integer": "INTEGER", "date": "TEXT"}
_SCHEMA = Path(__file__).parent / "briefing.schema.json"
"""Of each briefing's `.json` twin: JSON Schema, draft 2020-12."""
_SEARCHED = {"briefings": ("title", "summary"), "quotations": ("text", "context")}
"""For full text search in SQLite."""


def data_files(corpus: Corpus, site: Site) -> tuple[Page, ...]:
    """`data/`: every table in every format, and `datapackage.json`."""
    return tuple(_files(tables(corpus, site), site))


def _files(found: tuple[Table, ...], site: Site) -> Iterator[Page]:
    """One table after the other, for all of them together take much memory."""
    resources = []
    with sqlite3.connect(":memory:") as database:
        for table in found:
            settled = replace(table, rows=tuple(table.rows))
            content = as_csv(settled)
            resources.append(_resource(settled, content))
            yield Page(path=f"{DATA}{table.name}.csv", body=content)
            yield Page(path=f"{DATA}{table.name}.jsonl", body=as_json_lines(settled))
            yield Page(path=f"{DATA}{table.name}.parquet", body=as_parquet(settled))
            _insert(settled, database)
        yield Page(path=f"{DATA}briefings.sqlite", body=_finished(database))
    yield Page(path=f"{DATA}datapackage.json", body=_package(resources, site))
    yield Page(path=f"{DATA}briefing.schema.json", body=_SCHEMA.read_bytes())


def as_csv(table: Table) -> bytes:
    """RFC 4180, in UTF-8.

    A cell that a spreadsheet would take for a formula stays as it is: whoever reads the file gets back
    what was put in. Spreadsheets ask before they run anything.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows(table.rows)
    return text.getvalue().encode()


def as_json_lines(table: Table) -> bytes:
    """One object on each line; an empty cell is `null`."""
    fields = ", ".join(f'"{column.name}": %s' for column in table.columns)
    line = f"{{{fields}}}\n"
    return "".join(line % tuple(map(_json, row)) for row in table.rows).encode()


def _json(cell: Cell) -> str:
    """As `json.dumps`, which takes three times as long for each row."""
    return encode_basestring(cell) if isinstance(cell, str) else "null" if cell is None else str(cell)


def as_parquet(table: Table) -> bytes:
    """With typed columns and their descriptions."""
    import pyarrow as pa  # noqa: PLC0415  reading it in is a sixth of the start of every command, and few need it
    import pyarrow.parquet as pq  # noqa: PLC0415

    types = [pa.type_for_alias(_ARROW[column.type]) for column in table.columns]
    arrays = [pa.array(_typed(table, index), kind) for index, kind in enumerate(types)]
    fields = [
        pa.field(column.name, kind, metadata={"description": column.description})
        for column, kind in zip(table.columns, types, strict=True)
    ]
    buffer = io.BytesIO()
    pq.write_table(pa.Table.from_arrays(arrays, schema=pa.schema(fields)), buffer, compression="zstd")
    return buffer.getvalue()


def as_sqlite(found: Iterable[Table]) -> bytes:
    """A database with foreign keys and full text search (FTS5), as Datasette opens it."""
    with sqlite3.connect(":memory:") as database:
        for table in found:
            _insert(table, database)
        return _finished(database)


def _insert(table: Table, database: sqlite3.Connection) -> None:
    database.execute(_definition(table))
    marks = ", ".join("?" * len(table.columns))
    database.executemany(f"INSERT INTO {table.name} VALUES ({marks})", table.rows)  # noqa: S608  our own names


def _finished(database: sqlite3.Connection) -> bytes:
    """The file, once all tables are in it."""
    for name, columns in _SEARCHED.items():
        listed = ", ".join(columns)
        # The double quotation marks are how Datasette knows that the table can be searched.
        database.execute(f'CREATE VIRTUAL TABLE {name}_fts USING fts5({listed}, content="{name}")')
        database.execute(f"INSERT INTO {name}_fts({name}_fts) VALUES ('rebuild')")  # noqa: S608  our own names
    database.commit()
    return database.serialize()


def _typed(table: Table, index: int) -> list[Cell | date]:
    cells = [row[index] for row in table.rows]
    if table.columns[index].type != "date":
        return list(cells)
    return [date.fromisoformat(cell) if isinstance(cell, str) else None for cell in cells]


def _definition(table: Table) -> str:
    lines = [_sql_column(column) for column in table.columns]
    columns = ",\n  ".join(lines)
    return f"CREATE TABLE {table.name} (\n  {columns}\n)"


def _sql_column(column: Column) -> str:
    key = " PRIMARY KEY" if column.name == "id" else ""
    reference = f" REFERENCES {column.references}(id)" if column.references else ""
    return f'"{column.name}" {_SQL[column.type]}{key}{reference}'


def _resource(table: Table, content: bytes) -> dict[str, object]:
    fields = [{"name": c.name, "type": c.type, "description": c.description} for c in table.columns]
    keys = [
        {"fields": [c.name], "reference": {"resource": c.references, "fields": ["id"]}}
        for c in table.columns
        if c.references
    ]
    schema: dict[str, object] = {"fields": fields, "foreignKeys": keys}
    if table.columns[0].name == "id":
        schema["primaryKey"] = ["id"]
    return {
        "name": table.name,
        "type": "table",
        "path": f"{table.name}.csv",
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{sha256(content).hexdigest()}",
        "rows": len(table.rows),
        "schema": schema,
    }


def _package(resources: list[dict[str, object]], site: Site) -> str:
    """As in the Frictionless Data Package standard."""
    package = {
        "name": "briefings",
        "title": site.title,
        "homepage": site.url or None,
        "description": "Published briefings, with the passages of the source documents that support them.",
        "resources": resources,
    }
    return json.dumps({key: value for key, value in package.items() if value}, ensure_ascii=False, indent=2) + "\n"
