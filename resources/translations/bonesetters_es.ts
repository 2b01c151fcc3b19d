<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
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
        <source>A file cannot be written. Check the disk and the folder&apos;s permissions.</source>
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
        <source>A form cannot be shown. The others stay in use.</source>
        <translation>Un formulario no se puede mostrar. Los demás siguen en uso.</translation>
    </message>
    <message>
        <source>The warning-sign rules cannot be used. Call the clinic&apos;s owner.</source>
        <translation>Las reglas de señales de alarma no se pueden usar. Avise al dueño de la clínica.</translation>
    </message>
    <message>
        <source>An article cannot be shown. The others stay in use.</source>
        <translation>Un artículo no se puede mostrar. Los demás siguen en uso.</translation>
    </message>
    <message>
        <source>The clinic&apos;s keys do not match what was signed. Stop and call the owner.</source>
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
        <source>Your role does not allow this. Ask the clinic&apos;s owner.</source>
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
        <source>This is too large to be stored.</source>
        <translation>Es demasiado grande para guardarlo.</translation>
    </message>
    <message>
        <source>Stopped, as you asked. Nothing was changed.</source>
        <translation>Se detuvo, como pidió. No se cambió nada.</translation>
    </message>
    <message>
        <source>Something went wrong. Nothing was changed. Try again, then call the clinic&apos;s owner.</source>
        <translation>Algo salió mal. No se cambió nada. Intente de nuevo y, si no funciona, avise al dueño de la clínica.</translation>
    </message>
    <message>
        <source>We could not save your answers yet. They are still here. Please try again, or tell the front desk.</source>
        <translation>Todavía no pudimos guardar sus respuestas. Siguen aquí. Intente de nuevo o avise en la recepción.</translation>
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
        <source>List each language once, by its code: [&quot;en&quot;, &quot;es&quot;].</source>
        <translation>Ponga cada idioma una vez, con su código: [&quot;en&quot;, &quot;es&quot;].</translation>
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
</context>
</TS>
