#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the arrows of app/README.md: which folder may include which.

Usage: arrows.py ROOT [--self-test]
Prints file, line and reason for every include against the arrows; exit 1 when there is one.
"""
import re
import sys
from pathlib import Path

# The one table. A folder may include itself, what stands here, and (app) everything that follows
# from it: `visit` may use `fhir` because `forms` may.
ARROWS = {
    'app/core': [],
    'app/bodychart': ['app/core'],
    'app/fhir': ['app/core'],
    'app/fhirpath': ['app/fhir'],
    'app/forms': ['app/fhirpath'],
    'app/redflags': ['app/fhir', 'app/articles'],  # articles: how hard a text reads
    'app/articles': ['app/core'],
    'app/settings': ['app/core'],
    'app/vault': ['app/core'],
    'app/storage': ['app/vault', 'app/redflags'],  # redflags: Tier alone, part of label and alert
    'app/visit': ['app/forms', 'app/redflags', 'app/storage', 'app/settings', 'app/bodychart'],
    'app/review': ['app/visit', 'app/storage', 'app/redflags', 'app/forms', 'app/fhir', 'app/bodychart'],
    'app/report': ['app/review', 'app/settings'],
    'ui/text': ['app'],
    'ui/bodychart': ['app'],
    'ui/widgets': ['ui/text', 'ui/bodychart', 'app'],
    'ui/forms': ['ui/widgets', 'ui/text', 'app'],
    'ui/reader': ['ui/widgets', 'ui/text', 'app'],
    'ui/speech': ['ui/widgets', 'ui/text', 'app'],
    'ui/print': ['ui/text', 'ui/bodychart', 'app'],
    'ui/kiosk': ['ui/forms', 'ui/reader', 'ui/speech', 'ui/widgets', 'ui/print', 'ui/text', 'app'],
    'ui/desk': ['ui/forms', 'ui/widgets', 'ui/print', 'ui/text', 'app'],
    'ui/cli': ['ui/print', 'ui/text', 'app'],
}

# Pages meet in the front end's window: no page includes another page.
PAGE_FOLDERS = ['ui/kiosk', 'ui/desk']
PAGE_BASES = ['KioskPage', 'DeskPage']  # what all pages of a front end derive from

DISPLAY_MODULES = re.compile(
    r'^(Qt(Gui|Widgets|WebEngine\w*|Quick\w*|Qml|Svg\w*|PrintSupport|Multimedia\w*)(/|$)'
    r'|Q(Widget|Application|GuiApplication|Painter|Image|Pixmap|Icon|Color|Font|Pen|Brush|Window'
    r'|Screen|Text(Document|Cursor)|Printer|PdfWriter|WebEngine\w*|Quick\w*|Qml\w*|Svg\w*)$)')

# Ways to files, printers and other programs (W11): nothing a patient touches may offer one.
WAYS_OUT = re.compile(
    r'^(Qt\w+/)?Q((File|Print|PrintPreview|PageSetup|Color|Font|Input)Dialog|MessageBox|ErrorMessage'
    r'|DesktopServices|Process|FileSystemModel)$')
PATIENT_FOLDERS = ['ui/kiosk', 'ui/reader', 'ui/forms', 'ui/widgets', 'ui/bodychart']
INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)')


def reachable(folder):
    seen, waiting = set(), [folder]
    while waiting:
        current = waiting.pop()
        if current not in seen:
            seen.add(current)
            waiting += ARROWS.get(current, [])
    return seen


def folder_of(path):
    return '/'.join(path.split('/')[:2])


def is_page(path):
    name = Path(path).stem
    return folder_of(path) in PAGE_FOLDERS and name.endswith('Page') and name not in PAGE_BASES


def objection(path, quoted, angled):
    """Why this include in this file is against the arrows, or nothing."""
    name = quoted or angled
    if path.startswith('app/') and DISPLAY_MODULES.match(name):
        return f'app/ knows no display: {name}'
    if folder_of(path) in PATIENT_FOLDERS and WAYS_OUT.match(name):
        return f'a patient could leave the program through it: {name}'
    if not quoted:
        return None
    if not name.startswith(('app/', 'ui/')):
        # moc and rcc output, and nothing else, is included without a path.
        return None if name.endswith('.moc') or name.startswith('moc_') else f'not from the root: {name}'
    own, other = folder_of(path), folder_of(name)
    if own not in ARROWS:
        return f'{own} is not in the table of arrows'
    allowed = reachable(own)
    if other not in allowed and other.split('/')[0] not in allowed:
        return f'{own} may not use {other}: {name}'
    if is_page(path) and is_page(name) and Path(path).stem != Path(name).stem:
        return f'a page includes another page: {name}'
    return None


def objections(root):
    for file in sorted([*root.glob('app/**/*'), *root.glob('ui/**/*')]):
        if file.suffix not in ('.h', '.cpp'):
            continue
        path = file.relative_to(root).as_posix()
        for number, line in enumerate(file.read_text(encoding='utf-8').splitlines(), 1):
            include = INCLUDE.match(line)
            reason = include and objection(path, include[1], include[2])
            if reason:
                yield f'{path}:{number}: {reason}'


def self_test():
    """A check that cannot fail checks nothing: these must be refused, those must pass."""
    refused = [
        ('app/forms/FormSession.h', None, 'QWidget'),
        ('app/report/Note.cpp', None, 'QtGui/QPainter'),
        ('app/core/Ids.h', 'app/fhir/Value.h', None),
        ('app/forms/FormSession.h', 'app/storage/Records.h', None),
        ('app/vault/Keys.h', 'ui/text/ErrorText.h', None),
        ('ui/forms/FormPage.h', 'ui/kiosk/KioskWindow.h', None),
        ('ui/desk/DeskWindow.cpp', 'ui/reader/ReaderPage.h', None),
        ('ui/cli/Main.cpp', 'ui/widgets/Button.h', None),
        ('ui/kiosk/HomePage.cpp', 'ui/kiosk/LibraryPage.h', None),
        ('ui/kiosk/HomePage.cpp', 'LibraryPage.h', None),
        ('app/unknown/A.h', 'app/core/Ids.h', None),
        ('ui/kiosk/pages/ArticlePage.cpp', None, 'QFileDialog'),
        ('ui/reader/ReaderPage.cpp', None, 'QtPrintSupport/QPrintDialog'),
        ('ui/widgets/QrCode.cpp', None, 'QDesktopServices'),
    ]
    passing = [
        ('app/visit/Submission.h', 'app/fhir/Value.h', None),
        ('app/storage/Records.h', 'app/redflags/Outcome.h', None),
        ('app/forms/FormSession.h', None, 'QObject'),
        ('ui/kiosk/KioskWindow.cpp', 'ui/kiosk/HomePage.h', None),
        ('ui/kiosk/HomePage.cpp', 'ui/kiosk/HomePage.h', None),
        ('ui/kiosk/pages/HomePage.h', 'ui/kiosk/KioskPage.h', None),
        ('ui/desk/UnlockPage.cpp', 'app/storage/StaffStore.h', None),
        ('ui/desk/NotePrinting.cpp', None, 'QFileDialog'),
    ]
    wrong = [f'not refused: {case}' for case in refused if not objection(*case)]
    return wrong + [f'refused: {case}' for case in passing if objection(*case)]


def main():
    found = self_test() if '--self-test' in sys.argv else list(objections(Path(sys.argv[1])))
    print('\n'.join(found) or 'the arrows hold')
    return 1 if found else 0


if __name__ == '__main__':
    sys.exit(main())
