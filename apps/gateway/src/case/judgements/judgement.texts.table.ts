import type { Texts } from '#libs/vocabulary';
import type { JudgementErrorCode } from './judgement.errors.js';

/** What a refused word on two records says, in each language. */
export const JUDGEMENT_TEXTS: Readonly<Record<JudgementErrorCode, Texts>> = {
  PAIR_NOT_HELD: {
    en: 'These two records are not both here.',
    nl: 'Deze twee registraties zijn hier niet allebei aanwezig.',
    hu: 'Ez a két adatlap nincs itt mindkettő.',
    bg: 'Поне единият от тези два записа не е тук.',
    ro: 'Aceste două înregistrări nu sunt amândouă aici.',
  },
  KINDS_DIFFER: {
    en: 'These two records are not of the same kind, so they cannot be the same.',
    nl: 'Deze twee registraties zijn niet van dezelfde soort en kunnen dus niet hetzelfde zijn.',
    hu: 'Ez a két adatlap nem azonos fajtájú, ezért nem lehet ugyanaz.',
    bg: 'Двата записа не са от един вид, затова не може да са едно и също.',
    ro: 'Cele două înregistrări nu sunt de același tip, deci nu pot fi una singură.',
  },
  REASON_REQUIRED: {
    en: 'Say why: choose a reason. Another reason needs a few words.',
    nl: 'Zeg waarom: kies een reden. Een andere reden vraagt een paar woorden.',
    hu: 'Indokolja meg: válasszon okot. Más ok esetén írja le néhány szóval.',
    bg: 'Посочете защо: изберете мотив. Друг мотив се описва с няколко думи.',
    ro: 'Spuneți de ce: alegeți un motiv. Un alt motiv cere câteva cuvinte.',
  },
  PAIR_MOVED_ON: {
    en: 'A record changed since you looked, or somebody of your country decided about this pair. Look again, then decide.',
    nl: 'Een registratie is gewijzigd sinds u keek, of iemand van uw land heeft over dit paar beslist. Kijk opnieuw en beslis dan.',
    hu: 'Az egyik adatlap megváltozott, mióta megnézte, vagy az Ön országából valaki már döntött erről a párról. Nézze meg újra, és utána döntsön.',
    bg: 'Запис се е променил, откакто го видяхте, или някой от вашата държава вече е решил за тази двойка. Погледнете отново и тогава решете.',
    ro: 'O înregistrare s-a schimbat de când v-ați uitat sau cineva din țara dumneavoastră a decis deja despre această pereche. Uitați-vă din nou, apoi decideți.',
  },
  WOULD_DISPUTE: {
    en: 'Two that are kept apart would stand in one group, so all of it would stand alone again. Look at what it does, then decide.',
    nl: 'Twee die uit elkaar worden gehouden, zouden in één groep komen, zodat alles daarvan weer los staat. Kijk wat het doet en beslis dan.',
    hu: 'Két külön tartott adatlap egy csoportba kerülne, ezért mindegyik ismét külön állna. Nézze meg a hatását, és utána döntsön.',
    bg: 'Два записа, държани отделно, биха попаднали в една група и всички в нея пак биха останали сами. Вижте какво следва и тогава решете.',
    ro: 'Două înregistrări ținute separat ar ajunge într-un grup, așa că toate ar sta din nou singure. Uitați-vă ce urmează, apoi decideți.',
  },
  NOTHING_SAID: {
    en: 'Your country has said nothing about this pair, so there is nothing to take back.',
    nl: 'Uw land heeft niets over dit paar gezegd, dus er is niets terug te nemen.',
    hu: 'Az Ön országa nem mondott semmit erről a párról, így nincs mit visszavonni.',
    bg: 'Вашата държава не е казала нищо за тази двойка, затова няма какво да се оттегли.',
    ro: 'Țara dumneavoastră nu a spus nimic despre această pereche, deci nu este nimic de retras.',
  },
};
