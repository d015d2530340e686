"""Faults that strace puts into the system calls of the program: which call, the how-manieth of its name, what it answers."""
import os
import re
import subprocess
import time

from . import program

TRACE = ['strace', '-y', '-qq', '-e', 'signal=none']


class Call:
    """A system call of a trace: its name, the how-manieth of that name it is, and its line."""

    def __init__(self, name, when, line):
        self.name, self.when, self.line = name, when, line

    def inject(self, fault):
        """The options for strace that put a fault such as `error=EIO` or `signal=KILL` into this call only."""
        return ['-e', f'trace={self.name}', '-e', f'inject={self.name}:{fault}:when={self.when}']

    @property
    def writes(self):
        """Whether the call changes something on the disk."""
        return self.name in ('write', 'fsync', 'link', 'linkat', 'unlink', 'unlinkat', 'mkdir', 'mkdirat', 'fchmod', 'rename', 'renameat',
                             'renameat2', 'close') or 'O_CREAT' in self.line

    def __str__(self):
        return f'{self.name}[{self.when}] {self.line[:110]}'


def calls(trace, place):
    """The system calls of a trace that have to do with what is below a place."""
    counts, found = {}, []
    with open(trace, encoding='utf-8', errors='replace') as file:
        for line in file:
            match = re.match(r'(?:\d+ +)?(\w+)\(', line)
            if not match:
                continue
            name = match[1]
            counts[name] = counts.get(name, 0) + 1
            if place in line:
                found.append(Call(name, counts[name], line.strip()))
    return found


def traced(arguments, store, trace, **variables):
    """Runs a command and gives its outcome and all its calls on files of the store."""
    prefix = [*TRACE, '-o', trace, '-e', 'trace=%file,%desc']
    outcome = program.run(arguments, store, prefix=prefix, **variables)
    return outcome, calls(trace, store)


def run(arguments, store, call, fault, **variables):
    """Runs a command with a fault in one of its calls."""
    return program.run(arguments, store, prefix=[*TRACE, '-o', '/dev/null', *call.inject(fault)], **variables)


class Attached:
    """strace on a program that is running already, from now on: it writes a trace, with a fault if there is one."""

    def __init__(self, process, trace, options=('-e', 'trace=%file,%desc')):
        self.process = subprocess.Popen([*TRACE[:2], '-e', 'signal=none', '-o', trace, *options, '-p', str(process)],
                                        stderr=subprocess.PIPE, text=True)
        # It says "attached" once every call is seen.
        assert 'attached' in self.process.stderr.readline()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.process.stderr.close()


def leftovers(store):
    """The files that were still being written when something went wrong."""
    return [f'{path}/{name}' for path, _, names in os.walk(store) for name in names if name.startswith('.')]


def grow_old(paths):
    """Makes files two hours older, so that nobody can be writing them any more."""
    for path in paths:
        os.utime(path, (time.time() - 7200,) * 2)
