"""E6 to E9: names that are paths, files that are none, masks, other people, and odd surroundings."""
import ctypes
import os
import re
import shutil
import socket
import stat
import subprocess
import threading
import time

from . import cases, program
from .rows import row
from .terminal import ENTER, ESCAPE, SAVE, Terminal

ODD_NAMES = [
    '../x', '../../etc/passwd', '/etc/passwd', '.', '..', '...', './x', 'x/y', 'x\\y', '-rf', '--help', '~', '~root', 'a\nb', 'a\tb',
    ' ', 'a ', ' a', 'x.', 'NUL', 'CON', 'x' * 300, 'e\u0301', '\u00eb', '\u0435vil', '%2e%2e%2f', '$(id)', '*', '?', 'x\x1by', '\u202ex', '.new-1',
    '2026-0001/../2026-0002', '2026-00001', '2026-1', '02026-0001', '2026-0001 ', '+026-0001', '2026-0000', '\u0662\u0660\u0662\u0666-0001',
]


@row('E6', 'no name, number, login or version becomes a path')
def names_are_not_paths(row, options):
    with program.demo_store() as store, program.scratch() as folder:
        good = cases.document(store)
        trace = folder + '/trace'
        path = folder + '/case.json'
        seen = program.tree(os.path.dirname(store))

        def traced(arguments, what):
            """Runs a command and looks at every file it opens or makes."""
            prefix = ['strace', '-f', '-y', '-qq', '-o', trace, '-e',
                      'trace=open,openat,openat2,creat,mkdir,mkdirat,link,linkat,rename,renameat,renameat2,unlink,unlinkat']
            outcome = program.run(arguments, store, prefix=prefix)
            row.check(outcome.status is not None and outcome.status >= 0, f'{what}: {outcome.status}')
            row.check(not strays(trace, store), f'{what}: {strays(trace, store)[:3]}')
            return outcome

        for name in ODD_NAMES:
            for command in (['show', name], ['export', name], ['check', '--', name]):
                # What is no case number is the name of a file that the person gives, and only read.
                traced(command, f'{command}')
            traced(['people', 'add', '--name', 'x', '--', name], f'login {name!r}')
            traced(['check', '--framework', f'{name}@2026.1', '2026-0001'], f'framework {name!r}')
            traced(['migrate', '2026-0001', '--to', f'removal-nl@{name}', '--reason', 'x'], f'version {name!r}')
            for change in (lambda d: d.update(case=name), lambda d: d['framework'].update(id=name),
                           lambda d: d['framework'].update(version=name),
                           lambda d: d.update(persons=[{**d['persons'][0], 'id': name}])):
                document = {**good, 'framework': dict(good['framework'])}
                change(document)
                cases.write(path, document)
                traced(['import', path], f'in a document: {name!r}')
        for outside in set(program.tree(os.path.dirname(store))) - set(seen):
            row.check(outside.startswith(store + '/'), f'{outside} was made outside the store')


def strays(trace, store):
    """The calls of a trace (strace -y) that change anything outside the store, or leave the folder they work in."""
    found = []
    with open(trace, encoding='utf-8', errors='replace') as file:
        for line in file:
            place = re.match(r'\d+ +\w+\((?:(AT_FDCWD|\d+)<([^>]*)>, )?"((?:[^"\\]|\\.)*)"', line)
            if not place or ' = -1 ENOENT' in line:
                continue
            is_below, folder, name = place[1] not in (None, 'AT_FDCWD'), place[2] or '', place[3]
            path = name if name.startswith('/') else f'{folder}/{name}'
            if is_below and ('/' in name or name == '..' and 'O_DIRECTORY' not in line):
                # Nothing but plain names, and the way up to make a new folder durable.
                found.append(line.strip())
            elif 'O_RDONLY' not in line and not path.startswith((store, '/dev/tty')):
                found.append(line.strip())
    return found


def replacements(outside):
    """What somebody can put in the place of a file: a name, and how to make it."""
    def device(path, numbers):
        os.mknod(path, stat.S_IFCHR | 0o600, os.makedev(*numbers))

    def local_socket(path):
        short = socket.socket(socket.AF_UNIX)
        here = os.getcwd()
        os.chdir(os.path.dirname(path))
        short.bind(os.path.basename(path))
        os.chdir(here)
        short.close()

    yield 'a link to a file', lambda path: os.symlink(outside, path)
    yield 'a link to nothing', lambda path: os.symlink(outside + '-none', path)
    yield 'a link to /dev/zero', lambda path: os.symlink('/dev/zero', path)
    yield 'a pipe', os.mkfifo
    yield 'a folder', os.mkdir
    yield 'a socket', local_socket
    if os.getuid() == 0:
        yield 'the device zero', lambda path: device(path, (1, 5))
        yield 'a terminal', lambda path: device(path, (5, 0))


@row('E7', 'a link, pipe, device, socket or folder in the place of a file is refused at once and not written through')
def no_files(row, options):
    login = subprocess.check_output(['id', '-un'], text=True).strip()
    log = f'access/{login}/{time.strftime("%Y-%m")}.jsonl'
    places = ['store.json', 'people.json', 'frameworks/removal-nl-*.json', 'cases/2026/00/0001-000001.json',
              'cases/2026/00/0001-000002.json', f'drafts/{login}/2026-0001.json', 'cases', 'cases/2026', 'cases/2026/00',
              'drafts', f'drafts/{login}', 'frameworks', 'access', f'access/{login}', log]
    slowest = 0
    with program.demo_store() as made, program.scratch() as folder:
        program.run(['people', 'add', login, '--name', 'Anne', '--role', 'administrator', '--role', 'caseworker'], made)
        draft = f'{made}/drafts/{login}'
        os.makedirs(draft, mode=0o700)
        shutil.copy(f'{made}/cases/2026/00/0001-000001.json', f'{draft}/2026-0001.json')
        os.makedirs(os.path.dirname(f'{made}/{log}'), mode=0o700, exist_ok=True)
        open(f'{made}/{log}', 'a').close()
        outside = folder + '/outside'
        for place in places:
            for kind, replace in replacements(outside):
                with open(outside, 'w') as file:
                    file.write('van iemand anders')
                store = folder + '/store'
                shutil.copytree(made, store, symlinks=True)
                path = f'{store}/{place}'
                if '*' in place:
                    path = store + '/frameworks/' + os.listdir(store + '/frameworks')[0]
                shutil.rmtree(path) if os.path.isdir(path) else os.path.exists(path) and os.remove(path)
                replace(path)
                for command in (['list'], ['show', '2026-0001'], ['export', '2026-0002'], ['people', 'add', 'x', '--name', 'X'],
                                ['import', f'{made}/cases/2026/00/0002-000001.json']):
                    start = time.monotonic()
                    outcome = program.run(command, store, timeout=10)
                    slowest = max(slowest, time.monotonic() - start)
                    row.check(outcome.status in (0, 3, 73, 74), f'{place}, {kind}: {command[0]} {outcome.status}')
                with Terminal(store=store, columns=120) as terminal:
                    # Whatever opens, typing and saving over it must not follow the link either.
                    terminal.settle()
                    if terminal.is_alive():
                        terminal.send(b'\x1b[F', ENTER).send(ENTER, 'x', SAVE).send(ESCAPE).send(ESCAPE)
                        terminal.send('n', ENTER, SAVE).send('q', 'q')
                row.check(open(outside).read() == 'van iemand anders' and not os.path.exists(outside + '-none'),
                          f'{place}, {kind}: written through')
                row.check(not stat.S_ISREG(os.lstat(path).st_mode) or place == 'people.json'
                          or place.startswith(('drafts', 'access')), f'{place}, {kind}: replaced')
                shutil.rmtree(store)
        named_files(row, made, outside)
        own_files(row, made, folder, outside)
    row.note(f'slowest answer {slowest:.1f} s')


def named_files(row, store, outside):
    """Files that the person names may be links, because that is the person's choice; nothing else than files."""
    for kind, replace in replacements(outside):
        path = outside + '.json'
        replace(path)
        for command in (['import', path], ['check', path], ['framework', 'validate', path]):
            outcome = program.run(command, store, timeout=10)
            row.check(outcome.status == 3, f'{kind} named in {command[0]}: {outcome.status}')
        os.rmdir(path) if os.path.isdir(path) else os.remove(path)


def own_files(row, made, folder, outside):
    """The same for what stands outside the store: the key of a person, and the revisions that a program saw."""
    own = {'XDG_STATE_HOME': f'{folder}/state', 'XDG_CONFIG_HOME': f'{folder}/config'}
    store, case = f'{folder}/mine', f'{made}/cases/2026/00/0002-000001.json'
    login = subprocess.check_output(['id', '-un'], text=True).strip()
    commands = (['import', case], ['export', '2026-0001'], ['verify'], ['people', 'key'])
    for command in (['people', 'add', login, '--name', 'Anne', '--role', 'supervisor', '--role', 'caseworker'], *commands):
        program.run(command, store, **own)
    for path in [path for base in own.values() for path, data in program.tree(base).items() if data is not None]:
        with open(path, 'rb') as file:
            kept = file.read()
        for kind, replace in replacements(outside):
            os.remove(path)
            replace(path)
            for command in commands:
                outcome = program.run(command, store, timeout=10, **own)
                row.check(outcome.status in (0, 3, 4, 73, 74), f'{path}, {kind}: {command[0]} {outcome.status}')
            row.check(open(outside).read() == 'van iemand anders' and not os.path.exists(outside + '-none'),
                      f'{path}, {kind}: written through')
            shutil.rmtree(path) if os.path.isdir(path) and not os.path.islink(path) else os.remove(path)
            with open(path, 'wb') as file:
                file.write(kept)
            os.chmod(path, 0o600)
    row.note('outside the store: ' + ', '.join(os.path.basename(path) for base in own.values() for path in program.tree(base)
                                                 if os.path.isfile(path)))


@row('E7s', 'folders exchanged for links while cases are saved lead nothing out of the store', slow=True)
def swapped_folders(row, options):
    """renameat2 with RENAME_EXCHANGE, again and again, while somebody saves."""
    libc = ctypes.CDLL(None, use_errno=True)
    with program.demo_store() as store, program.scratch() as folder:
        outside = folder + '/outside'
        os.mkdir(outside)
        document = f'{folder}/case.json'
        cases.write(document, cases.document(store))
        for place in ('cases/2026/00', 'cases/2026', 'cases', 'frameworks'):
            path, link = f'{store}/{place}'.encode(), f'{folder}/link'.encode()
            os.symlink(outside, link)
            going = True

            def swap():
                while going:
                    libc.renameat2(-100, path, -100, link, 2)

            thread = threading.Thread(target=swap)
            thread.start()
            statuses = {}
            for _ in range(100):
                outcome = program.run(['import', document], store, timeout=10)
                statuses[outcome.status] = statuses.get(outcome.status, 0) + 1
                row.check(outcome.status in (0, 3, 73, 74) and not os.listdir(outside), f'{place}: {outcome.status}')
            going = False
            thread.join()
            if os.path.islink(path):
                libc.renameat2(-100, path, -100, link, 2)
            os.remove(link)
            row.note(f'{place}: ended with {statuses}')
        numbers = len(program.run(['list'], store).output.splitlines())
        row.check(program.run(['list'], store).status == 0 and numbers >= 10, 'the store is not whole')


@row('E8', 'files are 0600 and folders 0700 under any mask, and nobody else reads or lists them')
def modes(row, options):
    for umask in (0o000, 0o022, 0o077, 0o777):
        with program.scratch() as folder:
            store = folder + '/store'
            os.chmod(folder, 0o755)
            document = None
            for command in (['demo', '--keep', store, '--print-path'], ['people', 'add', 'anne', '--name', 'Anne']):
                row.check(program.run(command, store, umask=umask).status == 0, f'{umask:o}: {command}')
            document = folder + '/case.json'
            cases.write(document, cases.document(store))
            row.check(program.run(['import', document], store, umask=umask).status == 0, f'{umask:o}: import')
            own = {'XDG_STATE_HOME': f'{store}-state', 'XDG_CONFIG_HOME': f'{store}-config'}
            mine = f'{store}-mine'
            login = subprocess.check_output(['id', '-un'], text=True).strip()
            for command in (['people', 'add', login, '--name', 'Anne', '--role', 'supervisor', '--role', 'caseworker'],
                            ['import', document], ['export', '2026-0001'], ['verify'], ['people', 'key']):
                program.run(command, mine, umask=umask, **own)
            for base in (mine, *own.values()):
                for path in (base, *program.tree(base)):
                    mode = os.lstat(path).st_mode
                    wanted = 0o700 if stat.S_ISDIR(mode) else 0o600
                    row.check(mode & 0o7777 == wanted, f'{umask:o}: {path} {mode & 0o7777:o}')
            editor = f'{folder}/editor'
            with open(editor, 'w') as file:
                file.write(f'#!/bin/sh\nstat -c "%a %n" "$1" "$(dirname "$1")" > {folder}/modes\n')
            os.chmod(editor, 0o755)
            with Terminal(store=store, rows=30, columns=120, umask=umask, EDITOR=editor, TMPDIR=folder) as terminal:
                terminal.list().send(ENTER).go_to('Korte aanduiding').send(' anders')
                terminal.wait('concept bewaard').kill(15)
                row.check(terminal.ended() == 143, f'{umask:o}: {terminal.status}')
            row.check(os.path.exists(f'{store}/drafts'), f'{umask:o}: no draft')
            for path in [store, *program.tree(store)]:
                mode = os.lstat(path).st_mode
                wanted = 0o700 if stat.S_ISDIR(mode) else 0o600
                row.check(mode & 0o7777 == wanted, f'{umask:o}: {path} {mode & 0o7777:o}')
                if os.getuid() == 0:
                    reader = ['ls', path] if stat.S_ISDIR(mode) else ['cat', path]
                    other = subprocess.run(['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', *reader],
                                           capture_output=True)
                    row.check(other.returncode != 0 and not other.stdout, f'{umask:o}: another reads {path}')
            with Terminal(store=store, rows=30, columns=120, umask=umask, EDITOR=editor, TMPDIR=folder) as terminal:
                terminal.wait('Niet-vastgelegd').send(ESCAPE).send(ENTER).go_to('Gezinssituatie').send(b'\x1bOS').settle(0.3)
            if os.path.exists(f'{folder}/modes'):
                found = open(f'{folder}/modes').read().split()[::2]
                row.check(found == ['600', '700'], f'{umask:o}: the file of the editor {found}')
            else:
                row.check(False, f'{umask:o}: the editor was not started')


def surroundings(folder):
    """Odd environments: a name, variables, a command around the program, and how the screens may end."""
    yield 'nothing at all', {}, ['env', '-i'], (3, 64)
    yield 'no HOME', {'HOME': None}, [], None
    yield 'HOME is a file', {'HOME': '/etc/passwd', 'VIERSTAP_STORE': None}, [], (3, 73, 74)
    yield 'HOME may not be written', {'HOME': '/proc', 'VIERSTAP_STORE': None}, [], (3, 73, 74)
    yield 'LANG=C', {'LC_ALL': 'C'}, [], None
    yield 'a locale that is not there', {'LC_ALL': 'xx_YY.UTF-8'}, [], None
    yield 'TERM not set', {'TERM': None}, [], (64,)
    yield 'TERM=dumb', {'TERM': 'dumb'}, [], (64,)
    yield 'TERM unknown', {'TERM': 'no-such-terminal'}, [], (64,)
    yield 'a terminfo folder that is not there', {'TERMINFO': '/nonexistent'}, [], None
    yield 'TZ bogus', {'TZ': 'Nowhere/Nothing'}, [], None
    yield 'TZ with a path', {'TZ': ':/etc/passwd'}, [], None
    yield 'PATH empty', {'PATH': ''}, [], None
    yield 'LINES and COLUMNS wrong', {'LINES': '-1', 'COLUMNS': '99999'}, [], None
    yield 'ESCDELAY wrong', {'ESCDELAY': 'x' * 10_000}, [], None
    yield 'TMPDIR not there', {'TMPDIR': '/nonexistent'}, [], None
    yield 'standard error closed', {}, ['sh', '-c', 'exec "$0" "$@" 2>&-'], None
    yield '16 files', {}, ['sh', '-c', 'ulimit -n 16; exec "$0" "$@"'], None
    yield '500 MB', {}, ['sh', '-c', 'ulimit -v 500000; exec "$0" "$@"'], None
    yield 'a small stack', {}, ['sh', '-c', 'ulimit -s 256; exec "$0" "$@"'], None
    yield 'no core files', {}, ['sh', '-c', 'ulimit -c 0; exec "$0" "$@"'], None
    yield 'SIGHUP ignored', {}, ['sh', '-c', 'trap "" HUP; exec "$0" "$@"'], None
    yield 'many variables', {f'X{number}': 'y' * 1000 for number in range(100)}, [], None


@row('E9', 'in odd surroundings nothing crashes and nothing is lost; what is wrong is said')
def odd_surroundings(row, options):
    with program.scratch() as folder:
        for index, (name, variables, prefix, statuses) in enumerate(surroundings(folder)):
            store = f'{folder}/{index}'
            merged = {'VIERSTAP_STORE': store, **variables}
            command = [*prefix, program.BINARY]
            with Terminal(command=command, rows=24, columns=100, **merged) as terminal:
                terminal.settle(0.2)
                if statuses:
                    status = terminal.ended()
                    said = bytes(terminal.raw).strip()
                    row.check(status in statuses and b'vierstap: ' in said, f'{name}: {status} {said[:200]}')
                    continue
                try:
                    terminal.wait(lambda text: 'zaken (' in text or 'cases (' in text).settle().send(ESCAPE)
                    terminal.send('n').wait(lambda text: 'aarover' in text or 'about' in text).send(ENTER).wait('-0001')
                    terminal.send('/', 'Korte', ENTER, ENTER).send('Gezin Test', ESCAPE).send(SAVE).settle(0.2)
                    terminal.send('q').wait(lambda text: 'zaken (1)' in text or 'cases (1)' in text).send('q')
                    row.check(terminal.ended() == 0, f'{name}: {terminal.status}')
                    row.check(b'Gezin Test' in program.run(['list'], store).output, f'{name}: the text is lost')
                except AssertionError as error:
                    row.check(False, f'{name}: {error}')
        without_terminal(row, folder)
        full_places(row, folder)
        replaced_program(row, folder)


def without_terminal(row, folder):
    """Input or output that is no terminal: status 64, and a way out."""
    for name, command in (('input a file', '"$0" < /dev/null'), ('output a pipe', '"$0" | cat; exit ${PIPESTATUS[0]}'),
                          ('input closed', '"$0" <&-'), ('output closed', '"$0" >&-')):
        with Terminal(command=['bash', '-c', command, program.BINARY], store=f'{folder}/s') as terminal:
            status = terminal.ended()
            row.check(status == 64 and b'terminal' in terminal.raw, f'{name}: {status}')


def full_places(row, folder):
    """Output on a full disk is an error, never half a document with status 0."""
    with program.demo_store() as store:
        for command in (['export', '2026-0001'], ['show', '2026-0001'], ['list'], ['list', '--json'], ['--help']):
            words = ' '.join(command)
            outcome = subprocess.run(['sh', '-c', f'"$0" {words} > /dev/full', program.BINARY], capture_output=True,
                                     env=program.environment(store))
            row.check(outcome.returncode == 74 and b'vierstap: ' in outcome.stderr, f'{words} to a full disk: '
                      f'{outcome.returncode} {outcome.stderr[:100]}')


def replaced_program(row, folder):
    """An update of the program during a session: the session goes on and saves."""
    binary = f'{folder}/vierstap'
    shutil.copy(program.BINARY, binary)
    store = f'{folder}/replaced'
    with Terminal(command=[binary], store=store, rows=24, columns=100) as terminal:
        terminal.list().new_case()
        os.remove(binary)
        shutil.copy('/bin/true', binary)
        terminal.go_to('Korte aanduiding').send('Na de update', ESCAPE).send(SAVE).wait('Vastgelegd als versie 2')
        terminal.send('q').wait('zaken (1)').send('q')
        row.check(terminal.ended() == 0, f'replaced: {terminal.status}')
    row.check(b'Na de update' in program.run(['list'], store).output, 'replaced: the text is lost')
