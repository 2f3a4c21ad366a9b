/**
 * How a machine-readable zone writes letters with marks. Source: ICAO Doc 9303-3 section 6 A; several ways where the
 * document leaves the choice to the issuing state (Ü is UE, UXX or U). Letters not named here lose their mark.
 */
export const MRZ_LETTERS: Readonly<Record<string, readonly string[]>> = {
  Ä: ['AE', 'A'],
  Å: ['AA', 'A'],
  Æ: ['AE'],
  Ð: ['D'],
  Ñ: ['N', 'NXX'],
  Ö: ['OE', 'O'],
  Ø: ['OE', 'O'],
  Ü: ['UE', 'UXX', 'U'],
  ß: ['SS'],
  Þ: ['TH'],
  Đ: ['D'],
  Ĳ: ['IJ'],
  Ł: ['L'],
  Œ: ['OE'],
  Ő: ['O'],
  Ű: ['U'],
};
