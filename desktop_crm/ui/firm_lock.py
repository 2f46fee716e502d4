"""One window for each firm's file: a second start shows the window that is there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE_MS = 1_000
_SHOW = b"show\n"


class FirmLock(QObject):
    """Holds a file against other instances; `show_requested` when one of them was started."""

    show_requested = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._file = _lock_file(path)
        self._server: QLocalServer | None = None
        self._visitor: QLocalSocket | None = None

    def acquire(self) -> bool:
        """Take the lock; True as well where no lock file can be written."""
        if not self._file.tryLock(0) and self._file.error() == QLockFile.LockError.LockFailedError:
            return False
        from PySide6.QtNetwork import QLocalServer

        name = _server_name(self._path)
        QLocalServer.removeServer(name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        self._server.listen(name)
        return True

    def holder(self) -> str:
        """The computer on which somebody else has it; empty when that is not known."""
        _process, computer, _program = self._file.getLockInfo()
        return computer

    def release(self) -> None:
        """Let others have the file."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = self._visitor = None
        self._file.unlock()

    def _on_connection(self) -> None:
        if self._server is None:
            return
        if self._visitor is not None:
            self._visitor.deleteLater()
        self._visitor = self._server.nextPendingConnection()
        self.show_requested.emit()


def is_held(path: Path) -> bool:
    """Whether somebody has the file open; cheap enough to ask before the first frame."""
    file = _lock_file(path)
    if file.tryLock(0):
        file.unlock()
        return False
    return file.error() == QLockFile.LockError.LockFailedError


def show_other_window(path: Path) -> bool:
    """Ask the instance that holds the file to come to the front; False when none answers."""
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(_server_name(path))
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    socket.write(_SHOW)
    reached = socket.waitForBytesWritten(_PATIENCE_MS)
    socket.disconnectFromServer()
    return reached


def _lock_file(path: Path) -> QLockFile:
    """Beside the file, so that other computers on the network see it too."""
    file = QLockFile(f"{path}.lock")
    file.setStaleLockTime(0)
    return file


def _server_name(path: Path) -> str:
    """A name that the same user gets for the same file, and nobody else."""
    import getpass
    import hashlib

    told = f"{getpass.getuser()}\n{path.resolve()}"
    return f"desktop-crm-{hashlib.sha256(told.encode()).hexdigest()[:24]}"
