"""E4, F1, F2, F3 and F6: any text survives in the data, and none of it drives, turns or hides on a terminal."""
import json
import shutil

from . import cases, program, texts
from .emulator import violations
from .rows import row
from .terminal import DOWN, ENTER, ESCAPE, PALETTE, REDRAW, RIGHT, TAB, Terminal


@row('E4', 'any text survives in every text field, byte for byte')
def any_text(row, options):
    strings = texts.OWN + (texts.naughty(options.naughty) if options.naughty else [])
    questions = cases.text_questions()
    with program.demo_store() as store, program.scratch() as folder:
        document = cases.document(store)
        fields = len(cases.texts(document, questions))
        path = folder + '/case.json'
        for text in strings:
            cases.write(path, cases.map_texts(document, questions, lambda _: text))
            imported = program.run(['import', path], folder + '/store')
            if imported.status != 0:
                row.check(False, f'{text[:40]!r} refused: {imported.text[:200]}')
                continue
            number = imported.output.decode().split('\t')[-1].strip()
            found = cases.texts(cases.document(folder + '/store', number), questions)
            row.check(found == [text] * len(found) and len(found) == fields, f'{text[:40]!r} came back otherwise')
    row.note(f'{fields} texts in each case' + ('' if options.naughty else '; the Big List of Naughty Strings with --naughty'))


def titled(store, folder, strings):
    """Imports a case for each text, which is its title; the numbers in order."""
    document = cases.document(store)
    numbers = []
    for index, text in enumerate(strings):
        document['answers']['c.title']['value'] = text
        path = f'{folder}/{index}.json'
        cases.write(path, document)
        imported = program.run(['import', path], store)
        assert imported.status == 0, imported.text
        numbers.append(imported.output.decode().split('\t')[-1].strip())
    return numbers


PAGE_DOWN = b'\x1b[6~'
# What is pressed in an open case to see each of its screens.
STATIONS = [
    *[[step, *[PAGE_DOWN] * 8] for step in '01234'],
    [DOWN, ENTER, 'x', b'\x7f', TAB, TAB, b'\x0c'],
    ['1', *[DOWN] * 6, ENTER, DOWN, ESCAPE, 't'],
    ['p', *[DOWN] * 9, 'i', PAGE_DOWN, 't', PAGE_DOWN], ['p', DOWN, DOWN, 't', *[PAGE_DOWN] * 4], ['p', 'f', 'f', PAGE_DOWN],
    ['3', 'v', RIGHT, DOWN, ENTER], ['3', 'v', *[DOWN] * 12],
    ['r', *[PAGE_DOWN] * 4], ['T', *[PAGE_DOWN] * 4], ['H', *[PAGE_DOWN] * 4], ['K', *[PAGE_DOWN] * 4], ['V', PAGE_DOWN],
    ['?', PAGE_DOWN], ['/', *[PAGE_DOWN] * 3, 'a'], [PALETTE, 'a'], ['1', b'\x1bOP', PAGE_DOWN], ['c', 'o', 'C', 'O'], ['D'],
    [b'\x1b[21~', '1', PAGE_DOWN],
]


def walk(terminal):
    """Goes through every screen of the case that the bar of the list stands on; the number of different screens."""
    seen = set()
    for station in STATIONS:
        for _ in range(8):
            if terminal.screen.lines[0].startswith(' Vierstap'):
                break
            terminal.send(ESCAPE)
        terminal.send(ENTER).wait(lambda text: not text.startswith(' Vierstap'))
        for key in station:
            terminal.send(key)
            seen.add(terminal.screen.text)
    return len(seen)


def hostile_framework(store, suffix):
    """Puts a framework with hostile texts into the store, and a case under it; the number of the case."""
    document = cases.framework()

    def change(value, key=None):
        if isinstance(value, dict):
            return {name: change(member, name) for name, member in value.items()}
        if isinstance(value, list):
            return [change(element, key) for element in value]
        return value + suffix if key in ('nl', 'en') and isinstance(value, str) else value

    for part in ('steps', 'sections', 'questions', 'lists', 'considerations', 'sources', 'hearingAid', 'checklist', 'title'):
        if part in document:
            document[part] = change(document[part])
    document['version'] = '2000.1'
    path = f'{store}/frameworks/removal-nl-2000.1.json'
    cases.write(path, document)
    refused = program.run(['framework', 'validate', path], store)
    case = cases.document(store)
    case['framework'] = {'id': 'removal-nl', 'version': '2000.1', 'digest': ''}
    cases.write(store + '/../framework-case.json', case)
    imported = program.run(['import', store + '/../framework-case.json'], store)
    return refused, imported


@row('F1', 'nothing in the data drives the terminal, on any screen')
def driving(row, options):
    with program.demo_store() as store, program.scratch() as folder:
        _, number = cases.hostile(store, folder, lambda index: texts.DRIVING[index % len(texts.DRIVING)])
        check_screens(row, store, number, 'texts that drive')
        numbers = titled(store, folder, texts.DRIVING)
        check_list(row, store, numbers, 'title')
        # Authors, drafts, files with strange names and the name of the folder itself.
        document = cases.document(store)
        document['changed']['by'] = 'anne\x1b]0;x\x07\u202e'
        cases.write(f'{store}/cases/2026/00/0001-000002.json', {**document, 'revision': 2})
        for name in ('\x1b]0;naam\x07.json', 'x\u202e\u200b.json', 'a\nb.json', '0001-000003.json\x1b[2J'):
            open(f'{store}/cases/2026/00/{name}', 'w').close()
        check_screens(row, store, '2026-0001', 'names of authors and files')
        moved = f'{folder}/wi\x1b[2Jn\u202ekel\x07'
        shutil.copytree(store, moved)
        check_screens(row, moved, '2026-0001', 'the name of the store')
        empty = f'{folder}/le\x1b]0;eg\x07'
        with Terminal(store=empty) as terminal:
            terminal.wait('Er zijn nog geen zaken').send('q')
            row.check(not terminal.screen.violations, f'an empty store: {terminal.screen.violations[:5]}')
    framework_texts(row)


def framework_texts(row):
    for suffix in ('\x1b[31m\x07\x9b2J', '\u202ekader\u200b\U000e0041'):
        with program.demo_store() as store:
            refused, imported = hostile_framework(store, suffix)
            if refused.status:
                row.check(refused.status == 3 and not violations(refused.errors), 'refused without saying so safely')
                row.note(f'refused when loaded: {refused.text.splitlines()[0][-80:]}')
                continue
            row.check(imported.status == 0, imported.text[:200])
            check_screens(row, store, imported.output.decode().split('\t')[-1].strip(), 'texts of a framework')


def check_screens(row, store, number, what):
    with Terminal(store=store, rows=40, columns=120) as terminal:
        terminal.list().send('/', number, ENTER)
        screens = walk(terminal)
        row.check(screens > 60, f'{what}: only {screens} screens seen')
        row.check(not terminal.screen.violations, f'{what}: {terminal.screen.violations[:5]}')
        row.check(terminal.is_alive(), f'{what}: ended with {terminal.status}')
        row.note(f'{what}: {screens} screens, {len(terminal.raw) // 1024} KB sent')


def check_list(row, store, numbers, what):
    """The row of the list for each case: whole, safe, and with its stand-ins."""
    with Terminal(store=store, rows=100, columns=120) as terminal:
        terminal.list().settle()
        rows = {number: line for line in terminal.screen.lines for number in numbers if number in line}
        for number in numbers:
            row.check(number in rows, f'{what}: {number} is not in the list')
        row.check(not terminal.screen.violations, f'{what}: {terminal.screen.violations[:5]}')
        return rows


@row('F2', 'what hides or turns text around is marked where it stands, and never sent raw')
def hiding(row, options):
    with program.demo_store() as store, program.scratch() as folder:
        _, number = cases.hostile(store, folder, lambda index: texts.HIDING[index % len(texts.HIDING)])
        check_screens(row, store, number, 'texts that hide')
        strings = [f'<{text}>' for text in texts.HIDING]
        numbers = titled(store, folder, strings)
        shown = check_list(row, store, numbers, 'title')
        for number, text in zip(numbers, strings):
            is_marked = '\u2426' in shown.get(number, '') or '\u2424' in shown.get(number, '')
            row.check(is_marked, f'{text!r} leaves no mark: {shown.get(number, "")[:40]!r}')


@row('F3', 'columns hold: what is drawn key by key is what is drawn at once')
def columns(row, options):
    strings = texts.OWN + (texts.naughty(options.naughty) if options.naughty and options.slow else [])
    groups = [strings[start:start + 8] for start in range(0, len(strings), 8)]
    for index, group in enumerate(groups):
        rows, width = [(24, 80), (20, 60), (40, 120), (12, 43)][index % 4]
        with program.demo_store() as store, program.scratch() as folder:
            _, number = cases.hostile(store, folder, lambda count: group[count % len(group)])
            with Terminal(store=store, rows=rows, columns=width) as terminal:
                terminal.open_case(number)
                for keys in ('0', '\x1b[6~', '1', '\x1b[6~', '\x1b[6~', 'p', '\x1b[B', '\x1b[B', 'p', '\r', 'x', '\x1b', 'u',
                             '3', 'v', '\x1b[C', '\x1b', '4', '\x1b[6~'):
                    terminal.send(keys)
                    drawn = terminal.screen.lines
                    terminal.send(REDRAW)
                    row.check(terminal.screen.lines == drawn, f'{rows}x{width} after {keys!r}: {difference(drawn, terminal)}')
                row.check(not terminal.screen.violations, f'{terminal.screen.violations[:5]}')


def difference(drawn, terminal):
    for before, after in zip(drawn, terminal.screen.lines):
        if before != after:
            return f'{before!r} and then {after!r}'[:300]


def commands(store, number, framework, bad):
    """Command lines whose output holds data, or repeats what was typed."""
    odd = 'x\x1b]0;t\x07\u202e\u200b'
    yield ['list']
    yield ['people']
    for language in ('nl', 'en'):
        for command in (['show'], ['check'], ['compare'], ['deadlines'], ['hearing', '--child', 'c1'],
                        ['checklist', '--child', 'c1'], ['check', '--why', 'no-separation-for-obstruction', '--full']):
            yield [*command, '--lang', language, number]
    yield ['hearing', '--child', odd, number]
    yield ['show', '--child', odd, number]
    yield ['check', '--why', odd, number]
    yield ['show', odd]
    yield ['show', '2026-0001' + odd]
    yield ['export', odd]
    yield ['import', bad, odd]
    yield ['import', '--' + odd]
    yield [odd]
    yield ['--' + odd]
    yield ['--lang', odd]
    yield ['check', '--framework', odd, number]
    yield ['migrate', number, '--to', 'removal-nl@' + odd, '--reason', odd]
    yield ['people', 'add', odd, '--name', odd]
    yield ['people', 'add', 'x', '--name', odd, '--role', odd]
    yield ['framework', 'validate', framework]
    yield ['framework', 'test', framework]
    yield ['framework', 'show', framework]
    yield ['framework', 'show', '--consideration', odd]
    yield ['list', '--store', '/nonexistent/' + odd]
    yield ['demo', '--keep', bad + '/' + odd, '--print-path']
    yield ['help', odd]
    yield ['--version']
    yield ['--help']


DOCUMENTS = [['export'], ['export', '--confidential'], ['show', '--json'], ['check', '--json'], ['deadlines', '--json'],
             ['compare', '--json']]


@row('F6', 'output, errors and reports are as safe as the screen; documents go to files byte for byte')
def command_line(row, options):
    with program.demo_store() as store, program.scratch() as folder:
        mixed = [driving + hiding for driving, hiding in zip(texts.DRIVING, texts.HIDING)]
        _, number = cases.hostile(store, folder, lambda index: mixed[index % len(mixed)])
        program.run(['people', 'add', 'anne', '--name', mixed[1], '--team', mixed[2]], store)
        bad = f'{folder}/sle\x1b[2Jcht\u202e.json'
        with open(bad, 'wb') as file:
            file.write(b'{"a\x1b[2J": \xff}')
        framework = f'{folder}/kader\x1b[2J.json'
        with open(program.FRAMEWORK, encoding='utf-8') as file:
            text = file.read().replace('"k.views"', '"k.\\u001b]0;x\\u0007\u202eviews"', 3)
        with open(framework, 'w', encoding='utf-8') as file:
            file.write(text)
        for command in commands(store, number, framework, bad):
            piped = program.run(command, store)
            controls = [v for v in violations(piped.output) if int(v[2:], 16) < 0xA0]
            row.check(piped.status is not None and piped.status >= 0 and not controls, f'{command} piped: {controls[:5]}')
            row.check(not violations(piped.errors), f'{command} errors: {violations(piped.errors)[:5]}')
            with Terminal(command, store) as terminal:
                row.check(terminal.ended(20) is not None, f'{command} does not end')
                row.check(not violations(bytes(terminal.raw)), f'{command} on a terminal: {violations(bytes(terminal.raw))[:5]}')
        for command in DOCUMENTS:
            piped = program.run([*command, number], store)
            row.check(b'\x1b' not in piped.output and isinstance(json.loads(piped.output), (dict, list)), f'{command} piped')
            with Terminal([*command, number], store) as terminal:
                terminal.ended(20)
                row.check(not violations(bytes(terminal.raw)), f'{command} on a terminal')
        stored = open(f'{store}/cases/2026/00/{number[5:]}-000001.json', 'rb').read()
        row.check(program.run(['export', '--confidential', number], store).output == stored, 'not the bytes that are stored')
        for name in ('TERM', 'VIERSTAP_STORE', 'LANG', 'TZ', 'HOME', 'EDITOR'):
            with Terminal(store=None, **{'HOME': folder, name: folder + '/\x1b]0;x\x07\u202e'}) as terminal:
                terminal.settle().send('q')
                row.check(not terminal.screen.violations, f'{name}: {terminal.screen.violations[:5]}')
