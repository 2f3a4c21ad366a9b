import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';
import { SHARE_TEXTS } from './share.texts.js';

/** Labels of the values of many records. */
export const LABEL_DIALOG_TEXTS = {
  label: { en: 'Label', nl: 'Labelen', hu: 'Jelölés', bg: 'Обозначи', ro: 'Etichetează' },
  handling: TERMS.handlingCode,
  evaluation: TERMS.evaluation,
  asNow: SHARE_TEXTS.asNow,
  allValues: {
    en: 'All values of these records get the label chosen here. Whoever has the values gets them again with this label.',
    nl: 'Alle waarden van deze registraties krijgen het hier gekozen label. Wie de waarden heeft, krijgt ze opnieuw met dit label.',
    hu: 'Ezeknek az adatlapoknak minden adata az itt választott jelölést kapja. Akinél megvannak, a jelöléssel együtt újra megkapja őket.',
    bg: 'Всички стойности на тези записи получават избраното тук обозначение. Който има стойностите, ги получава наново с това обозначение.',
    ro: 'Toate valorile acestor înregistrări primesc eticheta aleasă aici. Cine are valorile le primește din nou cu această etichetă.',
  },
  ofOthers: {
    en: 'Records of other countries stay as they are:',
    nl: 'Registraties van andere landen blijven zoals ze zijn:',
    hu: 'Más országok adatlapjai változatlanok maradnak:',
    bg: 'Записите на други държави остават както са:',
    ro: 'Înregistrările altor țări rămân cum sunt:',
  },
  ownWords: {
    en: 'Values whose handling code has a text of its own keep both:',
    nl: 'Waarden met een eigen tekst bij de afhandelingscode houden beide:',
    hu: 'Azoknál az adatoknál, amelyek kezelési kódjához saját szöveg tartozik, mindkettő marad:',
    bg: 'Стойностите със собствен текст към кода за обработка запазват и двата:',
    ro: 'Valorile cu un text propriu la codul de manipulare le păstrează pe amândouă:',
  },
  tooMany: {
    en: 'Records with more than {most} values to change stay as they are:',
    nl: 'Registraties met meer dan {most} te wijzigen waarden blijven zoals ze zijn:',
    hu: 'Több mint {most} módosítandó adat esetén az adatlap változatlan marad:',
    bg: 'Записите с повече от {most} стойности за промяна остават както са:',
    ro: 'Înregistrările cu peste {most} de valori de modificat rămân cum sunt:',
  },
  refused: {
    en: 'Refused values stay as they are:',
    nl: 'Geweigerde waarden blijven zoals ze zijn:',
    hu: 'Az elutasított adatok változatlanok maradnak:',
    bg: 'Отказаните стойности остават както са:',
    ro: 'Valorile refuzate rămân cum sunt:',
  },
  unchanged: {
    en: 'There is nothing to change.',
    nl: 'Er is niets te wijzigen.',
    hu: 'Nincs mit módosítani.',
    bg: 'Няма какво да се промени.',
    ro: 'Nu este nimic de modificat.',
  },
} as const satisfies TextTable;
