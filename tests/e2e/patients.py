# SPDX-License-Identifier: GPL-3.0-or-later
"""Two scripted patients: what they touch and type, page by page, and what the record must say."""
import json

# Made-up words that stand nowhere else: a search for them can only find what was typed.
TYPED = {
    'name.given': 'Wilhelmaxa',
    'name.family': 'Quorvendish',
    'contact.phone': '0170 5559 8812',
    'address.city': 'Zembrathal',
    'complaint': 'a brimstack twinge below the left zoblet',
    'onset.describe': 'lifted the grondle crate',
    'surgery': 'knivvlectomy in 1987',
    'medication.name': 'Plomrazole',
    'goals': 'dance the ventroika again',
}
FULL_NAME = f"{TYPED['name.given']} {TYPED['name.family']}"
CANARIES = list(TYPED.values()) + [FULL_NAME]

EMERGENCY_ANSWER = 'CES-1'
EMERGENCY_QUESTION = 'Numb or tingling between your legs or where you wipe'


def tap(name):
    return ('tap', name)


def write(field, text):
    return ('write', field, text)


AGE = 46
WHO = [tap('I am the patient'), write('Age of the patient, in years', str(AGE))]


class _Nothing:
    """The second patient, who has nothing of what the checklist asks: answers by linkId."""

    SAID = {'age': AGE, 'region': 'low-back'}

    def __init__(self, prefix):
        shipped = prefix / 'share/bonesetters/questionnaires/red-flags.json'
        self._form = json.loads(shipped.read_text(encoding='utf-8'))
        self._codes = {f"#{each['id']}": self._concepts(each) for each in self._form['contained']}

    def pages(self):
        """Title of the page -> what to do on it; a page without a title shows its question."""
        found = {}
        for page in self._form['item']:
            if page['linkId'] != 'page-who' and self._is_asked(page):
                taps = list(self._taps(page['item'], in_table=False))
                if taps:  # a page for imported answers shows nothing
                    found[page.get('text') or page['item'][0]['text']] = taps
        return found

    def _taps(self, items, in_table):
        for item in filter(self._is_asked, items):
            if item['type'] == 'group':
                yield from self._taps(item['item'], in_table=True)
            elif item['type'] == 'choice':
                label = self._label(item)
                yield tap(f"{item['text']}: {label}" if in_table else label)

    def _label(self, item):
        options = ([option['valueCoding'] for option in item.get('answerOption', [])]
                   or self._codes[item['answerValueSet']])
        labels = {option['code']: option['display'] for option in options}
        return next(labels[code] for code in (self.SAID.get(item['linkId']), 'no', 'none')
                    if code in labels)

    def _is_asked(self, item):
        if any(each['url'].endswith('questionnaire-hidden') and each.get('valueBoolean')
               for each in item.get('extension', [])):
            return False  # for answers from elsewhere: never on a screen
        conditions = [self._holds(condition) for condition in item.get('enableWhen', [])]
        return not conditions or any(conditions)  # the checklist uses "any" alone

    def _holds(self, condition):
        said = self.SAID.get(condition['question'])
        if condition['operator'] == 'exists':
            return (said is not None) == condition['answerBoolean']
        if condition['operator'] in ('>=', '<='):
            at_least = condition['operator'] == '>='
            return (said >= condition['answerInteger'] if at_least
                    else said <= condition['answerInteger'])
        return said == condition['answerCoding']['code']  # the only other operator is "="

    @staticmethod
    def _concepts(value_set):
        return value_set['compose']['include'][0]['concept']


def checklist(prefix):
    """Title of each page of the installed checklist -> what to do on it, all answered with no."""
    return {'First, who is this for?': WHO, **_Nothing(prefix).pages()}


# Title of the page -> what to do on it. A page with one question moves on by itself after a choice.
FIRST_VISIT = {
    'What is your name?': [
        write('First name', TYPED['name.given']),
        write('Last name', TYPED['name.family']),
        tap('Birth date: month'), tap('February'),
        write('Birth date: day', '3'),
        write('Birth date: year', '1980'),
    ],
    'A little more about you': [tap('Prefer not to say')],
    'How can we reach you?': [
        write('Phone number', TYPED['contact.phone']),
        write('City or town', TYPED['address.city']),
    ],
    'How should we contact you?': [tap('Letter')],
    'Who should we call if you need help?': [tap('I would rather not')],
    'What brings you in today?': [write('Tell us in your own words', TYPED['complaint'])],
    'Where does it hurt?': [tap('Use a list'), tap('Low back, middle')],
    'When did it start?': [tap('Bit by bit')],
    'What set it off?': [tap('Lifting something')],
    'Is there more to tell?': [write('What happened, and what has changed since?',
                                     TYPED['onset.describe'])],
    'How strong is your pain?': [
        tap('Right now: 4'), tap('At its best, last 24 hours: 2'),
        tap('At its worst, last 24 hours: 7'),
    ],
    'What does the pain feel like?': [tap('Dull')],
    'What makes it worse?': [tap('Bending')],
    'What makes it better?': [tap('Rest')],
    'Have you ever had any of these?': [],
    'And any of these?': [],
    'Operations and injuries': [write('Operations, with the year if you know it',
                                      TYPED['surgery'])],
    'Do you take any of these?': [tap('None of these')],
    'Your other medicines': [write('Name', TYPED['medication.name'])],
    'Do you have an allergy?': [tap('No allergy that I know of')],
    'Do you smoke?': [tap('I never did')],
    'What would you like to do again?': [write('Your goal, in your own words', TYPED['goals'])],
    'Your questions': [],
    'Please read this': [
        tap('I have seen how my answers are kept'),
        tap('Today a clinician may check my back and how I move: Yes'),
    ],
    'Please sign your form': [
        tap('Type my name instead'),
        write('Type your full name', FULL_NAME),
        tap('I confirm: this is my name, and it counts as my signature.'),
    ],
}

# linkId -> the answer, as `bonesetters-admin submissions show` must tell it.
EXPECTED = {
    **TYPED,
    'age': AGE,
    'birthDate': '1980-02-03',
    'pain.now': 4,
    'pain.best': 2,
    'pain.worst': 7,
    EMERGENCY_ANSWER: 'no',
}
