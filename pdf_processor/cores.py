"""How many processor cores, and how much memory, this process may really use."""

from __future__ import annotations

import math
import os
from pathlib import Path

MEMORY_PER_SLOT = 400 * 1024 * 1024
"""What a process takes that recognises pages: 180 MB with Tesseract, 350 MB with RapidOCR."""
MEMORY_SHARE = 0.5
"""Of the memory that is free, for recognising: the rest is for the processes that read text, and for others."""
_CGROUPS = Path("/sys/fs/cgroup")
_OWN_CGROUP = Path("/proc/self/cgroup")


def usable_cores(cgroups: Path = _CGROUPS, own_cgroup: Path = _OWN_CGROUP) -> int:
    """The cores left by the affinity mask and by the processor quota of the container, at least 1."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, math.ceil(min(cores, _quota(cgroups, own_cgroup))))


def usable_slots(cgroups: Path = _CGROUPS, own_cgroup: Path = _OWN_CGROUP) -> int:
    """How many pages may be recognised at once: one a core, as far as memory goes, at least 1."""
    import psutil  # noqa: PLC0415 - 9 ms, and most commands have no pages recognised

    memory = min(psutil.virtual_memory().available, _free_memory(cgroups, own_cgroup))
    return max(1, min(usable_cores(cgroups, own_cgroup), int(memory * MEMORY_SHARE // MEMORY_PER_SLOT)))


def _free_memory(cgroups: Path, own_cgroup: Path) -> float:
    """Bytes that this process's cgroup and those above it leave; infinite where there is no limit."""
    free = [math.inf]
    for folder in _cgroup_folders(cgroups, own_cgroup, "memory"):
        for most, used in (("memory.max", "memory.current"), ("memory.limit_in_bytes", "memory.usage_in_bytes")):
            limit, held = _read(folder / most).strip(), _read(folder / used).strip()
            if limit.isdigit() and held.isdigit():
                free.append(max(0, int(limit) - int(held)))
    return min(free)


def _quota(cgroups: Path, own_cgroup: Path) -> float:
    """The lowest quota of this process's cgroup and those above it, in cores; infinite where there is none."""
    quotas = [math.inf]
    for folder in _cgroup_folders(cgroups, own_cgroup):
        quotas.append(_quota_v2(folder / "cpu.max"))
        quotas.append(_quota_v1(folder))
    return min(quotas)


def _cgroup_folders(cgroups: Path, own_cgroup: Path, wanted: str = "cpu") -> set[Path]:
    """Where a controller's limits can stand. A line of /proc/self/cgroup is `number:controllers:path` (cgroups(7))."""
    folders = {cgroups, cgroups / wanted}
    for line in _read(own_cgroup).splitlines():
        _, _, rest = line.partition(":")
        controllers, _, path = rest.partition(":")
        if controllers and wanted not in controllers.split(","):
            continue
        root = cgroups / wanted if controllers else cgroups
        own = root / path.lstrip("/")
        folders.update(own if steps == 0 else own.parents[steps - 1] for steps in range(len(Path(path).parts)))
    return folders


def _quota_v2(file: Path) -> float:
    """`cpu.max` of cgroup v2 holds `quota period` in microseconds, or `max period`."""
    quota, _, period = _read(file).strip().partition(" ")
    return int(quota) / int(period) if quota.isdigit() and period.isdigit() and int(period) else math.inf


def _quota_v1(folder: Path) -> float:
    quota, period = _read(folder / "cpu.cfs_quota_us").strip(), _read(folder / "cpu.cfs_period_us").strip()
    return int(quota) / int(period) if quota.isdigit() and period.isdigit() and int(period) else math.inf


def _read(file: Path) -> str:
    try:
        return file.read_text()
    except (OSError, UnicodeDecodeError):
        return ""
