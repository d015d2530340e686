"""E1 to E3: files that are no JSON, that mean two things, or that are made to exhaust the reader."""
import os
import re

from . import program
from .rows import row

# What is wrong with the grammar is said after the place, as a sentence of its own; what is wrong with the content is not.
GRAMMAR = re.compile(r'line \d+, column \d+(, at [^:]*)?: [A-Z]')


def refusal(outcome):
    """Whether a file was refused as it should be: status 3 and a message on standard error, nothing else."""
    return outcome.status == 3 and outcome.errors.startswith(b'vierstap: ') and not outcome.output


@row('E1', 'no invalid JSON is taken in, and no valid JSON is refused for its grammar')
def strict_json(row, options):
    if not options.suite:
        row.note('not tried: give the test_parsing folder of nst/JSONTestSuite with --suite; own fixtures are in '
                 'Tests/StrictJSONTests')
        return
    names = sorted(os.listdir(options.suite))
    counts = {}
    with program.scratch() as folder:
        for name in names:
            outcome = program.run(['import', '--check', '--lang', 'en', os.path.join(options.suite, name)],
                                  folder + '/store', timeout=10)
            is_grammar = bool(GRAMMAR.search(outcome.errors.decode('utf-8', 'replace')))
            kind = name[0]
            if kind == 'n':
                holds = refusal(outcome) and is_grammar
            elif kind == 'y':
                # A name that stands twice is refused on purpose: which of both would count?
                is_twice = 'duplicated' in name
                holds = refusal(outcome) and is_grammar == is_twice
                if is_twice:
                    counts['twice'] = counts.get('twice', 0) + 1
            else:
                holds = refusal(outcome)
                counts['refused' if is_grammar else 'read'] = counts.get('refused' if is_grammar else 'read', 0) + 1
            counts[kind] = counts.get(kind, 0) + holds
            row.check(holds, f'{name}: {outcome.status} {outcome.text.strip()[:120]}')
    row.note(f'invalid refused {counts["n"]} / 188, valid read {counts["y"] - counts["twice"]} / 95 '
             f'and {counts["twice"]} refused on purpose (a name twice), free to choose: {counts["read"]} read, {counts["refused"]} refused')


def ambiguous():
    """Documents that mean two things to two readers: a name, a change of the bytes of a good document."""
    def put(old, new):
        return lambda good: good.replace(old, new, 1)

    title = b'"c.title": {'
    number = re.compile(rb'("c\.moves": \{"value": )\d+')

    def moves(literal):
        return lambda good: number.sub(rb'\g<1>' + literal, good, count=1)

    def text(literal):
        return lambda good: re.sub(rb'("c\.title": \{"value": )"[^"]*"', lambda found: found[1] + literal, good, count=1)

    yield 'a name twice', put(b'"vierstap": 1', b'"vierstap": 1, "vierstap": 1')
    yield 'a name twice, escaped', put(b'"vierstap": 1', b'"vierstap": 1, "\\u0076ierstap": 1')
    yield 'a question twice', put(title, b'"c.title": {"value": "x", "by": "a", "at": "2026-11-02T09:15:00Z"}, "c.title": {')
    yield 'a question twice, escaped', put(title, b'"c.titl\\u0065": {"value": "x"}, "c.title": {')
    yield 'a value twice', put(title, title + b'"value": "x", ')
    yield 'NaN', moves(b'NaN')
    yield 'Infinity', moves(b'-Infinity')
    yield '1e400', moves(b'1e400')
    yield '1e5', moves(b'1e5')
    yield '1.0', moves(b'1.0')
    yield '2^63', moves(b'9223372036854775808')
    yield '-2^63-1', moves(b'-9223372036854775809')
    yield 'minus zero', moves(b'-0')
    yield 'a leading zero', moves(b'007')
    yield 'a plus', moves(b'+7')
    yield 'hexadecimal', moves(b'0x7')
    yield 'a number as text', moves(b'"7"')
    yield 'a byte order mark', lambda good: b'\xef\xbb\xbf' + good
    yield 'UTF-16', lambda good: good.decode().encode('utf-16')
    yield 'UTF-16 without a mark', lambda good: good.decode().encode('utf-16-le')
    yield 'UTF-32', lambda good: good.decode().encode('utf-32')
    yield 'Latin-1', lambda good: good.decode().encode('latin-1', 'replace')
    yield 'a NUL after the end', lambda good: good + b'\x00'
    yield 'a NUL in a text', text(b'"a\x00b"')
    yield 'a lone surrogate', text(b'"\\ud800"')
    yield 'surrogates turned around', text(b'"\\udc00\\ud800"')
    yield 'a surrogate in UTF-8', text(b'"\xed\xa0\x80"')
    yield 'an overlong slash', text(b'"\xc0\xaf"')
    yield 'beyond Unicode', text(b'"\xf4\x90\x80\x80"')
    yield 'a carriage return in a text', text(b'"a\rb"')
    yield 'a line feed in a text', text(b'"a\nb"')
    yield 'a tab in a text', text(b'"a\tb"')
    yield 'a comma at the end', put(b'"vierstap": 1,', b'"vierstap": 1,,')
    yield 'a comment', put(b'"vierstap": 1,', b'"vierstap": 1, // format\n')
    yield 'two documents', lambda good: good + good
    yield 'single quotes', lambda good: good.replace(b'"', b"'")
    yield 'cut off', lambda good: good[:len(good) // 2]
    yield 'a newer format', put(b'"vierstap": 1', b'"vierstap": 2')


@row('E2', 'nothing that means two things is silently taken for one of them')
def no_ambiguity(row, options):
    with program.demo_store() as store, program.scratch() as folder:
        good = program.run(['export', '--confidential', '2026-0001'], store).output
        path = folder + '/case.json'

        def outcome(data):
            with open(path, 'wb') as file:
                file.write(data)
            return program.run(['import', path], store)

        before = program.tree(store)
        for name, change in ambiguous():
            data = change(good)
            assert data != good, name
            row.check(refusal(outcome(data)) and program.tree(store) == before, f'{name}: taken in')
        # Line ends of other systems between the values mean the same and are taken.
        for end in (b'\r\n', b'\r'):
            row.check(outcome(good.replace(b'\n', end)).status == 0, f'line ends {end}')


def bombs(folder):
    """Files made to exhaust a reader: a name, a path, and whether it may be read after all."""
    def make(name, parts):
        path = f'{folder}/{name}.json'
        with open(path, 'wb') as file:
            for part in parts:
                file.write(part)
        return path

    million = 1_000_000
    yield 'depth 10^5', make('deep5', [b'[' * 100_000, b']' * 100_000])
    yield 'depth 10^6', make('deep6', [b'[' * million, b']' * million])
    yield 'depth 10^6 of objects', make('deepo', [b'{"a":' * million, b'1', b'}' * million])
    yield 'depth 10^6, never closed', make('open', [b'[{"a":' * million])
    yield 'a text of 200 MB', make('text', [b'{"vierstap": 1, "case": "', *[b'x' * million] * 200, b'"}'])
    yield 'a text of 15 MB', make('text15', [b'{"vierstap": 1, "case": "', *[b'x' * million] * 15, b'"}'])
    yield '10^6 names', make('names', [b'{', b','.join(b'"%d":0' % number for number in range(million)), b'}'])
    yield '10^6 names that differ at the end', make(
        'alike', [b'{', b','.join(b'"name of a member %07d":0' % number for number in range(million)), b'}'])
    yield '10^6 entries', make('entries', [b'{"vierstap": [', b','.join([b'[]'] * million), b']}'])
    yield '10^6 escapes', make('escapes', [b'{"vierstap": "', b'\\u0041' * million, b'"}'])
    yield '32 MB of spaces', make('spaces', [*[b' ' * million] * 32, b'1'])
    yield 'a number of 10^6 digits', make('digits', [b'{"vierstap": ', b'9' * million, b'}'])


@row('E3', 'no file costs more than its limits: 1 GB of memory, 10 seconds; peak below ten times the file')
def bombs_refused(row, options):
    highest, slowest = 0, ''
    with program.demo_store() as store, program.scratch() as folder:
        plain = program.run(['list'], store).peak
        for name, path in bombs(folder):
            size = os.path.getsize(path) // 1024
            for command in (['import', '--check', path], ['check', path], ['framework', 'validate', path]):
                outcome = program.run([*command, '--lang', 'en'], store, timeout=10, limit=1 << 30)
                grown = outcome.peak - plain
                # Below four megabytes the program itself weighs more than what it reads.
                ratio = grown / max(size, 4096)
                if ratio > highest:
                    highest, slowest = ratio, f'{name} by {command[0]}: {grown // 1024} MB for {size // 1024} MB'
                row.check(refusal(outcome) and ratio <= 10, f'{name} by {command}: {outcome.status} {ratio:.1f}x '
                          f'{outcome.text.strip()[:100]}')
        in_the_store(row, store, folder)
    row.note(f'highest: {highest:.1f} times the file ({slowest})')


def in_the_store(row, store, folder):
    """The same files in the place of each file of a store: refused by name, and the other cases stay readable."""
    bomb = folder + '/deep6.json'
    large = folder + '/text.json'
    login = program.run(['people'], store).status == 0 and os.popen('id -un').read().strip()
    os.makedirs(f'{store}/drafts/{login}', mode=0o700, exist_ok=True)
    for place in ('people.json', 'store.json', 'cases/2026/00/0001-000002.json', f'drafts/{login}/2026-0002.json',
                  'frameworks/' + sorted(os.listdir(store + '/frameworks'))[0]):
        path = f'{store}/{place}'
        kept = open(path, 'rb').read() if os.path.exists(path) else None
        for source in (bomb, large):
            with open(source, 'rb') as file, open(path, 'wb') as target:
                target.write(file.read())
            for command in (['list'], ['show', '2026-0001'], ['people'], ['check', '2026-0002']):
                outcome = program.run(command, store, timeout=10, limit=1 << 30)
                row.check(outcome.status is not None and outcome.status >= 0,
                          f'{place} as {os.path.basename(source)}: {command} ended with {outcome.status}')
        if kept is None:
            os.remove(path)
        else:
            with open(path, 'wb') as file:
                file.write(kept)
    row.check(program.run(['list'], store).status == 0, 'the store is not whole again')
