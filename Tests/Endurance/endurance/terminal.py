"""The program in a pseudo-terminal, with every byte it sends looked at."""
import errno
import fcntl
import os
import select
import signal
import struct
import termios
import time

from . import program
from .emulator import Emulator

ENTER, ESCAPE, TAB = b'\r', b'\x1b', b'\t'
UP, DOWN, RIGHT, LEFT = b'\x1b[A', b'\x1b[B', b'\x1b[C', b'\x1b[D'
SAVE, REDRAW, PALETTE = b'\x13', b'\x0c', b'\x10'
F2 = b'\x1bOQ'


class Terminal:
    """A program on a terminal of some size. The screen is kept by an emulator; `raw` holds all bytes sent."""

    def __init__(self, arguments=(), store=None, rows=24, columns=80, command=None, umask=0o077, **variables):
        self.screen = Emulator(rows, columns)
        self.raw = bytearray()
        self.status = None
        command = command or [program.BINARY, *arguments]
        variables = program.environment(store, **variables)
        self.master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack('HHHH', rows, columns, 0, 0))
        self.found_modes = termios.tcgetattr(slave)
        self.pid = os.fork()
        if self.pid == 0:
            os.setsid()
            fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
            for descriptor in range(3):
                os.dup2(slave, descriptor)
            os.closerange(3, 256)
            os.umask(umask)
            # Whoever starts the rows with nohup does not mean the program.
            signal.signal(signal.SIGHUP, signal.SIG_DFL)
            os.execvpe(command[0], command, variables)
        self.slave = slave
        fcntl.fcntl(self.master, fcntl.F_SETFL, os.O_NONBLOCK)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()

    # Reading.

    def read(self):
        """Takes in what has been sent; True when there was anything."""
        try:
            data = os.read(self.master, 1 << 16)
        except OSError as error:
            if error.errno in (errno.EAGAIN, errno.EIO, errno.EBADF):
                return False
            raise
        self.raw += data
        self.screen.feed(data)
        return bool(data)

    def settle(self, quiet=0.06, limit=10):
        """Reads until nothing comes for a while."""
        end = time.monotonic() + limit
        while time.monotonic() < end and select.select([self.master], [], [], quiet)[0]:
            if not self.read():
                break
        return self

    def wait(self, wanted, limit=10):
        """Reads until the screen shows a text, or fulfils a condition."""
        holds = wanted if callable(wanted) else lambda text: wanted in text
        end = time.monotonic() + limit
        while not holds(self.screen.text):
            left = end - time.monotonic()
            if left <= 0:
                raise AssertionError(f'waited in vain for {wanted!r}; the screen is:\n{self.screen.text}')
            if select.select([self.master], [], [], min(left, 0.2))[0] and not self.read() and not self.is_alive():
                raise AssertionError(f'ended before {wanted!r}; the screen is:\n{self.screen.text}')
        return self

    # Writing.

    def send(self, *parts, settle=True):
        """Types bytes or text; what the program answers meanwhile is taken in, so that neither side gets stuck."""
        data = b''.join(part if isinstance(part, bytes) else part.encode() for part in parts)
        while data:
            readable, writable, _ = select.select([self.master], [self.master], [], 5)
            if readable:
                self.read()
            if writable:
                try:
                    data = data[os.write(self.master, data[:4096]):]
                except BlockingIOError:
                    pass
            elif not readable:
                raise AssertionError('the program takes no more input')
        return self.settle() if settle else self

    def paste(self, text):
        return self.send(b'\x1b[200~', text, b'\x1b[201~')

    def resize(self, rows, columns):
        self.screen.resize(rows, columns)
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack('HHHH', rows, columns, 0, 0))
        return self

    # The process.

    def is_alive(self):
        if self.status is None:
            found, status = os.waitpid(self.pid, os.WNOHANG)
            if found:
                self.status = os.waitstatus_to_exitcode(status)
        return self.status is None

    def ended(self, limit=5):
        """Waits for the end; the status (negative for a signal), or None when it goes on."""
        end = time.monotonic() + limit
        while self.is_alive() and time.monotonic() < end:
            if not (select.select([self.master], [], [], 0.02)[0] and self.read()):
                time.sleep(0.005)
        while self.read():
            pass
        return self.status

    def kill(self, number):
        os.kill(self.pid, number)
        return self

    def processor_seconds(self):
        with open(f'/proc/{self.pid}/stat') as file:
            fields = file.read().rsplit(')', 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf('SC_CLK_TCK')

    def memory_kilobytes(self):
        with open(f'/proc/{self.pid}/status') as file:
            return int(next(line for line in file if line.startswith('VmRSS')).split()[1])

    def close_master(self):
        os.close(self.master)
        os.close(self.slave)
        self.master = self.slave = -1

    def end(self):
        if self.is_alive():
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        for descriptor in (self.master, self.slave):
            if descriptor >= 0:
                os.close(descriptor)
        self.master = self.slave = -1

    # What people do.

    def list(self):
        """Waits for the list; who is asked who that is, in a new store, leaves that for later."""
        self.wait('zaken (').settle(0.15)
        if 'Wie bent u' in self.screen.text:
            self.send(ESCAPE).wait(lambda text: 'Wie bent u' not in text)
        return self

    def open_case(self, number):
        """Opens a case from the list by its number."""
        self.list().send('/', number, ENTER).send(ENTER)
        return self.wait(lambda text: not text.startswith(' Vierstap')).settle()

    def new_case(self):
        """Makes a case from the list and waits until it is open."""
        return self.send('n').wait('Waarover gaat').send(ENTER).wait('-0001')

    def go_to(self, question):
        """Goes to a question by its name and begins to answer it."""
        return self.send('/').wait('Vraag zoeken').send(question, ENTER, ENTER)
