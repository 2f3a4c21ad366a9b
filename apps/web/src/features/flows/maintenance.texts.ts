import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

/** How operations of a member is reached, and when its gateway is silent. */
export const MAINTENANCE_TEXTS = {
  title: {
    en: 'Operations there',
    nl: 'Het beheer daar',
    hu: 'Az ottani üzemeltetés',
    bg: 'Системната поддръжка там',
    ro: 'Operațiunile de acolo',
  },
  announce: {
    en: 'Announce maintenance',
    nl: 'Onderhoud aankondigen',
    hu: 'Karbantartás bejelentése',
    bg: 'Обявяване на поддръжка по график',
    ro: 'Anunță mentenanță',
  },
  contact: { en: 'Contact', nl: 'Contact', hu: 'Kapcsolattartó', bg: 'За връзка', ro: 'Persoană de contact' },
  phone: { en: 'Phone', nl: 'Telefoon', hu: 'Telefon', bg: 'Телефон', ro: 'Telefon' },
  hours: { en: 'Hours', nl: 'Uren', hu: 'Elérhetőség', bg: 'Часове', ro: 'Program' },
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
    nl: 'Tijd toevoegen',
    hu: 'Időpont hozzáadása',
    bg: 'Добави време',
    ro: 'Adaugă o perioadă',
  },
  remove: { en: 'Remove', nl: 'Weghalen', hu: 'Törlés', bg: 'Премахни', ro: 'Elimină' },
  help: {
    en: 'All members see it. A time lasts 3 days at most, all together 7. Only the silence of our gateway is calm in it.',
    nl: 'Alle leden zien het. Een tijd duurt ten hoogste 3 dagen, alle samen 7. Alleen de stilte van onze gateway is dan rustig.',
    hu: 'Minden tag látja. Egy időszak legfeljebb 3 nap, együtt legfeljebb 7. Csak a saját átjárónk hallgatása marad csendes.',
    bg: 'Всички членове го виждат. Едно време трае най-много 3 дни, заедно 7. Спокойно остава само мълчанието на нашия шлюз.',
    ro: 'Toți membrii îl văd. O perioadă durează cel mult 3 zile, împreună 7. Rămâne liniștită numai tăcerea punctului nostru de acces.',
  },
  send: {
    en: 'Tell all members',
    nl: 'Vertel het alle leden',
    hu: 'Közlés minden taggal',
    bg: 'Съобщи на всички членове',
    ro: 'Anunță toți membrii',
  },
  back: TERMS.back,
} as const satisfies TextTable;
