"""The rows of the table: a promise, the tries that put it to the test, and how many held."""
import time

ALL = []


class Row:
    """One promise. A test calls `check` for every try; `note` says what was measured."""

    def __init__(self, name, promise, body, is_slow):
        self.name, self.promise, self.body, self.is_slow = name, promise, body, is_slow
        self.tried = self.done = 0
        self.notes, self.failures, self.seconds = [], [], 0.0

    def check(self, holds, what):
        self.tried += 1
        if holds:
            self.done += 1
        else:
            self.failures.append(what)
        return holds

    def note(self, text):
        self.notes.append(text)

    def run(self, options):
        start = time.monotonic()
        try:
            self.body(self, options)
        except Exception as error:  # A row that cannot be finished has failed; the others still have their turn.
            self.check(False, f'not finished: {error!r}')
        self.seconds = time.monotonic() - start


def row(name, promise, slow=False):
    """Registers a test as a row."""

    def register(body):
        ALL.append(Row(name, promise, body, slow))
        return body

    return register


def outcome(name, options):
    """Runs the row of a name, in a process of its own, and tells what came of it."""
    found = next(row for row in ALL if row.name == name)
    found.run(options)
    return found.done, found.tried, found.seconds, found.notes, found.failures
