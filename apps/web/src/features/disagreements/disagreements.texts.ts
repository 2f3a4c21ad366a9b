import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';
import { RAIL_TEXTS } from './disagreements.feature.texts.js';

export const DISAGREEMENTS_TEXTS = {
  title: RAIL_TEXTS.title,
  count: {
    en: '{open} open, {common} of what all {members} were told',
    nl: '{open} open, {common} van wat alle {members} is verteld',
    hu: '{open} nyitott, ebből {common} olyan, amelyet mind a(z) {members} ország megkapott',
    bg: '{open} отворени, {common} от казаното на всички {members}',
    ro: '{open} deschise, {common} din ce li s-a spus tuturor celor {members}',
  },
  alike: {
    en: 'The second number is the same in every country that has read the log as far. What a country got later than the others is not counted in it.',
    nl: 'Het tweede getal is gelijk in elk land dat het logboek even ver heeft gelezen. Wat een land later kreeg dan de andere, telt daarin niet mee.',
    hu: 'A második szám minden olyan országban azonos, amely ugyanaddig olvasta az üzenetnaplót. Amit egy ország később kapott meg, mint a többi, abba nem számít bele.',
    bg: 'Второто число е едно и също във всяка държава, прочела дневника дотам. Полученото от някоя държава по-късно от другите не се брои в него.',
    ro: 'Al doilea număr este același în fiecare țară care a citit jurnalul până la același punct. Ce a primit o țară mai târziu decât celelalte nu intră în el.',
  },
  emptyTitle: {
    en: 'Everybody agrees',
    nl: 'Iedereen is het eens',
    hu: 'Mindenki egyetért',
    bg: 'Всички са съгласни',
    ro: 'Toți sunt de acord',
  },
  empty: {
    en: 'Two values for one thing, two words on one pair, disputed groups and open suggestions stand here until they are resolved.',
    nl: 'Twee waarden voor één ding, twee uitspraken over één paar, betwiste groepen en open voorstellen staan hier tot ze zijn opgelost.',
    hu: 'Itt áll két adat ugyanarról, két nyilatkozat egy párról, minden vitatott csoport és nyitott javaslat, amíg nem rendeződik.',
    bg: 'Тук стоят две стойности за едно нещо, две становища за една двойка, спорни групи и отворени предложения, докато се решат.',
    ro: 'Aici stau două valori pentru un singur lucru, două răspunsuri despre o pereche, grupuri contestate și propuneri deschise, până se rezolvă.',
  },
  kind: { en: 'What', nl: 'Wat', hu: 'Mi', bg: 'Какво', ro: 'Ce' },
  who: { en: 'Countries', nl: 'Landen', hu: 'Országok', bg: 'Държави', ro: 'Țări' },
  said: { en: 'What is said', nl: 'Wat er wordt gezegd', hu: 'Mit mondanak', bg: 'Какво се казва', ro: 'Ce se spune' },
  where: { en: 'About', nl: 'Over', hu: 'Miről', bg: 'За какво', ro: 'Despre' },
  told: {
    en: 'Told to all',
    nl: 'Aan allen verteld',
    hu: 'Mindenki megkapta',
    bg: 'Казано на всички',
    ro: 'Spus tuturor',
  },
  yes: { en: 'all', nl: 'allen', hu: 'mind', bg: 'всички', ro: 'toți' },
  value: TERMS.twoValues,
  pair: {
    en: 'Same or not',
    nl: 'Dezelfde of niet',
    hu: 'Azonos-e vagy sem',
    bg: 'Едно и също ли са',
    ro: 'Același sau nu',
  },
  group: {
    en: 'Disputed group',
    nl: 'Betwiste groep',
    hu: 'Vitatott csoport',
    bg: 'Спорна група',
    ro: 'Grup contestat',
  },
  proposal: TERMS.suggestedChange,
  sealed: {
    en: 'Sealed record',
    nl: 'Verzegelde registratie',
    hu: 'Zárolt adatlap',
    bg: 'Запечатан запис',
    ro: 'Înregistrare sigilată',
  },
} as const satisfies TextTable;
