/** Counties in the order of the Central Statistical Office; also the courts of a company register number. */
export const COUNTIES: Readonly<Record<string, string>> = {
  '01': 'Budapest',
  '02': 'Baranya',
  '03': 'Bács-Kiskun',
  '04': 'Békés',
  '05': 'Borsod-Abaúj-Zemplén',
  '06': 'Csongrád-Csanád',
  '07': 'Fejér',
  '08': 'Győr-Moson-Sopron',
  '09': 'Hajdú-Bihar',
  '10': 'Heves',
  '11': 'Komárom-Esztergom',
  '12': 'Nógrád',
  '13': 'Pest',
  '14': 'Somogy',
  '15': 'Szabolcs-Szatmár-Bereg',
  '16': 'Jász-Nagykun-Szolnok',
  '17': 'Tolna',
  '18': 'Vas',
  '19': 'Veszprém',
  '20': 'Zala',
};

/** Tax districts outside the counties (41 to 44 Budapest and large taxpayers, 51 special affairs). */
export const TAX_DISTRICTS: Readonly<Record<string, string>> = {
  '41': 'Budapest (Észak)',
  '42': 'Budapest (Kelet)',
  '43': 'Budapest (Dél)',
  '44': 'Kiemelt adózók',
  '51': 'Kiemelt ügyek',
};

/** Second part of a company register number, to the legal form it stands for. */
export const REGISTER_FORMS: Readonly<Record<string, string>> = {
  '01': 'vállalat',
  '02': 'szövetkezet',
  '03': 'közkereseti társaság',
  '04': 'gazdasági munkaközösség',
  '05': 'jogi felelősségvállalásával működő gmk',
  '06': 'betéti társaság',
  '07': 'egyesülés',
  '08': 'közös vállalat',
  '09': 'korlátolt felelősségű társaság',
  '10': 'részvénytársaság',
  '11': 'egyéni cég',
  '12': 'külföldiek közvetlen kereskedelmi képviselete',
  '13': 'oktatói munkaközösség',
  '14': 'közhasznú társaság',
  '15': 'erdőbirtokossági társulat',
  '16': 'vízgazdálkodási társulat',
  '17': 'külföldi székhelyű vállalkozás fióktelepe',
  '18': 'végrehajtói iroda',
  '19': 'európai gazdasági egyesülés',
  '20': 'európai részvénytársaság',
  '21': 'közjegyzői iroda',
  '22': 'külföldi székhelyű európai gazdasági egyesülés telephelye',
  '23': 'európai szövetkezet',
};
