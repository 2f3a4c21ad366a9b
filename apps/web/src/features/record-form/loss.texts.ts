import type { TextTable } from '../../lib/texts.js';

/** What countries lose by a change. */
export const LOSS_TEXTS = {
  loses: {
    en: '{count, plural, one {{members} loses} other {{members} lose}} this value.',
    nl: '{count, plural, one {{members} verliest} other {{members} verliezen}} deze waarde.',
    hu: '{count, plural, one {{members} elveszíti} other {{members} elveszíti}} ezt az adatot.',
    bg: '{count, plural, one {{members} губи} other {{members} губят}} тази стойност.',
    ro: '{count, plural, one {{members} pierde} other {{members} pierd}} această valoare.',
  },
  title: {
    en: 'Take it from {members}?',
    nl: 'Afnemen van {members}?',
    hu: 'Visszavonja ettől: {members}?',
    bg: 'Да се отнеме ли от {members}?',
    ro: 'O retrageți de la {members}?',
  },
  help: {
    en: 'They hold it now. Afterwards their copies say that it no longer holds; what they read or copied stays with them.',
    nl: 'Zij hebben het nu. Daarna zeggen hun kopieën dat het niet meer geldt; wat zij lazen of overnamen, houden zij.',
    hu: 'Most náluk van. Utána a másolatuk azt mutatja, hogy már nem érvényes; amit elolvastak vagy átvettek, náluk marad.',
    bg: 'Сега го имат. След това копията им показват, че вече не важи; прочетеното или преписаното остава при тях.',
    ro: 'O au acum. După aceea copiile lor arată că nu mai este valabilă; ce au citit sau preluat le rămâne.',
  },
  line: {
    en: '{property}: {value} – from {members}',
    nl: '{property}: {value} – van {members}',
    hu: '{property}: {value} – tőle: {members}',
    bg: '{property}: {value} – от {members}',
    ro: '{property}: {value} – de la {members}',
  },
  confirm: {
    en: 'Take it from {members}',
    nl: 'Afnemen van {members}',
    hu: 'Elvétel ettől: {members}',
    bg: 'Отнеми от {members}',
    ro: 'Retrage de la {members}',
  },
  cancel: { en: 'Change nothing', nl: 'Niets wijzigen', hu: 'Nem módosítok', bg: 'Не променяй', ro: 'Nu modifica' },
} as const satisfies TextTable;
