<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="es_ES">
<context>
    <name>AnswerText</name>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmado</translation>
    </message>
</context>
<context>
    <name>AnswerValidation</name>
    <message>
        <source>The answer is longer than %1 characters.</source>
        <translation>La respuesta tiene más de %1 caracteres.</translation>
    </message>
    <message>
        <source>The answer is shorter than %1 characters.</source>
        <translation>La respuesta tiene menos de %1 caracteres.</translation>
    </message>
    <message>
        <source>The answer is less than %1.</source>
        <translation>La respuesta es menor que %1.</translation>
    </message>
    <message>
        <source>The answer is before %1.</source>
        <translation>La respuesta es anterior a %1.</translation>
    </message>
    <message>
        <source>The answer is more than %1.</source>
        <translation>La respuesta es mayor que %1.</translation>
    </message>
    <message>
        <source>The answer is after %1.</source>
        <translation>La respuesta es posterior a %1.</translation>
    </message>
    <message>
        <source>The answer is not one of the choices.</source>
        <translation>La respuesta no es una de las opciones.</translation>
    </message>
    <message>
        <source>A choice that stands alone was chosen with others.</source>
        <translation>Se eligió junto con otras una opción que va sola.</translation>
    </message>
    <message>
        <source>The answer does not have the form's pattern.</source>
        <translation>La respuesta no sigue el patrón del formulario.</translation>
    </message>
    <message>
        <source>The answer has more than %1 decimal places.</source>
        <translation>La respuesta tiene más de %1 decimales.</translation>
    </message>
    <message>
        <source>The file is larger than %1 bytes.</source>
        <translation>El archivo ocupa más de %1 bytes.</translation>
    </message>
    <message>
        <source>The file is not of these types: %1.</source>
        <translation>El archivo no es de estos tipos: %1.</translation>
    </message>
    <message>
        <source>The answer is not of the question's type.</source>
        <translation>La respuesta no es del tipo de la pregunta.</translation>
    </message>
    <message>
        <source>An answer has one value.</source>
        <translation>Cada respuesta tiene un solo valor.</translation>
    </message>
    <message>
        <source>A question of this type is not answered with "%1".</source>
        <translation>Una pregunta de este tipo no se contesta con «%1».</translation>
    </message>
    <message>
        <source>This is not an address.</source>
        <translation>Esto no es una dirección.</translation>
    </message>
    <message>
        <source>The choices are not in the questionnaire, so whether the answer is one of them is not known.</source>
        <translation>Las opciones no están en el cuestionario, así que no se sabe si la respuesta es una de ellas.</translation>
    </message>
    <message>
        <source>The unit is not one of those the question offers.</source>
        <translation>La unidad no es una de las que ofrece la pregunta.</translation>
    </message>
    <message>
        <source>The units are not in the questionnaire, so whether this is one of them is not known.</source>
        <translation>Las unidades no están en el cuestionario, así que no se sabe si esta es una de ellas.</translation>
    </message>
    <message>
        <source>"%1" is not a FHIR R4 resource.</source>
        <translation>«%1» no es un recurso de FHIR R4.</translation>
    </message>
    <message>
        <source>It refers to none of these: %1.</source>
        <translation>No se refiere a ninguno de estos: %1.</translation>
    </message>
    <message>
        <source>The stated size is not that of the file.</source>
        <translation>El tamaño indicado no es el del archivo.</translation>
    </message>
</context>
<context>
    <name>ArticleCommands</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>review by %1</source>
        <translation>revisar antes del %1</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s), nothing to mend.</source>
        <translation>
            <numerusform>%n artículo, nada que corregir.</numerusform>
            <numerusform>%n artículos, nada que corregir.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no articles.</source>
        <translation>No hay artículos.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>No se encontró nada.</translation>
    </message>
    <message>
        <source>No article has all of it. These come near:</source>
        <translation>Ningún artículo lo tiene todo. Estos se acercan:</translation>
    </message>
    <message numerus="yes">
        <source>%n yes</source>
        <translation>
            <numerusform>%n sí</numerusform>
            <numerusform>%n sí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no</source>
        <translation>
            <numerusform>%n no</numerusform>
            <numerusform>%n no</numerusform>
        </translation>
    </message>
    <message>
        <source>No counts yet. Kiosks hand in sums of several patients.</source>
        <translation>Todavía no hay recuentos. Los quioscos entregan sumas de varios pacientes.</translation>
    </message>
    <message>
        <source>Search as the kiosk does</source>
        <translation>Busca como lo hace el quiosco</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Qué buscar</translation>
    </message>
    <message>
        <source>Show an article's page</source>
        <translation>Muestra la página de un artículo</translation>
    </message>
    <message>
        <source>The article's short name</source>
        <translation>El nombre corto del artículo</translation>
    </message>
    <message>
        <source>What patients can read</source>
        <translation>Lo que los pacientes pueden leer</translation>
    </message>
    <message>
        <source>Language of the reader, such as “es”</source>
        <translation>Idioma de quien lee, por ejemplo «es»</translation>
    </message>
    <message>
        <source>Say what an author should mend</source>
        <translation>Dice qué debe corregir quien escribe</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>Muestra todos los artículos</translation>
    </message>
    <message>
        <source>Show how many patients found each article useful</source>
        <translation>Mostrar a cuántos pacientes les ha servido cada artículo</translation>
    </message>
</context>
<context>
    <name>ArticleLint</name>
    <message>
        <source>Its next review has passed.</source>
        <translation>Ya pasó la fecha de su próxima revisión.</translation>
    </message>
    <message>
        <source>There is no article “%1”.</source>
        <translation>No hay ningún artículo «%1».</translation>
    </message>
    <message>
        <source>It is hard to read: Flesch-Kincaid grade %1, at most %2.</source>
        <translation>Es difícil de leer: grado Flesch-Kincaid %1, como mucho %2.</translation>
    </message>
    <message>
        <source>It is hard to read: Fernández-Huerta ease %1, at least %2.</source>
        <translation>Es difícil de leer: facilidad Fernández-Huerta %1, al menos %2.</translation>
    </message>
    <message>
        <source>“%1” promises too much.</source>
        <translation>«%1» promete demasiado.</translation>
    </message>
    <message>
        <source>“%1” may frighten.</source>
        <translation>«%1» puede asustar.</translation>
    </message>
    <message>
        <source>The number %1 has no source after it in its paragraph.</source>
        <translation>El número %1 no tiene detrás una fuente en su párrafo.</translation>
    </message>
    <message>
        <source>This translation is missing.</source>
        <translation>Falta esta traducción.</translation>
    </message>
    <message>
        <source>It has no box of warning signs (a quotation that begins in bold) with a link to kiosk:check.</source>
        <translation>No tiene un recuadro de señales de alerta (una cita que empieza en negrita) con un enlace a kiosk:check.</translation>
    </message>
    <message>
        <source>It has no section “%1”.</source>
        <translation>No tiene un apartado «%1».</translation>
    </message>
    <message>
        <source>Source %1: there is no explanation for the kind “%2”.</source>
        <translation>Fuente %1: no hay explicación para el tipo «%2».</translation>
    </message>
</context>
<context>
    <name>ArticleText</name>
    <message>
        <source>An article needs at least one source.</source>
        <translation>Un artículo necesita al menos una fuente.</translation>
    </message>
    <message>
        <source>A word needs a term and a meaning.</source>
        <translation>Una palabra necesita un término y un significado.</translation>
    </message>
    <message>
        <source>There is no such field.</source>
        <translation>Ese campo no existe.</translation>
    </message>
    <message>
        <source>The file must be named after slug and language: %1.%2.md.</source>
        <translation>El nombre del archivo debe salir del slug y el idioma: %1.%2.md.</translation>
    </message>
    <message>
        <source>This field is missing.</source>
        <translation>Falta este campo.</translation>
    </message>
    <message>
        <source>It is empty or has the wrong type.</source>
        <translation>Está vacío o el tipo no es correcto.</translation>
    </message>
    <message>
        <source>A source needs a key of letters, digits and hyphens.</source>
        <translation>Una fuente necesita una clave de letras, cifras y guiones.</translation>
    </message>
    <message>
        <source>A source needs a title and an address.</source>
        <translation>Una fuente necesita un título y una dirección.</translation>
    </message>
    <message>
        <source>This source key is used twice.</source>
        <translation>Esta clave de fuente se usa dos veces.</translation>
    </message>
    <message>
        <source>An article begins with TOML between two +++ lines.</source>
        <translation>Un artículo empieza con TOML entre dos líneas +++.</translation>
    </message>
</context>
<context>
    <name>BackupCommands</name>
    <message numerus="yes">
        <source>%n record(s) are saved in %1 (%2). Only the recovery words open it: keep both, in different places.</source>
        <translation>
            <numerusform>%n registro está guardado en %1 (%2). Solo las palabras de recuperación lo abren: conserve ambos, en lugares distintos.</numerusform>
            <numerusform>%n registros están guardados en %1 (%2). Solo las palabras de recuperación los abren: conserve ambos, en lugares distintos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are back in %1. Staff unlock with their passphrases; the old computer's kiosk and desk are no longer accepted.</source>
        <translation>
            <numerusform>%n registro está de vuelta en %1. El personal entra con sus frases de acceso; el quiosco y la recepción del equipo anterior ya no se aceptan.</numerusform>
            <numerusform>%n registros están de vuelta en %1. El personal entra con sus frases de acceso; el quiosco y la recepción del equipo anterior ya no se aceptan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the whole clinic in one sealed file; kiosk and desk may run</source>
        <translation>Guardar toda la clínica en un archivo sellado; el quiosco y la recepción pueden seguir en marcha</translation>
    </message>
    <message>
        <source>The new file</source>
        <translation>El archivo nuevo</translation>
    </message>
    <message>
        <source>Bring a saved clinic back, with the recovery words</source>
        <translation>Recuperar una clínica guardada, con las palabras de recuperación</translation>
    </message>
    <message>
        <source>The saved file</source>
        <translation>El archivo guardado</translation>
    </message>
<message>
        <source>A backup is never restored over other files. Close kiosk and desk, rename %1, then restore again. Keep the renamed folder: what patients sent since the backup is only there.</source>
        <translation>Una copia nunca se restaura sobre otros archivos. Cierre el quiosco y la recepción, cambie el nombre de %1 y restaure otra vez. Guarde la carpeta con el nombre nuevo: lo que los pacientes enviaron después de la copia solo está ahí.</translation>
    </message>
</context>
<context>
    <name>BodyChartPicture</name>
    <message>
        <source>R</source>
        <comment>the patient's right, beside a figure</comment>
        <translation>D</translation>
    </message>
    <message>
        <source>L</source>
        <comment>the patient's left, beside a figure</comment>
        <translation>I</translation>
    </message>
</context>
<context>
    <name>CatalogueText</name>
    <message>
        <source>The file cannot be read or is larger than 1 MB.</source>
        <translation>El archivo no se puede leer o pasa de 1 MB.</translation>
    </message>
    <message>
        <source>There is no such file in the folder images beside the article.</source>
        <translation>Ese archivo no está en la carpeta images junto al artículo.</translation>
    </message>
</context>
<context>
    <name>ChartNote</name>
    <message>
        <source>Not answered</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>age %1</source>
        <translation>edad %1</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>nac. %1</translation>
    </message>
    <message>
        <source>No name given</source>
        <translation>No dio su nombre</translation>
    </message>
    <message>
        <source>%1 of %2 answers</source>
        <translation>%1 de %2 respuestas</translation>
    </message>
    <message>
        <source>Emergency questions</source>
        <translation>Preguntas de emergencia</translation>
    </message>
    <message>
        <source>Not asked in this record.</source>
        <translation>No se preguntó en este registro.</translation>
    </message>
    <message>
        <source>Emergency questions: %1 of %2 answered No</source>
        <translation>Preguntas de emergencia: %1 de %2 con respuesta No</translation>
    </message>
    <message>
        <source>No:</source>
        <translation>No:</translation>
    </message>
    <message>
        <source>Preferred not to say:</source>
        <translation>Prefirió no decirlo:</translation>
    </message>
    <message>
        <source>Skipped or not answered: none.</source>
        <translation>Saltadas o sin respuesta: ninguna.</translation>
    </message>
    <message>
        <source>Skipped or not answered:</source>
        <translation>Saltadas o sin respuesta:</translation>
    </message>
    <message>
        <source>Before hands-on care</source>
        <translation>Antes del tratamiento manual</translation>
    </message>
    <message>
        <source>pain now</source>
        <translation>dolor ahora</translation>
    </message>
    <message>
        <source>at best</source>
        <translation>el menor</translation>
    </message>
    <message>
        <source>at worst</source>
        <translation>el mayor</translation>
    </message>
    <message>
        <source>Main complaint, in the patient's words</source>
        <translation>Motivo de consulta, en palabras del paciente</translation>
    </message>
    <message>
        <source>Consent and signature</source>
        <translation>Consentimiento y firma</translation>
    </message>
    <message>
        <source>Consent to treatment: not asked at the kiosk.</source>
        <translation>Consentimiento para el tratamiento: no se pide en el quiosco.</translation>
    </message>
    <message>
        <source>Hold cleared, with note</source>
        <translation>Pausa quitada, con nota</translation>
    </message>
    <message>
        <source>Seen, with note</source>
        <translation>Visto, con nota</translation>
    </message>
    <message>
        <source>Clinician</source>
        <translation>Profesional</translation>
    </message>
    <message>
        <source>Name and time</source>
        <translation>Nombre y hora</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, versión %2</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>retirada</translation>
    </message>
    <message>
        <source>Answers that the patient changed</source>
        <translation>Respuestas que el paciente cambió</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Every answer, in order</source>
        <translation>Todas las respuestas, en orden</translation>
    </message>
    <message>
        <source>no rules applied</source>
        <translation>no se aplicaron reglas</translation>
    </message>
    <message>
        <source>rules %1</source>
        <translation>reglas %1</translation>
    </message>
    <message>
        <source>What the patient said and what the screening rules raised. It is no diagnosis, and an unmarked sign does not rule anything out.</source>
        <translation>Lo que dijo el paciente y lo que marcaron las reglas. No es un diagnóstico, y una señal sin marcar no descarta nada.</translation>
    </message>
    <message>
        <source>Record %1, version %2. %3, %4. Printed %5 by %6.</source>
        <translation>Registro %1, versión %2. %3, %4. Impreso: %5, por %6.</translation>
    </message>
    <message>
        <source>Chart note, %1, from the waiting-room kiosk</source>
        <translation>Nota clínica, %1, del quiosco de la sala de espera</translation>
    </message>
    <message>
        <source>%1, sent %2</source>
        <translation>%1, enviado: %2</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Metas</translation>
    </message>
    <message>
        <source>Alert at %1</source>
        <translation>Alerta a las %1</translation>
    </message>
    <message>
        <source>Nobody has acknowledged it.</source>
        <translation>Nadie la ha atendido.</translation>
    </message>
    <message>
        <source>Taken by %1 at %2, after %3.</source>
        <translation>Atendida por %1 a las %2, tras %3.</translation>
    </message>
    <message>
        <source>Chart note</source>
        <translation>Nota clínica</translation>
    </message>
    <message>
        <source>Body chart</source>
        <translation>Dibujo del cuerpo</translation>
    </message>
    <message>
        <source>Marked in all</source>
        <translation>Marcado en total</translation>
    </message>
<message>
        <source>Body chart, drawn by the patient</source>
        <translation>Dibujo del cuerpo, hecho por el paciente</translation>
    </message>
</context>
<context>
    <name>CommandOptions</name>
    <message>
        <source>TEXT</source>
        <translation>TEXTO</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>ARCHIVO</translation>
    </message>
    <message>
        <source>front-desk, clinician or owner; may be said several times</source>
        <translation>front-desk, clinician u owner; se puede poner varias veces</translation>
    </message>
    <message>
        <source>ROLE</source>
        <translation>ROL</translation>
    </message>
    <message>
        <source>Id of the record, or the reference the patient was told</source>
        <translation>Id del registro, o la referencia que se le dio al paciente</translation>
    </message>
    <message>
        <source>Where forms, rules and articles were installed</source>
        <translation>Dónde se instalaron formularios, reglas y artículos</translation>
    </message>
    <message>
        <source>Read the recovery words from this file</source>
        <translation>Leer las palabras de recuperación de este archivo</translation>
    </message>
</context>
<context>
    <name>CommandTree</name>
    <message>
        <source>Sets up and looks after a Bonesetters clinic.</source>
        <translation>Prepara y cuida una clínica de Bonesetters.</translation>
    </message>
    <message>
        <source>Folder of the clinic</source>
        <translation>Carpeta de la clínica</translation>
    </message>
    <message>
        <source>Answer as JSON</source>
        <translation>Responder en JSON</translation>
    </message>
    <message>
        <source>Who you are; may be left out when there is one person only</source>
        <translation>Quién es usted; se puede omitir si solo hay una persona</translation>
    </message>
    <message>
        <source>Read your passphrase from this file's first line; “-” is standard input</source>
        <translation>Leer su frase de acceso de la primera línea de este archivo; «-» es la entrada estándar</translation>
    </message>
</context>
<context>
    <name>ConditionText</name>
    <message>
        <source>age %1 or more</source>
        <translation>edad %1 o más</translation>
    </message>
    <message>
        <source>age %1 or less</source>
        <translation>edad %1 o menos</translation>
    </message>
    <message>
        <source>age %1 to %2</source>
        <translation>edad de %1 a %2</translation>
    </message>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>at least %1 of: %2</source>
        <translation>al menos %1 de: %2</translation>
    </message>
    <message>
        <source>%1: no answer</source>
        <translation>%1: sin respuesta</translation>
    </message>
</context>
<context>
    <name>ContentText</name>
    <message>
        <source>The file cannot be read.</source>
        <translation>El archivo no se puede leer.</translation>
    </message>
</context>
<context>
    <name>DemoCommand</name>
    <message numerus="yes">
        <source>%n demo patient(s) made, %1 of them with an alert.</source>
        <translation>
            <numerusform>%n paciente de prueba creado, %1 con alerta.</numerusform>
            <numerusform>%n pacientes de prueba creados, %1 con alerta.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill a clinic made for trying out with made-up patients</source>
        <translation>Llenar una clínica de prueba con pacientes inventados</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Cuántos</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>NÚMERO</translation>
    </message>
    <message>
        <source>The same number makes the same answers</source>
        <translation>El mismo número da las mismas respuestas</translation>
    </message>
</context>
<context>
    <name>DeskWidgets</name>
    <message>
        <source>Clinic key words</source>
        <translation>Palabras clave de la clínica</translation>
    </message>
    <message>
        <source>The same six words stand on every kiosk's start screen. If they differ, stop and call the owner.</source>
        <translation>Las mismas seis palabras están en la pantalla de inicio de cada quiosco. Si no coinciden, deténgase y avise al dueño.</translation>
    </message>
</context>
<context>
    <name>DrillCommand</name>
    <message>
        <source>%1  practice alert, acknowledged by %2 after %3 s</source>
        <translation>%1  simulacro, atendido por %2 tras %3 s</translation>
    </message>
    <message>
        <source>%1  practice alert, nobody has acknowledged it</source>
        <translation>%1  simulacro, nadie lo ha atendido</translation>
    </message>
    <message>
        <source>No alert was practised yet.</source>
        <translation>Todavía no se ha practicado ninguna alerta.</translation>
    </message>
    <message>
        <source>Practise an alert on every desk and time the answer</source>
        <translation>Practica una alerta en todas las recepciones y mide la respuesta</translation>
    </message>
    <message>
        <source>Seconds to wait for somebody; 0 does not wait</source>
        <translation>Segundos de espera a que alguien atienda; 0 no espera</translation>
    </message>
    <message>
        <source>Show every practice alert</source>
        <translation>Muestra todos los simulacros</translation>
    </message>
</context>
<context>
    <name>ErasureCommands</name>
    <message numerus="yes">
        <source>%n record(s) will be gone for good. Type “erase” to go on: </source>
        <translation>
            <numerusform>Se borrará %n registro para siempre. Escriba «erase» para seguir: </numerusform>
            <numerusform>Se borrarán %n registros para siempre. Escriba «erase» para seguir: </numerusform>
        </translation>
    </message>
    <message>
        <source>%1  erased %2 UTC: %3 version(s), %4 note(s), %5 alert(s). Number of the signed entry: %6</source>
        <translation>%1  borrado %2 UTC: versiones: %3, notas: %4, alertas: %5. Número de la anotación firmada: %6</translation>
    </message>
    <message>
        <source>Backups made before today still hold what was erased: delete them, or note until when you keep them.</source>
        <translation>Las copias de seguridad anteriores a hoy aún contienen lo borrado: elimínelas o anote hasta cuándo las conserva.</translation>
    </message>
    <message>
        <source>Traces may stay in the database's log until the kiosk and the desk were closed once.</source>
        <translation>Pueden quedar restos en el registro de la base de datos hasta que se cierren una vez el quiosco y la recepción.</translation>
    </message>
    <message>
        <source>Records are kept for ever: records.keep_years is 0.</source>
        <translation>Los registros se conservan siempre: records.keep_years es 0.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are older than %1 year(s).</source>
        <translation>
            <numerusform>Hay %n registro con más antigüedad de la fijada (%1 años).</numerusform>
            <numerusform>Hay %n registros con más antigüedad de la fijada (%1 años).</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing erases this record until you release it.</source>
        <translation>Nada borrará este registro hasta que lo libere.</translation>
    </message>
    <message>
        <source>The record can be erased again.</source>
        <translation>El registro se puede borrar de nuevo.</translation>
    </message>
    <message>
        <source>Why; it is kept, sealed, with your name</source>
        <translation>El motivo; se guarda, sellado, con su nombre</translation>
    </message>
    <message>
        <source>Do not ask again</source>
        <translation>No volver a preguntar</translation>
    </message>
    <message>
        <source>Take a record out for good</source>
        <translation>Borrar un registro para siempre</translation>
    </message>
    <message>
        <source>Also every other visit under the same name and birth date</source>
        <translation>También las demás visitas con el mismo nombre y fecha de nacimiento</translation>
    </message>
    <message>
        <source>Show what is older than records.keep_years</source>
        <translation>Mostrar lo que supera records.keep_years</translation>
    </message>
    <message>
        <source>Take it out for good</source>
        <translation>Borrarlo para siempre</translation>
    </message>
    <message>
        <source>Put a legal hold on a record</source>
        <translation>Poner una retención legal en un registro</translation>
    </message>
    <message>
        <source>Take a legal hold away</source>
        <translation>Retirar una retención legal</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>A file is missing. Check the path and try again.</source>
        <translation>Falta un archivo. Revise la ruta e intente de nuevo.</translation>
    </message>
    <message>
        <source>A file cannot be read. Check its permissions.</source>
        <translation>No se puede leer un archivo. Revise sus permisos.</translation>
    </message>
    <message>
        <source>A file cannot be written. Check the disk and the folder's permissions.</source>
        <translation>No se puede escribir un archivo. Revise el disco y los permisos de la carpeta.</translation>
    </message>
    <message>
        <source>The file is already there. Choose another name or move it away first.</source>
        <translation>El archivo ya existe. Elija otro nombre o muévalo primero.</translation>
    </message>
    <message>
        <source>There is no clinic in this folder. Run “bonesetters-admin init” first.</source>
        <translation>En esta carpeta no hay ninguna clínica. Ejecute primero «bonesetters-admin init».</translation>
    </message>
    <message>
        <source>The settings file has a mistake. The last good settings stay in use.</source>
        <translation>El archivo de ajustes tiene un error. Se siguen usando los últimos ajustes correctos.</translation>
    </message>
    <message>
        <source>The warning-sign rules cannot be used. Call the clinic's owner.</source>
        <translation>Las reglas de señales de alarma no se pueden usar. Avise al dueño de la clínica.</translation>
    </message>
    <message>
        <source>An article cannot be shown. The others stay in use.</source>
        <translation>Un artículo no se puede mostrar. Los demás siguen en uso.</translation>
    </message>
    <message>
        <source>The clinic's keys do not match what was signed. Stop and call the owner.</source>
        <translation>Las claves de la clínica no coinciden con lo firmado. Deténgase y avise al dueño.</translation>
    </message>
    <message>
        <source>That name and passphrase do not go together. Please try again.</source>
        <translation>Ese nombre y esa frase de acceso no coinciden. Intente de nuevo.</translation>
    </message>
    <message>
        <source>Too many wrong tries. Please wait, then try again.</source>
        <translation>Demasiados intentos fallidos. Espere un momento e intente de nuevo.</translation>
    </message>
    <message>
        <source>Use at least 15 characters. Six words chosen by chance are best.</source>
        <translation>Use al menos 15 caracteres. Lo mejor son seis palabras elegidas al azar.</translation>
    </message>
    <message>
        <source>The recovery words are not right. Check each word and its place.</source>
        <translation>Las palabras de recuperación no son correctas. Revise cada palabra y su lugar.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask the clinic's owner.</source>
        <translation>Su función no permite hacer esto. Pregunte al dueño de la clínica.</translation>
    </message>
    <message>
        <source>This record cannot be opened. Run “bonesetters-admin verify” and call the owner.</source>
        <translation>Este registro no se puede abrir. Ejecute «bonesetters-admin verify» y avise al dueño.</translation>
    </message>
    <message>
        <source>It is not there any more. Look again in the list.</source>
        <translation>Ya no está. Busque otra vez en la lista.</translation>
    </message>
    <message>
        <source>Somebody else changed this first. Look at the new version and try again.</source>
        <translation>Otra persona lo cambió antes. Mire la versión nueva e intente de nuevo.</translation>
    </message>
    <message>
        <source>The database is busy. Try again in a moment.</source>
        <translation>La base de datos está ocupada. Intente de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The database is damaged. Nothing was changed. Restore the last backup.</source>
        <translation>La base de datos está dañada. No se cambió nada. Restaure la última copia.</translation>
    </message>
    <message>
        <source>The database was written by a newer version. Update this program.</source>
        <translation>La base de datos es de una versión más nueva. Actualice este programa.</translation>
    </message>
    <message>
        <source>The disk is full. Make room, then try again.</source>
        <translation>El disco está lleno. Libere espacio e intente de nuevo.</translation>
    </message>
    <message>
        <source>Stopped, as you asked. Nothing was changed.</source>
        <translation>Se detuvo, como pidió. No se cambió nada.</translation>
    </message>
    <message>
        <source>Something went wrong. Nothing was changed. Try again, then call the clinic's owner.</source>
        <translation>Algo salió mal. No se cambió nada. Intente de nuevo y, si no funciona, avise al dueño de la clínica.</translation>
    </message>
    <message>
        <source>We could not save your answers yet. They are still here. Please try again, or tell the front desk.</source>
        <translation>Todavía no pudimos guardar sus respuestas. Siguen aquí. Intente de nuevo o avise en la recepción.</translation>
    </message>
    <message>
        <source>A FHIR file is not what it should be. Mend it, then try again.</source>
        <translation>Un archivo FHIR no es lo que debería. Corríjalo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This is too large to be read or stored.</source>
        <translation>Esto es demasiado grande para leerlo o guardarlo.</translation>
    </message>
    <message>
        <source>The clinic's server does not answer. Check the network and the connection, then try again.</source>
        <translation>El servidor de la clínica no responde. Revise la red y la conexión y pruebe de nuevo.</translation>
    </message>
</context>
<context>
    <name>ExitCode</name>
    <message>
        <source>Exit codes: 0 done; 1 problems found (verify, server check, articles lint, redflags lint, redflags replay, forms, fhirpath); 2 the command was not understood; 3 wrong passphrase or words, or not allowed; 4 a file, the disk or the database failed; 5 not found; 6 stopped before the end.</source>
        <translation>Códigos de salida: 0 hecho; 1 se encontraron problemas (verify, server check, articles lint, redflags lint, redflags replay, forms, fhirpath); 2 no se entendió la orden; 3 frase o palabras incorrectas, o no permitido; 4 falló un archivo, el disco o la base de datos; 5 no se encontró; 6 se detuvo antes del final.</translation>
    </message>
</context>
<context>
    <name>ExportCommand</name>
    <message>
        <source>Written to %1. It is not sealed: keep it safe, and delete it when it has been read.</source>
        <translation>Escrito en %1. No está sellado: guárdelo en un lugar seguro y bórrelo cuando se haya leído.</translation>
    </message>
    <message>
        <source>Write one record for others</source>
        <translation>Escribir un registro para otros</translation>
    </message>
    <message>
        <source>As a FHIR R4 Bundle to this new file; “-” is standard output</source>
        <translation>Como Bundle de FHIR R4 en este archivo nuevo; «-» es la salida estándar</translation>
    </message>
</context>
<context>
    <name>Extraction</name>
    <message>
        <source>Without a code no Observation is made of it.</source>
        <translation>Sin un código no se hace ninguna Observation con ella.</translation>
    </message>
    <message>
        <source>An Observation cannot hold this answer.</source>
        <translation>Una Observation no puede contener esta respuesta.</translation>
    </message>
    <message>
        <source>The answer does not go into the Patient.</source>
        <translation>La respuesta no entra en el Patient.</translation>
    </message>
</context>
<context>
    <name>FhirPathCommand</name>
    <message>
        <source>Position %1: %2</source>
        <translation>Posición %1: %2</translation>
    </message>
    <message>
        <source>Evaluate a FHIRPath expression over a FHIR resource</source>
        <translation>Evalúa una expresión FHIRPath sobre un recurso FHIR</translation>
    </message>
    <message>
        <source>The expression</source>
        <translation>La expresión</translation>
    </message>
    <message>
        <source>File with the resource as JSON</source>
        <translation>Archivo con el recurso en JSON</translation>
    </message>
</context>
<context>
    <name>FhirPathText</name>
    <message>
        <source>A quantity with a comparator cannot be calculated with.</source>
        <translation>No se puede calcular con una cantidad que lleva un comparador.</translation>
    </message>
    <message>
        <source>This text cannot be converted in this way.</source>
        <translation>Este texto no se puede convertir de esta manera.</translation>
    </message>
    <message>
        <source>The expression takes too much work.</source>
        <translation>La expresión requiere demasiado trabajo.</translation>
    </message>
    <message>
        <source>An index must be a whole number.</source>
        <translation>Un índice debe ser un número entero.</translation>
    </message>
    <message>
        <source>There is no variable %1.</source>
        <translation>No existe la variable %1.</translation>
    </message>
    <message>
        <source>This needs one item, and there are several.</source>
        <translation>Aquí se necesita un solo elemento y hay varios.</translation>
    </message>
    <message>
        <source>This function works on true and false alone.</source>
        <translation>Esta función solo trabaja con verdadero y falso.</translation>
    </message>
    <message>
        <source>This is no value for the type %1.</source>
        <translation>Este no es un valor del tipo %1.</translation>
    </message>
    <message>
        <source>There is no function %1().</source>
        <translation>No existe la función %1().</translation>
    </message>
    <message>
        <source>This argument must be a text.</source>
        <translation>Este argumento debe ser un texto.</translation>
    </message>
    <message>
        <source>This argument must be a whole number.</source>
        <translation>Este argumento debe ser un número entero.</translation>
    </message>
    <message>
        <source>This comment does not end.</source>
        <translation>Este comentario no termina.</translation>
    </message>
    <message>
        <source>This text does not end.</source>
        <translation>Este texto no termina.</translation>
    </message>
    <message>
        <source>“%1” cannot stand here.</source>
        <translation>«%1» no puede estar aquí.</translation>
    </message>
    <message>
        <source>This function works on a number.</source>
        <translation>Esta función trabaja con un número.</translation>
    </message>
    <message>
        <source>The number of digits cannot be negative.</source>
        <translation>El número de decimales no puede ser negativo.</translation>
    </message>
    <message>
        <source>This operator cannot join these two kinds of value.</source>
        <translation>Este operador no puede unir estos dos tipos de valor.</translation>
    </message>
    <message>
        <source>This unit of time cannot be added to this date or time.</source>
        <translation>Esta unidad de tiempo no se puede sumar a esta fecha u hora.</translation>
    </message>
    <message>
        <source>These two kinds of value have no order.</source>
        <translation>Estos dos tipos de valor no tienen un orden.</translation>
    </message>
    <message>
        <source>Only numbers and quantities have a sign.</source>
        <translation>Solo los números y las cantidades tienen signo.</translation>
    </message>
    <message>
        <source>The expression ends too early.</source>
        <translation>La expresión termina demasiado pronto.</translation>
    </message>
    <message>
        <source>The expression has too many parts.</source>
        <translation>La expresión tiene demasiadas partes.</translation>
    </message>
    <message>
        <source>The expression is nested too deeply.</source>
        <translation>La expresión tiene demasiados niveles.</translation>
    </message>
    <message>
        <source>“%1” has too many digits.</source>
        <translation>«%1» tiene demasiadas cifras.</translation>
    </message>
    <message>
        <source>There is no such date or time: @%1</source>
        <translation>No existe esa fecha u hora: @%1</translation>
    </message>
    <message>
        <source>There is no type %1.</source>
        <translation>No existe el tipo %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1() does not take %n argument(s).</source>
        <translation>
            <numerusform>%1() no admite %n argumento.</numerusform>
            <numerusform>%1() no admite %n argumentos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The expression is too long.</source>
        <translation>La expresión es demasiado larga.</translation>
    </message>
    <message>
        <source>This function works on a text.</source>
        <translation>Esta función trabaja con un texto.</translation>
    </message>
    <message>
        <source>A pattern knows the flags i and m alone.</source>
        <translation>Un patrón solo conoce las opciones i y m.</translation>
    </message>
    <message>
        <source>This is not a valid pattern.</source>
        <translation>Este no es un patrón válido.</translation>
    </message>
    <message>
        <source>This function works on texts.</source>
        <translation>Esta función trabaja con textos.</translation>
    </message>
</context>
<context>
    <name>FormCheck</name>
    <message>
        <source>line %1</source>
        <translation>línea %1</translation>
    </message>
</context>
<context>
    <name>FormEvaluator</name>
    <message>
        <source>A condition has to be true or false.</source>
        <translation>Una condición tiene que ser verdadera o falsa.</translation>
    </message>
</context>
<context>
    <name>FormProgram</name>
    <message>
        <source>Position %1: %2</source>
        <translation>Posición %1: %2</translation>
    </message>
    <message>
        <source>There is no variable %1.</source>
        <translation>No hay ninguna variable %1.</translation>
    </message>
    <message>
        <source>These wait for each other: %1.</source>
        <translation>Estos se esperan unos a otros: %1.</translation>
    </message>
    <message>
        <source>The question is always asked.</source>
        <translation>La pregunta se hace siempre.</translation>
    </message>
</context>
<context>
    <name>FormsCommands</name>
    <message>
        <source>%1: cannot be shown: %2: %3</source>
        <translation>%1: no se puede mostrar: %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>(y %n más)</numerusform>
            <numerusform>(y %n más)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: can be shown: “%2”, %3, %4, %5</source>
        <translation>%1: se puede mostrar: «%2», %3, %4, %5</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n elemento</numerusform>
            <numerusform>%n elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n advertencia</numerusform>
            <numerusform>%n advertencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) not honoured</source>
        <translation>
            <numerusform>%n cosa sin respetar</numerusform>
            <numerusform>%n cosas sin respetar</numerusform>
        </translation>
    </message>
    <message>
        <source>The response is valid.</source>
        <translation>La respuesta es válida.</translation>
    </message>
    <message>
        <source>The response is not valid.</source>
        <translation>La respuesta no es válida.</translation>
    </message>
    <message>
        <source>Line %1: </source>
        <translation>Línea %1: </translation>
    </message>
    <message>
        <source>%1: in use as “%2”</source>
        <translation>%1: en uso como «%2»</translation>
    </message>
    <message>
        <source>; what it replaces is kept in %1</source>
        <translation>; lo que sustituye se guarda en %1</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>incluido</translation>
    </message>
    <message>
        <source>own</source>
        <translation>propio</translation>
    </message>
    <message>
        <source>%1 (%2): cannot be shown: %3: %4</source>
        <translation>%1 (%2): no se puede mostrar: %3: %4</translation>
    </message>
    <message>
        <source>%1 (%2): “%3”, version %4, languages %5</source>
        <translation>%1 (%2): «%3», versión %4, idiomas %5</translation>
    </message>
    <message>
        <source>“%1” is not in use any more. To bring it back: forms import %2</source>
        <translation>«%1» ya no está en uso. Para recuperarlo: forms import %2</translation>
    </message>
    <message>
        <source>Have the kiosk ask these forms, from the next visit on</source>
        <translation>Hacer que el quiosco pregunte estos formularios desde la próxima visita</translation>
    </message>
    <message>
        <source>The files</source>
        <translation>Los archivos</translation>
    </message>
    <message>
        <source>Show all forms in use</source>
        <translation>Mostrar todos los formularios en uso</translation>
    </message>
    <message>
        <source>Take one of the clinic's own forms out of use</source>
        <translation>Retirar uno de los formularios propios de la clínica</translation>
    </message>
    <message>
        <source>Its name in “forms list”, or its url</source>
        <translation>Su nombre en «forms list», o su url</translation>
    </message>
    <message>
        <source>Say whether a response answers its questionnaire</source>
        <translation>Decir si una respuesta contesta a su cuestionario</translation>
    </message>
    <message>
        <source>File with the questionnaire; not needed when the response contains it</source>
        <translation>Archivo con el cuestionario; no hace falta si la respuesta lo contiene</translation>
    </message>
    <message>
        <source>File with the response</source>
        <translation>Archivo con la respuesta</translation>
    </message>
    <message>
        <source>Questionnaires (FHIR R4)</source>
        <translation>Cuestionarios (FHIR R4)</translation>
    </message>
    <message>
        <source>Say whether files can be shown, and what is not honoured</source>
        <translation>Decir si los archivos se pueden mostrar y qué no se respeta</translation>
    </message>
</context>
<context>
    <name>FormsFillCommand</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2: %3</source>
        <translation>%1: %2: %3</translation>
    </message>
    <message>
        <source>This is not a FHIR Patient.</source>
        <translation>Esto no es un Patient de FHIR.</translation>
    </message>
    <message>
        <source>This is not a FHIR QuestionnaireResponse: %1</source>
        <translation>Esto no es un QuestionnaireResponse de FHIR: %1</translation>
    </message>
    <message>
        <source>The answer to “%1” does not fit the form. It is left out.</source>
        <translation>La respuesta a «%1» no encaja en el formulario. Se deja fuera.</translation>
    </message>
    <message>
        <source>The answer to “%1” goes into no record.</source>
        <translation>La respuesta a «%1» no entra en ningún registro.</translation>
    </message>
    <message>
        <source>Work out what a form fills in and asks by itself</source>
        <translation>Calcular lo que un formulario rellena y pregunta por sí mismo</translation>
    </message>
    <message>
        <source>The form</source>
        <translation>El formulario</translation>
    </message>
    <message>
        <source>A QuestionnaireResponse with the answers that are known</source>
        <translation>Un QuestionnaireResponse con las respuestas que ya se conocen</translation>
    </message>
    <message>
        <source>A Patient resource, for forms that take something from it</source>
        <translation>Un recurso Patient, para los formularios que toman algo de él</translation>
    </message>
    <message>
        <source>Make the records that a form asks to be made of answers</source>
        <translation>Hacer los registros que un formulario pide hacer con las respuestas</translation>
    </message>
    <message>
        <source>The answers</source>
        <translation>Las respuestas</translation>
    </message>
</context>
<context>
    <name>InitCommand</name>
    <message>
        <source>Name of the clinic (Return for “%1”):</source>
        <translation>Nombre de la clínica (Intro para «%1»):</translation>
    </message>
    <message>
        <source>Your name, as staff will see it:</source>
        <translation>Su nombre, como lo verá el personal:</translation>
    </message>
    <message>
        <source>The settings file could not be written: the defaults are in use.</source>
        <translation>No se pudo escribir el archivo de ajustes: se usan los valores de fábrica.</translation>
    </message>
    <message>
        <source>Type the recovery words from your paper, all in one line:</source>
        <translation>Escriba las palabras de recuperación de su papel, todas en una línea:</translation>
    </message>
    <message>
        <source>Not all of the words are right. Check each word and its place.</source>
        <translation>No todas las palabras son correctas. Revise cada palabra y su lugar.</translation>
    </message>
    <message>
        <source>These words open everything when every passphrase is lost. They are shown only now. Write them on paper:</source>
        <translation>Estas palabras abren todo cuando se pierden todas las frases de acceso. Solo se muestran ahora. Escríbalas en papel:</translation>
    </message>
    <message>
        <source>Press Return when they are on paper; the screen is wiped.</source>
        <translation>Pulse Intro cuando estén en papel; la pantalla se borra.</translation>
    </message>
    <message>
        <source>The clinic “%1” is ready in %2.</source>
        <translation>La clínica «%1» está lista en %2.</translation>
    </message>
    <message>
        <source>Staff name: %1</source>
        <translation>Nombre del personal: %1</translation>
    </message>
    <message>
        <source>Passphrase, shown only now: %1</source>
        <translation>Frase de acceso, solo se muestra ahora: %1</translation>
    </message>
    <message>
        <source>Key words, the same on kiosk and desk: %1</source>
        <translation>Palabras clave, las mismas en el quiosco y en el puesto: %1</translation>
    </message>
    <message>
        <source>Recovery words are in %1: copy them to paper, then delete it.</source>
        <translation>Las palabras de recuperación están en %1: cópielas en papel y luego bórrelo.</translation>
    </message>
    <message>
        <source>Desks will remind of the recovery drill until you run “bonesetters-admin recovery confirm”.</source>
        <translation>Los puestos recordarán la prueba de recuperación hasta que ejecute «bonesetters-admin recovery confirm».</translation>
    </message>
    <message>
        <source>The recovery words are right.</source>
        <translation>Las palabras de recuperación son correctas.</translation>
    </message>
    <message>
        <source>Make a new clinic</source>
        <translation>Crear una clínica nueva</translation>
    </message>
    <message>
        <source>Name of the clinic</source>
        <translation>Nombre de la clínica</translation>
    </message>
    <message>
        <source>Name of its owner</source>
        <translation>Nombre de su dueño</translation>
    </message>
    <message>
        <source>Make one of six words and show it once</source>
        <translation>Crear una de seis palabras y mostrarla una vez</translation>
    </message>
    <message>
        <source>Write the recovery words to this new file</source>
        <translation>Escribir las palabras de recuperación en este archivo nuevo</translation>
    </message>
    <message>
        <source>Ask nothing</source>
        <translation>No preguntar nada</translation>
    </message>
    <message>
        <source>The recovery words</source>
        <translation>Las palabras de recuperación</translation>
    </message>
    <message>
        <source>Type them back, so that desks stop reminding</source>
        <translation>Volver a escribirlas, para que los puestos dejen de recordarlo</translation>
    </message>
</context>
<context>
    <name>IssueText</name>
    <message>
        <source>Please choose an answer.</source>
        <translation>Por favor, elija una respuesta.</translation>
    </message>
    <message>
        <source>Please choose a number.</source>
        <translation>Por favor, elija un número.</translation>
    </message>
    <message>
        <source>Please fill in the date.</source>
        <translation>Por favor, ponga la fecha.</translation>
    </message>
    <message>
        <source>Please type your name and mark “I confirm”.</source>
        <translation>Por favor, escriba su nombre y marque «Confirmo».</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Por favor, llene este espacio.</translation>
    </message>
    <message>
        <source>Please use at most %1 letters.</source>
        <translation>Por favor, use %1 letras o menos.</translation>
    </message>
    <message>
        <source>Please use at least %1 letters.</source>
        <translation>Por favor, use %1 letras o más.</translation>
    </message>
    <message>
        <source>Please type a number, like 12.</source>
        <translation>Por favor, escriba un número, como 12.</translation>
    </message>
    <message>
        <source>Please give a number that is %1 or more.</source>
        <translation>Por favor, dé un número que sea %1 o más.</translation>
    </message>
    <message>
        <source>Please give a number that is %1 or less.</source>
        <translation>Por favor, dé un número que sea %1 o menos.</translation>
    </message>
    <message>
        <source>Please check the month, the day and the year.</source>
        <translation>Por favor, revise el mes, el día y el año.</translation>
    </message>
    <message>
        <source>Please give a date that is not before %1.</source>
        <translation>Por favor, dé una fecha que no sea antes de %1.</translation>
    </message>
    <message>
        <source>Please give a date that is not after %1.</source>
        <translation>Por favor, dé una fecha que no sea después de %1.</translation>
    </message>
    <message>
        <source>Please choose one of the answers.</source>
        <translation>Por favor, elija una de las respuestas.</translation>
    </message>
    <message>
        <source>Please choose either the last answer alone or the others.</source>
        <translation>Por favor, elija solo la última respuesta, o bien las otras.</translation>
    </message>
    <message>
        <source>Please type an email address, like name@example.com.</source>
        <translation>Por favor, escriba un correo electrónico, como nombre@ejemplo.com.</translation>
    </message>
    <message>
        <source>Please type a web address, like www.example.com.</source>
        <translation>Por favor, escriba una dirección web, como www.ejemplo.com.</translation>
    </message>
    <message>
        <source>Please check the way this is written.</source>
        <translation>Revise cómo está escrito, por favor.</translation>
    </message>
    <message>
        <source>Please use at most %1 digits after the point.</source>
        <translation>Use como máximo %1 cifras después del punto, por favor.</translation>
    </message>
    <message>
        <source>Please give at least %1 answers.</source>
        <translation>Dé al menos %1 respuestas, por favor.</translation>
    </message>
    <message>
        <source>Please give at most %1 answers.</source>
        <translation>Dé como máximo %1 respuestas, por favor.</translation>
    </message>
    <message>
        <source>This file is too large.</source>
        <translation>Este archivo es demasiado grande.</translation>
    </message>
    <message>
        <source>This kind of file cannot be used here.</source>
        <translation>Este tipo de archivo no se puede usar aquí.</translation>
    </message>
    <message>
        <source>Please touch the box to go on.</source>
        <translation>Toque la casilla para seguir.</translation>
    </message>
    <message>
        <source>Please check this answer.</source>
        <translation>Por favor, revise esta respuesta.</translation>
    </message>
</context>
<context>
    <name>ItemControl</name>
    <message>
        <source>The usual control of the item's type is shown.</source>
        <translation>Se muestra el control habitual del tipo del elemento.</translation>
    </message>
    <message>
        <source>The kiosk takes no files: the patient is sent to the front desk with them.</source>
        <translation>El quiosco no recibe archivos: se pide al paciente que los lleve a la recepción.</translation>
    </message>
    <message>
        <source>What it holds is too much for a table: it is shown as a list.</source>
        <translation>Contiene demasiado para una tabla: se muestra como lista.</translation>
    </message>
    <message>
        <source>There is no body chart before it that could be drawn on.</source>
        <translation>Antes no hay ningún dibujo del cuerpo que se pueda marcar.</translation>
    </message>
</context>
<context>
    <name>KeyCommands</name>
    <message>
        <source>kiosk</source>
        <translation>quiosco</translation>
    </message>
    <message>
        <source>desk</source>
        <translation>recepción</translation>
    </message>
    <message>
        <source>%1 (revoked from number %2)</source>
        <translation>%1 (revocado desde el número %2)</translation>
    </message>
    <message>
        <source>Key words, the same on kiosk and desk: %1</source>
        <translation>Palabras clave, iguales en el quiosco y en la recepción: %1</translation>
    </message>
    <message>
        <source>Epoch %1, signed %2</source>
        <translation>Época %1, firmada %2</translation>
    </message>
    <message>
        <source>Recovery words last typed %1</source>
        <translation>Palabras de recuperación escritas por última vez %1</translation>
    </message>
    <message>
        <source>The recovery words were never typed back: the drill is overdue.</source>
        <translation>Las palabras de recuperación nunca se escribieron de nuevo: falta hacer la prueba.</translation>
    </message>
    <message>
        <source>Epoch %1 is in force. Kiosks and desks that run take it over; their new key words are shown by “keys show”.</source>
        <translation>La época %1 está en vigor. Los quioscos y recepciones en marcha la toman solos; “keys show” muestra sus nuevas palabras clave.</translation>
    </message>
    <message>
        <source>%1 is one of the clinic's devices now; its key is in the clinic's folder.</source>
        <translation>%1 ya es uno de los equipos de la clínica; su clave está en la carpeta de la clínica.</translation>
    </message>
    <message>
        <source>Records of %1 are not accepted from its number %2 on.</source>
        <translation>Los registros de %1 no se aceptan desde su número %2.</translation>
    </message>
    <message>
        <source>The clinic's keys</source>
        <translation>Las claves de la clínica</translation>
    </message>
    <message>
        <source>Key words, epoch and devices</source>
        <translation>Palabras clave, época y equipos</translation>
    </message>
    <message>
        <source>Seal with a new key from now on: once a year, and whenever somebody may have learned the old one</source>
        <translation>Sellar desde ahora con una clave nueva: una vez al año, y siempre que alguien pueda haber conocido la anterior</translation>
    </message>
    <message>
        <source>Add one on this computer</source>
        <translation>Agregar uno en este equipo</translation>
    </message>
    <message>
        <source>What staff call it</source>
        <translation>Cómo lo llama el personal</translation>
    </message>
    <message>
        <source>A desk; without it, a kiosk</source>
        <translation>Una recepción; sin esto, un quiosco</translation>
    </message>
    <message>
        <source>Accept nothing more that this device signs, when it was stolen</source>
        <translation>No aceptar nada más que firme este equipo, si fue robado</translation>
    </message>
    <message>
        <source>Name or id of the device</source>
        <translation>Nombre o identificador del equipo</translation>
    </message>
    <message>
        <source>Its first record that is not believed; left out: the next</source>
        <translation>Su primer registro que ya no se cree; si se omite, el siguiente</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>NÚMERO</translation>
    </message>
    <message>
        <source>Kiosks and desks</source>
        <translation>Quioscos y recepciones</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todos</translation>
    </message>
</context>
<context>
    <name>KioskOptions</name>
    <message>
        <source>The clinic's directory.</source>
        <translation>La carpeta de la clínica.</translation>
    </message>
    <message>
        <source>Where forms, rules and articles were installed.</source>
        <translation>Dónde se instalaron los formularios, las reglas y los artículos.</translation>
    </message>
    <message>
        <source>A window of this size instead of the whole screen, for development.</source>
        <translation>Una ventana de este tamaño en lugar de toda la pantalla, para desarrollo.</translation>
    </message>
    <message>
        <source>The language to begin with.</source>
        <translation>El idioma con el que se empieza.</translation>
    </message>
</context>
<context>
    <name>MarkdownText</name>
    <message>
        <source>The text cannot be read as Markdown.</source>
        <translation>El texto no se puede leer como Markdown.</translation>
    </message>
    <message>
        <source>This page has no heading for the link #%1.</source>
        <translation>Esta página no tiene un título para el enlace #%1.</translation>
    </message>
    <message>
        <source>A picture must be a file in the folder images beside the article.</source>
        <translation>Una imagen debe ser un archivo de la carpeta images junto al artículo.</translation>
    </message>
    <message>
        <source>The picture %1 needs a text for people who cannot see it.</source>
        <translation>La imagen %1 necesita un texto para quienes no pueden verla.</translation>
    </message>
    <message>
        <source>There is no source %1 in the front matter.</source>
        <translation>La fuente %1 no está en el encabezado TOML.</translation>
    </message>
    <message>
        <source>There is no chip {%1}.</source>
        <translation>No existe la etiqueta {%1}.</translation>
    </message>
    <message>
        <source>A link may lead to article:SLUG, kiosk:check, #HEADING of this page or https://…, which is shown as text and QR code.</source>
        <translation>Un enlace solo puede llevar a article:SLUG, a kiosk:check, a #TÍTULO de esta página o a https://…, que se muestra como texto y código QR.</translation>
    </message>
</context>
<context>
    <name>NotHonoured</name>
    <message>
        <source>“%1” is not honoured.</source>
        <translation>«%1» no se respeta.</translation>
    </message>
</context>
<context>
    <name>NotePdf</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <source>New passphrase, at least 15 characters (six words are best):</source>
        <translation>Nueva frase de acceso, al menos 15 caracteres (lo mejor son seis palabras):</translation>
    </message>
    <message>
        <source>The same again:</source>
        <translation>La misma otra vez:</translation>
    </message>
    <message>
        <source>The two are not the same. Please type both again.</source>
        <translation>Las dos no son iguales. Escriba ambas de nuevo.</translation>
    </message>
    <message>
        <source>Your passphrase:</source>
        <translation>Su frase de acceso:</translation>
    </message>
    <message>
        <source>The recovery words, all in one line:</source>
        <translation>Las palabras de recuperación, todas en una línea:</translation>
    </message>
</context>
<context>
    <name>ProblemReport</name>
    <message>
        <source>warning: </source>
        <translation>aviso: </translation>
    </message>
</context>
<context>
    <name>QuestionnaireReader</name>
    <message>
        <source>The answer is not filled in beforehand.</source>
        <translation>La respuesta no se llena de antemano.</translation>
    </message>
    <message>
        <source>The answer is not calculated: it has to be typed.</source>
        <translation>La respuesta no se calcula: hay que escribirla.</translation>
    </message>
    <message>
        <source>The question is always asked.</source>
        <translation>La pregunta siempre se hace.</translation>
    </message>
    <message>
        <source>The choices it finds are not offered.</source>
        <translation>Las opciones que encuentra no se ofrecen.</translation>
    </message>
    <message>
        <source>All choices are always offered.</source>
        <translation>Siempre se ofrecen todas las opciones.</translation>
    </message>
    <message>
        <source>This rule is not checked.</source>
        <translation>Esta regla no se comprueba.</translation>
    </message>
    <message>
        <source>The plain text is shown instead.</source>
        <translation>En su lugar se muestra el texto simple.</translation>
    </message>
    <message>
        <source>The text is shown without this style.</source>
        <translation>El texto se muestra sin este estilo.</translation>
    </message>
    <message>
        <source>The choices are arranged to fit the screen.</source>
        <translation>Las opciones se acomodan a la pantalla.</translation>
    </message>
    <message>
        <source>The link is not shown.</source>
        <translation>El enlace no se muestra.</translation>
    </message>
    <message>
        <source>Expressions that use it are not evaluated.</source>
        <translation>Las expresiones que lo usan no se evalúan.</translation>
    </message>
    <message>
        <source>The written text is used as it stands.</source>
        <translation>El texto escrito se usa tal como está.</translation>
    </message>
    <message>
        <source>This control is not known. The question is shown with the usual control of its type.</source>
        <translation>Este control no se conoce. La pregunta se muestra con el control habitual de su tipo.</translation>
    </message>
    <message>
        <source>"%1" is missing.</source>
        <translation>Falta «%1».</translation>
    </message>
    <message numerus="yes">
        <source>Items are nested deeper than %n levels.</source>
        <translation>
            <numerusform>Los elementos tienen más de %n nivel de anidación.</numerusform>
            <numerusform>Los elementos tienen más de %n niveles de anidación.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The form has more than %n items.</source>
        <translation>
            <numerusform>El formulario tiene más de %n elemento.</numerusform>
            <numerusform>El formulario tiene más de %n elementos.</numerusform>
        </translation>
    </message>
    <message>
        <source>"%1" is not a type of item.</source>
        <translation>«%1» no es un tipo de elemento.</translation>
    </message>
    <message>
        <source>"%1" is not an operator.</source>
        <translation>«%1» no es un operador.</translation>
    </message>
    <message>
        <source>"exists" needs "answerBoolean".</source>
        <translation>«exists» necesita «answerBoolean».</translation>
    </message>
    <message>
        <source>Write "all" or "any" here.</source>
        <translation>Escriba aquí «all» o «any».</translation>
    </message>
    <message>
        <source>"enableBehavior" is missing: all conditions have to hold.</source>
        <translation>Falta «enableBehavior»: se tienen que cumplir todas las condiciones.</translation>
    </message>
    <message>
        <source>The form brings no choices for this question. It is asked as free text.</source>
        <translation>El formulario no trae opciones para esta pregunta. Se pregunta como texto libre.</translation>
    </message>
    <message>
        <source>Only the choices in "answerOption" are offered.</source>
        <translation>Solo se ofrecen las opciones de «answerOption».</translation>
    </message>
    <message>
        <source>A group or a display has no answers: "%1" does not belong here.</source>
        <translation>Un «group» o un «display» no tiene respuestas: «%1» no va aquí.</translation>
    </message>
    <message>
        <source>The linkId "%1" is taken: %2 has it.</source>
        <translation>El linkId «%1» está ocupado: lo tiene %2.</translation>
    </message>
    <message>
        <source>No item has the linkId "%1".</source>
        <translation>Ningún elemento tiene el linkId «%1».</translation>
    </message>
    <message>
        <source>The file is larger than 8 megabytes.</source>
        <translation>El archivo pasa de 8 megabytes.</translation>
    </message>
    <message>
        <source>This is not JSON: %1.</source>
        <translation>Esto no es JSON: %1.</translation>
    </message>
    <message>
        <source>This is not a FHIR Questionnaire.</source>
        <translation>Esto no es un Questionnaire de FHIR.</translation>
    </message>
    <message>
        <source>It is ignored.</source>
        <translation>Se ignora.</translation>
    </message>
    <message>
        <source>This is not a value of the type that "%1" names.</source>
        <translation>Este no es un valor del tipo que indica «%1».</translation>
    </message>
    <message>
        <source>A value is missing: "%1…".</source>
        <translation>Falta un valor: «%1…».</translation>
    </message>
    <message>
        <source>Write true or false here, without quotation marks.</source>
        <translation>Escriba aquí true o false, sin comillas.</translation>
    </message>
    <message>
        <source>A number is expected here.</source>
        <translation>Aquí se espera un número.</translation>
    </message>
    <message>
        <source>A text in quotation marks is expected here.</source>
        <translation>Aquí se espera un texto entre comillas.</translation>
    </message>
    <message>
        <source>A list in square brackets is expected here.</source>
        <translation>Aquí se espera una lista entre corchetes.</translation>
    </message>
    <message>
        <source>An object in curly brackets is expected here.</source>
        <translation>Aquí se espera un objeto entre llaves.</translation>
    </message>
    <message>
        <source>A whole number from 0 is expected here.</source>
        <translation>Aquí se espera un número entero, 0 o mayor.</translation>
    </message>
    <message>
        <source>There is no value here: it is left out.</source>
        <translation>Aquí no hay ningún valor: se omite.</translation>
    </message>
    <message>
        <source>Its language is not FHIRPath but %1.</source>
        <translation>Su lenguaje no es FHIRPath sino %1.</translation>
    </message>
    <message>
        <source>It may change what stands beside it: do not rely on the answers before somebody has looked at it.</source>
        <translation>Puede cambiar lo que está a su lado: no confíe en las respuestas antes de que alguien lo haya revisado.</translation>
    </message>
    <message>
        <source>Nothing is looked up while the form is filled in.</source>
        <translation>No se consulta nada mientras se rellena el formulario.</translation>
    </message>
    <message>
        <source>Its width follows the screen.</source>
        <translation>Su ancho sigue a la pantalla.</translation>
    </message>
    <message>
        <source>Each choice is shown as one text, not as columns.</source>
        <translation>Cada opción se muestra como un solo texto, no en columnas.</translation>
    </message>
    <message>
        <source>The text is shown like any other.</source>
        <translation>El texto se muestra como cualquier otro.</translation>
    </message>
    <message>
        <source>It is always shown.</source>
        <translation>Se muestra siempre.</translation>
    </message>
    <message>
        <source>The pages can be gone through forwards and back.</source>
        <translation>Las páginas se pueden recorrer hacia adelante y hacia atrás.</translation>
    </message>
    <message>
        <source>The keyboard follows the type of the question.</source>
        <translation>El teclado sigue al tipo de la pregunta.</translation>
    </message>
    <message>
        <source>The picture or sound is not shown.</source>
        <translation>No se muestra la imagen ni el sonido.</translation>
    </message>
    <message>
        <source>The units it names are not offered.</source>
        <translation>No se ofrecen las unidades que nombra.</translation>
    </message>
    <message>
        <source>The reference is typed as text and not looked up.</source>
        <translation>La referencia se escribe como texto y no se busca.</translation>
    </message>
    <message>
        <source>The type of the item decides alone.</source>
        <translation>Decide solo el tipo del elemento.</translation>
    </message>
    <message>
        <source>No signature is asked for beyond the items of the form.</source>
        <translation>No se pide ninguna firma aparte de los elementos del formulario.</translation>
    </message>
    <message>
        <source>Libraries of expressions are not loaded.</source>
        <translation>No se cargan bibliotecas de expresiones.</translation>
    </message>
    <message>
        <source>Nothing is filled in from records that are already there.</source>
        <translation>No se rellena nada a partir de registros existentes.</translation>
    </message>
    <message>
        <source>No StructureMap fills in the form beforehand.</source>
        <translation>Ningún StructureMap rellena el formulario de antemano.</translation>
    </message>
    <message>
        <source>No StructureMap turns the answers into other records.</source>
        <translation>Ningún StructureMap convierte las respuestas en otros registros.</translation>
    </message>
    <message>
        <source>The answers make no records of their own.</source>
        <translation>Las respuestas no crean registros propios.</translation>
    </message>
    <message>
        <source>The questions of the other file are missing: assemble the form first.</source>
        <translation>Faltan las preguntas del otro archivo: ensamble antes el formulario.</translation>
    </message>
    <message>
        <source>The form is shown as this file has it: assemble it first.</source>
        <translation>El formulario se muestra como está en este archivo: ensámblelo antes.</translation>
    </message>
    <message>
        <source>It only says which forms this one was made from.</source>
        <translation>Solo dice de qué formularios se hizo este.</translation>
    </message>
    <message>
        <source>No server chooses the next question: all that the file holds are asked.</source>
        <translation>Ningún servidor elige la pregunta siguiente: se hacen todas las que contiene el archivo.</translation>
    </message>
    <message>
        <source>No server is asked for choices.</source>
        <translation>No se piden opciones a ningún servidor.</translation>
    </message>
    <message>
        <source>The answers stay with the patient of this visit.</source>
        <translation>Las respuestas quedan con el paciente de esta visita.</translation>
    </message>
    <message>
        <source>The answers stay in the clinic.</source>
        <translation>Las respuestas quedan en la clínica.</translation>
    </message>
    <message>
        <source>Whoever sits at the screen answers.</source>
        <translation>Responde quien está ante la pantalla.</translation>
    </message>
    <message>
        <source>This pattern cannot be read. It is not checked.</source>
        <translation>Este patrón no se puede leer. No se comprueba.</translation>
    </message>
    <message>
        <source>The rules it names are not known: do not rely on the answers before somebody has looked at it.</source>
        <translation>No se conocen las reglas que nombra: no confíe en las respuestas antes de que alguien lo haya revisado.</translation>
    </message>
    <message>
        <source>Its choices are not in the form and no server is asked for them. The question is asked as free text.</source>
        <translation>Sus opciones no están en el formulario y no se piden a ningún servidor. La pregunta se hace como texto libre.</translation>
    </message>
    <message>
        <source>It is not a member of a FHIR R4 item. It is ignored.</source>
        <translation>No es un miembro de un elemento de FHIR R4. Se ignora.</translation>
    </message>
    <message>
        <source>Write "horizontal" or "vertical" here.</source>
        <translation>Escriba aquí «horizontal» o «vertical».</translation>
    </message>
    <message>
        <source>Words, lists, bold, italics and underlining are taken over. Left out: %1.</source>
        <translation>Se conservan las palabras, las listas, la negrita, la cursiva y el subrayado. Se omite: %1.</translation>
    </message>
    <message>
        <source>A number of more than 0 is expected here.</source>
        <translation>Aquí se espera un número mayor que 0.</translation>
    </message>
</context>
<context>
    <name>RedFlagCommands</name>
    <message>
        <source>No rule fired. That clears nobody for treatment.</source>
        <translation>Ninguna regla se aplica. Eso no da permiso para tratar a nadie.</translation>
    </message>
    <message>
        <source>The front desk is alerted.</source>
        <translation>Se avisa a la recepción.</translation>
    </message>
    <message>
        <source>Treatment is on hold until a clinician clears it.</source>
        <translation>El tratamiento queda en espera hasta que un profesional lo libere.</translation>
    </message>
    <message>
        <source>Not understood, and never taken for a no: %1</source>
        <translation>No se entendió, y nunca cuenta como un no: %1</translation>
    </message>
    <message>
        <source>Rules %1 (%2)</source>
        <translation>Reglas %1 (%2)</translation>
    </message>
    <message>
        <source>(priority)</source>
        <translation>(prioridad)</translation>
    </message>
    <message>
        <source>when</source>
        <translation>cuándo</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>personal</translation>
    </message>
    <message>
        <source>patient</source>
        <translation>paciente</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>fuentes</translation>
    </message>
    <message>
        <source>to sign</source>
        <translation>por firmar</translation>
    </message>
    <message>
        <source>No clinician has signed these rules yet.</source>
        <translation>Ningún profesional ha firmado aún estas reglas.</translation>
    </message>
    <message>
        <source>Signed on %1.</source>
        <translation>Firmadas el %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errores</numerusform>
        </translation>
    </message>
    <message>
        <source>Language of the rules' texts</source>
        <translation>Idioma de los textos de las reglas</translation>
    </message>
    <message>
        <source>The rules for warning signs</source>
        <translation>Las reglas de las señales de alarma</translation>
    </message>
    <message>
        <source>Say what the rules make of a file of answers</source>
        <translation>Decir qué resulta de un archivo de respuestas según las reglas</translation>
    </message>
    <message>
        <source>A FHIR QuestionnaireResponse in JSON</source>
        <translation>Un QuestionnaireResponse de FHIR en JSON</translation>
    </message>
    <message>
        <source>Show all rules as a clinician reads them</source>
        <translation>Muestra todas las reglas como las lee un profesional</translation>
    </message>
    <message>
        <source>Say what must be mended in the rules and their questions</source>
        <translation>Dice qué hay que corregir en las reglas y sus preguntas</translation>
    </message>
</context>
<context>
    <name>RepetitionButtons</name>
    <message>
        <source>Add another</source>
        <translation>Agregar otro</translation>
    </message>
    <message>
        <source>Add another: %1</source>
        <translation>Agregar otro: %1</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Quitado.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Volver a poner</translation>
    </message>
    <message>
        <source>Put it back: %1</source>
        <translation>Volver a poner: %1</translation>
    </message>
</context>
<context>
    <name>ReplayCommand</name>
    <message>
        <source>The same outcome: %1</source>
        <translation>El mismo resultado: %1</translation>
    </message>
    <message>
        <source>Another outcome than the record says:</source>
        <translation>Un resultado distinto del que dice el registro:</translation>
    </message>
    <message>
        <source>%1: the record says “%2”, its answers “%3”</source>
        <translation>%1: el registro dice «%2»; sus respuestas, «%3»</translation>
    </message>
    <message>
        <source>Rules %1 (%2)</source>
        <translation>Reglas %1 (%2)</translation>
    </message>
    <message>
        <source>Judge a stored record again by the rules it was judged by</source>
        <translation>Volver a evaluar un registro guardado con las reglas que se usaron entonces</translation>
    </message>
</context>
<context>
    <name>ResponseConstraints</name>
    <message>
        <source>This rule of the form cannot be checked: %1</source>
        <translation>No se puede comprobar esta regla del formulario: %1</translation>
    </message>
    <message>
        <source>A rule of the form does not hold.</source>
        <translation>No se cumple una regla del formulario.</translation>
    </message>
</context>
<context>
    <name>ResponseText</name>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>ResponseValidation</name>
    <message>
        <source>The questionnaire is a draft.</source>
        <translation>El cuestionario es un borrador.</translation>
    </message>
    <message>
        <source>The questionnaire is retired.</source>
        <translation>El cuestionario está retirado.</translation>
    </message>
    <message>
        <source>It was written outside the period in which the questionnaire is used.</source>
        <translation>Se escribió fuera del período en que se usa el cuestionario.</translation>
    </message>
    <message>
        <source>The item has no "linkId".</source>
        <translation>El elemento no tiene «linkId».</translation>
    </message>
    <message>
        <source>The questionnaire asks this in another place.</source>
        <translation>El cuestionario pregunta esto en otro lugar.</translation>
    </message>
    <message>
        <source>The questionnaire has no item with this linkId.</source>
        <translation>El cuestionario no tiene ningún elemento con este linkId.</translation>
    </message>
    <message>
        <source>The item does not stand where the questionnaire asks it.</source>
        <translation>El elemento no está donde el cuestionario lo pregunta.</translation>
    </message>
    <message>
        <source>It is answered although its condition does not hold.</source>
        <translation>Está contestado aunque no se cumple su condición.</translation>
    </message>
    <message>
        <source>A required item has no answer.</source>
        <translation>Falta la respuesta de un elemento obligatorio.</translation>
    </message>
    <message>
        <source>Its text is not that of the questionnaire.</source>
        <translation>Su texto no es el del cuestionario.</translation>
    </message>
    <message>
        <source>A group has items and no answers.</source>
        <translation>Un grupo tiene elementos y no respuestas.</translation>
    </message>
    <message>
        <source>A display has no answers.</source>
        <translation>Un texto informativo no tiene respuestas.</translation>
    </message>
    <message>
        <source>A display has no items.</source>
        <translation>Un texto informativo no tiene elementos.</translation>
    </message>
    <message>
        <source>All answers to a question belong to one item.</source>
        <translation>Todas las respuestas a una pregunta van en un solo elemento.</translation>
    </message>
    <message>
        <source>Items under a question stand in its answers, not beside them.</source>
        <translation>Los elementos bajo una pregunta van dentro de sus respuestas, no al lado.</translation>
    </message>
    <message>
        <source>"answer" is not a list.</source>
        <translation>«answer» no es una lista.</translation>
    </message>
    <message>
        <source>It is there more than once but does not repeat.</source>
        <translation>Aparece más de una vez, pero no se repite.</translation>
    </message>
    <message>
        <source>At most %1 are allowed.</source>
        <translation>Se permiten como máximo %1.</translation>
    </message>
    <message>
        <source>At least %1 are needed.</source>
        <translation>Se necesitan al menos %1.</translation>
    </message>
    <message>
        <source>Its condition cannot be evaluated: %1</source>
        <translation>No se puede evaluar su condición: %1</translation>
    </message>
    <message>
        <source>It answers another version of the questionnaire.</source>
        <translation>Contesta a otra versión del cuestionario.</translation>
    </message>
    <message>
        <source>It does not say which questionnaire it answers.</source>
        <translation>No dice a qué cuestionario contesta.</translation>
    </message>
    <message>
        <source>It answers another questionnaire.</source>
        <translation>Contesta a otro cuestionario.</translation>
    </message>
    <message>
        <source>The questionnaire it answers is not at hand.</source>
        <translation>No se tiene el cuestionario al que contesta.</translation>
    </message>
    <message>
        <source>"status" is missing or not one of FHIR R4.</source>
        <translation>Falta «status» o no es uno de los de FHIR R4.</translation>
    </message>
    <message>
        <source>This is not a FHIR QuestionnaireResponse.</source>
        <translation>Esto no es un QuestionnaireResponse de FHIR.</translation>
    </message>
    <message>
        <source>The questionnaire is not valid: %1: %2</source>
        <translation>El cuestionario no es válido: %1: %2</translation>
    </message>
</context>
<context>
    <name>RuleLint</name>
    <message>
        <source>No clinician has signed these rules yet.</source>
        <translation>Ningún profesional ha firmado aún estas reglas.</translation>
    </message>
    <message>
        <source>The date of the next review is missing.</source>
        <translation>Falta la fecha de la próxima revisión.</translation>
    </message>
    <message>
        <source>Its next review has passed.</source>
        <translation>Su próxima revisión ya pasó.</translation>
    </message>
    <message>
        <source>Evidence is S or G.</source>
        <translation>La evidencia es S o G.</translation>
    </message>
    <message>
        <source>The checklist has no question %1.</source>
        <translation>La lista no tiene la pregunta %1.</translation>
    </message>
    <message>
        <source>The source %1 is not listed.</source>
        <translation>La fuente %1 no está en la lista.</translation>
    </message>
    <message>
        <source>It is hard to read: Flesch-Kincaid grade %1, at most %2.</source>
        <translation>Es difícil de leer: grado Flesch-Kincaid %1, como máximo %2.</translation>
    </message>
    <message>
        <source>It is hard to read: Fernández-Huerta ease %1, at least %2.</source>
        <translation>Es difícil de leer: facilidad Fernández-Huerta %1, como mínimo %2.</translation>
    </message>
    <message>
        <source>It can never fire: it wants two different answers to %1.</source>
        <translation>No puede cumplirse nunca: pide dos respuestas distintas a %1.</translation>
    </message>
    <message>
        <source>The time courses of %1 contradict each other.</source>
        <translation>Los tiempos de %1 se contradicen.</translation>
    </message>
    <message>
        <source>It fires exactly when %1 does.</source>
        <translation>Se cumple justo cuando se cumple %1.</translation>
    </message>
    <message>
        <source>No answer can ever open it.</source>
        <translation>Ninguna respuesta puede abrirla.</translation>
    </message>
    <message>
        <source>A text is missing.</source>
        <translation>Falta un texto.</translation>
    </message>
    <message>
        <source>A translation is missing.</source>
        <translation>Falta una traducción.</translation>
    </message>
    <message>
        <source>A source is missing.</source>
        <translation>Falta una fuente.</translation>
    </message>
    <message>
        <source>“What does this mean?” is missing.</source>
        <translation>Falta «¿Qué significa?».</translation>
    </message>
    <message>
        <source>“Why we ask” is missing.</source>
        <translation>Falta «Por qué lo preguntamos».</translation>
    </message>
</context>
<context>
    <name>RuleSetText</name>
    <message>
        <source>There is no rule.</source>
        <translation>No hay ninguna regla.</translation>
    </message>
    <message>
        <source>This id is used twice.</source>
        <translation>Este id se usa dos veces.</translation>
    </message>
    <message>
        <source>There is no such group.</source>
        <translation>Ese grupo no existe.</translation>
    </message>
    <message>
        <source>Use EMERGENCY, SAME_DAY, MENTION or NONE.</source>
        <translation>Use EMERGENCY, SAME_DAY, MENTION o NONE.</translation>
    </message>
    <message>
        <source>EMERGENCY and SAME_DAY must alert the front desk.</source>
        <translation>EMERGENCY y SAME_DAY deben alertar a recepción.</translation>
    </message>
    <message>
        <source>Use true or false.</source>
        <translation>Use true o false.</translation>
    </message>
    <message>
        <source>A text is missing.</source>
        <translation>Falta un texto.</translation>
    </message>
    <message>
        <source>A list of texts is expected.</source>
        <translation>Se espera una lista de textos.</translation>
    </message>
    <message>
        <source>A translation is missing.</source>
        <translation>Falta una traducción.</translation>
    </message>
    <message>
        <source>There is no such field.</source>
        <translation>Ese campo no existe.</translation>
    </message>
    <message>
        <source>The rules were written for another checklist.</source>
        <translation>Las reglas se escribieron para otra lista de seguridad.</translation>
    </message>
    <message>
        <source>The checklist has no question %1.</source>
        <translation>La lista de seguridad no tiene la pregunta %1.</translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>Use a number from 1 to the number of conditions.</source>
        <translation>Use un número de 1 al número de condiciones.</translation>
    </message>
    <message>
        <source>An age needs "from" or "to", in this order.</source>
        <translation>Una edad necesita «from» o «to», en este orden.</translation>
    </message>
    <message>
        <source>A condition is one of: %1.</source>
        <translation>Una condición es una de estas: %1.</translation>
    </message>
    <message>
        <source>Conditions are nested too deeply.</source>
        <translation>Las condiciones tienen demasiados niveles.</translation>
    </message>
    <message>
        <source>A list of conditions is expected.</source>
        <translation>Se espera una lista de condiciones.</translation>
    </message>
    <message>
        <source>The linkId of a question is expected.</source>
        <translation>Se espera el linkId de una pregunta.</translation>
    </message>
    <message>
        <source>A list of answer codes is expected.</source>
        <translation>Se espera una lista de códigos de respuesta.</translation>
    </message>
    <message>
        <source>An answer code is expected.</source>
        <translation>Se espera un código de respuesta.</translation>
    </message>
    <message>
        <source>A rule must not ask for "no".</source>
        <translation>Una regla no debe pedir «no».</translation>
    </message>
    <message>
        <source>A whole number from 0 to 150 is expected.</source>
        <translation>Se espera un número entero de 0 a 150.</translation>
    </message>
</context>
<context>
    <name>ServerCommands</name>
    <message>
        <source>The tables are not those of this version: run “server setup”, or update this program.</source>
        <translation>Las tablas no son las de esta versión: ejecute «server setup» o actualice este programa.</translation>
    </message>
    <message>
        <source>A kiosk may touch a table: a stolen one could read or change what others handed in. Revoke it.</source>
        <translation>Un quiosco puede tocar una tabla: uno robado podría leer o cambiar lo que otros entregaron. Quite ese permiso.</translation>
    </message>
    <message>
        <source>A kiosk may call more or less than its five functions. Grant or revoke it.</source>
        <translation>Un quiosco puede llamar a más o a menos que sus cinco funciones. Dé o quite ese permiso.</translation>
    </message>
    <message>
        <source>A function lacks its fixed search path, its owner or its own rights: it could be made to work for somebody else.</source>
        <translation>A una función le falta su ruta de búsqueda fija, su dueño o sus propios permisos: se la podría hacer trabajar para otra persona.</translation>
    </message>
    <message>
        <source>A table does not keep clinics apart: its row-level security is not as set up.</source>
        <translation>Una tabla no separa las clínicas: su seguridad por filas no está como se estableció.</translation>
    </message>
    <message>
        <source>Something is granted to PUBLIC, so every login has it. Revoke it.</source>
        <translation>Algo está permitido a PUBLIC, así que lo tiene todo acceso. Quite ese permiso.</translation>
    </message>
    <message>
        <source>A login of the clinic is an administrator of the server: none of the rules below hold for it.</source>
        <translation>Un acceso de la clínica es administrador del servidor: ninguna de las otras reglas vale para él.</translation>
    </message>
    <message>
        <source>A login is in a group it does not belong to. Revoke the membership.</source>
        <translation>Un acceso está en un grupo que no le corresponde. Sáquelo del grupo.</translation>
    </message>
    <message>
        <source>Desks or owners have a right too many or too few on a table.</source>
        <translation>Los mostradores o los dueños tienen un permiso de más o de menos en una tabla.</translation>
    </message>
    <message>
        <source>A kiosk's login lacks its limit of two connections or of ten seconds: run “server setup”.</source>
        <translation>Al acceso de un quiosco le falta su límite de dos conexiones o de diez segundos: ejecute «server setup».</translation>
    </message>
    <message>
        <source>The server may forget what it acknowledged when the power fails. Switch this on.</source>
        <translation>El servidor puede olvidar lo que confirmó si se va la luz. Actívelo.</translation>
    </message>
    <message>
        <source>The server speaks no TLS, so no kiosk can reach it from another computer.</source>
        <translation>El servidor no habla TLS, así que ningún quiosco puede llegar a él desde otro ordenador.</translation>
    </message>
    <message>
        <source>Somebody could log in as a kiosk or a desk without its certificate, or nobody can with it: see pg_hba.conf.</source>
        <translation>Alguien podría entrar como quiosco o mostrador sin su certificado, o nadie puede con él: vea pg_hba.conf.</translation>
    </message>
    <message>
        <source>Only a superuser can look at this; it was not checked.</source>
        <translation>Solo un superusuario puede mirar esto; no se comprobó.</translation>
    </message>
    <message>
        <source>the owner, on the command line</source>
        <translation>el dueño, en la línea de órdenes</translation>
    </message>
    <message numerus="yes">
        <source>The server is ready; %n record(s) were copied to it.</source>
        <translation>
            <numerusform>El servidor está listo; se le copió %n registro.</numerusform>
            <numerusform>El servidor está listo; se le copiaron %n registros.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server is up to date; it holds %n record(s).</source>
        <translation>
            <numerusform>El servidor está al día; guarda %n registro.</numerusform>
            <numerusform>El servidor está al día; guarda %n registros.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each login needs a certificate with its name as common name:</source>
        <translation>Cada acceso necesita un certificado con su nombre como nombre común:</translation>
    </message>
    <message>
        <source>pg_hba.conf needs this line, and none above it that lets them in otherwise:</source>
        <translation>pg_hba.conf necesita esta línea, y ninguna antes que los deje entrar de otro modo:</translation>
    </message>
    <message>
        <source>Then run “bonesetters-admin server check”.</source>
        <translation>Después ejecute «bonesetters-admin server check».</translation>
    </message>
    <message>
        <source>All rights are as set up.</source>
        <translation>Todos los permisos están como se establecieron.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) differ from what was set up.</source>
        <translation>
            <numerusform>%n cosa difiere de lo establecido.</numerusform>
            <numerusform>%n cosas difieren de lo establecido.</numerusform>
        </translation>
    </message>
    <message>
        <source>A PostgreSQL for several kiosks and desks</source>
        <translation>Un PostgreSQL para varios quioscos y mostradores</translation>
    </message>
    <message>
        <source>How an administrator reaches it, as libpq takes it: “host=db.clinic.example dbname=clinic user=postgres sslmode=verify-full”</source>
        <translation>Cómo llega a él un administrador, en la forma de libpq: «host=db.clinic.example dbname=clinic user=postgres sslmode=verify-full»</translation>
    </message>
    <message>
        <source>Make tables, rights and logins for this clinic and copy its records, or bring them up to date</source>
        <translation>Crear tablas, permisos y accesos para esta clínica y copiar sus registros, o ponerlos al día</translation>
    </message>
    <message>
        <source>Explain every right that is not as set up</source>
        <translation>Explicar cada permiso que no está como se estableció</translation>
    </message>
</context>
<context>
    <name>SettingsText</name>
    <message>
        <source>It must not be empty.</source>
        <translation>No puede estar vacío.</translation>
    </message>
    <message>
        <source>Use digits and spaces, with + in front if needed: 911, or +34 112.</source>
        <translation>Use cifras y espacios, con + delante si hace falta: 911 o +34 112.</translation>
    </message>
    <message>
        <source>Use a time zone name such as America/Chicago.</source>
        <translation>Use el nombre de una zona horaria, como America/Chicago.</translation>
    </message>
    <message>
        <source>List each language once, by its code: ["en", "es"].</source>
        <translation>Ponga cada idioma una vez, con su código: ["en", "es"].</translation>
    </message>
    <message>
        <source>Use one of: %1.</source>
        <translation>Use uno de estos: %1.</translation>
    </message>
    <message>
        <source>Use a number from %1 to %2.</source>
        <translation>Use un número de %1 a %2.</translation>
    </message>
    <message>
        <source>It has the wrong type; write it as in the example file.</source>
        <translation>El tipo no es correcto; escríbalo como en el archivo de ejemplo.</translation>
    </message>
    <message>
        <source>The file is missing or cannot be read.</source>
        <translation>El archivo falta o no se puede leer.</translation>
    </message>
    <message>
        <source>There is no such setting.</source>
        <translation>Ese ajuste no existe.</translation>
    </message>
    <message>
        <source>Use the whole path of a program, or nothing.</source>
        <translation>Escriba la ruta completa de un programa, o nada.</translation>
    </message>
    <message>
        <source>Use the name of a print queue as lpstat -e lists it, or nothing.</source>
        <translation>Use el nombre de una cola de impresión como lo muestra lpstat -e, o nada.</translation>
    </message>
    <message>
        <source>Use a whole address such as https://clinic.example/book, or nothing.</source>
        <translation>Use una dirección completa, como https://clinic.example/book, o nada.</translation>
    </message>
    <message>
        <source>Use an address with {slug} in it, and {language} where the language stands, such as https://clinic.example/{language}/{slug}, or nothing.</source>
        <translation>Use una dirección que contenga {slug}, y {language} donde va el idioma, como https://clinic.example/{language}/{slug}, o nada.</translation>
    </message>
    <message>
        <source>PostgreSQL cannot read it. Use words such as host=db.clinic.example dbname=clinic user=… sslmode=verify-full.</source>
        <translation>PostgreSQL no puede leerlo. Use palabras como host=db.clinic.example dbname=clinic user=… sslmode=verify-full.</translation>
    </message>
    <message>
        <source>Add sslmode=verify-full: what leaves this computer is encrypted, and the server must prove its name.</source>
        <translation>Añada sslmode=verify-full: lo que sale de este ordenador va cifrado y el servidor debe probar su nombre.</translation>
    </message>
    <message>
        <source>Leave the password out: use a client certificate.</source>
        <translation>Quite la contraseña: use un certificado de cliente.</translation>
    </message>
    <message>
        <source>Use a telephone number such as +1 312 555 0142, or nothing.</source>
        <translation>Use un número de teléfono como +1 312 555 0142, o nada.</translation>
    </message>
</context>
<context>
    <name>StaffCommands</name>
    <message>
        <source>%1 (removed)</source>
        <translation>%1 (dado de baja)</translation>
    </message>
    <message>
        <source>%1 may now unlock the desk.</source>
        <translation>%1 ya puede desbloquear el puesto.</translation>
    </message>
    <message>
        <source>Passphrase, shown only now: %1</source>
        <translation>Frase de acceso, solo se muestra ahora: %1</translation>
    </message>
    <message>
        <source>%1 can open nothing any more. What arrives from now on is sealed with a new key.</source>
        <translation>%1 ya no puede abrir nada. Lo que llegue desde ahora se sella con una clave nueva.</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>La frase de acceso ha cambiado.</translation>
    </message>
    <message>
        <source>%1 has new keys and can unlock the desk with the new passphrase.</source>
        <translation>%1 tiene claves nuevas y puede abrir la recepción con la nueva frase de acceso.</translation>
    </message>
    <message>
        <source>Name or id of the person</source>
        <translation>Nombre o identificador de la persona</translation>
    </message>
    <message>
        <source>Read the new passphrase from this file</source>
        <translation>Leer la nueva frase de acceso de este archivo</translation>
    </message>
    <message>
        <source>Make one of six words and show it once</source>
        <translation>Crear una de seis palabras y mostrarla una vez</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Agregar a una persona</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>Nombre de la persona</translation>
    </message>
    <message>
        <source>Give a person new keys with the recovery words, when the passphrase is lost</source>
        <translation>Dar claves nuevas a una persona con las palabras de recuperación, si se perdió la frase de acceso</translation>
    </message>
    <message>
        <source>Who may unlock the desk</source>
        <translation>Quién puede desbloquear el puesto</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Mostrar a todos</translation>
    </message>
    <message>
        <source>Take a person's access away</source>
        <translation>Quitar el acceso a una persona</translation>
    </message>
    <message>
        <source>Change your own passphrase</source>
        <translation>Cambiar su propia frase de acceso</translation>
    </message>
</context>
<context>
    <name>StaffWords</name>
    <message>
        <source>head and neck</source>
        <translation>cabeza y cuello</translation>
    </message>
    <message>
        <source>nerves of arms or legs</source>
        <translation>nervios de brazos o piernas</translation>
    </message>
    <message>
        <source>care and cautions</source>
        <translation>cuidados y precauciones</translation>
    </message>
    <message>
        <source>legs, bladder and bowels</source>
        <translation>piernas, vejiga e intestino</translation>
    </message>
    <message>
        <source>fever and feeling ill</source>
        <translation>fiebre y malestar</translation>
    </message>
    <message>
        <source>a fall or blow</source>
        <translation>una caída o un golpe</translation>
    </message>
    <message>
        <source>earlier illness and weight</source>
        <translation>enfermedad previa y peso</translation>
    </message>
    <message>
        <source>hands and walking</source>
        <translation>manos y marcha</translation>
    </message>
    <message>
        <source>joints</source>
        <translation>articulaciones</translation>
    </message>
    <message>
        <source>belly and back</source>
        <translation>vientre y espalda</translation>
    </message>
    <message>
        <source>head and sight</source>
        <translation>cabeza y vista</translation>
    </message>
    <message>
        <source>long-standing stiffness</source>
        <translation>rigidez de mucho tiempo</translation>
    </message>
    <message>
        <source>muscles</source>
        <translation>músculos</translation>
    </message>
    <message>
        <source>pregnancy</source>
        <translation>embarazo</translation>
    </message>
    <message>
        <source>chest and breath</source>
        <translation>pecho y respiración</translation>
    </message>
    <message>
        <source>age</source>
        <translation>edad</translation>
    </message>
    <message>
        <source>mood</source>
        <translation>ánimo</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Emergencia</translation>
    </message>
    <message>
        <source>Same day</source>
        <translation>Mismo día</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>Para comentar</translation>
    </message>
    <message>
        <source>None marked</source>
        <translation>Nada marcado</translation>
    </message>
    <message>
        <source>Go to the patient now. No hands-on care.</source>
        <translation>Vaya ahora con el paciente. Sin tratamiento manual.</translation>
    </message>
    <message>
        <source>A clinician talks with the patient before any treatment.</source>
        <translation>Un profesional habla con el paciente antes de cualquier tratamiento.</translation>
    </message>
    <message>
        <source>The chiropractor reads it before the visit.</source>
        <translation>El quiropráctico lo lee antes de la visita.</translation>
    </message>
    <message>
        <source>No warning sign was marked. It does not mean all is well.</source>
        <translation>No se marcó ninguna señal de alarma. No significa que todo esté bien.</translation>
    </message>
    <message>
        <source>First visit</source>
        <translation>Primera visita</translation>
    </message>
    <message>
        <source>Checklist only</source>
        <translation>Solo la lista</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Marked reviewed</source>
        <translation>Marcado como revisado</translation>
    </message>
    <message>
        <source>Alert acknowledged</source>
        <translation>Alerta en atención</translation>
    </message>
    <message>
        <source>Alert closed</source>
        <translation>Alerta cerrada</translation>
    </message>
    <message>
        <source>Hold cleared</source>
        <translation>Pausa quitada</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>I am going to the patient</source>
        <translation>Voy con el paciente</translation>
    </message>
    <message>
        <source>A clinician is with the patient</source>
        <translation>Un profesional está con el paciente</translation>
    </message>
    <message>
        <source>%1 has been called</source>
        <translation>Se llamó al %1</translation>
    </message>
    <message>
        <source>The patient has left the building</source>
        <translation>El paciente salió del edificio</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>The age given first does not fit the birth date.</source>
        <translation>La edad que dio primero no coincide con la fecha de nacimiento.</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>Legal hold put on</source>
        <translation>Retención legal puesta</translation>
    </message>
    <message>
        <source>Legal hold taken away</source>
        <translation>Retención legal retirada</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Borrado</translation>
    </message>
    <message>
        <source>Ache</source>
        <translation>Dolor sordo</translation>
    </message>
    <message>
        <source>Burning</source>
        <translation>Ardor</translation>
    </message>
    <message>
        <source>Stabbing</source>
        <translation>Punzadas</translation>
    </message>
    <message>
        <source>Numb</source>
        <translation>Adormecido</translation>
    </message>
    <message>
        <source>Tingling</source>
        <translation>Hormigueo</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Delante</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Espalda</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>Lado izquierdo</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>Lado derecho</translation>
    </message>
    <message>
        <source>%1 %2%</source>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>Feeling not said</source>
        <translation>Sensación no indicada</translation>
    </message>
</context>
<context>
    <name>SubmissionCommands</name>
    <message>
        <source>no name yet</source>
        <translation>aún sin nombre</translation>
    </message>
    <message>
        <source>DAMAGED: run “bonesetters-admin verify”</source>
        <translation>DAÑADO: ejecute «bonesetters-admin verify»</translation>
    </message>
    <message>
        <source>Nothing came in yet.</source>
        <translation>Todavía no llegó nada.</translation>
    </message>
    <message>
        <source>What patients handed in</source>
        <translation>Lo que entregaron los pacientes</translation>
    </message>
    <message>
        <source>Show all, urgent ones first</source>
        <translation>Mostrar todo, primero lo urgente</translation>
    </message>
    <message>
        <source>Open one</source>
        <translation>Abrir uno</translation>
    </message>
</context>
<context>
    <name>VerifyCommand</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n registro</numerusform>
            <numerusform>%n registros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alerta</numerusform>
            <numerusform>%n alertas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) of staff</source>
        <translation>
            <numerusform>%n acción del personal</numerusform>
            <numerusform>%n acciones del personal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n audit row(s)</source>
        <translation>
            <numerusform>%n fila de auditoría</numerusform>
            <numerusform>%n filas de auditoría</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) of staff</source>
        <translation>
            <numerusform>%n miembro del personal</numerusform>
            <numerusform>%n miembros del personal</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything holds.</source>
        <translation>Todo coincide.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) do not hold. Stop, keep this output and restore the last backup.</source>
        <translation>
            <numerusform>%n cosa no coincide. Deténgase, guarde esta salida y restaure la última copia.</numerusform>
            <numerusform>%n cosas no coinciden. Deténgase, guarde esta salida y restaure la última copia.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check that nothing stored was changed or taken away; with --as it also opens every record</source>
        <translation>Comprobar que nada de lo guardado se cambió ni se quitó; con --as también abre cada registro</translation>
    </message>
</context>
<context>
    <name>kiosk::AcknowledgePane</name>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Who is acting?</source>
        <translation>¿Quién atiende?</translation>
    </message>
    <message>
        <source>What is being done?</source>
        <translation>¿Qué se está haciendo?</translation>
    </message>
    <message>
        <source>Note (needed for “Something else”)</source>
        <translation>Nota (necesaria para «Otra cosa»)</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Todavía no</translation>
    </message>
    <message>
        <source>Saved with name, time and action.</source>
        <translation>Se guarda con nombre, hora y acción.</translation>
    </message>
    <message>
        <source>If nobody acknowledges by %1, every desk gets louder. An alert is never deleted.</source>
        <translation>Hora límite para atender: %1. Después, todos los puestos suenan más fuerte. Una alerta nunca se borra.</translation>
    </message>
    <message>
        <source>Somebody asks for a person</source>
        <translation>Alguien pide a una persona</translation>
    </message>
    <message>
        <source>Acknowledge: %1</source>
        <translation>Atender: %1</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Aún sin nombre</translation>
    </message>
    <message>
        <source>%1, you, signed in</source>
        <translation>%1, usted, con sesión abierta</translation>
    </message>
    <message>
        <source>Acknowledge as %1</source>
        <translation>Atender como %1</translation>
    </message>
    <message>
        <source>Please say in the note what is being done.</source>
        <translation>Escriba en la nota qué se está haciendo.</translation>
    </message>
    <message>
        <source>Practice: acknowledge as if it were real</source>
        <translation>Simulacro: atienda como si fuera real</translation>
    </message>
    <message>
        <source>Somebody wants an appointment</source>
        <translation>Alguien quiere una cita</translation>
    </message>
</context>
<context>
    <name>kiosk::ActionBar</name>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message numerus="yes">
        <source>Answer %n more to go on</source>
        <translation>
            <numerusform>Responda %n más para seguir</numerusform>
            <numerusform>Responda %n más para seguir</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
</context>
<context>
    <name>kiosk::AlertBar</name>
    <message>
        <source>Acknowledge</source>
        <translation>Atender</translation>
    </message>
    <message>
        <source>A patient at %1 asks for a person</source>
        <translation>Un paciente en %1 pide a una persona</translation>
    </message>
    <message>
        <source>%1 answer at %2</source>
        <translation>%1: respuesta en %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Please go there and ask how you can help.</source>
        <translation>Vaya y pregunte cómo puede ayudar.</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>inicio: %1</translation>
    </message>
    <message>
        <source>And more alerts: %1</source>
        <translation>Y más alertas: %1</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>Quiet for now</source>
        <translation>En silencio</translation>
    </message>
    <message>
        <source>Quiet for %1</source>
        <translation>Silenciar %1</translation>
    </message>
    <message>
        <source>I am going: quiet for %1</source>
        <translation>Voy: silenciar %1</translation>
    </message>
    <message>
        <source>PRACTICE, nobody is ill: %1 at %2</source>
        <translation>SIMULACRO, nadie está enfermo: %1 en %2</translation>
    </message>
    <message>
        <source>About: %1.</source>
        <translation>Sobre: %1.</translation>
    </message>
    <message>
        <source>The pager was called.</source>
        <translation>Se ha llamado al buscapersonas.</translation>
    </message>
    <message>
        <source>The pager could not be reached.</source>
        <translation>No se pudo llamar al buscapersonas.</translation>
    </message>
    <message>
        <source>A patient at %1 wants an appointment</source>
        <translation>Un paciente en %1 quiere una cita</translation>
    </message>
</context>
<context>
    <name>kiosk::AnswerList</name>
    <message>
        <source>There is nothing to choose here yet.</source>
        <translation>Aquí todavía no hay nada que elegir.</translation>
    </message>
</context>
<context>
    <name>kiosk::AnswersModel</name>
    <message>
        <source>%1 (changed)</source>
        <translation>%1 (cambiada)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
</context>
<context>
    <name>kiosk::ArticleEnding</name>
    <message>
        <source>Was this useful?</source>
        <translation>¿Le ha servido?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Yes, this was useful</source>
        <translation>Sí, me ha servido</translation>
    </message>
    <message>
        <source>No, this was not useful</source>
        <translation>No, no me ha servido</translation>
    </message>
    <message>
        <source>Make an appointment</source>
        <translation>Pedir una cita</translation>
    </message>
</context>
<context>
    <name>kiosk::ArticleExtras</name>
    <message>
        <source>Take a printed sheet with the main points, warning signs and sources.</source>
        <translation>Llévese una hoja impresa con los puntos principales, las señales de alerta y las fuentes.</translation>
    </message>
    <message>
        <source>Scan the code with your own phone. It holds these main points, and nothing about you.</source>
        <translation>Escanee el código con su propio teléfono. Contiene estos puntos principales y nada sobre usted.</translation>
    </message>
    <message>
        <source>Scan the code with your own phone to read this page at home.</source>
        <translation>Escanee el código con su propio teléfono para leer esta página en casa.</translation>
    </message>
    <message>
        <source>Take this with me</source>
        <translation>Llevármelo</translation>
    </message>
    <message>
        <source>Print a sheet</source>
        <translation>Imprimir una hoja</translation>
    </message>
    <message>
        <source>Sending your sheet to the printer.</source>
        <translation>Enviando su hoja a la impresora.</translation>
    </message>
    <message>
        <source>Your sheet is being printed. It holds nothing about you.</source>
        <translation>Su hoja se está imprimiendo. No contiene nada sobre usted.</translation>
    </message>
    <message>
        <source>It could not be printed. Please ask at the front desk.</source>
        <translation>No se pudo imprimir. Pregunte en la recepción.</translation>
    </message>
</context>
<context>
    <name>kiosk::ArticlePage</name>
    <message>
        <source>Check my symptoms</source>
        <translation>Revisar mis síntomas</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Seguir leyendo</translation>
    </message>
    <message>
        <source>On your list</source>
        <translation>En su lista</translation>
    </message>
    <message>
        <source>Ask at my visit</source>
        <translation>Preguntar en mi cita</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>En esta página</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Aprender</translation>
    </message>
    <message>
        <source>Learn › %1</source>
        <translation>Aprender › %1</translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s) left</source>
        <translation>
            <numerusform>Falta %n minuto</numerusform>
            <numerusform>Faltan unos %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>You are at the end</source>
        <translation>Llegó al final</translation>
    </message>
    <message>
        <source>“%1” will stand in your first-visit form, where we ask what you want to talk about. You can change it there.</source>
        <translation>«%1» estará en su formulario de primera visita, donde le preguntamos de qué quiere hablar. Ahí puede cambiarlo.</translation>
    </message>
    <message>
        <source>Take this with me</source>
        <translation>Llevármelo</translation>
    </message>
</context>
<context>
    <name>kiosk::ArticleReader</name>
    <message>
        <source>Articles cannot be shown safely on this screen right now. You can still check your symptoms and fill in your forms.</source>
        <translation>Ahora no podemos mostrar los artículos de forma segura en esta pantalla. Sí puede revisar sus síntomas y llenar sus formularios.</translation>
    </message>
</context>
<context>
    <name>kiosk::AttachmentItem</name>
    <message>
        <source>This screen cannot take photos or papers. Please show them at the front desk.</source>
        <translation>Esta pantalla no puede recibir fotos ni papeles. Por favor, muéstrelos en la recepción.</translation>
    </message>
</context>
<context>
    <name>kiosk::AttractPage</name>
    <message>
        <source>Tell us how you feel</source>
        <translation>Cuéntenos cómo se siente</translation>
    </message>
    <message>
        <source>Check your symptoms, fill in your visit forms, or learn about your back.</source>
        <translation>Revise sus síntomas, llene los formularios de su visita o aprenda sobre su espalda.</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>Toque para empezar</translation>
    </message>
    <message>
        <source>Only your care team here can read your answers. This kiosk does not replace care from a clinician.</source>
        <translation>Solo su equipo de atención puede leer sus respuestas. Este quiosco no reemplaza la atención de un profesional.</translation>
    </message>
    <message>
        <source>I need a person</source>
        <translation>Necesito a una persona</translation>
    </message>
    <message>
        <source>For staff: %1</source>
        <translation>Para el personal: %1</translation>
    </message>
</context>
<context>
    <name>kiosk::AutocompleteItem</name>
    <message>
        <source>Type a part of the word</source>
        <translation>Escriba una parte de la palabra</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>Añadir «%1»</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: «%2»</translation>
    </message>
</context>
<context>
    <name>kiosk::BodyCanvas</name>
    <message>
        <source>Front</source>
        <translation>Delante</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Espalda</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>Lado izquierdo</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>Lado derecho</translation>
    </message>
    <message>
        <source>Your right</source>
        <translation>Su derecha</translation>
    </message>
    <message>
        <source>Your left</source>
        <translation>Su izquierda</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>short, below a narrow figure</comment>
        <translation>Izq.</translation>
    </message>
    <message>
        <source>Right</source>
        <comment>short, below a narrow figure</comment>
        <translation>Der.</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>short, above a side of the body</comment>
        <translation>Izquierdo</translation>
    </message>
    <message>
        <source>Right</source>
        <comment>short, above a side of the body</comment>
        <translation>Derecho</translation>
    </message>
</context>
<context>
    <name>kiosk::BodyChartItem</name>
    <message>
        <source>Nothing is marked.</source>
        <translation>No hay nada marcado.</translation>
    </message>
    <message>
        <source>Marked: %1</source>
        <translation>Marcado: %1</translation>
    </message>
    <message>
        <source>Front and back</source>
        <translation>Delante y espalda</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>Lados</translation>
    </message>
    <message>
        <source>Narrow figure</source>
        <translation>Figura delgada</translation>
    </message>
    <message>
        <source>Medium figure</source>
        <translation>Figura mediana</translation>
    </message>
    <message>
        <source>Broad figure</source>
        <translation>Figura ancha</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Borrar todo</translation>
    </message>
    <message>
        <source>Draw instead</source>
        <translation>Dibujar</translation>
    </message>
    <message>
        <source>Use a list</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>%1 A drawing: it can be filled in with "Use a list".</source>
        <translation>%1 Es un dibujo: se puede responder con «Lista».</translation>
    </message>
    <message>
        <source>The drawing is full. We kept all that fits. To draw more, erase a little.</source>
        <translation>El dibujo está lleno. Guardamos todo lo que cabe. Para dibujar más, borre un poco.</translation>
    </message>
    <message>
        <source>The drawing has too many parts to erase more. Touch "Undo" or "Clear all".</source>
        <translation>El dibujo tiene demasiadas partes para borrar más. Toque "Deshacer" o "Borrar todo".</translation>
    </message>
</context>
<context>
    <name>kiosk::BookingPage</name>
    <message>
        <source>Make an appointment</source>
        <translation>Pedir una cita</translation>
    </message>
    <message>
        <source>With your own phone:
%1</source>
        <translation>Con su propio teléfono:
%1</translation>
    </message>
    <message>
        <source>Ask the front desk</source>
        <translation>Pedirla en la recepción</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Volver</translation>
    </message>
</context>
<context>
    <name>kiosk::DateParts</name>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>%1: month</source>
        <translation>%1: mes</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>%1: day</source>
        <translation>%1: día</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>%1: year</source>
        <translation>%1: año</translation>
    </message>
</context>
<context>
    <name>kiosk::DeskWindow</name>
    <message>
        <source>Front desk</source>
        <translation>Recepción</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Claro u oscuro</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Saved: %1.</source>
        <translation>Guardado: %1.</translation>
    </message>
    <message>
        <source>locks in %1 min</source>
        <translation>se bloquea en %1 min</translation>
    </message>
    <message>
        <source>Practice alert acknowledged after %1. It is on record and counts as none.</source>
        <translation>Simulacro atendido tras %1. Queda registrado y no cuenta como alerta real.</translation>
    </message>
</context>
<context>
    <name>kiosk::DisplayPage</name>
    <message>
        <source>Make it easy to read</source>
        <translation>Para leer con comodidad</translation>
    </message>
    <message>
        <source>Size of the words</source>
        <translation>Tamaño de las letras</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Space between lines</source>
        <translation>Espacio entre líneas</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>Muy grande</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>Doble</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Amplio</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>kiosk::DropDownItem</name>
    <message>
        <source>Choose one</source>
        <translation>Elija una opción</translation>
    </message>
    <message>
        <source>There is nothing to choose here yet.</source>
        <translation>Aquí todavía no hay nada que elegir.</translation>
    </message>
</context>
<context>
    <name>kiosk::EntryPane</name>
    <message>
        <source>Open record</source>
        <translation>Abrir registro</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Atender</translation>
    </message>
    <message>
        <source>Main complaint</source>
        <translation>Motivo de consulta</translation>
    </message>
    <message>
        <source>in the patient's words</source>
        <translation>en palabras del paciente</translation>
    </message>
    <message>
        <source>What the four words mean</source>
        <translation>Qué significan los cuatro niveles</translation>
    </message>
    <message>
        <source>Choose a row</source>
        <translation>Elija una fila</translation>
    </message>
    <message>
        <source>%1: hold treatment</source>
        <translation>%1: tratamiento en pausa</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Aún sin nombre</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>nac. %1</translation>
    </message>
    <message>
        <source>at the kiosk now</source>
        <translation>ahora en el quiosco</translation>
    </message>
    <message>
        <source>Not said yet.</source>
        <translation>Aún no lo dijo.</translation>
    </message>
    <message>
        <source>%1, %2 at %3</source>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>kiosk::EscalatedAlert</name>
    <message>
        <source>PRACTICE. Nobody is ill.</source>
        <translation>SIMULACRO. Nadie está enfermo.</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Atender</translation>
    </message>
    <message>
        <source>Unlock to acknowledge</source>
        <translation>Desbloquear para atender</translation>
    </message>
    <message>
        <source>Quiet for %1</source>
        <translation>Silencio durante %1</translation>
    </message>
    <message>
        <source>I am going: quiet for %1</source>
        <translation>Voy yo: silencio durante %1</translation>
    </message>
    <message>
        <source>waiting for %1 min %2 s</source>
        <translation>esperando desde hace %1 min %2 s</translation>
    </message>
    <message>
        <source>Nobody has answered the alert at %1</source>
        <translation>Nadie ha respondido a la alerta de %1</translation>
    </message>
</context>
<context>
    <name>kiosk::FormPageView</name>
    <message numerus="yes">
        <source>%n answer(s) need a look.</source>
        <translation>
            <numerusform>Hay %n respuesta por revisar.</numerusform>
            <numerusform>Hay %n respuestas por revisar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::GuidePage</name>
    <message>
        <source>Question %1 of 3</source>
        <translation>Pregunta %1 de 3</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Qué hacer ahora</translation>
    </message>
    <message>
        <source>I am not sure</source>
        <translation>No lo sé</translation>
    </message>
    <message>
        <source>Do you feel any of these right now?</source>
        <translation>¿Siente algo de esto ahora mismo?</translation>
    </message>
    <message>
        <source>New numb or weak spots. Trouble peeing. Chest pain. Trouble talking or seeing. A sudden bad headache. A fever with your pain.</source>
        <translation>Una zona dormida o débil, nueva. Problemas para orinar. Dolor en el pecho. Problemas para hablar o ver. Un dolor de cabeza fuerte y repentino. Fiebre con su dolor.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>I feel none of these.</source>
        <translation>No siento nada de esto.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>I feel one or more of these.</source>
        <translation>Siento algo de esto.</translation>
    </message>
    <message>
        <source>We will help you check.</source>
        <translation>Le ayudamos a revisarlo.</translation>
    </message>
    <message>
        <source>Does it hurt, or is it only stiff?</source>
        <translation>¿Le duele, o solo está rígido?</translation>
    </message>
    <message>
        <source>Think about the spot you want to pop.</source>
        <translation>Piense en el lugar que quiere hacer crujir.</translation>
    </message>
    <message>
        <source>Only stiff</source>
        <translation>Solo rígido</translation>
    </message>
    <message>
        <source>It feels tight, but it does not hurt.</source>
        <translation>Lo siento tenso, pero no me duele.</translation>
    </message>
    <message>
        <source>It hurts</source>
        <translation>Me duele</translation>
    </message>
    <message>
        <source>I feel any pain at all.</source>
        <translation>Siento algún dolor, aunque sea poco.</translation>
    </message>
    <message>
        <source>It may be both.</source>
        <translation>Pueden ser las dos cosas.</translation>
    </message>
    <message>
        <source>Did it start with a fall, a crash or a hard twist?</source>
        <translation>¿Empezó con una caída, un choque o un giro brusco?</translation>
    </message>
    <message>
        <source>A pop that left you sore counts too.</source>
        <translation>Un crujido que le dejó dolor también cuenta.</translation>
    </message>
    <message>
        <source>It came on without any of these.</source>
        <translation>Empezó sin nada de esto.</translation>
    </message>
    <message>
        <source>It came on after one of these.</source>
        <translation>Empezó después de algo así.</translation>
    </message>
    <message>
        <source>I do not know how it started.</source>
        <translation>No sé cómo empezó.</translation>
    </message>
    <message>
        <source>Please check your symptoms now.</source>
        <translation>Por favor, revise sus síntomas ahora.</translation>
    </message>
    <message>
        <source>Tell the front desk too. Do not wait until your visit. Do not try to pop anything.</source>
        <translation>Avise también en la recepción. No espere a su visita. No intente hacer crujir nada.</translation>
    </message>
    <message>
        <source>Stop and see your chiropractor. Do not force a pop.</source>
        <translation>Pare y vea a su quiropráctico. No fuerce un crujido.</translation>
    </message>
    <message>
        <source>Leave the sore spot alone for now. Check your symptoms here, and talk about them at your visit.</source>
        <translation>Por ahora, no toque la zona que le molesta. Revise aquí sus síntomas y hable de ellos en su visita.</translation>
    </message>
    <message>
        <source>Try gentle movement.</source>
        <translation>Pruebe a moverse con suavidad.</translation>
    </message>
    <message>
        <source>Move slowly. Do not force a pop. Stop if it hurts, and tell us. Check your symptoms here too.</source>
        <translation>Muévase despacio. No fuerce un crujido. Si le duele, pare y avísenos. Revise aquí también sus síntomas.</translation>
    </message>
    <message>
        <source>Show me gentle moves</source>
        <translation>Ver movimientos suaves</translation>
    </message>
    <message>
        <source>How to do them, and who should not.</source>
        <translation>Cómo hacerlos y quién no debe.</translation>
    </message>
    <message>
        <source>This guide is not a check-up. In an emergency tell staff or call %1.</source>
        <translation>Esta guía no es un examen médico. En una emergencia, avise al personal o llame al %1.</translation>
    </message>
    <message>
        <source>Check my symptoms</source>
        <translation>Revisar mis síntomas</translation>
    </message>
</context>
<context>
    <name>kiosk::HelpPanel</name>
    <message>
        <source>What does this mean?</source>
        <translation>¿Qué significa esto?</translation>
    </message>
    <message>
        <source>Why we ask</source>
        <translation>Por qué preguntamos</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>Leer más</translation>
    </message>
</context>
<context>
    <name>kiosk::HomePage</name>
    <message>
        <source>Hello. What would you like to do?</source>
        <translation>Hola. ¿Qué le gustaría hacer?</translation>
    </message>
    <message>
        <source>Touch one to start. You can stop at any time.</source>
        <translation>Toque una opción para empezar. Puede parar cuando quiera.</translation>
    </message>
    <message>
        <source>First visit</source>
        <translation>Primera visita</translation>
    </message>
    <message>
        <source>Answer safety questions and fill in your forms before you see us.</source>
        <translation>Conteste preguntas de seguridad y llene sus formularios antes de la visita.</translation>
    </message>
    <message>
        <source>About 15 minutes</source>
        <translation>Unos 15 minutos</translation>
    </message>
    <message>
        <source>Check my symptoms</source>
        <translation>Revisar mis síntomas</translation>
    </message>
    <message>
        <source>Find out if you should talk to someone before any treatment.</source>
        <translation>Vea si conviene hablar con alguien antes de cualquier tratamiento.</translation>
    </message>
    <message>
        <source>About 5 minutes</source>
        <translation>Unos 5 minutos</translation>
    </message>
    <message>
        <source>Learn about backs</source>
        <translation>Aprender sobre la espalda</translation>
    </message>
    <message>
        <source>Short pages about popping, pain, and moving well.</source>
        <translation>Páginas cortas sobre los chasquidos, el dolor y moverse bien.</translation>
    </message>
    <message>
        <source>Read at your own pace</source>
        <translation>Lea a su ritmo</translation>
    </message>
    <message>
        <source>Not ready right now. Please ask the front desk.</source>
        <translation>No está listo en este momento. Pregunte en recepción.</translation>
    </message>
    <message>
        <source>There is nothing to read here right now.</source>
        <translation>Ahora no hay nada para leer aquí.</translation>
    </message>
    <message>
        <source>I feel very unwell right now</source>
        <translation>Me siento muy mal ahora</translation>
    </message>
    <message>
        <source>Get help now</source>
        <translation>Pedir ayuda ya</translation>
    </message>
    <message>
        <source>Your answers are saved for your care team here. No one can read them back on this screen.</source>
        <translation>Sus respuestas se guardan para su equipo de atención. Nadie puede volver a leerlas en esta pantalla.</translation>
    </message>
    <message>
        <source>This kiosk shares general information. It does not replace care from a licensed clinician.</source>
        <translation>Este quiosco da información general. No reemplaza la atención de un profesional con licencia.</translation>
    </message>
    <message>
        <source>Make an appointment</source>
        <translation>Pedir una cita</translation>
    </message>
</context>
<context>
    <name>kiosk::IdlePage</name>
    <message>
        <source>Are you still there?</source>
        <translation>¿Sigue ahí?</translation>
    </message>
    <message numerus="yes">
        <source>We have hidden your answers. In %n second(s) we will clear this screen to keep them private.</source>
        <translation>
            <numerusform>Ocultamos sus respuestas. En %n segundo borraremos esta pantalla para proteger su privacidad.</numerusform>
            <numerusform>Ocultamos sus respuestas. En %n segundos borraremos esta pantalla para proteger su privacidad.</numerusform>
        </translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>Sigo aquí</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>Necesito más tiempo</translation>
    </message>
    <message>
        <source>Clear it now</source>
        <translation>Borrar ahora</translation>
    </message>
    <message>
        <source>If an answer means you may need help, our team already has it.</source>
        <translation>Si alguna respuesta indica que puede necesitar ayuda, nuestro equipo ya la tiene.</translation>
    </message>
</context>
<context>
    <name>kiosk::ItemWidget</name>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>(you can skip this)</source>
        <translation>(puede saltar esto)</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Quitar: %1</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
</context>
<context>
    <name>kiosk::KeyboardPanel</name>
    <message>
        <source>Hide keys</source>
        <translation>Ocultar teclas</translation>
    </message>
    <message>
        <source>space</source>
        <translation>espacio</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Siguiente campo</translation>
    </message>
</context>
<context>
    <name>kiosk::KioskWindow</name>
    <message>
        <source>Safety</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
</context>
<context>
    <name>kiosk::LeavePage</name>
    <message>
        <source>Do you want to stop here?</source>
        <translation>¿Quiere parar aquí?</translation>
    </message>
    <message>
        <source>We will clear your answers from this screen. If an answer means you may need help, our team already has it.</source>
        <translation>Borraremos sus respuestas de esta pantalla. Si alguna indica que puede necesitar ayuda, nuestro equipo ya la tiene.</translation>
    </message>
    <message>
        <source>No, go on with my answers</source>
        <translation>No, seguir con mis respuestas</translation>
    </message>
    <message>
        <source>Yes, clear this screen</source>
        <translation>Sí, borrar esta pantalla</translation>
    </message>
</context>
<context>
    <name>kiosk::LibraryPage</name>
    <message>
        <source>Learn about backs</source>
        <translation>Aprender sobre la espalda</translation>
    </message>
    <message>
        <source>There is nothing to read here right now. You can still check your symptoms and fill in your forms.</source>
        <translation>Ahora no hay nada para leer aquí. Sí puede revisar sus síntomas y llenar sus formularios.</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Search, for example “stiff neck”</source>
        <translation>Busque, por ejemplo «cuello rígido»</translation>
    </message>
    <message>
        <source>Search the pages</source>
        <translation>Buscar en las páginas</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Look through the pages by</source>
        <translation>Ver las páginas por</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>Palabra clave</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Primero lo más nuevo</translation>
    </message>
    <message>
        <source>By topic</source>
        <translation>Por tema</translation>
    </message>
    <message>
        <source>By keyword</source>
        <translation>Por palabra clave</translation>
    </message>
    <message>
        <source>By author</source>
        <translation>Por autor</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>Empiece aquí</translation>
    </message>
    <message>
        <source>Nothing has “%1”. Here are all pages.</source>
        <translation>Nada tiene «%1». Estas son todas las páginas.</translation>
    </message>
    <message>
        <source>Nothing has all of “%1”. These come near:</source>
        <translation>Nada tiene todo «%1». Esto se acerca:</translation>
    </message>
    <message>
        <source>Guide: stiff or sore?</source>
        <translation>Guía: ¿rigidez o dolor?</translation>
    </message>
</context>
<context>
    <name>kiosk::NotePanel</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>kiosk::NotePrinting</name>
    <message>
        <source>No printer is set up on this computer</source>
        <translation>No hay ninguna impresora instalada en este equipo</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Save the chart note</source>
        <translation>Guardar la nota clínica</translation>
    </message>
    <message>
        <source>The note is saved. The file is not encrypted: keep it safe.</source>
        <translation>La nota está guardada. El archivo no está cifrado: guárdelo en un lugar seguro.</translation>
    </message>
    <message>
        <source>The file cannot be written. Choose another folder.</source>
        <translation>No se puede escribir el archivo. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>Chart note</source>
        <translation>Nota clínica</translation>
    </message>
    <message>
        <source>Sent to %1.</source>
        <translation>Enviado a %1.</translation>
    </message>
</context>
<context>
    <name>kiosk::NoteStrip</name>
    <message>
        <source>Not yet</source>
        <translation>Todavía no</translation>
    </message>
    <message>
        <source>Why treatment may go on</source>
        <translation>Por qué puede seguir el tratamiento</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Nota (opcional)</translation>
    </message>
    <message>
        <source>Clear the hold</source>
        <translation>Quitar la pausa</translation>
    </message>
    <message>
        <source>Mark reviewed</source>
        <translation>Marcar revisado</translation>
    </message>
    <message>
        <source>Please write why treatment may go on.</source>
        <translation>Escriba por qué puede seguir el tratamiento.</translation>
    </message>
</context>
<context>
    <name>kiosk::OutcomePage</name>
    <message>
        <source>Please take a seat. Someone will come to you.</source>
        <translation>Tome asiento, por favor. Alguien vendrá a verle.</translation>
    </message>
    <message>
        <source>Please take a seat. We will call you.</source>
        <translation>Tome asiento, por favor. Le llamaremos.</translation>
    </message>
    <message>
        <source>Same day: talk first</source>
        <translation>Mismo día: hablar primero</translation>
    </message>
    <message>
        <source>A clinician needs to talk with you before any treatment today.</source>
        <translation>Un profesional necesita hablar con usted antes de cualquier tratamiento hoy.</translation>
    </message>
    <message>
        <source>Some of your answers need a closer look. Only a clinician can tell you what they mean.</source>
        <translation>Algunas de sus respuestas deben verse con más atención. Solo un profesional puede decirle qué significan.</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Qué pasa ahora</translation>
    </message>
    <message>
        <source>We have told the front desk about your result.</source>
        <translation>Ya avisamos a recepción de su resultado.</translation>
    </message>
    <message>
        <source>A clinician will see you in a private room.</source>
        <translation>Un profesional le verá en una sala privada.</translation>
    </message>
    <message>
        <source>To talk about at your visit</source>
        <translation>Para comentar en su visita</translation>
    </message>
    <message>
        <source>Thank you. We will make sure your chiropractor sees this.</source>
        <translation>Gracias. Nos aseguraremos de que su quiropráctico vea esto.</translation>
    </message>
    <message>
        <source>Some of your answers are worth talking about. Only a clinician can tell you what they mean.</source>
        <translation>Conviene hablar de algunas de sus respuestas. Solo un profesional puede decirle qué significan.</translation>
    </message>
    <message>
        <source>Your answers go to your chiropractor.</source>
        <translation>Sus respuestas llegan a su quiropráctico.</translation>
    </message>
    <message>
        <source>You talk about them at your visit.</source>
        <translation>Hablarán de ellas en su visita.</translation>
    </message>
    <message>
        <source>No warning signs marked</source>
        <translation>Ninguna señal marcada</translation>
    </message>
    <message>
        <source>You did not mark any of our warning signs.</source>
        <translation>No marcó ninguna de nuestras señales de alarma.</translation>
    </message>
    <message>
        <source>This list cannot show everything. If something changes, tell us.</source>
        <translation>Esta lista no puede mostrarlo todo. Si algo cambia, avísenos.</translation>
    </message>
    <message>
        <source>Ask about anything that worries you.</source>
        <translation>Pregunte lo que le preocupe.</translation>
    </message>
    <message>
        <source>Tell us at once if you feel worse</source>
        <translation>Avísenos enseguida si se siente peor</translation>
    </message>
    <message>
        <source>New numbness, weakness, trouble peeing, chest pain, or a sudden bad headache.</source>
        <translation>Adormecimiento o debilidad nuevos, problemas para orinar, dolor de pecho o un dolor de cabeza fuerte y repentino.</translation>
    </message>
    <message>
        <source>Finish here</source>
        <translation>Terminar aquí</translation>
    </message>
    <message>
        <source>Go on to my visit form</source>
        <translation>Seguir con mi formulario</translation>
    </message>
    <message>
        <source>What you told us</source>
        <translation>Lo que nos dijo</translation>
    </message>
    <message numerus="yes">
        <source>%n private answer(s) are not shown here.</source>
        <translation>
            <numerusform>%n respuesta privada no se muestra aquí.</numerusform>
            <numerusform>%n respuestas privadas no se muestran aquí.</numerusform>
        </translation>
    </message>
    <message>
        <source>What should be on the paper?</source>
        <translation>¿Qué debe llevar el papel?</translation>
    </message>
    <message>
        <source>This page, without my answers</source>
        <translation>Esta página, sin mis respuestas</translation>
    </message>
    <message>
        <source>This page and my answers</source>
        <translation>Esta página y mis respuestas</translation>
    </message>
    <message>
        <source>From the screen in the waiting room</source>
        <translation>De la pantalla de la sala de espera</translation>
    </message>
    <message>
        <source>Here, tell the front desk. If you have left, call %1.</source>
        <translation>Aquí, avise en la recepción. Si ya se fue, llame al %1.</translation>
    </message>
    <message>
        <source>Show what I told you</source>
        <translation>Mostrar lo que dije</translation>
    </message>
    <message>
        <source>This is not a check-up. This kiosk does not decide if you are safe to treat. In an emergency tell staff or call %1. Your answers are saved for your care team here.</source>
        <translation>Esto no es un examen médico. Este quiosco no decide si se le puede tratar. En una emergencia avise al personal o llame al %1. Sus respuestas se guardan para su equipo de atención.</translation>
    </message>
    <message>
        <source>To ask us something, call %1.</source>
        <translation>Para preguntarnos algo, llame al %1.</translation>
    </message>
</context>
<context>
    <name>kiosk::PersonPage</name>
    <message>
        <source>We told the front desk.</source>
        <translation>Avisamos a recepción.</translation>
    </message>
    <message>
        <source>Someone will come to you. You can wait here, take a seat, or go on.</source>
        <translation>Alguien vendrá a verle. Puede esperar aquí, sentarse o seguir.</translation>
    </message>
    <message>
        <source>We are telling the front desk.</source>
        <translation>Estamos avisando a recepción.</translation>
    </message>
    <message>
        <source>If no one comes, please go to the front desk or call out.</source>
        <translation>Si nadie viene, vaya a recepción o llame en voz alta.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Someone is coming to you.</source>
        <translation>Alguien viene a ayudarle.</translation>
    </message>
    <message>
        <source>You can wait here, take a seat, or go on.</source>
        <translation>Puede esperar aquí, sentarse o continuar.</translation>
    </message>
</context>
<context>
    <name>kiosk::PrintOffer</name>
    <message>
        <source>Print this page</source>
        <translation>Imprimir esta página</translation>
    </message>
    <message>
        <source>Sending it to the printer</source>
        <translation>Se envía a la impresora</translation>
    </message>
    <message>
        <source>This page was not printed. Please ask at the front desk.</source>
        <translation>Esta página no se imprimió. Pregunte en la recepción, por favor.</translation>
    </message>
    <message>
        <source>Your page goes to the printer. The front desk can hand it to you.</source>
        <translation>Su página va a la impresora. En la recepción se la pueden dar.</translation>
    </message>
</context>
<context>
    <name>kiosk::ProblemsPage</name>
    <message>
        <source>line %1</source>
        <translation>línea %1</translation>
    </message>
    <message>
        <source>the whole file</source>
        <translation>todo el archivo</translation>
    </message>
    <message>
        <source>The last good settings stay in use. Correct the file, then start the kiosk and this program again.</source>
        <translation>Sigue en uso la última configuración correcta. Corrija el archivo y vuelva a iniciar el quiosco y este programa.</translation>
    </message>
    <message>
        <source>The kiosk does not use what is wrong. Where the program brings a file of this name, that one is used. Correct the file or take it out of its folder, then start the kiosk again.</source>
        <translation>El quiosco no usa lo que está mal. Si el programa trae un archivo con este nombre, usa ese. Corrija el archivo o sáquelo de su carpeta y vuelva a iniciar el quiosco.</translation>
    </message>
    <message>
        <source>Patients do not see what is wrong. Correct the article, check it with “bonesetters-admin articles lint”, then start the kiosk again.</source>
        <translation>Los pacientes no ven lo que está mal. Corrija el artículo, revíselo con «bonesetters-admin articles lint» y vuelva a iniciar el quiosco.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>What to correct in the clinic's files</source>
        <translation>Qué corregir en los archivos de la clínica</translation>
    </message>
</context>
<context>
    <name>kiosk::ProblemsStrip</name>
    <message>
        <source>Show what to correct</source>
        <translation>Ver qué corregir</translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s) in the clinic's settings, forms or articles. The rest is in use.</source>
        <translation>
            <numerusform>Hay %n error en la configuración, los formularios o los artículos de la clínica. Lo demás está en uso.</numerusform>
            <numerusform>Hay %n errores en la configuración, los formularios o los artículos de la clínica. Lo demás está en uso.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::ProgressSegments</name>
    <message>
        <source>%1 › Step %2 of %3</source>
        <translation>%1 › Paso %2 de %3</translation>
    </message>
</context>
<context>
    <name>kiosk::QrCode</name>
    <message>
        <source>QR code: %1</source>
        <translation>Código QR: %1</translation>
    </message>
</context>
<context>
    <name>kiosk::QuantityItem</name>
    <message>
        <source>%1: unit</source>
        <translation>%1: unidad</translation>
    </message>
</context>
<context>
    <name>kiosk::QuestionsPage</name>
    <message>
        <source>Part %1 of %2</source>
        <translation>Parte %1 de %2</translation>
    </message>
    <message>
        <source>Undo my last answer</source>
        <translation>Deshacer mi última respuesta</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Sign and send</source>
        <translation>Firmar y enviar</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
</context>
<context>
    <name>kiosk::ReadAloud</name>
    <message>
        <source>This part is private. Please read it on the screen.</source>
        <translation>Esta parte es privada. Por favor, léala en la pantalla.</translation>
    </message>
</context>
<context>
    <name>kiosk::ReceivedPage</name>
    <message numerus="yes">
        <source>This page closes by itself in %n second(s).</source>
        <translation>
            <numerusform>Esta página se cierra sola en %n segundo.</numerusform>
            <numerusform>Esta página se cierra sola en %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>We have your answers</source>
        <translation>Tenemos sus respuestas</translation>
    </message>
    <message>
        <source>Thank you. You can take a seat now.</source>
        <translation>Gracias. Ya puede tomar asiento.</translation>
    </message>
    <message>
        <source>Your visit number</source>
        <translation>Su número de visita</translation>
    </message>
    <message>
        <source>If you have a question, tell the front desk this number.</source>
        <translation>Si tiene una pregunta, diga este número en recepción.</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Qué pasa ahora</translation>
    </message>
    <message>
        <source>A clinician reads your answers.</source>
        <translation>Un profesional lee sus respuestas.</translation>
    </message>
    <message>
        <source>We call your name.</source>
        <translation>Le llamamos por su nombre.</translation>
    </message>
    <message>
        <source>A clinician talks with you before any treatment today.</source>
        <translation>Un profesional habla con usted antes de cualquier tratamiento hoy.</translation>
    </message>
    <message>
        <source>You talk about your answers at your visit.</source>
        <translation>Hablarán de sus respuestas en su visita.</translation>
    </message>
    <message>
        <source>Your answers are gone from this screen. They are locked. Only your care team can open them.</source>
        <translation>Sus respuestas ya no están en esta pantalla. Están bajo llave. Solo su equipo de atención puede abrirlas.</translation>
    </message>
    <message>
        <source>Learn while I wait</source>
        <translation>Leer mientras espero</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
</context>
<context>
    <name>kiosk::RecordCards</name>
    <message>
        <source>Before hands-on care</source>
        <translation>Antes del tratamiento manual</translation>
    </message>
    <message>
        <source>How it began and behaves</source>
        <translation>Cómo empezó y cómo se comporta</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Metas</translation>
    </message>
    <message>
        <source>Answered %1</source>
        <translation>Respondió %1</translation>
    </message>
    <message>
        <source>For the clinician: %1</source>
        <translation>Para el profesional: %1</translation>
    </message>
    <message>
        <source>no rules applied</source>
        <translation>no se aplicaron reglas</translation>
    </message>
    <message>
        <source>%1 of %2 answers, rules %3</source>
        <translation>%1 de %2 respuestas, reglas %3</translation>
    </message>
    <message>
        <source>What raised it</source>
        <translation>Por qué se marcó</translation>
    </message>
    <message>
        <source>Emergency questions</source>
        <translation>Preguntas de emergencia</translation>
    </message>
    <message>
        <source>Not asked in this record.</source>
        <translation>No se preguntó en este registro.</translation>
    </message>
    <message>
        <source>%1 of %2 answered No</source>
        <translation>%1 de %2 con respuesta No</translation>
    </message>
    <message>
        <source>Not answered: %1</source>
        <translation>Sin respuesta: %1</translation>
    </message>
    <message>
        <source>Preferred not to say: %1</source>
        <translation>Prefirió no decirlo: %1</translation>
    </message>
    <message>
        <source>No: %1</source>
        <translation>No: %1</translation>
    </message>
    <message>
        <source>Nothing was skipped.</source>
        <translation>No se saltó nada.</translation>
    </message>
    <message>
        <source>Not answered.</source>
        <translation>Sin respuesta.</translation>
    </message>
    <message>
        <source>Main complaint</source>
        <translation>Motivo de consulta</translation>
    </message>
    <message>
        <source>in the patient's words</source>
        <translation>en palabras del paciente</translation>
    </message>
    <message>
        <source>Pain, 0 to 10</source>
        <translation>Dolor, de 0 a 10</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>at best</source>
        <translation>el menor</translation>
    </message>
    <message>
        <source>at worst</source>
        <translation>el mayor</translation>
    </message>
    <message>
        <source>%1 / 10</source>
        <translation>%1 / 10</translation>
    </message>
    <message>
        <source>Consent and signature</source>
        <translation>Consentimiento y firma</translation>
    </message>
    <message>
        <source>Not signed.</source>
        <translation>Sin firma.</translation>
    </message>
    <message>
        <source>Consent to treatment is asked by the clinician, not at the kiosk.</source>
        <translation>El consentimiento para el tratamiento lo pide el profesional, no el quiosco.</translation>
    </message>
    <message>
        <source>Answers that the patient changed</source>
        <translation>Respuestas que el paciente cambió</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>retirada</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>signed, oldest first</source>
        <translation>firmado, lo más antiguo primero</translation>
    </message>
    <message>
        <source>Nobody opened it before you.</source>
        <translation>Nadie lo abrió antes que usted.</translation>
    </message>
    <message>
        <source>Alert at %1</source>
        <translation>Alerta a las %1</translation>
    </message>
    <message>
        <source>Taken by %1 after %2</source>
        <translation>Atendida por %1 tras %2</translation>
    </message>
    <message>
        <source>Nobody has acknowledged it</source>
        <translation>Nadie la ha atendido</translation>
    </message>
    <message>
        <source>Body chart</source>
        <translation>Dibujo del cuerpo</translation>
    </message>
    <message>
        <source>drawn by the patient</source>
        <translation>dibujado por el paciente</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Marked: %1</source>
        <translation>Marcado: %1</translation>
    </message>
<message>
        <source>%1: signed with a finger</source>
        <translation>%1: firmado con el dedo</translation>
    </message>
</context>
<context>
    <name>kiosk::RecordPage</name>
    <message>
        <source>Worklist</source>
        <translation>Lista de trabajo</translation>
    </message>
    <message>
        <source>Print note</source>
        <translation>Imprimir nota</translation>
    </message>
    <message>
        <source>Mark reviewed</source>
        <translation>Marcar revisado</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Every answer</source>
        <translation>Todas las respuestas</translation>
    </message>
    <message>
        <source>No name given</source>
        <translation>No dio su nombre</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>nac. %1</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Revisado</translation>
    </message>
    <message>
        <source>%1, sent %2 at %3. Version %4. Seal opened and verified.</source>
        <translation>%1, enviado: %2, %3. Versión %4. Sello abierto y verificado.</translation>
    </message>
    <message>
        <source>%1: hold treatment</source>
        <translation>%1: tratamiento en pausa</translation>
    </message>
    <message>
        <source>Clear the hold with a note</source>
        <translation>Quitar la pausa con una nota</translation>
    </message>
    <message>
        <source>Clear the hold with a note: clinicians only</source>
        <translation>Quitar la pausa con una nota: solo profesionales</translation>
    </message>
</context>
<context>
    <name>kiosk::RegionList</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Delante</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Espalda</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>Lado izquierdo</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>Lado derecho</translation>
    </message>
    <message>
        <source>Ache</source>
        <translation>Dolor sordo</translation>
    </message>
    <message>
        <source>Burning</source>
        <translation>Ardor</translation>
    </message>
    <message>
        <source>Stabbing</source>
        <translation>Punzadas</translation>
    </message>
    <message>
        <source>Numb</source>
        <translation>Adormecido</translation>
    </message>
    <message>
        <source>Tingling</source>
        <translation>Hormigueo</translation>
    </message>
</context>
<context>
    <name>kiosk::ReviewPage</name>
    <message>
        <source>Are your answers right?</source>
        <translation>¿Están bien sus respuestas?</translation>
    </message>
    <message>
        <source>Touch “Change” to fix something. Nothing is sent yet.</source>
        <translation>Toque «Cambiar» para corregir algo. Todavía no se envía nada.</translation>
    </message>
    <message>
        <source>Yes, go on to sign</source>
        <translation>Sí, pasar a firmar</translation>
    </message>
    <message>
        <source>Yes, send my answers</source>
        <translation>Sí, enviar mis respuestas</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Cambiar: %1</translation>
    </message>
    <message numerus="yes">
        <source>Show %n private answer(s)</source>
        <translation>
            <numerusform>Mostrar %n respuesta privada</numerusform>
            <numerusform>Mostrar %n respuestas privadas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>kiosk::ScaleItem</name>
    <message>
        <source>%1 out of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>Aún sin respuesta</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>kiosk::ScrollArea</name>
    <message>
        <source>More below</source>
        <translation>Hay más abajo</translation>
    </message>
</context>
<context>
    <name>kiosk::SendingPage</name>
    <message>
        <source>Your answers are not saved yet.</source>
        <translation>Sus respuestas todavía no se guardaron.</translation>
    </message>
    <message>
        <source>Locking and saving your answers</source>
        <translation>Cerrando y guardando sus respuestas</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Toma un momento.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Back to my answers</source>
        <translation>Volver a mis respuestas</translation>
    </message>
</context>
<context>
    <name>kiosk::SignatureItem</name>
    <message>
        <source>Type your full name</source>
        <translation>Escriba su nombre completo</translation>
    </message>
    <message>
        <source>I confirm: this is my name, and it counts as my signature.</source>
        <translation>Confirmo: este es mi nombre y vale como mi firma.</translation>
    </message>
<message>
        <source>Draw it instead</source>
        <translation>Firmar con el dedo</translation>
    </message>
    <message>
        <source>Type my name instead</source>
        <translation>Escribir mi nombre</translation>
    </message>
    <message>
        <source>Signed with a finger</source>
        <translation>Firmado con el dedo</translation>
    </message>
    <message>
        <source>Signed.</source>
        <translation>Firmado.</translation>
    </message>
    <message>
        <source>Not signed yet.</source>
        <translation>Todavía sin firmar.</translation>
    </message>
    <message>
        <source>Sign here with your finger</source>
        <translation>Firme aquí con el dedo</translation>
    </message>
    <message>
        <source>%1 A line to sign on with a finger. With keys, use "Type my name instead".</source>
        <translation>%1 Una línea para firmar con el dedo. Con teclas, use «Escribir mi nombre».</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>There is no room for more. Touch Clear to sign again.</source>
        <translation>No queda lugar. Toque Borrar para firmar otra vez.</translation>
    </message>
</context>
<context>
    <name>kiosk::SliderItem</name>
    <message>
        <source>Not answered yet</source>
        <translation>Aún sin respuesta</translation>
    </message>
</context>
<context>
    <name>kiosk::SpeechBar</name>
    <message>
        <source>Reading aloud</source>
        <translation>Lectura en voz alta</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Go back one sentence</source>
        <translation>Volver una frase atrás</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Saltar</translation>
    </message>
    <message>
        <source>Skip one sentence</source>
        <translation>Saltar una frase</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Más lento</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Más rápido</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Más bajo</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Más alto</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
</context>
<context>
    <name>kiosk::SpinnerItem</name>
    <message>
        <source>%1: less</source>
        <translation>%1: menos</translation>
    </message>
    <message>
        <source>%1: more</source>
        <translation>%1: más</translation>
    </message>
</context>
<context>
    <name>kiosk::StatusLine</name>
    <message>
        <source>Alerts sound on this desk</source>
        <translation>Las alertas suenan en este puesto</translation>
    </message>
    <message>
        <source>No sound device: alerts show only on the screen</source>
        <translation>Sin salida de sonido: las alertas solo se ven en la pantalla</translation>
    </message>
    <message>
        <source>%1: not started yet</source>
        <translation>%1: aún no se ha iniciado</translation>
    </message>
    <message>
        <source>%1: no sign of life for %2</source>
        <translation>%1: sin señal desde hace %2</translation>
    </message>
    <message>
        <source>Running: %1</source>
        <translation>En marcha: %1</translation>
    </message>
    <message>
        <source>Nothing received yet</source>
        <translation>Aún no se ha recibido nada</translation>
    </message>
    <message>
        <source>Last received %1</source>
        <translation>Último recibido: %1</translation>
    </message>
    <message>
        <source>Last received %1, %2</source>
        <translation>Último recibido: %1, %2</translation>
    </message>
    <message>
        <source>Data file was damaged, kept as %1. Restore the backup</source>
        <translation>El archivo de datos se dañó; guardado como %1. Restaure la copia</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n not yet on the server, for %2</source>
        <translation>
            <numerusform>%1: %n aún no está en el servidor, desde hace %2</numerusform>
            <numerusform>%1: %n aún no están en el servidor, desde hace %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the server refuses %n; tell the owner</source>
        <translation>
            <numerusform>%1: el servidor rechaza %n; avise al dueño</numerusform>
            <numerusform>%1: el servidor rechaza %n; avise al dueño</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::StopPage</name>
    <message>
        <source>Someone is coming to you.</source>
        <translation>Alguien viene a verle.</translation>
    </message>
    <message>
        <source>Please stay where you are.</source>
        <translation>Quédese donde está, por favor.</translation>
    </message>
    <message>
        <source>No one has answered yet.</source>
        <translation>Nadie ha contestado todavía.</translation>
    </message>
    <message>
        <source>Please call out. Or call %1 now.</source>
        <translation>Llame en voz alta. O llame al %1 ahora.</translation>
    </message>
    <message>
        <source>Sending an alert to the front desk.</source>
        <translation>Enviando un aviso a recepción.</translation>
    </message>
    <message>
        <source>Please do not wait. Call out to them.</source>
        <translation>No espere, por favor. Llámeles en voz alta.</translation>
    </message>
    <message>
        <source>The front desk has your alert.</source>
        <translation>Recepción tiene su aviso.</translation>
    </message>
    <message>
        <source>Sent at %1. Please do not wait. Tell them too.</source>
        <translation>Enviado a las %1. No espere, por favor. Avíseles usted también.</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Emergencia</translation>
    </message>
    <message>
        <source>Please tell the front desk right now.</source>
        <translation>Avise en recepción ahora mismo.</translation>
    </message>
    <message>
        <source>You may need emergency care.</source>
        <translation>Es posible que necesite atención de emergencia.</translation>
    </message>
    <message>
        <source>Go to the front desk, or call out.</source>
        <translation>Vaya a recepción o llame en voz alta.</translation>
    </message>
    <message>
        <source>If it is hard to walk, sit down right here.</source>
        <translation>Si le cuesta caminar, siéntese aquí mismo.</translation>
    </message>
    <message>
        <source>Ask someone near you to help.</source>
        <translation>Pida ayuda a alguien que esté cerca.</translation>
    </message>
    <message>
        <source>They can go to the front desk for you.</source>
        <translation>Puede ir a recepción por usted.</translation>
    </message>
    <message>
        <source>No one with you after 1 minute? Call %1.</source>
        <translation>¿Nadie con usted tras 1 minuto? Llame al %1.</translation>
    </message>
    <message>
        <source>You are at %1.</source>
        <translation>Usted está en %1.</translation>
    </message>
    <message>
        <source>You are at %1, %2.</source>
        <translation>Usted está en %1, %2.</translation>
    </message>
    <message>
        <source>Your answers are saved for your care team here.</source>
        <translation>Sus respuestas se guardan para su equipo de atención.</translation>
    </message>
    <message>
        <source>Answer a few more</source>
        <translation>Contestar unas más</translation>
    </message>
    <message>
        <source>Finish here</source>
        <translation>Terminar aquí</translation>
    </message>
    <message>
        <source>We told the front desk again.</source>
        <translation>Hemos vuelto a avisar a recepción.</translation>
    </message>
    <message>
        <source>Tell the front desk now</source>
        <translation>Avisar a recepción ahora</translation>
    </message>
    <message>
        <source>From the screen in the waiting room</source>
        <translation>De la pantalla de la sala de espera</translation>
    </message>
    <message>
        <source>This is not a check-up. In an emergency tell staff or call %1.</source>
        <translation>Esto no es un examen médico. En una emergencia avise al personal o llame al %1.</translation>
    </message>
    <message>
        <source>To ask us something, call %1.</source>
        <translation>Para preguntarnos algo, llame al %1.</translation>
    </message>
</context>
<context>
    <name>kiosk::TableRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>kiosk::TimeParts</name>
    <message>
        <source>In the morning (am)</source>
        <translation>Por la mañana (a. m.)</translation>
    </message>
    <message>
        <source>After noon (pm)</source>
        <translation>Por la tarde (p. m.)</translation>
    </message>
    <message>
        <source>am or pm</source>
        <translation>a. m. o p. m.</translation>
    </message>
    <message>
        <source>%1: am or pm</source>
        <translation>%1: a. m. o p. m.</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>%1: hour</source>
        <translation>%1: hora</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>%1: minutes</source>
        <translation>%1: minutos</translation>
    </message>
</context>
<context>
    <name>kiosk::TopBar</name>
    <message>
        <source>Language: %1</source>
        <translation>Idioma: %1</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>I need a person</source>
        <translation>Necesito a una persona</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Dejar de escuchar</translation>
    </message>
</context>
<context>
    <name>kiosk::UnlockPage</name>
    <message>
        <source>owner</source>
        <translation>dueño</translation>
    </message>
    <message>
        <source>clinician</source>
        <translation>profesional</translation>
    </message>
    <message>
        <source>front desk</source>
        <translation>recepción</translation>
    </message>
    <message>
        <source>Front desk, %1</source>
        <translation>Recepción, %1</translation>
    </message>
    <message>
        <source>Counts only. Names and answers stay sealed until someone unlocks.</source>
        <translation>Solo cantidades. Los nombres y las respuestas siguen sellados hasta que alguien desbloquee.</translation>
    </message>
    <message>
        <source>Waiting to be opened</source>
        <translation>Por abrir</translation>
    </message>
    <message>
        <source>Alerts not closed</source>
        <translation>Alertas sin cerrar</translation>
    </message>
    <message>
        <source>Longest waiting</source>
        <translation>Mayor espera</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de acceso</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Mostrar la frase de acceso</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Unlock to see and acknowledge</source>
        <translation>Desbloquear para ver y atender</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Le damos la bienvenida</translation>
    </message>
    <message>
        <source>An alert needs a name and an action.</source>
        <translation>Una alerta necesita un nombre y una acción.</translation>
    </message>
    <message>
        <source>Choose your name and enter your passphrase.</source>
        <translation>Elija su nombre y escriba su frase de acceso.</translation>
    </message>
    <message>
        <source>Too many wrong tries. Try again in %1 s.</source>
        <translation>Demasiados intentos fallidos. Intente de nuevo en %1 s.</translation>
    </message>
    <message>
        <source>Opening the keys…</source>
        <translation>Abriendo las claves…</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Parece que Bloq Mayús está activado.</translation>
    </message>
    <message>
        <source>Press Enter to unlock. After three wrong tries the wait grows.</source>
        <translation>Pulse Intro para desbloquear. Después de tres intentos fallidos, la espera aumenta.</translation>
    </message>
    <message>
        <source>Nobody can unlock</source>
        <translation>Nadie puede desbloquear</translation>
    </message>
    <message>
        <source>The data file was damaged and the staff list is lost. Go to the patient first. Then the owner restores the last backup.</source>
        <translation>El archivo de datos se dañó y se perdió la lista del personal. Vaya primero con el paciente. Después, el dueño restaura la última copia.</translation>
    </message>
</context>
<context>
    <name>kiosk::WorklistModel</name>
    <message>
        <source>No name yet</source>
        <translation>Aún sin nombre</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>No se puede leer</translation>
    </message>
    <message>
        <source>Not acknowledged</source>
        <translation>Sin atender</translation>
    </message>
    <message>
        <source>New, on hold</source>
        <translation>Nuevo, en pausa</translation>
    </message>
    <message>
        <source>Hold: clinician</source>
        <translation>Pausa: profesional</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>En atención</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Opened by %1</source>
        <translation>Abierto por %1</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Revisado</translation>
    </message>
    <message>
        <source>Left unfinished</source>
        <translation>Sin terminar</translation>
    </message>
    <message>
        <source>At the kiosk</source>
        <translation>En el quiosco</translation>
    </message>
    <message>
        <source>Asks for a person</source>
        <translation>Pide a una persona</translation>
    </message>
    <message>
        <source>Still answering</source>
        <translation>Aún responde</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>No lo dijo</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminados</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abiertos</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Patient, age</source>
        <translation>Paciente, edad</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Main complaint</source>
        <translation>Motivo de consulta</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Espera</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Wants an appointment</source>
        <translation>Quiere una cita</translation>
    </message>
</context>
<context>
    <name>kiosk::WorklistPage</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abiertos</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Emergencia</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation>Lista de trabajo</translation>
    </message>
    <message>
        <source>Test the alert sound</source>
        <translation>Probar el sonido de alerta</translation>
    </message>
    <message>
        <source>Most urgent first, then longest waiting</source>
        <translation>Primero lo más urgente, luego la mayor espera</translation>
    </message>
    <message>
        <source>Nothing received yet</source>
        <translation>Todavía no se recibió nada</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>When a patient sends a form or an answer needs you, it appears here at once, most urgent first. You do not need to refresh.</source>
        <translation>Cuando un paciente envía un formulario o una respuesta requiere su atención, aparece aquí al momento, primero lo más urgente. No hace falta actualizar.</translation>
    </message>
    <message>
        <source>No row fits. Clear the search or choose another filter.</source>
        <translation>Ninguna fila coincide. Borre la búsqueda o elija otro filtro.</translation>
    </message>
    <message>
        <source>Name, birth date or complaint</source>
        <translation>Nombre, nacimiento o motivo</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>elegir</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abrir</translation>
    </message>
    <message>
        <source>search</source>
        <translation>buscar</translation>
    </message>
    <message>
        <source>Practise an alert</source>
        <translation>Practicar una alerta</translation>
    </message>
</context>
<context>
    <name>kiosk::YesNoItem</name>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>The clinic's directory.</source>
        <translation>La carpeta de la clínica.</translation>
    </message>
    <message>
        <source>The directory of the shipped content.</source>
        <translation>La carpeta del contenido incluido.</translation>
    </message>
    <message>
        <source>Front desk</source>
        <translation>Recepción</translation>
    </message>
</context>
</TS>