"""System libraries that Qt needs on Linux, and whether there is a display."""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

from bootstrap import words
from bootstrap.failures import SetupError

# Library -> Debian package, from the NEEDED entries of the Qt libraries and plugins in the wheel.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
APT_INSTALL = ("apt-get", "install", "-y", "--no-install-recommends")


def missing_libraries() -> list[str]:
    """The libraries of `LIBRARIES` that cannot be loaded here; none on other systems."""
    return [name for name in LIBRARIES if not _loads(name)] if sys.platform == "linux" else []


def provide() -> None:
    """Install what is missing on Debian as root; otherwise say in one line what to run."""
    libraries = missing_libraries()
    pip_is_missing = importlib.util.find_spec("ensurepip") is None
    if not _is_debian():
        _report_elsewhere(libraries, pip_is_missing=pip_is_missing)
        return
    packages = sorted({LIBRARIES[name] for name in libraries})
    if pip_is_missing:
        packages.insert(0, f"python3.{sys.version_info.minor}-venv")
    if not packages:
        return
    line = " ".join(["sudo", *APT_INSTALL, *packages])
    if os.geteuid() != 0:
        raise SetupError(f"{words.say('system_needed')}\n{line}")
    words.tell("step_system", names=" ".join(packages))
    if complaint := _install(packages):
        raise SetupError(f"{complaint}\n{words.say('system_failed')}\n{line}")


def has_display() -> bool:
    """Whether a window can be shown; a DISPLAY that nobody answers counts as none."""
    if sys.platform != "linux":
        return True
    if os.environ.get("QT_QPA_PLATFORM", "").startswith(("offscreen", "minimal")):
        return False
    if socket := os.environ.get("WAYLAND_DISPLAY"):
        folder = os.environ.get("XDG_RUNTIME_DIR", "")
        if Path(folder, socket).exists():
            return True
    return bool(os.environ.get("DISPLAY")) and _x_answers()


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _is_debian() -> bool:
    return sys.platform == "linux" and shutil.which("apt-get") is not None


def _report_elsewhere(libraries: list[str], *, pip_is_missing: bool) -> None:
    if pip_is_missing:
        raise SetupError(words.say("ensurepip_unknown"))
    if libraries:
        words.complain(words.say("system_unknown", names=" ".join(libraries)))


def _install(packages: list[str]) -> str:
    """Install, with fresh package lists if the old ones do not do; gives the last complaint."""
    install = (*APT_INSTALL, *packages)
    return _apt(*install) and (_apt("apt-get", "update") or _apt(*install))


def _apt(program: str, *arguments: str) -> str:
    """Run apt-get without questions; empty when it went well, else what it said last."""
    done = subprocess.run(
        [program, "-qq", "-o", "DPkg::Lock::Timeout=120", *arguments],
        check=False,
        env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    last = done.stdout.strip().splitlines()[-3:] or [f"apt-get: {done.returncode}"]
    return "" if done.returncode == 0 else "\n".join(last)


def _x_answers() -> bool:
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    answers = bool(xcb.xcb_connection_has_error(connection) == 0)
    xcb.xcb_disconnect(connection)
    return answers
