const list = (text: string): readonly string[] => text.split(' ');

/**
 * Names of the twelve months in English, Dutch, Hungarian, Bulgarian and Romanian, without accents. Any beginning of
 * three letters or more stands for the name; shorter or other abbreviations are beside it.
 */
export const MONTH_NAMES: readonly (readonly string[])[] = [
  list('january januari januar ianuarie януари ян'),
  list('february februari februar februarie февруари'),
  list('march maart marcius martie март mrt mart'),
  list('april aprilis aprilie април'),
  list('may mei majus mai май маи'),
  list('june juni junius iunie юни юн'),
  list('july juli julius iulie юли юл'),
  list('august augustus augusztus август авг'),
  list('september szeptember septembrie септември'),
  list('october oktober octombrie октомври'),
  list('november noiembrie ноември'),
  list('december decembrie декември'),
];

/** Words beside a date that change nothing of it: days of the week, "born", "of", "year", in the five languages. */
export const IDLE_WORDS: ReadonlySet<string> = new Set([
  ...list('monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun'),
  ...list('maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma di wo do vr za zo'),
  ...list('hetfo kedd szerda csutortok pentek szombat vasarnap'),
  ...list('понеделник вторник сряда четвъртък петък събота неделя'),
  ...list('luni marti miercuri joi vineri sambata duminica'),
  ...list('born on of the in year geboren geb op den de van jaar szuletett szul ev'),
  ...list('роден родена на година год г р nascut nascuta la data anul an'),
  ...list('st nd rd th e ste er en an jen jan i ei ви ри ти ми и'),
]);

/** Words by which a date is only about right. */
export const ABOUT_WORDS: ReadonlySet<string> = new Set(
  list('about around circa ca c cca ongeveer rond omstreeks korul kb около прибл aprox circa inainte'),
);
