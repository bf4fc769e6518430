"""What both conformance checks share: the other client, and the programs of ours to run beside it.

The other client is the published package bimmer-connected. It is installed below target/ and used
where it lies; nothing of it is copied into the project.
"""

import base64
import hashlib
import importlib.metadata
import json
import os
import subprocess
import sys
import venv
from pathlib import Path

PACKAGE = "bimmer-connected"
VERSION = "0.17.4"
ROOT = Path(__file__).resolve().parents[2]
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")).resolve()
VENV = TARGET / "conformance" / "venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
# What `build` needs to know of each program.
INSPECT = ("inspect", "--package", "carport_client", "--example", "inspect")
SIMULATOR = ("carport-simulator", "--package", "carport_simulator")


def stop(reason):
    """Ends the check because it cannot run, which is neither a success nor a failure."""
    print(f"conformance: {reason}", file=sys.stderr)
    sys.exit(2)


def set_up():
    """Makes the environment once, continues inside of it and sees that nobody changed it."""
    probe = f"from importlib.metadata import version; assert version('{PACKAGE}') == '{VERSION}'"
    is_installed = PYTHON.exists() and (
        subprocess.run([PYTHON, "-c", probe], capture_output=True, check=False).returncode == 0
    )
    if not is_installed:
        print(f"installing {PACKAGE} {VERSION} below {VENV.relative_to(TARGET.parent)}", flush=True)
        venv.create(VENV, with_pip=True, clear=VENV.exists())
        install = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        result = subprocess.run([*install, f"{PACKAGE}=={VERSION}"], check=False)
        if result.returncode != 0:
            stop(f"{PACKAGE} {VERSION} could not be installed")
    if Path(sys.prefix).resolve() != VENV.resolve():
        script = str(Path(sys.argv[0]).resolve())
        os.execv(PYTHON, [str(PYTHON), script, *sys.argv[1:]])
    for file in importlib.metadata.files(PACKAGE):
        if file.hash and not is_as_published(file):
            stop(f"{file} is not as {PACKAGE} {VERSION} has it; remove {VENV}")


def is_as_published(file):
    """Whether an installed file has the hash that the package states."""
    digest = hashlib.new(file.hash.mode, file.locate().read_bytes()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode() == file.hash.value


def build(name, *choice):
    """Builds one program of the workspace and returns its path."""
    command = ["cargo", "build", "--quiet", *choice, "--message-format=json"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if result.returncode != 0:
        stop(f"{name} does not build\n{result.stderr}")
    for line in result.stdout.splitlines():
        message = json.loads(line)
        if message.get("executable") and message["target"]["name"] == name:
            return message["executable"]
    return stop(f"cargo named no executable {name}")
