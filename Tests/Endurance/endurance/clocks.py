"""G1 and G2: clocks that jump, and days that depend on the place."""
import datetime
import glob
import hashlib
import json
import os
import zoneinfo

from . import cases, program
from .rows import row
from .terminal import ENTER, ESCAPE, SAVE, Terminal

LIBRARY = next(iter(glob.glob('/usr/lib/*/faketime/libfaketime.so.1')), None)
DAY = 86_400
JUMPS = [('a day back', -DAY), ('an hour back', -3600), ('three minutes back', -180), ('ten years on', 3653 * DAY),
         ('to 1970', None), ('past 2038', 13 * 366 * DAY), ('a second on', 1), ('twenty years back', -20 * 366 * DAY)]


def moved(file, **more):
    """Variables under which the clock of a program is that of a file; the steady clock stays.

    The library would else make shared memory when it starts, after which Swift finds no arguments."""
    return {'FAKETIME_SHARED': '/vierstap_sem /vierstap_shm', 'LD_PRELOAD': LIBRARY, 'FAKETIME_TIMESTAMP_FILE': file, 'FAKETIME_NO_CACHE': '1',
            'FAKETIME_DONT_FAKE_MONOTONIC': '1', 'DONT_FAKE_MONOTONIC': '1', **more}


def sweep():
    """Removes the shared memory that the library leaves behind for every program that ended by a signal."""
    for path in glob.glob('/dev/shm/*faketime_s*_[0-9]*'):
        if not os.path.exists('/proc/' + path.rsplit('_', 1)[1]):
            os.remove(path)


def write(path, text):
    with open(path, 'w') as file:
        file.write(text)


def revisions(store):
    paths = sorted(glob.glob(f'{store}/cases/*/*/0001-*.json'))
    return [(open(path, 'rb').read(), json.load(open(path))) for path in paths]


def chain_is_whole(store, count):
    """Whether so many revisions stand in order, each naming the digest of the one before."""
    found = revisions(store)
    if [document['revision'] for _, document in found] != list(range(1, count + 1)):
        return False
    before = ''
    for data, document in found:
        if document['changed']['previous'] != before:
            return False
        before = hashlib.sha256(data).hexdigest()
    return True


@row('G1', 'no jump of the clock changes the order, puts off a draft or passes unsaid')
def jumps(row, options):
    if not LIBRARY:
        return row.check(False, 'needs libfaketime')
    for name, seconds in JUMPS:
        with program.scratch() as folder:
            store, clock = folder + '/store', folder + '/clock'
            write(clock, '+0')
            with Terminal(store=store, columns=160, **moved(clock)) as terminal:
                terminal.list().new_case().go_to('Gezinssituatie').send('eerst').send(SAVE)
                terminal.wait('Vastgelegd als versie 2').send(' dan')
                # Back to the first seconds of 1970.
                now = int(datetime.datetime.now().timestamp())
                write(clock, f'{seconds if seconds is not None else 60 - now:+d}')
                # A jump ahead looks like a long absence: the screen is cleared, and the key that shows it does nothing else.
                if 'leeggemaakt' in terminal.send('.').screen.text:
                    terminal.send(ENTER).send('.')
                # The draft is written in spite of the jump, within two seconds of the next key.
                terminal.wait('concept bewaard', 2.5)
                terminal.send(SAVE).wait('Vastgelegd als versie 3')
                is_behind = seconds is None or seconds < -120
                row.check(('loopt achter' in terminal.screen.text) == is_behind, f'{name}: {terminal.screen.text[-300:]}')
                terminal.send(' later').send(SAVE).wait('Vastgelegd als versie 4')
                terminal.send(ESCAPE).send('q').wait('zaken').send('q')
                row.check(terminal.ended() == 0, f'{name}: {terminal.status}')
            row.check(chain_is_whole(store, 4), f'{name}: the revisions are not in order')
            row.check(revisions(store)[-1][1]['answers']['c.family-summary']['value'] == 'eerst dan. later', f'{name}: lost')
            # A clock of another computer, which is right again, or behind.
            write(clock, '+0')
            with Terminal(store=store, columns=160, **moved(clock)) as terminal:
                terminal.wait('zaken (').settle()
                is_behind = (seconds or 0) > 120
                row.check(('loopt achter' in terminal.screen.text) == is_behind, f'{name}: in the list')
                terminal.list().send(ENTER).wait(lambda text: not text.startswith(' Vierstap')).settle()
                row.check(('loopt achter' in terminal.screen.text) == is_behind, f'{name}: in the case')
            row.check(program.run(['list'], store, **moved(clock)).status == 0, f'{name}: the list')
    summer_time(row)
    sweep()


def summer_time(row):
    """The night in which 2:59 is followed by 2:00: times are shown as clocks showed them, and the order stays."""
    with program.scratch() as folder:
        store, clock = folder + '/store', folder + '/clock'
        night = datetime.datetime(2026, 10, 25, 0, 59, 30, tzinfo=datetime.timezone.utc)
        offset = int(night.timestamp() - datetime.datetime.now().timestamp())
        write(clock, f'{offset:+d}')
        with Terminal(store=store, columns=160, TZ='Europe/Amsterdam', **moved(clock)) as terminal:
            terminal.list().new_case().go_to('Gezinssituatie').send('zomer').send(SAVE)
            terminal.wait('Vastgelegd als versie 2 om 02:59')
            row.check(True, '')
            write(clock, f'{offset + 60:+d}')
            terminal.send(' winter').send(SAVE).wait('Vastgelegd als versie 3 om 02:00')
            row.check('loopt achter' not in terminal.screen.text, 'winter time is taken for a clock that is behind')
            terminal.send(ESCAPE).send('q').wait('zaken')
            row.check('25-10 02:00' in terminal.screen.text, 'the list shows another time')
        row.check(chain_is_whole(store, 3), 'the revisions of the night are not in order')
        # Half a year later what was saved in summer is still of summer time.
        text = program.run(['list'], store, TZ='Europe/Amsterdam').output
        row.check(b'2026-10-25T01:00' in text, f'{text}')


ZONES = ['Europe/Amsterdam', 'UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu', 'America/New_York']
BORN = ['2014-11-28', '2008-02-29', '2014-03-01', '2014-12-31', '2015-01-01', '2026-03-01']
MOMENTS = ['2026-11-27T09:59:00', '2026-11-27T10:01:00', '2026-11-27T22:59:00', '2026-11-27T23:01:00', '2026-11-28T11:00:00',
           '2027-02-28T12:00:00', '2027-02-28T23:30:00', '2028-02-28T23:30:00', '2028-02-29T12:00:00', '2026-12-31T22:59:00',
           '2026-12-31T23:01:00', '2026-12-31T10:30:00', '2027-03-27T23:30:00', '2026-10-24T22:30:00']


@row('G2', 'every age is that of the day in the place, also on 29 February, at midnight and at the edges of the world')
def ages(row, options):
    if not LIBRARY:
        return row.check(False, 'needs libfaketime')
    with program.demo_store() as store, program.scratch() as folder:
        document = cases.document(store)
        child = next(person for person in document['persons'] if person['answers'].get('p.role', {}).get('value') == 'child')
        clock = folder + '/clock'
        for index, (born, moment) in enumerate((born, moment) for born in BORN for moment in MOMENTS):
            zone = ZONES[index % len(ZONES)]
            child['answers']['p.birthdate']['value'] = born
            cases.write(folder + '/case.json', document)
            now = datetime.datetime.fromisoformat(moment + '+00:00')
            day = now.astimezone(zoneinfo.ZoneInfo(zone)).date()
            year, month, date = map(int, born.split('-'))
            age = day.year - year - ((day.month, day.day) < (month, date))
            offset = int(now.timestamp() - datetime.datetime.now().timestamp())
            write(clock, f'{offset:+d}')
            outcome = program.run(['hearing', '--child', child['id'], folder + '/case.json'], store, TZ=zone, **moved(clock))
            first = outcome.output.decode().split('\n')[0]
            row.check(f'({age})' in first, f'born {born}, {moment} in {zone}: {age}, not {first[-40:]} {outcome.errors[:100]}')
        for zone in ('Nowhere/Nothing', ':/etc/passwd', '', 'UTC+99', 'x' * 5000):
            outcome = program.run(['hearing', '--child', child['id'], folder + '/case.json'], store, TZ=zone)
            row.check(outcome.status == 0, f'TZ={zone[:20]}: {outcome.status} {outcome.errors[:100]}')
    sweep()
