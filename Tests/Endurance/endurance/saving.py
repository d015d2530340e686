"""A1, A5 to A8, A10 and A11: a save that is killed, refused, cut short or made twice, at every one of its system calls."""
import json
import os
import resource
import shutil
import signal
import stat
import subprocess

from . import cases, faults, program
from .rows import row

NUMBER = '2026-0001'
MOVE = ['migrate', NUMBER, '--to', None, '--reason', 'Nieuwe versie van de vragen']


class Bench:
    """A store with one case under an older version of its framework.

    Moving that case is a whole save without a screen: the program keeps a copy of the newer framework, and writes
    revision 2 over revision 1."""

    def __init__(self, folder):
        self.folder, self.made = folder, f'{folder}/made'
        self.store = f'{folder}/store'
        framework = cases.framework()
        self.move = [word or f'{framework["id"]}@{framework["version"]}' for word in MOVE]
        framework['version'] = '2000.1'
        with program.demo_store() as demo:
            document = cases.document(demo)
        document['framework'] = {'id': framework['id'], 'version': '2000.1', 'digest': ''}
        cases.write(f'{folder}/case.json', document)
        assert program.run(['list'], self.made).status == 0
        os.makedirs(f'{self.made}/frameworks', mode=0o700, exist_ok=True)
        cases.write(f'{self.made}/frameworks/{framework["id"]}-2000.1.json', framework)
        os.chmod(f'{self.made}/frameworks/{framework["id"]}-2000.1.json', 0o600)
        imported = program.run(['import', f'{folder}/case.json'], self.made)
        assert imported.status == 0 and NUMBER in imported.text, imported.text
        with open(self.revision(1, self.made), 'rb') as file:
            self.first = file.read()

    def revision(self, number, store=None):
        return f'{store or self.store}/cases/2026/00/0001-{number:06}.json'

    def fresh(self):
        """The store as it was before the save."""
        for old in (self.store, f'{self.store}-state'):
            shutil.rmtree(old, ignore_errors=True)
        shutil.copytree(self.made, self.store)
        return self.store

    def calls(self):
        """Every call of a save that has to do with the store, in its order."""
        outcome, found = faults.traced(self.move, self.fresh(), f'{self.folder}/trace')
        assert outcome.status == 0 and os.path.exists(self.revision(2)), outcome.text
        return found

    def try_fault(self, row, call, fault, may_end_by=()):
        """One save with a fault in one call, and everything that must hold after it."""
        store = self.fresh()
        outcome = faults.run(self.move, store, call, fault)
        what = f'{fault} at {call}: ended with {outcome.status}'
        with open(self.revision(1), 'rb') as file:
            is_whole = file.read() == self.first
        is_saved = os.path.exists(self.revision(2))
        left = faults.leftovers(store)
        is_private = all(stat.S_IMODE(os.stat(path).st_mode) & 0o077 == 0 for path in left)
        holds = [
            ('a crash or no end', outcome.status is not None and (outcome.status >= 0 or -outcome.status in may_end_by)),
            ('"saved" without the revision', outcome.status != 0 or is_saved),
            ('nothing said', outcome.status <= 0 or b'vierstap: ' in outcome.errors or b'error while loading' in outcome.errors),
            ('the first revision changed', is_whole),
            ('a leftover that others read', is_private),
        ]
        verified = program.run(['verify'], store)
        shown = program.run(['show', NUMBER], store)
        holds += [(f'verify: {verified.status} {verified.text[:100]}', verified.status == 0),
                  (f'show: {shown.status} {shown.text[:100]}', shown.status == 0)]
        later = program.run(self.move, store)
        holds += [(f'a later save: {later.status} {later.text[:100]}', later.status == 0 and os.path.exists(self.revision(2))),
                  ('a third revision', not os.path.exists(self.revision(3)))]
        if faults.leftovers(store):
            faults.grow_old(faults.leftovers(store))
            program.run(['list'], store)
            holds.append((f'leftovers {faults.leftovers(store)}', not faults.leftovers(store)))
        holds.append(('verify after all', program.run(['verify'], store).status == 0))
        wrong = [text for text, is_so in holds if not is_so]
        row.check(not wrong, f'{what}: {"; ".join(wrong)} {outcome.text[:120]}')
        return outcome, is_saved, left


@row('A1', 'a case is the old or the new one, never torn, at whichever call of a save the program is killed')
def killed(row, options):
    with program.scratch() as folder:
        bench = Bench(folder)
        found = bench.calls()
        new = old = 0
        for call in found:
            outcome, is_saved, _ = bench.try_fault(row, call, 'signal=KILL', may_end_by=(signal.SIGKILL,))
            row.check(outcome.status == -signal.SIGKILL, f'{call} was not killed: {outcome.status}')
            new, old = new + is_saved, old + (not is_saved)
        row.note(f'{len(found)} calls on files of the store, {sum(call.writes for call in found)} that write: the old one {old} times, the new one {new}')


@row('A5', 'no false "saved" when one call of a save answers with an input or output error, and a later save works')
def input_output_error(row, options):
    with program.scratch() as folder:
        sweep(row, Bench(folder), ['EIO'], every=True)


@row('A6', 'the same for a full disk or quota, a disk that may not be written, no rights, no more files')
def other_errors(row, options):
    with program.scratch() as folder:
        sweep(row, Bench(folder), ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EMFILE', 'ESTALE'], every=options.slow)


def sweep(row, bench, errors, every):
    found = bench.calls()
    refused = saved = 0
    for error in errors:
        for call in found:
            if every or call.writes:
                outcome, _, _ = bench.try_fault(row, call, f'error={error}')
                refused, saved = refused + (outcome.status != 0), saved + (outcome.status == 0)
    row.note(f'refused {refused}, saved all the same {saved}' + ('' if every else '; the calls that read with --slow'))


@row('A7', 'file and folder are on the disk before "saved" is said, and a failed fsync is not tried again on the same file')
def synchronised(row, options):
    with program.scratch() as folder:
        bench = Bench(folder)
        outcome, _ = faults.traced(bench.move, bench.fresh(), f'{folder}/trace')
        with open(f'{folder}/trace', encoding='utf-8', errors='replace') as file:
            lines = [line.strip() for line in file]
        for name, place in (('0001-000002.json', f'{bench.store}/cases/2026/00'), ('2026', f'{bench.store}/frameworks')):
            link = next(index for index, line in enumerate(lines) if line.startswith('linkat') and name in line and place in line)
            temporary = lines[link].split('"')[1]
            before = [line for line in lines[:link] if line.startswith('fsync') and temporary in line and line.endswith('= 0')]
            written = [index for index, line in enumerate(lines) if line.startswith('write(') and temporary in line]
            synced = [index for index, line in enumerate(lines) if line.startswith('fsync') and temporary in line]
            after = [index for index, line in enumerate(lines) if index > link and line.startswith('fsync')
                     and f'<{place}>' in line and line.endswith('= 0')]
            said = [index for index, line in enumerate(lines) if line.startswith('write(1')]
            row.check(len(before) == 1 and max(written) < synced[0] < link, f'{name}: the file is not synchronised before its name')
            row.check(bool(after) and bool(said) and link < after[0] < said[0], f'{name}: said before the folder is on the disk')
        for call in (call for call in bench.calls() if call.name == 'fsync'):
            for error in ('EIO', 'ENOSPC', 'EDQUOT'):
                store = bench.fresh()
                prefix = [*faults.TRACE, '-o', f'{folder}/trace', '-e', 'trace=openat,fsync,write,linkat', '-e',
                          f'inject=fsync:error={error}:when={call.when}']
                outcome = program.run(bench.move, store, prefix=prefix)
                with open(f'{folder}/trace', encoding='utf-8', errors='replace') as file:
                    lines = file.read().split('(INJECTED)')
                failed = lines[0].rsplit('fsync(', 1)[1].split('>')[0]
                row.check(outcome.status in (73, 74) and len(lines) == 2 and f'fsync({failed}' not in lines[1],
                          f'{error} of fsync({failed}: {outcome.status} {outcome.text[:100]}')
                later = program.run(bench.move, store)
                row.check(later.status == 0 and program.run(['verify'], store).status == 0, f'{error}: a later save {later.text[:100]}')


@row('A8', 'writes that are cut short or interrupted leave no torn file')
def short_writes(row, options):
    with program.scratch() as folder:
        bench = Bench(folder)
        found = bench.calls()
        writing = [call for call in found if call.name == 'write']
        for call in writing:
            # strace answers for the system: the program is told that so much was written, and nothing was.
            for count in (0, 1, 7, 4095):
                bench.try_fault(row, call, f'retval={count}')
        for call in found:
            # A call that a signal interrupts is made again, or the save is refused.
            bench.try_fault(row, call, 'error=EINTR')
        lengths = [len(bench.first) // 2, 1, 4096, len(bench.first) - 1]
        for length in lengths:
            store = bench.fresh()
            outcome = limited(bench.move, store, length)
            row.check(outcome.returncode in (73, 74) and b'vierstap: ' in outcome.stderr,
                      f'files of at most {length} bytes: {outcome.returncode} {outcome.stderr[:200]}')
            row.check(not os.path.exists(bench.revision(2)) and program.run(['verify'], store).status == 0, f'{length}: torn')
            row.check(program.run(bench.move, store).status == 0, f'{length}: a later save')


def limited(arguments, store, length):
    """Runs a command that may not make a file longer than so many bytes (`ulimit -f`)."""
    return subprocess.run([program.BINARY, *arguments], capture_output=True, stdin=subprocess.DEVNULL, env=program.environment(store),
                          preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (length, length)))


@row('A10', 'what a killed save leaves behind is read by nobody and goes at a later start')
def leftovers(row, options):
    with program.scratch() as folder:
        bench = Bench(folder)
        # From the moment the file is made until it has its name.
        between = [call for call in bench.calls() if call.name in ('write', 'fsync', 'linkat', 'unlinkat', 'fchmod', 'close')]
        count = 0
        for index in range(50):
            _, _, left = bench.try_fault(row, between[index % len(between)], 'signal=KILL', may_end_by=(signal.SIGKILL,))
            count += len(left)
        row.note(f'{count} files left behind in 50 kills; all gone after the next start that finds them an hour old')


@row('A11', 'a number is given out once: two who make a case at the same moment get two')
def created_once(row, options):
    rounds = 1000 if options.slow else 200
    with program.scratch() as folder:
        bench = Bench(folder)
        document = f'{folder}/case.json'
        store, numbers = bench.fresh(), []
        for count in range(rounds):
            both = [subprocess.Popen([program.BINARY, 'import', document], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                     env=program.environment(store)) for _ in range(2)]
            ends = [process.communicate()[0].decode().split('\t')[-1].strip() for process in both]
            numbers += ends
            row.check(all(process.returncode == 0 for process in both) and ends[0] != ends[1], f'{count}: {ends}')
        stored = [path for path in program.tree(f'{store}/cases') if path.endswith('-000001.json')]
        row.check(len(set(numbers)) == 2 * rounds and len(stored) == 2 * rounds + 1, f'{len(set(numbers))} numbers, {len(stored)} files')
        verified = json.loads(program.run(['verify', '--json'], store, timeout=120).output)
        row.check(verified['good'] and verified['cases'] == 2 * rounds + 1, f'verify: {verified["cases"]}')
        row.note(f'{rounds} rounds of two' + ('' if options.slow else '; 1,000 with --slow'))
