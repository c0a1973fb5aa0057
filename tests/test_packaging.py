"""What is installed is whole: the wheel works in an environment of its own, the checkout has what it promises."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Wheel and source distribution, built with the build backend that pyproject.toml names."""
    pytest.importorskip("hatchling")
    target = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", target], cwd=ROOT, check=True, capture_output=True
    )
    return target


def test_the_wheel_holds_the_package_and_nothing_else(dist: Path) -> None:
    (wheel,) = dist.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    folders = {name.split("/")[0] for name in names}
    assert {folder for folder in folders if not folder.endswith(".dist-info")} == {"pdf_processor"}
    packed = {name for name in names if name.startswith("pdf_processor/")}
    wanted = subprocess.run(
        ["git", "ls-files", "pdf_processor"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.split()
    assert set(wanted) <= packed
    assert "pdf_processor/py.typed" in packed
    assert any(name.endswith("/licenses/LICENSE") for name in names)


def test_the_source_distribution_holds_what_the_tests_need(dist: Path) -> None:
    (sdist,) = dist.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    for wanted in ("README.md", "LICENSE", "Makefile", "cli.py", "tests/test_packaging.py", "benchmarks/README.md",
                   "examples/statements/uk-current-0001.pdf", "tests/data/sample/uk-current-0001.json"):  # fmt: skip
        assert wanted in names


def test_the_installed_wheel_reads_a_statement(dist: Path, tmp_path: Path) -> None:
    """In an environment with the wheel alone; its dependencies are those of this environment."""
    (wheel,) = dist.glob("*.whl")
    venv.create(tmp_path / "env", with_pip=False)
    (target,) = (tmp_path / "env" / "lib").glob("python*/site-packages")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target)
    here = next(path for path in sys.path if path.endswith("site-packages"))
    env = os.environ | {"PYTHONPATH": f"{target}{os.pathsep}{here}"}

    def python(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
        command = [tmp_path / "env" / "bin" / "python", *arguments]
        return subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, check=False)

    assert python("-c", "import pdf_processor; print(pdf_processor.__file__)").stdout.startswith(str(target))
    # A copy: a file that fails is moved away.
    shutil.copy(ROOT / "examples" / "statements" / "uk-current-0001.pdf", tmp_path)
    done = python("-m", "pdf_processor", "ingest", "uk-current-0001.pdf")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "output" / "uk-current-0001.csv").read_text().count("\n") > 5

    code = "import sys; sys.modules['openpyxl'] = None; from pdf_processor.cli import main; main()"
    pip = f"{tmp_path / 'env' / 'bin' / 'python'} -m pip"
    assert f"install it with: {pip} install 'pdfproc[xlsx]'\n" in python("-c", code, "export", "xlsx", "a.xlsx").stderr
    # As pip notes it for a wheel that is no index's.
    copy = shutil.copy(wheel, tmp_path)
    (info,) = target.glob("pdfproc-*.dist-info")
    (info / "direct_url.json").write_text(json.dumps({"url": Path(copy).as_uri(), "archive_info": {}}))
    assert f"install it with: {pip} install '{copy}[xlsx]'\n" in python("-c", code, "export", "xlsx", "a.xlsx").stderr
    Path(copy).unlink()
    assert f"install it with: {pip} install 'pdfproc[xlsx]'\n" in python("-c", code, "export", "xlsx", "a.xlsx").stderr


def test_the_version_is_told_once() -> None:
    from importlib.metadata import version  # noqa: PLC0415

    from pdf_processor import __version__  # noqa: PLC0415

    assert version("pdfproc") == __version__


def test_the_launcher_and_the_ci_script_can_be_run() -> None:
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
    assert len((ROOT / "cli.py").read_text().splitlines()) < 15


def test_every_dependency_has_an_upper_bound() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    wanted = [*project["dependencies"], *(one for extra in extras.values() for one in extra)]
    assert len(wanted) > 20
    assert [one for one in wanted if "<" not in one.partition(";")[0]] == []


def test_the_list_of_parts_and_the_audit_know_every_extra_of_users() -> None:
    extras = set(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"])
    (listed,) = re.findall(r"dist/\*\.whl\)\[([a-z,-]+)\]", (ROOT / "Makefile").read_text("utf-8"))
    assert set(listed.split(",")) == extras - {"dev", "docs", "layouts", "load"}


def test_the_workflow_installs_what_the_tests_would_skip_without() -> None:
    """Programs that tests look for, apart from those that every runner has, and the extras of `make test`."""
    workflow = (ROOT / ".github" / "workflows" / "ci.yml").read_text("utf-8")
    tests = "".join(path.read_text("utf-8") for path in (ROOT / "tests").rglob("*.py"))
    wanted = set(re.findall(r'shutil\.which\("([a-z-]+)"', tests)) - {"cc", "gcc", "setpriv", "unshare"}
    assert wanted >= {"hledger", "ledger", "strace"}
    (installed,) = re.findall(r"apt-get install [^\n]*", workflow)
    assert wanted - set(installed.split()) == set()
    (extras,) = re.findall(r"'\.\[([a-z,]*dev[a-z,]*)\]'", (ROOT / "Makefile").read_text("utf-8"))
    assert set(re.findall(r"'\.\[([a-z,]*dev[a-z,]*)\]'", workflow)) == {extras}


def test_image_and_workflow_agree_with_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    workflow = (ROOT / ".github" / "workflows" / "ci.yml").read_text("utf-8")
    image = (ROOT / "Dockerfile").read_text("utf-8")
    for extras in re.findall(r"'\.\[([a-z,-]+)\]'", workflow + image):
        assert set(extras.split(",")) <= set(project["optional-dependencies"])
    (versions,) = re.findall(r"python: \[(.*)\]", workflow)
    told = [line.rpartition(" ")[2] for line in project["classifiers"] if ":: Python :: 3." in line]
    assert re.findall(r"\d\.\d+", versions) == told
    assert re.search(r"^USER \d{4,}$", image, re.MULTILINE)
    assert image.count("\nFROM ") == 2
