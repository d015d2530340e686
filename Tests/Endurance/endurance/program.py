"""The built program, run as people and scripts run it."""
import contextlib
import os
import resource
import shutil
import subprocess
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
BINARY = os.environ.get('VIERSTAP_BINARY', os.path.join(ROOT, '.build', 'release', 'vierstap'))
FRAMEWORK = os.path.join(ROOT, 'Assets', 'Frameworks', 'removal-nl.json')


def environment(store=None, **more):
    """A plain environment, so that nothing of the person who runs the tests plays a part."""
    variables = {'PATH': os.environ.get('PATH', '/usr/bin:/bin'), 'LC_ALL': 'C.UTF-8', 'HOME': '/nonexistent',
                 'TERM': 'xterm-256color', 'TZ': 'Europe/Amsterdam', 'SWIFT_BACKTRACE': 'enable=no'}
    if store:
        variables['VIERSTAP_STORE'] = store
        # What the program saw of a store it remembers outside it, and a test that puts the store back forgets that too.
        variables['XDG_STATE_HOME'] = f'{store}-state'
    variables.update(more)
    return {name: value for name, value in variables.items() if value is not None}


class Outcome:
    """How a command ended: status (negative for a signal, None for a timeout), bytes of both outputs, peak KB."""

    def __init__(self, status, output, errors, peak):
        self.status, self.output, self.errors, self.peak = status, output, errors, peak

    @property
    def text(self):
        return (self.output + self.errors).decode('utf-8', 'replace')


def run(arguments, store=None, timeout=20, limit=None, prefix=(), umask=0o077, stdin=subprocess.DEVNULL, **variables):
    """Runs the program; `limit` bounds its address space in bytes, `prefix` is a command around it."""

    def prepare():
        os.umask(umask)
        if limit:
            resource.setrlimit(resource.RLIMIT_AS, (limit, limit))

    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        process = subprocess.Popen([*prefix, BINARY, *arguments], stdin=stdin, stdout=output, stderr=errors,
                                   env=environment(store, **variables), preexec_fn=prepare)
        peak = 0
        try:
            status, peak = wait(process, timeout)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            status = None
        output.seek(0)
        errors.seek(0)
        return Outcome(status, output.read(), errors.read(), peak)


def wait(process, timeout):
    """Waits for a process and tells its status and its highest resident memory in KB."""
    import time
    end = time.monotonic() + timeout
    pause = 0.001
    while True:
        found, status, usage = os.wait4(process.pid, os.WNOHANG)
        if found:
            process.returncode = os.waitstatus_to_exitcode(status)
            return process.returncode, usage.ru_maxrss
        if time.monotonic() > end:
            raise subprocess.TimeoutExpired(process.args, timeout)
        time.sleep(pause)
        pause = min(0.02, pause * 1.5)


@contextlib.contextmanager
def scratch():
    """A folder that is there while a test runs."""
    folder = tempfile.mkdtemp(prefix='vierstap-endurance-')
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def demo_store():
    """A store with the demo families."""
    with scratch() as folder:
        store = os.path.join(folder, 'store')
        made = run(['demo', '--keep', store, '--print-path'])
        assert made.status == 0, made.text
        yield store


def tree(folder):
    """Every path below a folder with its content; links and odd files by their kind."""
    found = {}
    for path, folders, names in os.walk(folder):
        for name in folders + names:
            full = os.path.join(path, name)
            if os.path.isfile(full) and not os.path.islink(full):
                with open(full, 'rb') as file:
                    found[full] = file.read()
            else:
                found[full] = None
    return found
