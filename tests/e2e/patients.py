# SPDX-License-Identifier: GPL-3.0-or-later
"""Two scripted patients: what they touch and type, page by page, and what the record must say."""

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
EMERGENCY_PAGE = [
    'Face droops, an arm or leg is weak, or speech is mixed up',
    'Sudden, very bad headache or neck pain',
    'Double vision, numb face, hard to swallow, or sudden falls',
    'Chest pain or tightness, short of breath, or cold sweats',
    'Sudden, severe pain in belly, side or back, or faint with it',
    EMERGENCY_QUESTION,
    'Hard to start, stop or feel your pee, or you leak',
    'Lost control of your bowels, or you cannot feel the need',
    'Fever with shaking, stiff neck, weak limbs or mixed-up mind',
]


def tap(name):
    return ('tap', name)


def write(field, text):
    return ('write', field, text)


WHO = [tap('I am the patient'), write('Age of the patient, in years', '46')]

# Pages with a row for each question; what the low back and an age of 46 do not open is left out.
ROWS = {
    'Your legs and below': [
        'Pain, numb or weak in both legs, or now in the other leg too',
        'My legs are all at once so weak that it is hard to walk',
        'A new change in how sex feels or works',
    ],
    'Does any of this fit?': [
        'It began after a crash, a fall from high up or a hard blow',
        'With this pain: fever, chills, night sweats or feeling very ill',
        'I have had cancer (not counting a small skin cancer)',
        'Bad muscle pain, and my pee is dark like cola',
    ],
    'Your bones and vessels': [
        'I have taken steroid pills for 3 months or more',
        'I was told my bones are thin or weak, or one broke easily',
        'I have an aneurysm, or feel a strong pulse in my belly',
    ],
    'How you have been': [
        'I have lost weight without trying',
        'Pain at night or at rest that no position eases',
        'In the last 3 months: infection, surgery, a shot in my back, or TB',
        'I have used a needle to take drugs',
    ],
    'Before we treat you': [
        'I take blood thinners, or I bleed easily',
        'I had spine surgery, or have rods or screws in my spine',
        'Bad joint disease, a stiff spine, Down syndrome or loose joints',
        'A known problem in my spinal cord, or a disc that gets worse',
    ],
    'How your pain behaves': [
        'This is the first time in my life that my back or neck hurts',
        'It began before I was 40',
        'It came on slowly',
        'It gets better when I move',
        'It does not get better with rest',
        'It wakes me at night, and it is better when I get up',
    ],
    'A few last things': [
        'A month or more of care, and it is no better',
        'In the past month: neck care elsewhere, or a sore throat',
        'I have a pacemaker, a nerve stimulator or a pump',
        'An allergy, broken skin, an implant or a recent procedure',
    ],
}

# Title of the page -> what to do on it. A page with one question moves on by itself after a choice.
CHECKLIST = {
    'First, who is this for?': WHO,
    'Do you have any of these?': [tap(f'{question}: No') for question in EMERGENCY_PAGE],
    'Where do you feel it?': [tap('Low back')],
    **{title: [tap(f'{question}: No') for question in questions] for title, questions in ROWS.items()},
    'Do you have any of this?': [tap('None of these')],
    **{question: [tap('No')] for question in (
        'Is this a new problem, or has an old one changed?',
        'Pregnant with bleeding, fluid leak, cramps or bad headache',
        'I am pregnant, or gave birth in the last 3 months',
        'Do you have new numbness or pins and needles in an arm, hand, leg or foot?',
        'Is a leg or foot newly weak? Does your foot slap or drag?',
        'Is your arm or grip newly weak? Do you drop things?',
        'After a pop or a twist, did pain shoot down your arm or leg?',
        'Does your back or neck grind, and does it hurt when it does?',
        'Did a pop leave you more sore or stiff than before?',
        'Does your back pop all the time, and does it feel bad when it does?',
        'Does your back or neck grind or pop, with no pain at all?',
    )},
}

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
    'Where do you feel it?': [tap('Low back')],
    'On which side?': [tap('Left')],
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
    'What should we talk about?': [],
    'Please read this': [
        tap('I have seen how my answers are kept'),
        tap('Today a clinician may check my back and how I move: Yes'),
    ],
    'Please sign your form': [
        write('Type your full name', FULL_NAME),
        tap('I confirm: this is my name, and it counts as my signature.'),
    ],
}

# linkId -> the answer, as `bonesetters-admin submissions show` must tell it.
EXPECTED = {
    **TYPED,
    'age': 46,
    'birthDate': '1980-02-03',
    'pain.now': 4,
    'pain.best': 2,
    'pain.worst': 7,
    EMERGENCY_ANSWER: 'no',
}
