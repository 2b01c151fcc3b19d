# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole path with the three real programs on a new clinic: one patient reads and raises an
alert, another hands in a first visit, the desk sees both, and nothing that was typed lies on the
disk.

Usage: path.py PREFIX      PREFIX holds bin/ and share/; must not run as root
"""
import sys
import tempfile
import time
from pathlib import Path

import patients
from clinic import Clinic, files_holding
from stage import Stage

ALERT_SECONDS = 2  # from the touch to the locked desk
LATER_SECONDS = 2  # from "received" to the open list


class WholePath:
    """The steps, in order; each leaves the screens as the next one needs them."""

    def __init__(self, clinic, kiosk, desk):
        self.clinic = clinic
        self.kiosk = kiosk
        self.desk = desk
        self.tapped = 0.0  # when a page was last sent on
        self.received = 0.0

    def the_kiosk_and_a_locked_desk_start(self):
        self.kiosk.wait('Touch to start', seconds=30)
        self.desk.wait('Passphrase', seconds=30)
        self.desk.wait('Running: Kiosk 1')  # the kiosk's signed sign of life

    def a_patient_reads_an_article(self):
        self.kiosk.tap('Touch to start')
        self.kiosk.tap('Learn about backs')
        self.kiosk.tap('Is it safe to pop your back?')
        self.kiosk.wait('The main points', seconds=20)  # of the article's own text, from the web engine
        self.kiosk.tap('Home')

    def an_emergency_answer_stops_the_checklist(self):
        self._open_the_emergency_page()
        self._answer_yes_there()

    def the_locked_desk_shows_the_alert_in_time(self):
        self.desk.wait('Emergency', seconds=10)
        took = time.monotonic() - self.answered
        print(f'      alert on the desk after {took:.2f} s')
        assert took <= ALERT_SECONDS, f'{took:.2f} s is too long'
        self.kiosk.wait('Please tell the front desk right now.')
        self.kiosk.wait('The front desk has your alert.')

    def the_desk_unlocks_and_acknowledges(self):
        self.desk.write('Passphrase', self.clinic.passphrase)
        self.desk.key('Return')
        self.desk.wait('No name yet', seconds=20)
        self.desk.tap('Acknowledge')
        self.desk.tap('I am going to the patient')
        self.desk.tap(f'Acknowledge as {self.clinic.owner.split()[0]}')

    def the_first_patient_leaves(self):
        self.kiosk.wait('Someone is coming to you.')
        self.kiosk.tap('Finish here')
        self.kiosk.wait('Touch to start')

    def another_patient_fills_in_a_first_visit(self, from_home=False):
        if not from_home:
            self.kiosk.tap('Touch to start')
        self.kiosk.tap('First visit')
        self._answer(patients.checklist(self.clinic.prefix), until=['Go on to my visit form'])
        self.kiosk.tap('Go on to my visit form')
        self._answer(patients.FIRST_VISIT, until=['Are your answers right?'])
        self.kiosk.tap('Yes, ')
        self._answer(patients.FIRST_VISIT, until=['We have your answers'], last='Sign and send')
        self.received = time.monotonic()
        self.received_after = self.received - self.tapped
        print(f'      received {self.received_after:.2f} s after the touch')
        self.kiosk.tap('Finish')

    def the_desk_lists_both_alert_first(self):
        self.desk.wait(patients.FULL_NAME)
        took = time.monotonic() - self.received
        print(f'      on the open list after {took:.2f} s')
        assert took <= LATER_SECONDS, f'{took:.2f} s is too long'
        # A row speaks more than once (its name and its cells): what counts is who comes first.
        rows = list(dict.fromkeys(text for text in self.desk.texts()
                                  if text in ('No name yet', patients.FULL_NAME)))
        assert rows == ['No name yet', patients.FULL_NAME], f'the alert is not first: {rows}'

    def the_records_say_what_was_typed(self):
        listed = self.clinic.admin('submissions', 'list', unlocked=True)
        assert [row['visit'] for row in listed] == ['checklist', 'first-visit'], listed
        assert [row['tier'] for row in listed] == ['EMERGENCY', 'NONE'], listed
        first, second = (self._answers_of(row['record']) for row in listed)
        assert first[patients.EMERGENCY_ANSWER] == 'yes', first
        wrong = {link: second.get(link) for link, value in patients.EXPECTED.items()
                 if second.get(link) != value}
        assert not wrong, f'expected otherwise: {wrong}'

    def the_desk_calls_though_a_lock_restarts_it(self):
        self.kiosk.tap('Touch to start')
        self._open_the_emergency_page()
        self.desk.tap('Lock')
        self._answer_yes_there()
        self.desk.wait('Unlock to see and acknowledge', seconds=10)
        took = time.monotonic() - self.answered
        print(f'      alert on the desk that restarts after {took:.2f} s')
        assert took <= ALERT_SECONDS, f'{took:.2f} s is too long'

    def the_store_verifies(self):
        assert self.clinic.admin('verify', unlocked=True)['intact']

    def nothing_typed_lies_on_the_disk(self):
        found = files_holding([self.clinic.folder, self.clinic.stage.home],
                              patients.CANARIES + [self.clinic.passphrase])
        assert not found, found

    # --- how ---

    def _open_the_emergency_page(self):
        self.kiosk.tap('Check my symptoms')
        self._answer({'First, who is this for?': patients.WHO},
                     until=['Do you have any of these?'])

    def _answer_yes_there(self):
        self.kiosk.tap(f'{patients.EMERGENCY_QUESTION}: Yes')
        self.answered = time.monotonic()

    def _answer(self, pages, until, last='Next'):
        """Does what stands in `pages` for each page that comes up, until one of `until` shows."""
        before = None
        while True:
            # The review page names questions that are titles elsewhere: where to stop comes first.
            title = self._shown([*until, *pages], but=before)
            if title in until:
                return
            for action, *arguments in pages[title]:
                getattr(self.kiosk, action)(*arguments)
                time.sleep(0.15)
            if not self._moved_on(title):
                button = last if self.kiosk.has_button(last) else 'Next'
                self.tapped = time.monotonic()
                self.kiosk.tap(button)
            before = title

    def _shown(self, titles, but, seconds=15):
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            texts = self.kiosk.texts()
            for title in titles:
                if title != but and title in texts:
                    return title
            time.sleep(0.1)
        raise AssertionError(f'no page of the script after {but!r}, but: ' + ' | '.join(texts))

    def _moved_on(self, title):
        time.sleep(0.6)  # a page with one question waits a moment before it moves on
        return title not in self.kiosk.texts()

    def _answers_of(self, record):
        shown = self.clinic.admin('submissions', 'show', record, unlocked=True)
        answers = {}
        for form in shown['submission']['forms']:
            _collect(form['response'].get('item', []), answers)
        return answers


def _collect(items, answers):
    """linkId -> value, codes for choices; repeated answers as a list."""
    for item in items:
        values = []
        for answer in item.get('answer', []):
            value = next((v for k, v in answer.items() if k.startswith('value')), None)
            values.append(value['code'] if isinstance(value, dict) and 'code' in value else value)
            _collect(answer.get('item', []), answers)
        if values:
            answers[item['linkId']] = values[0] if len(values) == 1 else values
        _collect(item.get('item', []), answers)


def run(path, steps):
    """Runs the steps in order and stops at the first that fails; gives how many passed."""
    for number, step in enumerate(steps):
        name = step.__name__.replace('_', ' ')
        started = time.monotonic()
        try:
            step()
        except Exception as problem:  # whatever it is, the pictures tell more
            folder = Path(tempfile.mkdtemp(prefix='bonesetters-e2e-failed.'))
            path.kiosk.picture(folder / 'kiosk.png')
            path.desk.picture(folder / 'desk.png')
            print(f'FAIL  {name}: {type(problem).__name__}: {problem}')
            print(f'      pictures of both screens: {folder}')
            return number
        print(f'ok    {name} ({time.monotonic() - started:.1f} s)', flush=True)
    return len(steps)


def main():
    with Stage() as stage:
        from person import Person  # the accessibility library takes the bus it finds when loaded

        clinic = Clinic(sys.argv[1], stage)
        kiosk_screen, desk_screen = stage.screen(1080, 1920), stage.screen(1920, 1080)
        path = WholePath(clinic,
                     Person(clinic.start('kiosk', kiosk_screen), kiosk_screen),
                     Person(clinic.start('desk', desk_screen), desk_screen))
        steps = [
            path.the_kiosk_and_a_locked_desk_start,
            path.a_patient_reads_an_article,
            path.an_emergency_answer_stops_the_checklist,
            path.the_locked_desk_shows_the_alert_in_time,
            path.the_desk_unlocks_and_acknowledges,
            path.the_first_patient_leaves,
            path.another_patient_fills_in_a_first_visit,
            path.the_desk_lists_both_alert_first,
            path.the_records_say_what_was_typed,
            path.the_desk_calls_though_a_lock_restarts_it,
            path.the_store_verifies,
            path.nothing_typed_lies_on_the_disk,
        ]
        passed = run(path, steps)
    print(f'end to end: {passed} of {len(steps)} steps passed')
    return 0 if passed == len(steps) else 1


if __name__ == '__main__':
    sys.exit(main())
