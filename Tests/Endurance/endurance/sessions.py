"""A2, A5t and B1 to B4: a session that is hung up, ended, killed or put aside while somebody types and saves."""
import glob
import json
import os
import random
import signal
import subprocess
import time

from . import faults, program
from .rows import row
from .terminal import ESCAPE, SAVE, Terminal

TEXT = ('Een kind vertelt. ' * 9)[:150]
ANSWER = 'c.family-summary'


def in_draft(store, number='2026-0001'):
    """What the draft of a case holds as the answer; None without a draft."""
    for path in glob.glob(f'{store}/drafts/*/{number}.json'):
        with open(path, encoding='utf-8') as file:
            return json.load(file)['answers'].get(ANSWER, {}).get('value', '')
    return None


def in_revisions(store, number='0001'):
    """What each revision of a case holds as the answer, by revision."""
    found = {}
    for path in glob.glob(f'{store}/cases/*/00/{number}-*.json'):
        with open(path, encoding='utf-8') as file:
            found[int(path[-11:-5])] = json.load(file)['answers'].get(ANSWER, {}).get('value', '')
    return found


def common(typed, kept):
    """How many of the first characters typed are there."""
    return len(os.path.commonprefix([typed, kept or '']))


def type_text(terminal, text=TEXT):
    """Makes a case and types into a long answer, until the screen shows all of it."""
    terminal.list().new_case().go_to('Gezinssituatie').wait('0 woorden')
    return terminal.send(text, settle=False).wait(f'{len(text.split())} woorden')


class Tmux:
    """The program in tmux, on a server of its own."""

    def __init__(self, folder, columns=80, rows=24):
        self.socket, self.store = f'{folder}/tmux', f'{folder}/store'
        self.variables = program.environment(self.store)
        self.run('-f', '/dev/null', 'new-session', '-d', '-x', str(columns), '-y', str(rows), "env PS1='klaar$ ' sh")
        self.run('set-option', '-g', 'status', 'off')
        self.wait('klaar$')

    def run(self, *words):
        return subprocess.run(['tmux', '-u', '-S', self.socket, *words], capture_output=True, text=True, env=self.variables).stdout

    def type(self, text):
        self.run('send-keys', '-l', text)
        return self

    def press(self, *keys):
        self.run('send-keys', *keys)
        return self

    @property
    def screen(self):
        return self.run('capture-pane', '-p')

    def wait(self, text, limit=10, gone=False):
        end = time.monotonic() + limit
        while (text in self.screen) == gone:
            if time.monotonic() > end:
                raise AssertionError(f'waited in vain for {text!r}; the screen is:\n{self.screen}')
            time.sleep(0.02)
        return self

    def number(self, name):
        return int(self.run('display-message', '-p', f'#{{{name}}}'))

    def start(self):
        """Starts the program from the shell."""
        self.type('stty -a > "$VIERSTAP_STORE.before"').press('Enter')
        self.type(program.BINARY).press('Enter').wait('Vierstap')
        return self

    def type_text(self):
        self.wait('Wie bent u').press('Escape').wait('Wie bent u', gone=True)
        self.press('n').wait('Waarover gaat').press('Enter').wait('-0001')
        self.press('/').wait('Vraag zoeken').type('Gezinssituatie').press('Enter', 'Enter').wait('0 woorden')
        return self.type(TEXT).wait('26 woorden')

    def program(self):
        """The process of the program in the shell of the pane."""
        found = subprocess.check_output(['pgrep', '-P', str(self.number('pane_pid'))], text=True)
        return int(found.split()[0])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.run('kill-server')


def until(condition, limit=2):
    end = time.monotonic() + limit
    while not condition() and time.monotonic() < end:
        time.sleep(0.01)
    return condition()


def is_gone(process):
    try:
        with open(f'/proc/{process}/stat') as file:
            return file.read().rsplit(')', 1)[1].split()[0] == 'Z'
    except OSError:
        return True


@row('B1', 'closing the terminal loses nothing typed: tmux ends its server, session or pane, or is killed')
def hung_up(row, options):
    ways = {
        'kill-server': lambda tmux: tmux.run('kill-server'), 'kill-session': lambda tmux: tmux.run('kill-session'),
        'kill-pane': lambda tmux: tmux.run('kill-pane'), 'kill -9 of the server': lambda tmux: os.kill(tmux.number('pid'), signal.SIGKILL),
    }
    for name, way in ways.items():
        for is_at_once in (True, False):
            with program.scratch() as folder, Tmux(folder) as tmux:
                store = tmux.store
                tmux.start().type_text()
                if not is_at_once:
                    tmux.wait('concept bewaard')
                process = tmux.program()
                way(tmux)
                row.check(until(lambda: is_gone(process)), f'{name}: still there after 2 s')
                kept = common(TEXT, in_draft(store))
                row.check(kept == 150, f'{name}{"" if is_at_once else ", later"}: {kept} of 150 characters')


@row('B2', 'signals, their keys, and being put aside lose nothing typed, and the terminal is as it was')
def signalled(row, options):
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGQUIT, signal.SIGHUP):
        with program.scratch() as folder, Tmux(folder) as tmux:
            store = tmux.store
            tmux.start().type_text()
            os.kill(tmux.program(), number)
            tmux.wait('klaar$')
            tmux.type('echo status $?').press('Enter').wait(f'status {128 + number}')
            kept = common(TEXT, in_draft(store))
            row.check(kept == 150, f'{number.name}: {kept} of 150 characters')
            row.check(same_settings(tmux, store), f'{number.name}: other settings of the terminal')
            row.check(tmux.number('alternate_on') == 0 and tmux.number('cursor_flag') == 1, f'{number.name}: the screen is not back')
    for name, key in (('Ctrl-C', 'C-c'), ('Ctrl-\\', 'C-\\'), ('Ctrl-Z and Ctrl-Y', 'C-z')):
        with program.scratch() as folder, Tmux(folder) as tmux:
            store = tmux.store
            tmux.start().type_text()
            tmux.press(key, *(['C-y'] if key == 'C-z' else []))
            tmux.press('C-s').wait('Vastgelegd als versie 2')
            row.check(in_revisions(store).get(2) == TEXT, f'{name}: {in_revisions(store)}')
    for number in (signal.SIGTSTP, signal.SIGSTOP):
        with program.scratch() as folder, Tmux(folder) as tmux:
            store = tmux.store
            tmux.start().type_text()
            os.kill(tmux.program(), number)
            tmux.wait('topped')
            if number == signal.SIGTSTP:
                row.check(common(TEXT, in_draft(store)) == 150, f'{number.name}: no draft before it sleeps')
                row.check(same_settings(tmux, store), f'{number.name}: other settings of the terminal')
            # A signal that cannot be caught leaves the terminal as it was while typing, in which Enter is no end of a line.
            tmux.type('fg').press('Enter' if number == signal.SIGTSTP else 'C-j').wait('26 woorden')
            tmux.type(' Einde').wait('27 woorden').press('C-s').wait('Vastgelegd als versie 2')
            row.check(in_revisions(store).get(2) == TEXT + ' Einde', f'{number.name}: {in_revisions(store)}')
            tmux.press('Escape').wait('q terug').press('q').wait('zaken (1)').press('q').wait('klaar$')
            row.check(same_settings(tmux, store), f'{number.name} and the end: other settings of the terminal')


def same_settings(tmux, store):
    """Whether `stty -a` says what it said before the program."""
    if os.path.exists(f'{store}.after'):
        os.remove(f'{store}.after')
    tmux.type('stty -a > "$VIERSTAP_STORE.after"').press('Enter')
    if not until(lambda: os.path.exists(f'{store}.after') and os.path.getsize(f'{store}.after') > 100, 5):
        return False
    time.sleep(0.05)
    with open(f'{store}.before') as before, open(f'{store}.after') as after:
        return before.read() == after.read()


@row('B3', 'kill -9 loses at most the typing of the last two seconds')
def killed(row, options):
    lost = {}
    for pause in (0.3, 1, 2, 5):
        for _ in range(3):
            with program.scratch() as folder:
                store = f'{folder}/store'
                with Terminal(store=store) as terminal:
                    type_text(terminal)
                    begin = time.monotonic()
                    while time.monotonic() < begin + pause:
                        terminal.settle(0.02, 0.02)
                    terminal.kill(signal.SIGKILL)
                    row.check(terminal.ended() == -signal.SIGKILL, f'{pause}: {terminal.status}')
                lost.setdefault(pause, []).append(150 - common(TEXT, in_draft(store)))
                row.check(pause < 2 or lost[pause][-1] == 0, f'{lost[pause][-1]} of 150 characters lost after {pause} s')
                row.check(program.run(['verify'], store).status == 0, f'{pause}: verify')
    # Somebody who types on and on: what is older than two seconds is there, whenever the end comes.
    numbers = random.Random(3)
    oldest = 0
    for _ in range(10):
        with program.scratch() as folder:
            store = f'{folder}/store'
            with Terminal(store=store) as terminal:
                terminal.list().new_case().go_to('Gezinssituatie').wait('0 woorden')
                typed, moments = '', []
                end = time.monotonic() + numbers.uniform(2.5, 6)
                while time.monotonic() < end:
                    letter = numbers.choice('abcdefgh ')
                    terminal.send(letter, settle=False).settle(0.01, 0.05)
                    typed += letter
                    moments.append(time.monotonic())
                terminal.kill(signal.SIGKILL)
                now = time.monotonic()
                terminal.ended()
            kept = common(typed, in_draft(store))
            age = now - moments[kept] if kept < len(typed) else 0
            oldest = max(oldest, age)
            row.check(age <= 2.1, f'while typing on: {len(typed) - kept} characters lost, the oldest {age:.1f} s old')
    row.note('characters lost of 150: ' + '; '.join(f'after {pause} s {values}' for pause, values in lost.items())
             + f'; while typing on the oldest lost character was {oldest:.1f} s old')


@row('B4', 'a draft is no record: it is in no revision, nobody else reads it, and a save or a discard removes it')
def draft(row, options):
    with program.scratch() as folder:
        store = f'{folder}/store'
        os.chmod(folder, 0o755)
        with Terminal(store=store) as terminal:
            type_text(terminal)
            terminal.wait('concept bewaard').kill(signal.SIGTERM)
            terminal.ended()
        files = glob.glob(f'{store}/drafts/*/*.json')
        row.check(in_draft(store) == TEXT and len(files) == 1, f'{files}')
        row.check(in_revisions(store) == {1: ''}, 'the draft is in a revision')
        shown = program.run(['show', '2026-0001'], store).text + program.run(['history', '2026-0001'], store).text
        row.check('Een kind vertelt' not in shown, 'the draft is shown as the case')
        if os.getuid() == 0:
            for path in (*files, os.path.dirname(files[0])):
                command = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', 'ls' if os.path.isdir(path) else 'cat', path]
                row.check(subprocess.run(command, capture_output=True).returncode != 0, f'another reads {path}')
        with Terminal(store=store) as terminal:
            terminal.wait('Niet-vastgelegd').send('\r').wait('Gezinssituatie').send(SAVE).wait('Vastgelegd als versie 2')
            terminal.settle()
            row.check(not glob.glob(f'{store}/drafts/*/*'), 'the draft is still there after the save')
            row.check(in_revisions(store) == {1: '', 2: TEXT}, f'{in_revisions(store)}')
        row.check(program.run(['verify'], store).status == 0, 'verify')


@row('A2', 'kill -9 at any moment of typing and saving: every case loads, and what was called saved is there')
def killed_while_saving(row, options):
    numbers = random.Random(2)
    rounds = 500 if options.slow else 20
    acknowledged = lost = 0
    with program.scratch() as folder:
        store = f'{folder}/store'
        with Terminal(store=store) as terminal:
            terminal.list().new_case().go_to('Gezinssituatie').send('.', SAVE).wait('Vastgelegd als versie 2')
            terminal.kill(signal.SIGTERM).ended()
        for count in range(rounds):
            texts = {}
            with Terminal(store=store) as terminal:
                terminal.wait('zaken (').settle(0.2)
                while 'Esc sluiten' in terminal.screen.text:
                    terminal.send(ESCAPE).settle(0.2)
                terminal.send('\r').wait('Gezinssituatie').settle().go_to('Gezinssituatie')
                end = time.monotonic() + numbers.uniform(0, 3 if options.slow else 1.5)
                shown = latest(store)
                while time.monotonic() < end and terminal.is_alive():
                    terminal.send(f'{numbers.randrange(10 ** 6)} ', settle=False)
                    terminal.settle(0.005, numbers.uniform(0, 0.1))
                    if numbers.random() < 0.4:
                        terminal.send(SAVE, settle=False)
                        terminal.settle(0.005, numbers.uniform(0, 0.1))
                    said = terminal.screen.text.rpartition('Vastgelegd als versie ')[2].split(' ')[0]
                    if said.isdigit():
                        texts[int(said)] = True
                terminal.kill(signal.SIGKILL)
                terminal.ended()
            now = latest(store)
            acknowledged += len(texts)
            lost += sum(revision > now for revision in texts)
            row.check(all(revision <= now for revision in texts) and now >= shown, f'{count}: said {texts}, there is {now}')
            verified = program.run(['verify'], store)
            row.check(verified.status == 0 and program.run(['show', '2026-0001'], store).status == 0, f'{count}: {verified.text[:200]}')
    row.note(f'{rounds} kills, {now} revisions, {acknowledged} saves seen as saved, {lost} of them lost'
             + ('' if options.slow else '; 500 kills with --slow'))


@row('D5', 'in a thousand saves no revision that was there before changes by a byte')
def append_only(row, options):
    with program.scratch() as folder:
        store = f'{folder}/store'
        kept = {}
        with Terminal(store=store, rows=30, columns=120) as terminal:
            terminal.list().new_case().go_to('Gezinssituatie').wait('0 woorden')
            for count in range(1, 1001):
                terminal.send('x' if count % 40 else ' ', SAVE, settle=False).wait(f'Vastgelegd als versie {count + 1} ')
                kept[count] = content(store, count)
                # All of them at times, and each time the first and some other.
                for revision in range(1, count + 1) if count % 100 == 0 else (1, count // 2 + 1):
                    row.check(content(store, revision) == kept[revision], f'revision {revision} after {count} saves')
        row.check(latest(store) == 1001 and program.run(['verify'], store).status == 0, f'{latest(store)} revisions')


def content(store, revision):
    with open(f'{store}/cases/2026/00/0001-{revision:06}.json', 'rb') as file:
        return file.read()


def latest(store):
    return max(in_revisions(store), default=0)


@row('A5t', 'the same on the screen: whichever call of a save fails or kills, nothing false is said and no text is lost')
def on_the_screen(row, options):
    with program.scratch() as folder:
        found = calls_of_a_save(f'{folder}/traced', f'{folder}/trace')
        chosen = found if options.slow else [call for call in found if call.writes and call.name != 'close']
        refused = saved = 0
        for error in ('EIO', 'ENOSPC', 'EROFS', 'EMFILE', 'EINTR') if options.slow else ('EIO',):
            for index, call in enumerate(chosen):
                was_said = fail_on_the_screen(row, f'{folder}/{error}{index}', call, error)
                refused, saved = refused + (not was_said), saved + was_said
        for index, call in enumerate(chosen):
            kill_on_the_screen(row, f'{folder}/kill{index}', call)
        row.note(f'{len(chosen)} of {len(found)} calls on files of the store; refused on the screen {refused}, saved all the same {saved}'
                 + ('' if options.slow else '; all of them with --slow'))


def ready_to_save(store):
    """A case with typed text, of which the draft is on the disk, so that nothing else is written by itself."""
    terminal = Terminal(store=store, rows=30, columns=120)
    type_text(terminal).wait('concept bewaard').settle(0.3)
    return terminal


def calls_of_a_save(store, trace):
    with ready_to_save(store) as terminal:
        with faults.Attached(terminal.pid, trace):
            terminal.send(SAVE).wait('Vastgelegd als versie 2').settle(0.3)
        with open(trace, encoding='utf-8', errors='replace') as file:
            lines = file.read().splitlines()
        # The order that makes "saved" true: file, name, folder, and only then the screen.
        link = next(index for index, line in enumerate(lines) if line.startswith('linkat'))
        assert lines[link - 1].startswith('close') and any(line.startswith('fsync') for line in lines[:link])
        folder = next(index for index, line in enumerate(lines) if index > link and line.startswith('fsync'))
        said = next(index for index, line in enumerate(lines) if 'Vastgelegd' in line or line.startswith('write(1<'))
        assert link < folder < said, f'said before it is on the disk: {link} {folder} {said}'
        return faults.calls(trace, store)


def fail_on_the_screen(row, store, call, error):
    """One save with Ctrl-S of which a call fails; whether "saved" was said."""
    what = f'{error} at {call}'
    with ready_to_save(store) as terminal:
        with faults.Attached(terminal.pid, f'{store}.trace', call.inject(f'error={error}')):
            terminal.send(SAVE).settle(0.25)
            was_said = 'Vastgelegd als versie 2' in terminal.screen.text
            screen = terminal.screen.text
        row.check(terminal.is_alive(), f'{what}: ended with {terminal.status}')
        row.check(was_said == (in_revisions(store).get(2) == TEXT) or not was_said, f'{what}: "saved" is not true')
        row.check(was_said or any(word in screen for word in ('kan niet', 'niet vastgelegd', 'mislukt', 'vol', 'niet worden', 'lukt')),
                  f'{what}: nothing said\n{screen[-400:]}')
        row.check('Een kind' in screen, f'{what}: the text is off the screen')
        # What does not fit in a line is told in a window. The next attempt saves everything.
        if 'Esc sluiten' in screen:
            terminal.send(ESCAPE)
        terminal.send(' Einde').send(SAVE).wait('Vastgelegd als versie').settle(0.1)
        last = in_revisions(store)
        row.check(last[max(last)] == TEXT + ' Einde', f'{what}: later {last}')
        row.check('tegelijk' not in terminal.screen.text, f'{what}: said to have written at the same time as oneself')
    verified = program.run(['verify'], store)
    row.check(verified.status == 0, f'{what}: {verified.text[:200]}')
    return was_said


def kill_on_the_screen(row, store, call):
    """One save with Ctrl-S that is killed at a call: the text is in the draft or in the new revision."""
    with ready_to_save(store) as terminal:
        with faults.Attached(terminal.pid, f'{store}.trace', call.inject('signal=KILL')):
            terminal.send(SAVE, settle=False)
            status = terminal.ended(2)
        row.check(status == -signal.SIGKILL, f'{call} was not killed: {status}')
    kept = in_revisions(store).get(2) == TEXT or in_draft(store) == TEXT
    row.check(kept, f'killed at {call}: the text is in no revision and no draft')
    row.check(program.run(['verify'], store).status == 0 and program.run(['show', '2026-0001'], store).status == 0, f'killed at {call}')
