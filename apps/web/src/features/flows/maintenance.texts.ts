import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

/** How operations of a member is reached, and when its gateway is silent. */
export const MAINTENANCE_TEXTS = {
  title: {
    en: 'Operations there',
    nl: 'Het beheer daar',
    hu: 'Az ottani üzemeltetés',
    bg: 'Системната поддръжка там',
    ro: 'Echipa de operațiuni de acolo',
  },
  announce: {
    en: 'Announce maintenance',
    nl: 'Onderhoud aankondigen',
    hu: 'Karbantartás bejelentése',
    bg: 'Обяви поддръжка по график',
    ro: 'Anunță mentenanță',
  },
  contact: { en: 'Contact', nl: 'Contact', hu: 'Kapcsolattartó', bg: 'За връзка', ro: 'Persoană de contact' },
  phone: { en: 'Phone', nl: 'Telefoon', hu: 'Telefon', bg: 'Телефон', ro: 'Telefon' },
  phoneHelp: {
    en: 'With + and the country code, 4 to 15 digits',
    nl: 'Met + en het landnummer, 4 tot 15 cijfers',
    hu: '+ jellel és országkóddal, 4–15 számjegy',
    bg: 'С + и кода на държавата, от 4 до 15 цифри',
    ro: 'Cu + și prefixul de țară, 4–15 cifre',
  },
  hours: { en: 'Hours', nl: 'Bereikbaar', hu: 'Elérhetőség', bg: 'Работно време', ro: 'Program' },
  hoursHelp: {
    en: 'With the zone, for example: Mon to Fri 08:00 to 18:00 CET',
    nl: 'Met de tijdzone, bijvoorbeeld: ma t/m vr 08:00 tot 18:00 CET',
    hu: 'Időzónával, például: H–P 08:00–18:00 CET',
    bg: 'С часовата зона, например: пн до пт 08:00 до 18:00 CET',
    ro: 'Cu fusul orar, de exemplu: L–V 08:00–18:00 CET',
  },
  windows: TERMS.maintenance,
  window: {
    en: '{from} to {until}',
    nl: '{from} tot {until}',
    hu: '{from} – {until}',
    bg: '{from} до {until}',
    ro: '{from} – {until}',
  },
  none: { en: 'nothing posted', nl: 'niets opgegeven', hu: 'nincs megadva', bg: 'няма обявено', ro: 'nimic anunțat' },
  edit: {
    en: 'Change',
    nl: 'Wijzigen',
    hu: 'Módosítás',
    bg: 'Промени',
    ro: 'Modifică',
  },
  from: { en: 'From', nl: 'Van', hu: 'Ettől', bg: 'От', ro: 'De la' },
  until: { en: 'Until', nl: 'Tot', hu: 'Eddig', bg: 'До', ro: 'Până la' },
  add: {
    en: 'Add a time',
    nl: 'Periode toevoegen',
    hu: 'Időszak hozzáadása',
    bg: 'Добави период',
    ro: 'Adaugă o perioadă',
  },
  remove: { en: 'Remove', nl: 'Weghalen', hu: 'Törlés', bg: 'Премахни', ro: 'Elimină' },
  help: {
    en: 'All members see it. A time lasts 3 days at most, all together 7. Only the silence of our gateway is calm in it.',
    nl: 'Alle leden zien het. Een periode duurt ten hoogste 3 dagen, alle samen 7. Alleen de stilte van onze gateway geldt dan niet als probleem.',
    hu: 'Minden tag látja. Egy időszak legfeljebb 3 nap, együtt legfeljebb 7. Ilyenkor csak a saját átjárónk hallgatása nem számít problémának.',
    bg: 'Всички членове го виждат. Един период трае най-много 3 дни, всички заедно 7. Тогава само мълчанието на нашия шлюз не е проблем.',
    ro: 'Toți membrii îl văd. O perioadă durează cel mult 3 zile, împreună 7. În acest timp, numai tăcerea punctului nostru de acces nu este o problemă.',
  },
  send: {
    en: 'Tell all members',
    nl: 'Aan alle leden melden',
    hu: 'Közlés minden taggal',
    bg: 'Съобщи на всички членове',
    ro: 'Anunță toți membrii',
  },
  back: TERMS.back,
} as const satisfies TextTable;
