/**
 * What languages put behind a name, folded: Dutch and English, Hungarian, Romanian, and those that bend names of men (Ivana, Petru), or make a
 * family name of one (Ivanova, Willemsen).
 */
export const ENDINGS: readonly string[] =
  `s t at et ot nak nek anak enek al el val vel aval evel tol atol ban ben bol hoz hez ra re rol nal nel ert ig ne
  ek ekkel eknek eket on en i ei ul ului lui ilor o ii a u e ov ova ev eva v va sen`.split(/\s+/);

/** Given names, folded, that are months, towns, feasts or things with a capital too: a name only beside another one. */
export const ORDINARY: ReadonlySet<string> = new Set(
  'may march april june august mei mai luna sofia szofia szofija koleda rosie jos timis'.split(' '),
);

/** Those that are words with which a sentence begins: a name there only beside another one. */
export const BEGINS: ReadonlySet<string> = new Set(
  `mark will rose grace hope joy bill frank art bob rob ray sue pat drew dean amber dawn eve faith gene guy max jack seven said edit done kit
  wil roos bas storm fleur ben bel toon door ton cor job ward jet lot sam rozsa viola virag ibolya hajnal szende meg ber roza rozi nadezhda vyara
  lyubov tsveta slava radost sila mina vid kato nikoe ili dor sever cate ati cati cat ale sari sora elke heti ids meer`.split(
    /\s+/,
  ),
);
