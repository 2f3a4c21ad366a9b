import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

export const SIGNAL_TEXTS = {
  title: { en: 'Signal', nl: 'Signaal', hu: 'Jelzés', bg: 'Сигнал', ro: 'Semnalare' },
  line: {
    en: 'Intake handed over a signal, {priority}',
    nl: 'Er is een signaal overgedragen, {priority}',
    hu: 'Egy jelzést adtak át, {priority}',
    bg: 'Предаден е сигнал, {priority}',
    ro: 'A fost predată o semnalare, {priority}',
  },
  dangerLine: {
    en: 'Intake handed over a signal: danger now, {priority}',
    nl: 'Er is een signaal overgedragen: nu gevaar, {priority}',
    hu: 'Egy jelzést adtak át: közvetlen veszély, {priority}',
    bg: 'Предаден е сигнал: опасност сега, {priority}',
    ro: 'A fost predată o semnalare: pericol acum, {priority}',
  },
  note: {
    en: 'Reported by somebody who may be wrong. It is read here and goes to no other country from this page.',
    nl: 'Gemeld door iemand die zich kan vergissen. Het wordt hier gelezen en gaat vanaf deze pagina naar geen ander land.',
    hu: 'Olyasvalaki mondta el, aki tévedhet. Itt olvasható, és erről az oldalról nem kerül más országhoz.',
    bg: 'Съобщено от човек, който може да греши. Чете се тук и от тази страница не отива в друга държава.',
    ro: 'Relatat de cineva care se poate înșela. Se citește aici și nu ajunge din această pagină în altă țară.',
  },
  danger: {
    en: 'Danger now',
    nl: 'Nu gevaar',
    hu: 'Közvetlen veszély',
    bg: 'Опасност сега',
    ro: 'Pericol acum',
  },
  child: {
    en: 'A minor, or the age is not known',
    nl: 'Een minderjarige, of leeftijd onbekend',
    hu: 'Kiskorú, vagy az életkor nem ismert',
    bg: 'Дете или неизвестна възраст',
    ro: 'Un minor sau vârstă necunoscută',
  },
  reporter: { en: 'Reported by', nl: 'Gemeld door', hu: 'Bejelentő', bg: 'Съобщено от', ro: 'Relatat de' },
  public: { en: 'The public', nl: 'Een burger', hu: 'Egy magánszemély', bg: 'Гражданин', ro: 'Un cetățean' },
  organisation: {
    en: 'A private organisation',
    nl: 'Een private organisatie',
    hu: 'Egy magánszervezet',
    bg: 'Частна организация',
    ro: 'O organizație privată',
  },
  authority: { en: 'An authority', nl: 'Een overheidsdienst', hu: 'Egy hatóság', bg: 'Орган', ro: 'O autoritate' },
  received: { en: 'Received', nl: 'Ontvangen', hu: 'Beérkezett', bg: 'Получено', ro: 'Primit' },
  when: { en: 'When it happened', nl: 'Wanneer het was', hu: 'Mikor történt', bg: 'Кога е било', ro: 'Când a fost' },
  seen: { en: 'Noticed', nl: 'Opgevallen', hu: 'Észlelték', bg: 'Забелязано', ro: 'Observat' },
  places: { en: 'Where', nl: 'Waar', hu: 'Hol', bg: 'Къде', ro: 'Unde' },
  plate: TERMS.plate,
  phone: { en: 'Phone', nl: 'Telefoon', hu: 'Telefon', bg: 'Телефон', ro: 'Telefon' },
  account: TERMS.financialAccount,
  company: { en: 'Company', nl: 'Bedrijf', hu: 'Cég', bg: 'Фирма', ro: 'Firmă' },
} as const satisfies TextTable;
