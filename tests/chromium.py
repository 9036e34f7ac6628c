"""A headless Chromium for the tests: the one that is installed, or else one that this script installs.

As a command it prints the browser's path; where none can be had, it says how to get one and exits 1.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_ADVICE = (
    "No Chromium was found, and none could be installed. "
    "Install Chromium or Chrome, or set BRIEFINGS_CHROMIUM to its path."
)


def chromium() -> Path:
    """The browser named by BRIEFINGS_CHROMIUM, one on the PATH, or Playwright's own; raises FileNotFoundError."""
    for path in _candidates():
        if path and _runs(path):
            return Path(path)
    raise FileNotFoundError(_ADVICE)


def install() -> None:
    """By apt where root on Debian or Ubuntu; else Playwright's own download."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        quiet = {"stdout": subprocess.DEVNULL, "env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}}
        subprocess.run(["apt-get", "update", "-qq"], check=False, **quiet)  # type: ignore[call-overload]
        packages = ["chromium", "fonts-dejavu-core", "fonts-liberation"]
        subprocess.run(["apt-get", "install", "-qq", "-y", "--no-install-recommends", *packages], check=False, **quiet)  # type: ignore[call-overload]
    if not _found():  # Ubuntu's package is an empty shell that asks for snap.
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def _candidates() -> Iterator[str | None]:
    yield os.environ.get("BRIEFINGS_CHROMIUM")
    yield from map(shutil.which, _NAMES)
    with sync_playwright() as playwright:
        yield playwright.chromium.executable_path


def _found() -> Path | None:
    try:
        return chromium()
    except FileNotFoundError:
        return None


def _runs(path: str) -> bool:
    """Whether it is a browser; Ubuntu's `chromium` may only be a hint to install one."""
    try:
        done = subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


if __name__ == "__main__":
    if not _found():
        install()
    path = _found()
    sys.exit(_ADVICE if path is None else sys.stdout.write(f"{path}\n") and 0)
