"""The tables, read back by what people read them with."""

import csv
import io
import json
import sqlite3
from html import unescape
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from check_jsonschema import main as check_jsonschema
from click.testing import CliRunner
from frictionless import Package

from briefings.exports.data import as_csv, as_json_lines, as_parquet, as_sqlite
from briefings.exports.guide import QUERIES
from briefings.exports.tables import Cell, Table, tables
from briefings.model import Site
from hostile_corpus import corpus_of, hostile_corpus

SITE = Site(title="Briefings", url="https://example.org/")
NAMES = [
    "people", "organisations", "places", "topics", "events", "briefings", "briefing_places", "briefing_topics",
    "participations", "quotations", "spans",
]  # fmt: skip


@pytest.fixture(scope="module")
def found() -> tuple[Table, ...]:
    return tables(hostile_corpus(), SITE)


def texts(table: Table) -> list[list[str]]:
    return [["" if cell is None else str(cell) for cell in row] for row in table.rows]


def test_a_table_has_as_many_rows_as_it_says(found: tuple[Table, ...]) -> None:
    assert {table.name: len(table.rows) for table in found} == {table.name: len(texts(table)) for table in found}
    assert all(len(table.rows) for table in found)


class TestRoundTrips:
    """Whatever is put in comes back exactly."""

    def test_csv(self, found: tuple[Table, ...]) -> None:
        for table in found:
            read = list(csv.reader(io.StringIO(as_csv(table).decode(), newline="")))

            assert read == [[column.name for column in table.columns], *texts(table)]

    def test_json_lines(self, found: tuple[Table, ...]) -> None:
        for table in found:
            read = [tuple(json.loads(line).values()) for line in as_json_lines(table).decode().split("\n")[:-1]]

            assert read == list(table.rows)

    def test_parquet(self, found: tuple[Table, ...]) -> None:
        for table in found:
            rows = pq.read_table(io.BytesIO(as_parquet(table))).to_pylist()

            assert [tuple(map(_plain, row.values())) for row in rows] == list(table.rows)

    def test_sqlite(self, found: tuple[Table, ...]) -> None:
        database = opened(as_sqlite(found))

        for table in found:
            assert database.execute(f"SELECT * FROM {table.name} ORDER BY rowid").fetchall() == list(table.rows)  # noqa: S608
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def _plain(cell: object) -> Cell:
    return cell if isinstance(cell, int | str) or cell is None else str(cell)


def opened(content: bytes) -> sqlite3.Connection:
    database = sqlite3.connect(":memory:")
    database.deserialize(content)
    return database


def test_there_is_every_table(found: tuple[Table, ...]) -> None:
    assert [table.name for table in found] == NAMES


def test_the_data_package_is_valid_by_its_library(site: Path) -> None:
    report = Package(str(site / "data/datapackage.json")).validate()

    assert report.valid, report.flatten(["rowNumber", "fieldName", "note"])
    assert [task.name for task in report.tasks] == NAMES


def test_the_data_package_counts_its_rows(site: Path) -> None:
    package = json.loads((site / "data/datapackage.json").read_text())

    for resource in package["resources"]:
        with (site / "data" / resource["path"]).open(newline="") as file:
            assert len(list(csv.reader(file))) - 1 == resource["rows"]


@pytest.mark.parametrize(("title", "query"), QUERIES)
def test_every_query_of_the_guide_finds_something(title: str, query: str, site: Path) -> None:
    database = opened((site / "data/briefings.sqlite").read_bytes())

    assert database.execute(query).fetchall(), title
    assert query in unescape((site / "data/index.html").read_text())


def test_full_text_search_finds_a_quotation(site: Path) -> None:
    database = opened((site / "data/briefings.sqlite").read_bytes())

    [[text]] = database.execute("SELECT text FROM quotations_fts WHERE quotations_fts MATCH 'ordinary pen'").fetchall()

    assert text.startswith("The loudest financial crimes")


def test_every_twin_is_valid_by_the_published_schema(site: Path) -> None:
    schema = site / "data/briefing.schema.json"
    twins = [path for path in (site / "briefings").glob("*.json") if not path.name.endswith(".csl.json")]

    result = CliRunner().invoke(check_jsonschema, ["--schemafile", str(schema), *map(str, twins)])

    assert twins
    assert result.exit_code == 0, result.output


def test_the_tables_do_not_depend_on_the_order_of_reading() -> None:
    assert as_sqlite(tables(corpus_of(5), SITE)) == as_sqlite(tables(corpus_of(5), SITE))
