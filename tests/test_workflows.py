"""The deploys: valid by their schemas, pinned, with least permissions, and doing what `make` does."""

import re
import subprocess
import sys
from typing import Any

import pytest
import yaml

from conftest import ROOT

GITHUB = ROOT / ".github" / "workflows" / "site.yml"
GITLAB = ROOT / ".gitlab-ci.yml"


def github() -> dict[str, Any]:
    workflow = yaml.load(GITHUB.read_text(), yaml.BaseLoader)  # noqa: S506  text only
    assert isinstance(workflow, dict)
    return workflow


def gitlab_jobs() -> list[dict[str, Any]]:
    pipeline = yaml.safe_load(GITLAB.read_text())
    return [job for job in pipeline.values() if isinstance(job, dict) and "script" in job]


def steps() -> list[dict[str, Any]]:
    return [step for job in github()["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize(("schema", "file"), [("vendor.github-workflows", GITHUB), ("vendor.gitlab-ci", GITLAB)])
def test_the_file_is_valid_by_its_schema(schema: str, file: object) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(file)]

    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout


def test_every_action_is_pinned_by_its_hash() -> None:
    used = [step["uses"] for step in steps() if "uses" in step]

    assert used
    assert all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action) for action in used)


def test_no_permission_is_given_to_a_job_that_does_not_need_it() -> None:
    assert github()["permissions"] == {}
    assert {name: job["permissions"] for name, job in github()["jobs"].items()} == {
        "check": {"contents": "read"},
        "test": {"contents": "read"},
        "site": {"contents": "read"},
        "deploy": {"id-token": "write", "pages": "write"},
    }


def test_no_checkout_keeps_credentials() -> None:
    checkouts = [step for step in steps() if step.get("uses", "").startswith("actions/checkout@")]

    assert all(step["with"]["persist-credentials"] == "false" for step in checkouts)


def test_both_do_what_make_does_and_nothing_of_their_own() -> None:
    ours = [step["run"] for step in steps() if "run" in step]
    theirs = [line for job in gitlab_jobs() for line in job["script"]]

    assert ours == ["make check FORMAT=github", "make lint", "make test", "make site"]
    assert theirs == ["make check", "make lint", "make test", "make site", "mv site public"]


def test_embargoes_end_on_a_daily_schedule_in_utc() -> None:
    assert re.fullmatch(r"\d+ \d+ \* \* \*", github()["on"]["schedule"][0]["cron"])
    assert "UTC" in GITHUB.read_text()


def test_make_lists_every_task() -> None:
    makefile = (ROOT / "Makefile").read_text()
    tasks = re.findall(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)

    listed = subprocess.run(["make", "--silent"], cwd=ROOT, capture_output=True, text=True, check=True).stdout

    assert re.findall(r"^make (\S+)", listed, re.MULTILINE) == tasks
