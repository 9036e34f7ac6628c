"""The tour of the README, word for word."""

import re
from pathlib import Path

from click.testing import CliRunner

from briefings.cli import main
from conftest import ROOT, build

README = (ROOT / "README.md").read_text()


def shown(language: str) -> list[str]:
    """The README's blocks of a language, without their indentation."""
    blocks = re.findall(rf"^   ```{language}\n(.*?)^   ```", README, re.MULTILINE | re.DOTALL)
    return [re.sub(r"^   ", "", block, flags=re.MULTILINE) for block in blocks]


def check(project: Path) -> str:
    return CliRunner().invoke(main, ["check", "--project", str(project)]).output


def test_the_tour_leads_from_a_document_to_its_page(project: Path) -> None:
    document = re.search(r"<<'END'\n(.*?)END\n", shown("sh")[0], re.DOTALL)
    assert document
    (project / "seeds/forum.txt").write_text(document[1])
    CliRunner().invoke(main, ["new", "--project", str(project), str(project / "seeds/forum.txt")])
    metadata = project / "content/briefings/2026-03-12-minister-ana-novak-opened-the-norrby.yml"
    begun = [line for line in metadata.read_text().splitlines() if line.startswith(("source:", "sha256:", "date:"))]
    metadata.write_text("\n".join([*begun, *shown("yaml")]))

    said = check(project)
    metadata.write_text(metadata.read_text().replace("to speak", "to act"))

    assert shown("text")[0].removeprefix("$ make check\n") in said
    assert ", 0 errors, 0 warnings" in check(project)
    page = build(project) / "briefings/2026-03-12-minister-ana-novak-opened-the-norrby/index.html"
    assert "We will not wait for others to act" in page.read_text()
