"""A3, A4 and A9: power cuts, and disks that are full or may not be written. They need root and loop devices."""
import contextlib
import fcntl
import os
import random
import shutil
import struct
import subprocess
import time

from . import program
from .rows import row
from .saving import NUMBER, Bench
from .sessions import TEXT, in_revisions, type_text
from .terminal import SAVE, Terminal
from .two_people import Saver, latest_of

KINDS = {'ext4': ('64M', ['mkfs.ext4', '-q']), 'xfs': ('320M', ['mkfs.xfs', '-q']), 'btrfs': ('128M', ['mkfs.btrfs', '-q'])}


def call(*words):
    return subprocess.run(words, capture_output=True, text=True)


@contextlib.contextmanager
def mounted(kind, place, *options, source='none'):
    """A file system at a place; None when mounting is not allowed here."""
    os.makedirs(place, exist_ok=True)
    found = call('mount', *(['-t', kind] if kind else []), *(['-o', ','.join(options)] if options else []), source, place)
    try:
        yield place if found.returncode == 0 else None
    finally:
        if found.returncode == 0:
            unmount(place)


def unmount(place):
    for _ in range(100):
        if call('umount', place).returncode == 0:
            return
        time.sleep(0.02)
    call('umount', '-l', place)


def image(folder, kind, size=None):
    """A file with an empty file system of a kind; None when the tool is not there."""
    path, (usual, command) = f'{folder}/{kind}.img', KINDS[kind]
    if not shutil.which(command[0]):
        return None
    with open(path, 'wb') as file:
        file.truncate(int((size or usual)[:-1]) << 20)
    made = call(*command, path)
    assert made.returncode == 0, made.stderr
    return path


def can_mount(row):
    """Whether a file system in a file can be mounted here; says why not."""
    with program.scratch() as folder:
        path = image(folder, 'ext4')
        if not path:
            row.note('skipped: needs e2fsprogs')
            return False
        with mounted('', f'{folder}/disk', 'loop', source=path) as disk:
            if not disk:
                row.note('skipped: loop devices cannot be mounted here')
            return bool(disk)


@row('A3', 'what was called saved is on the disk when the power goes at that moment')
def power_cut_after(row, options):
    if not can_mount(row):
        return
    for kind in KINDS:
        with program.scratch() as folder:
            bench, path = Bench(folder), image(folder, kind)
            if not path:
                row.note(f'{kind}: skipped, needs {KINDS[kind][1][0]}')
                continue
            rounds = 50 if options.slow or kind == 'ext4' else 10
            lost = control = 0
            with mounted(kind, f'{folder}/disk', 'loop', source=path) as disk:
                shutil.copytree(bench.made, f'{disk}/store')
                call('sync')
            for count in range(rounds):
                number = None
                for revision in (1, 2):
                    with mounted(kind, f'{folder}/disk', 'loop', source=path) as disk:
                        if revision == 1:
                            saved = program.run(['import', f'{folder}/case.json'], f'{disk}/store')
                            number = saved.output.decode().split('\t')[-1].strip()
                        else:
                            # What is only written and not synchronised must be gone, or the cut is none.
                            with open(f'{disk}/control{count}', 'w') as file:
                                file.write('x' * 5000)
                            saved = program.run([number if word == NUMBER else word for word in bench.move], f'{disk}/store')
                        assert saved.status == 0, saved.text
                        subprocess.run(['cp', '--sparse=always', path, f'{folder}/cut.img'], check=True)
                    is_there, has_control = after_cut(row, folder, kind, number, revision, f'control{count}')
                    lost += not is_there
                    control += revision == 2 and not has_control
            row.note(f'{kind}: {2 * rounds} cuts, {lost} saves lost; without fsync {control} of {rounds} files lost')
            row.check(control > rounds // 2, f'{kind}: the cut loses nothing, so it proves nothing')


def after_cut(row, folder, kind, number, revision, control):
    """Whether a copy of the disk holds a revision once its journal was played back, and whether it holds a file that was
    written only."""
    what = f'{kind} {number} {revision}'
    with mounted(kind, f'{folder}/cut', 'loop', source=f'{folder}/cut.img') as disk:
        if not row.check(disk is not None, f'{what}: the copy cannot be mounted'):
            return False, False
        is_there = latest_of(f'{disk}/store', number) >= revision
        verified = program.run(['verify'], f'{disk}/store', XDG_STATE_HOME=f'{folder}/state', timeout=60)
        shutil.rmtree(f'{folder}/state', ignore_errors=True)
        row.check(is_there and verified.status == 0, f'{what}: {"there" if is_there else "lost"}, {verified.text[:200]}')
        return is_there, os.path.exists(f'{disk}/{control}') and os.path.getsize(f'{disk}/{control}') == 5000


@row('A4', 'a power cut at any moment leaves a usable store that holds all that was called saved')
def power_cut_while(row, options):
    if not can_mount(row):
        return
    numbers = random.Random(4)
    for kind in ('ext4', 'xfs'):
        with program.scratch() as folder:
            bench, path = Bench(folder), image(folder, kind)
            if not path:
                row.note(f'{kind}: skipped, needs {KINDS[kind][1][0]}')
                continue
            disk, cuts, saves = f'{folder}/disk', 50 if options.slow else 12, 0
            with mounted(kind, disk, 'loop', source=path) as found:
                shutil.copytree(bench.made, f'{found}/store')
                call('sync')
            for count in range(cuts):
                with mounted(kind, disk, 'loop', source=path):
                    with Saver(bench, f'{disk}/store') as saver:
                        time.sleep(numbers.uniform(0.05, 0.6))
                        # What is called saved once the power is gone, nobody hears.
                        heard = dict(saver.saved)
                        shut_down(disk)
                with mounted(kind, disk, 'loop', source=path) as found:
                    store = f'{found}/store'
                    saves += sum(heard.values())
                    lost = [number for number, revision in heard.items() if latest_of(store, number) < revision]
                    verified = program.run(['verify'], store, timeout=60, XDG_STATE_HOME=f'{folder}/state')
                    row.check(not lost, f'{kind} {count}: lost {lost}')
                    row.check(verified.status == 0 and program.run(['list'], store).status == 0, f'{kind} {count}: {verified.text[:300]}')
                    made = program.run(['import', f'{folder}/case.json'], store)
                    row.check(made.status == 0, f'{kind} {count}: a later save {made.text[:200]}')
            row.note(f'{kind}: {cuts} cuts in the middle of {saves} saves')


def shut_down(place):
    """Stops a file system as a power cut does: what is in memory only is gone."""
    folder = os.open(place, os.O_RDONLY)
    try:
        # EXT4_IOC_SHUTDOWN and XFS_IOC_GOINGDOWN, without writing the journal.
        fcntl.ioctl(folder, 0x8004587D, struct.pack('I', 2))
    finally:
        os.close(folder)


def fill(place):
    """Fills a file system to the last byte; the file that does."""
    path = f'{place}/filler'
    with open(path, 'wb', buffering=0) as file:
        for size in (1 << 16, 1 << 12, 512):
            try:
                while True:
                    file.write(b'x' * size)
            except OSError:
                pass
    return path


def fill_inodes(place):
    os.makedirs(f'{place}/many', exist_ok=True)
    count = 0
    try:
        while True:
            open(f'{place}/many/{count}', 'w').close()
            count += 1
    except OSError:
        return f'{place}/many'


def empty(path):
    shutil.rmtree(path) if os.path.isdir(path) else os.remove(path)


@row('A9', 'a disk that is full or may not be written: said on the screen, the text is kept, the old is whole, a later save works')
def full_disk(row, options):
    if not can_mount(row):
        return

    def immutable(store):
        return [path for path in (f'{store}/cases/2026/00', f'{store}/drafts') if os.path.exists(path)]

    with program.scratch() as folder:
        disks = {
            'a small tmpfs that is full': (['tmpfs', 'size=2m'], fill, empty),
            'no inodes left': (['tmpfs', 'size=8m,nr_inodes=60'], fill_inodes, empty),
            'a small ext4 that is full': (['ext4', 'loop'], fill, empty),
            'a disk remounted read-only': (['ext4', 'loop'], lambda disk: call('mount', '-o', 'remount,ro', disk) and disk,
                                           lambda disk: call('mount', '-o', 'remount,rw', disk)),
            'folders that may not be changed': (['ext4', 'loop'], lambda disk: call('chattr', '+i', *immutable(f'{disk}/store')) and disk,
                                                lambda disk: call('chattr', '-i', *immutable(f'{disk}/store'))),
            'another file system than TMPDIR': (['tmpfs', 'size=8m'], None, None),
        }
        for index, (name, ((kind, mode), spoil, mend)) in enumerate(disks.items()):
            source = 'none'
            if kind == 'ext4':
                os.makedirs(f'{folder}/{index}')
                source = image(f'{folder}/{index}', kind, '6M')
            with mounted(kind, f'{folder}/disk{index}', mode, source=source) as disk:
                if not disk:
                    row.note(f'{name}: skipped, cannot be mounted here')
                    continue
                store = f'{disk}/store'
                with Terminal(store=store, rows=30, columns=160, XDG_STATE_HOME=f'{folder}/state{index}') as terminal:
                    type_text(terminal).wait('concept bewaard').settle(0.3)
                    if spoil:
                        spoilt = spoil(disk)
                        terminal.send(SAVE).settle(0.3)
                        screen = terminal.screen.text
                        row.check('Vastgelegd' not in screen and 2 not in in_revisions(store), f'{name}: "saved" is not true')
                        row.check(any(word in screen for word in ('mislukt', 'vol')), f'{name}: nothing said\n{screen}')
                        verified = program.run(['verify'], store, XDG_STATE_HOME=f'{folder}/s')
                        row.check(verified.status == 0, f'{name}: {verified.text[:200]}')
                        refused = program.run(['import', f'{store}/cases/2026/00/0001-000001.json'], store)
                        row.check(refused.status == 74 and b'vierstap: ' in refused.errors, f'{name}: {refused.status} {refused.text[:200]}')
                        mend(spoilt)
                    if 'Esc sluiten' in terminal.screen.text:
                        terminal.send(b'\x1b')
                    terminal.send(' Einde').send(SAVE).wait('Vastgelegd als versie 2')
                    row.check(in_revisions(store).get(2) == TEXT + ' Einde', f'{name}: {in_revisions(store)}')
                    terminal.send(b'\x1b').send('q').send('q')
                    row.check(terminal.ended() == 0, f'{name}: {terminal.status}')
                row.check(program.run(['verify'], store).status == 0, f'{name}: verify')
