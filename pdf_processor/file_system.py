"""On what kind of file system a folder is: over a network neither locks nor shared memory can be relied on."""

from __future__ import annotations

import os

import psutil

NETWORK_FILE_SYSTEMS = frozenset(
    {
        "nfs",
        "nfs4",
        "cifs",
        "smb2",
        "smb3",
        "smbfs",
        "9p",
        "afs",
        "lustre",
        "ceph",
        "glusterfs",
        "ncpfs",
        "afpfs",
        "webdav",
    }
)


def is_on_network(folder: bytes) -> bool:
    """Whether other machines may write there too, as far as can be seen."""
    return kind_of(folder) in NETWORK_FILE_SYSTEMS


def kind_of(folder: bytes) -> str:
    """The type of the file system a folder is on; those of FUSE may be anything, so they count as network."""
    best, kind = b"", ""
    folder = os.path.realpath(folder)
    for partition in psutil.disk_partitions(all=True):
        mount = os.fsencode(partition.mountpoint)
        if (folder + b"/").startswith(mount.rstrip(b"/") + b"/") and len(mount) >= len(best):
            best, kind = mount, partition.fstype
    return "nfs" if kind.startswith("fuse") else kind
