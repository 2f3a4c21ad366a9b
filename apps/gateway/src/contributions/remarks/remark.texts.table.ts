import type { Texts } from '#libs/vocabulary';
import type { RemarkErrorCode } from './remark.errors.js';

/** What a refused remark says, in each language. */
export const REMARK_TEXTS: Readonly<Record<RemarkErrorCode, Texts>> = {
  REMARK_NOT_FOUND: {
    en: 'Your country has sent no such confirmation or dispute. What is still held can be undone.',
    nl: 'Uw land heeft geen verzonden bevestiging of betwisting met dit id. Wat nog niet is vertrokken, kan ongedaan worden gemaakt.',
    hu: 'Az Ön országának nincs ilyen elküldött megerősítése vagy vitatása. Ami még nem ment el, annak a küldése leállítható.',
    bg: 'Вашата държава няма такова изпратено потвърждение или оспорване. Каквото още не е тръгнало, може да се върне.',
    ro: 'Țara dumneavoastră nu are o astfel de confirmare sau contestare trimisă. Ce nu a plecat încă poate fi anulat.',
  },
  REMARK_STANDS: {
    en: 'Your country has already said what it makes of this value. Take that back first.',
    nl: 'Uw land heeft zich al over deze waarde uitgesproken. Neem dat eerst terug.',
    hu: 'Az Ön országa már nyilatkozott erről az adatról. Előbb azt vonja vissza.',
    bg: 'Вашата държава вече се е изказала за тази стойност. Първо оттеглете казаното.',
    ro: 'Țara dumneavoastră s-a pronunțat deja asupra acestei valori. Retrageți mai întâi acea poziție.',
  },
  REMARK_OF_OWN: {
    en: 'This value is your country’s own. Change it instead.',
    nl: 'Deze waarde is van uw eigen land. Wijzig die zelf.',
    hu: 'Ez az adat az Ön országáé. Módosítsa közvetlenül.',
    bg: 'Тази стойност е на вашата държава. Променете я направо.',
    ro: 'Această valoare aparține țării dumneavoastră. Modificați-o direct.',
  },
  REMARK_MISFIT: {
    en: 'Confirming repeats the value; disputing says another value, or why, in a note.',
    nl: 'Bevestigen herhaalt de waarde; betwisten noemt een andere waarde, of in een notitie waarom.',
    hu: 'A megerősítés az adatot ismétli; a vitatás másik adatot mond, vagy feljegyzésben indokol.',
    bg: 'Потвърждението повтаря стойността; оспорването казва друга стойност или в бележка защо.',
    ro: 'Confirmarea repetă valoarea; contestarea spune altă valoare sau, într-o notă, motivul.',
  },
  REMARK_WITHDRAWN: {
    en: 'This has been taken back already.',
    nl: 'Dit is al teruggenomen.',
    hu: 'Ezt már visszavonták.',
    bg: 'Това вече е оттеглено.',
    ro: 'Aceasta a fost deja retrasă.',
  },
};
