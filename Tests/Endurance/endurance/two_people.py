"""C1, C2, C4, C5 and BU: two who work in one store at once, one who is stopped in the middle, and a copy made meanwhile."""
import glob
import json
import os
import random
import shutil
import signal
import subprocess
import threading
import time

from . import faults, program
from .rows import row
from .saving import NUMBER, Bench
from .sessions import in_revisions
from .terminal import ENTER, ESCAPE, SAVE, Terminal


@row('C1', 'two people type in one case on two screens and save in any order: no text is lost')
def two_screens(row, options):
    numbers = random.Random(1)
    rounds, conflicts = 20 if options.slow else 5, 0
    for count in range(rounds):
        with program.scratch() as folder:
            store = f'{folder}/store'
            with Terminal(store=store, rows=30, columns=120) as anne:
                anne.list().new_case().send(SAVE)
                with Terminal(store=store, rows=30, columns=120) as bram:
                    bram.list().send(ENTER).wait('Gezinssituatie').settle()
                    people = [('anne', anne), ('bram', bram)]
                    questions = [numbers.choice(['Gezinssituatie', 'Korte aanduiding', 'Zaaknummer']) for _ in people]
                    said = []
                    for (name, screen), question in zip(people, questions):
                        said.append(f'{name} schreef dit in ronde {count}')
                        screen.go_to(question).send(said[-1]).wait(said[-1][:16])
                    order = [0, 1]
                    numbers.shuffle(order)
                    for index in order:
                        screen = people[index][1]
                        screen.send(SAVE).wait(lambda text: any(word in text for word in ('Vastgelegd als', 'schreef tegelijk', 'samengevoegd')))
                    conflicts += questions[0] == questions[1]
                    # Whose text came second sees both; nobody's is gone.
                    last = newest(store)
                    for text in said:
                        row.check(text in last, f'{count}: {text!r} is not in the latest revision')
                    if questions[0] == questions[1]:
                        second = people[order[1]][1]
                        row.check(said[order[0]] in second.screen.text and said[order[1]] in second.screen.text,
                                  f'{count}: the second does not see both\n{second.screen.text}')
            row.check(program.run(['verify'], store).status == 0, f'{count}: verify')
    row.note(f'{rounds} rounds, {conflicts} of them about one answer' + ('' if options.slow else '; 20 with --slow'))


def newest(store):
    path = sorted(glob.glob(f'{store}/cases/*/00/0001-*.json'))[-1]
    with open(path, encoding='utf-8') as file:
        return file.read()


@row('C2', 'who is stopped in the middle of a save, or on the screen, blocks nobody')
def stopped(row, options):
    slowest = 0
    with program.scratch() as folder:
        bench = Bench(folder)
        found = [call for call in bench.calls() if call.writes or options.slow]
        for call in found:
            store = bench.fresh()
            holder = subprocess.Popen(['strace', '-qq', '-o', '/dev/null', *call.inject('signal=STOP'), program.BINARY, *bench.move],
                                      stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=program.environment(store))
            stopped = wait_for_stop(holder.pid)
            row.check(stopped is not None, f'{call}: was not stopped')
            begin = time.monotonic()
            moved = program.run(bench.move, store, timeout=5)
            made = program.run(['import', f'{folder}/case.json'], store, timeout=5)
            took = time.monotonic() - begin
            slowest = max(slowest, took)
            row.check(moved.status == 0 and made.status == 0 and took < 2, f'{call}: the other {moved.status} {made.status} {took:.1f} s')
            if stopped:
                os.kill(stopped, signal.SIGCONT)
            output, errors = holder.communicate(timeout=10)
            has_second = len(glob.glob(f'{store}/cases/2026/00/0001-*.json')) == 2
            # Whoever goes on finds the revision taken, and says so; or had made it before it was stopped.
            row.check(has_second and (holder.returncode == 0 or b'vierstap: ' in errors), f'{call}: {holder.returncode} {errors[:200]}')
            row.check(program.run(['verify'], store).status == 0, f'{call}: verify')
        row.note(f'stopped at {len(found)} calls; two saves of somebody else took at most {slowest * 1000:.0f} ms together')
    with program.scratch() as folder:
        store = f'{folder}/store'
        with Terminal(store=store, rows=30, columns=120) as holder:
            holder.list().new_case().go_to('Gezinssituatie').send('Half getypt')
            holder.kill(signal.SIGSTOP)
            with Terminal(store=store, rows=30, columns=120) as other:
                other.wait('zaken (').settle().send(ESCAPE)
                if 'Gezinssituatie' not in other.screen.text:
                    other.send(ENTER).wait('Gezinssituatie')
                other.settle().go_to('Korte aanduiding').send('Van de ander').send(SAVE).wait('Vastgelegd als versie 2')
                row.check('Van de ander' in newest(store), 'the other does not save')
            holder.kill(signal.SIGCONT)
            holder.send(' en verder').send(SAVE).wait('samengevoegd')
            row.check('Van de ander' in newest(store) and in_revisions(store)[3] == 'Half getypt en verder', f'{in_revisions(store)}')


def wait_for_stop(parent, limit=5):
    """The child of strace once it is stopped by the signal that was put in."""
    end = time.monotonic() + limit
    while time.monotonic() < end:
        found = subprocess.run(['pgrep', '-P', str(parent)], capture_output=True, text=True).stdout.split()
        for process in found:
            try:
                with open(f'/proc/{process}/status') as file:
                    text = file.read()
            except OSError:
                continue
            # Stopped for strace at each call, and by the signal for good: then it stays so.
            if 'State:\tt' in text or 'State:\tT' in text:
                time.sleep(0.02)
                with open(f'/proc/{process}/status') as file:
                    again = file.read()
                same = [line for line in text.splitlines() if 'ctxt_switches' in line] == [
                    line for line in again.splitlines() if 'ctxt_switches' in line]
                if same and ('State:\tt' in again or 'State:\tT' in again):
                    return int(process)
        time.sleep(0.005)
    return None


class Saver(threading.Thread):
    """Somebody who makes cases and moves them on, one after the other, until told to stop."""

    def __init__(self, bench, store):
        super().__init__()
        self.bench, self.store = bench, store
        self.going, self.saved, self.failed = True, {}, []

    def run(self):
        while self.going:
            made = program.run(['import', f'{self.bench.folder}/case.json'], self.store)
            number = made.output.decode().split('\t')[-1].strip()
            if made.status != 0:
                self.failed.append(made.text)
                break
            self.saved[number] = 1
            moved = program.run([number if word == NUMBER else word for word in self.bench.move], self.store)
            if moved.status != 0:
                self.failed.append(moved.text)
                break
            self.saved[number] = 2

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.going = False
        self.join()


@row('C4', 'who reads while others save never meets half a file')
def readers(row, options):
    with program.scratch() as folder:
        bench = Bench(folder)
        store = bench.fresh()
        loads = broken = programs = 0
        with Saver(bench, store) as saver:
            while loads < 10_000 and not saver.failed:
                for path in glob.glob(f'{store}/cases/2026/*/*.json')[-40:]:
                    with open(path, 'rb') as file:
                        try:
                            document = json.load(file)
                            broken += 'seal' not in document
                        except ValueError:
                            broken += 1
                    loads += 1
                if programs < 200:
                    outcome = program.run(['list'] if programs % 2 else ['verify'], store, timeout=60)
                    row.check(outcome.status == 0, f'{outcome.status} {outcome.text[:200]}')
                    programs += 1
        row.check(not saver.failed, f'{saver.failed}')
        row.tried, row.done = row.tried + loads, row.done + loads - broken
        row.note(f'{loads} files read as JSON by another program, {programs} lists and verifications, during {sum(saver.saved.values())} saves')


@row('C5', 'no lock is asked for; where a file system refuses links a rename without replacing does, and without either nothing is written')
def without_locks(row, options):
    with program.scratch() as folder:
        bench = Bench(folder)
        prefix = ['strace', '-f', '-qq', '-o', f'{folder}/trace', '-e', 'trace=flock,fcntl']
        program.run(bench.move, bench.fresh(), prefix=prefix)
        with open(f'{folder}/trace', encoding='utf-8', errors='replace') as file:
            text = file.read()
        row.check(not any(word in text for word in ('flock(', 'F_SETLK', 'F_OFD', 'F_SETLEASE')), 'a lock is asked for')
        for error in ('ENOLCK', 'EOPNOTSUPP', 'ESTALE'):
            options_ = ['-e', 'trace=flock', '-e', f'inject=flock:error={error}']
            outcome = program.run(bench.move, bench.fresh(), prefix=['strace', '-qq', '-o', '/dev/null', *options_])
            row.check(outcome.status == 0, f'flock {error}: {outcome.status}')
        for error in ('EPERM', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'):
            store = bench.fresh()
            refused = ['strace', '-qq', '-o', '/dev/null', '-e', 'trace=linkat,renameat2', '-e', f'inject=linkat:error={error}']
            outcome = program.run(bench.move, store, prefix=refused)
            row.check(outcome.status == 0 and os.path.exists(bench.revision(2)), f'linkat {error}: {outcome.status} {outcome.text[:100]}')
            row.check(not faults.leftovers(store) and program.run(['verify'], store).status == 0, f'linkat {error}: verify')
            # The name is taken already: nothing is replaced.
            with open(bench.revision(2), 'rb') as file:
                second = file.read()
            again = [subprocess.Popen([*refused, program.BINARY, 'import', f'{folder}/case.json'], stdout=subprocess.PIPE,
                                      stderr=subprocess.PIPE, env=program.environment(store)) for _ in range(4)]
            numbers = [process.communicate()[0].decode().split('\t')[-1].strip() for process in again]
            row.check(len(set(numbers)) == 4 and all(process.returncode == 0 for process in again), f'linkat {error}: {numbers}')
            with open(bench.revision(2), 'rb') as file:
                row.check(file.read() == second, f'linkat {error}: replaced')
            store = bench.fresh()
            outcome = program.run(bench.move, store, prefix=[*refused, '-e', 'inject=renameat2:error=EINVAL'])
            row.check(outcome.status == 74 and not os.path.exists(bench.revision(2)), f'neither: {outcome.status} {outcome.text[:200]}')
            row.check(not faults.leftovers(store) and program.run(['verify'], store).status == 0, 'neither: verify')


@row('BU', 'a copy of the folder made while others save is a backup: it verifies, opens, and can be put back')
def backup(row, options):
    rounds = 40 if options.slow else 10
    gaps, sizes = 0, []
    with program.scratch() as folder:
        bench = Bench(folder)
        store = bench.fresh()
        with Saver(bench, store) as saver:
            for count in range(rounds):
                time.sleep(0.3)
                acknowledged = dict(saver.saved)
                copy = f'{folder}/copy{count}'
                subprocess.run(['cp', '-a', store, copy], check=True)
                verified = program.run(['verify', '--json'], copy, timeout=60)
                findings = json.loads(verified.output)['findings']
                gaps += bool(findings)
                # What was saved before the copy began is in it, whole.
                row.check(all(revision <= latest_of(copy, number) for number, revision in acknowledged.items()),
                          f'{count}: the copy lacks what was saved before')
                row.check(verified.status == 0 or all(item.get('case') not in acknowledged for item in findings),
                          f'{count}: {verified.output[:300]}')
                row.check(program.run(['list'], copy).status == 0, f'{count}: the copy does not open')
                # A second pass brings what came meanwhile, and closes any gap.
                subprocess.run(['cp', '-au', f'{store}/.', copy], check=True)
                sizes.append(len(acknowledged))
        row.check(not saver.failed, f'{saver.failed}')
        # Putting a copy back: its cases are those of that moment, and the work goes on from there.
        copy = f'{folder}/copy{rounds - 1}'
        subprocess.run(['cp', '-au', f'{store}/.', copy], check=True)
        shutil.rmtree(store)
        subprocess.run(['cp', '-a', copy, store], check=True)
        listed = len(program.run(['list'], store).output.splitlines())
        row.check(listed >= len(saver.saved) and program.run(['verify'], store).status == 0, f'put back: {listed} cases')
        row.check(program.run(['import', f'{folder}/case.json'], store).status == 0, 'put back: a later save')
        older_copy(row, bench, store, f'{folder}/copy0')
        row.note(f'{rounds} copies of up to {sizes[-1]} cases while somebody saved; {gaps} with a gap that verify names')
    typing_meanwhile(row)


def latest_of(store, number):
    year, count = number.split('-')
    names = glob.glob(f'{store}/cases/{year}/*/{count}-*.json')
    return max((int(name[-11:-5]) for name in names), default=0)


def older_copy(row, bench, store, copy):
    """An older copy in the place of the store is told, to whose program saw more."""
    assert program.run(['verify'], store).status == 0
    shutil.rmtree(store)
    subprocess.run(['cp', '-a', copy, store], check=True)
    verified = program.run(['verify'], store)
    row.check(verified.status == 4 and ('cut-off' in verified.text or 'gone' in verified.text or 'missing' in verified.text),
              f'an older copy: {verified.status} {verified.text[:200]}')
    row.check(program.run(['list'], store).status == 0, 'an older copy does not open')


def typing_meanwhile(row):
    """The folder is copied while somebody types: the copy offers the draft."""
    with program.scratch() as folder:
        store, copy = f'{folder}/store', f'{folder}/copy'
        with Terminal(store=store, rows=30, columns=120) as terminal:
            terminal.list().new_case().go_to('Gezinssituatie').send('Nog niet af').wait('concept bewaard')
            subprocess.run(['cp', '-a', store, copy], check=True)
            row.check(program.run(['verify'], copy).status == 0, 'a copy while somebody types: verify')
            with Terminal(store=copy, rows=30, columns=120) as other:
                other.wait('Niet-vastgelegd')
                row.check('Niet-vastgelegd' in other.screen.text, 'the copy does not offer the draft')
