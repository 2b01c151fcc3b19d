<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>ArticleCommands</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s), nothing to mend.</source>
        <translation>
            <numerusform>%n article, nothing to mend.</numerusform>
            <numerusform>%n articles, nothing to mend.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n yes</source>
        <translation>
            <numerusform>%n yes</numerusform>
            <numerusform>%n yes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no</source>
        <translation>
            <numerusform>%n no</numerusform>
            <numerusform>%n no</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupCommands</name>
    <message numerus="yes">
        <source>%n record(s) are saved in %1 (%2). Only the recovery words open it: keep both, in different places.</source>
        <translation>
            <numerusform>%n record is saved in %1 (%2). Only the recovery words open it: keep both, in different places.</numerusform>
            <numerusform>%n records are saved in %1 (%2). Only the recovery words open it: keep both, in different places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are back in %1. Staff unlock with their passphrases; the old computer&apos;s kiosk and desk are no longer accepted.</source>
        <translation>
            <numerusform>%n record is back in %1. Staff unlock with their passphrases; the old computer&apos;s kiosk and desk are no longer accepted.</numerusform>
            <numerusform>%n records are back in %1. Staff unlock with their passphrases; the old computer&apos;s kiosk and desk are no longer accepted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DemoCommand</name>
    <message numerus="yes">
        <source>%n demo patient(s) made, %1 of them with an alert.</source>
        <translation>
            <numerusform>%n demo patient made, %1 with an alert.</numerusform>
            <numerusform>%n demo patients made, %1 of them with an alert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErasureCommands</name>
    <message numerus="yes">
        <source>%n record(s) will be gone for good. Type “erase” to go on: </source>
        <translation>
            <numerusform>%n record will be gone for good. Type “erase” to go on: </numerusform>
            <numerusform>%n records will be gone for good. Type “erase” to go on: </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are older than %1 year(s).</source>
        <translation>
            <numerusform>%n record is older than %1 year(s).</numerusform>
            <numerusform>%n records are older than %1 year(s).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FhirPathText</name>
    <message numerus="yes">
        <source>%1() does not take %n argument(s).</source>
        <translation>
            <numerusform>%1() does not take %n argument.</numerusform>
            <numerusform>%1() does not take %n arguments.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormsCommands</name>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>(and %n more)</numerusform>
            <numerusform>(and %n more)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) not honoured</source>
        <translation>
            <numerusform>%n thing not honoured</numerusform>
            <numerusform>%n things not honoured</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionnaireReader</name>
    <message numerus="yes">
        <source>Items are nested deeper than %n levels.</source>
        <translation>
            <numerusform>Items are nested deeper than %n level.</numerusform>
            <numerusform>Items are nested deeper than %n levels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The form has more than %n items.</source>
        <translation>
            <numerusform>The form has more than %n item.</numerusform>
            <numerusform>The form has more than %n items.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RedFlagCommands</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServerCommands</name>
    <message numerus="yes">
        <source>The server is ready; %n record(s) were copied to it.</source>
        <translation>
            <numerusform>The server is ready; %n record was copied to it.</numerusform>
            <numerusform>The server is ready; %n records were copied to it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server is up to date; it holds %n record(s).</source>
        <translation>
            <numerusform>The server is up to date; it holds %n record.</numerusform>
            <numerusform>The server is up to date; it holds %n records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) differ from what was set up.</source>
        <translation>
            <numerusform>%n thing differs from what was set up.</numerusform>
            <numerusform>%n things differ from what was set up.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerifyCommand</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) of staff</source>
        <translation>
            <numerusform>%n action of staff</numerusform>
            <numerusform>%n actions of staff</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n audit row(s)</source>
        <translation>
            <numerusform>%n audit row</numerusform>
            <numerusform>%n audit rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) of staff</source>
        <translation>
            <numerusform>%n member of staff</numerusform>
            <numerusform>%n members of staff</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) do not hold. Stop, keep this output and restore the last backup.</source>
        <translation>
            <numerusform>%n thing does not hold. Stop, keep this output and restore the last backup.</numerusform>
            <numerusform>%n things do not hold. Stop, keep this output and restore the last backup.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::ActionBar</name>
    <message numerus="yes">
        <source>Answer %n more to go on</source>
        <translation>
            <numerusform>Answer %n more to go on</numerusform>
            <numerusform>Answer %n more to go on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::ArticlePage</name>
    <message numerus="yes">
        <source>About %n minute(s) left</source>
        <translation>
            <numerusform>About %n minute left</numerusform>
            <numerusform>About %n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::FormPageView</name>
    <message numerus="yes">
        <source>%n answer(s) need a look.</source>
        <translation>
            <numerusform>%n answer needs a look.</numerusform>
            <numerusform>%n answers need a look.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::IdlePage</name>
    <message numerus="yes">
        <source>We have hidden your answers. In %n second(s) we will clear this screen to keep them private.</source>
        <translation>
            <numerusform>We have hidden your answers. In %n second we will clear this screen to keep them private.</numerusform>
            <numerusform>We have hidden your answers. In %n seconds we will clear this screen to keep them private.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::LibraryPage</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::OutcomePage</name>
    <message numerus="yes">
        <source>%n private answer(s) are not shown here.</source>
        <translation>
            <numerusform>%n private answer is not shown here.</numerusform>
            <numerusform>%n private answers are not shown here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::ProblemsStrip</name>
    <message numerus="yes">
        <source>%n mistake(s) in the clinic&apos;s settings, forms or articles. The rest is in use.</source>
        <translation>
            <numerusform>%n mistake in the clinic&apos;s settings, forms or articles. The rest is in use.</numerusform>
            <numerusform>%n mistakes in the clinic&apos;s settings, forms or articles. The rest is in use.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::ReceivedPage</name>
    <message numerus="yes">
        <source>This page closes by itself in %n second(s).</source>
        <translation>
            <numerusform>This page closes by itself in %n second.</numerusform>
            <numerusform>This page closes by itself in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::ReviewPage</name>
    <message numerus="yes">
        <source>Show %n private answer(s)</source>
        <translation>
            <numerusform>Show %n private answer</numerusform>
            <numerusform>Show %n private answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::StatusLine</name>
    <message numerus="yes">
        <source>%1: %n not yet on the server, for %2</source>
        <translation>
            <numerusform>%1: %n not yet on the server, for %2</numerusform>
            <numerusform>%1: %n not yet on the server, for %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the server refuses %n; tell the owner</source>
        <translation>
            <numerusform>%1: the server refuses %n; tell the owner</numerusform>
            <numerusform>%1: the server refuses %n; tell the owner</numerusform>
        </translation>
    </message>
</context>
</TS>
