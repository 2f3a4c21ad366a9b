/** Invented national numbers that pass their check: of nobody, by the rules of libs/national. */
const digits = (number, width) => String(number).padStart(width, '0');
const weigh = (text, weights) => weights.reduce((sum, weight, i) => sum + weight * Number(text[i]), 0);

export function nationalId(country, { year, month, day, sex, serial }) {
  return MAKERS[country]({
    yy: digits(year % 100, 2),
    month,
    mm: digits(month, 2),
    dd: digits(day, 2),
    year,
    isMale: sex === 'm',
    serial,
  });
}

const MAKERS = {
  nl: ({ serial }) => {
    for (let body = 10_000_000 + (serial % 80_000_000); ; body++) {
      const check = weigh(String(body), [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
      if (check < 10) return `${body}${check}`;
    }
  },
  hu: ({ yy, mm, dd, year, isMale, serial }) => {
    const first = (year >= 2000 ? 3 : 1) + (isMale ? 0 : 1);
    for (let n = serial % 1000; ; n = (n + 1) % 1000) {
      const body = `${first}${yy}${mm}${dd}${digits(n, 3)}`;
      const weights = Array.from({ length: 10 }, (_, i) => (year >= 1997 ? 10 - i : i + 1));
      const check = weigh(body, weights) % 11;
      if (check < 10) return `${body}${check}`;
    }
  },
  bg: ({ yy, month, dd, year, isMale, serial }) => {
    const body = `${yy}${digits(month + (year >= 2000 ? 40 : 0), 2)}${dd}${digits(serial % 100, 2)}${(serial % 5) * 2 + (isMale ? 0 : 1)}`;
    return `${body}${(weigh(body, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10}`;
  },
  ro: ({ yy, mm, dd, year, isMale, serial }) => {
    const first = (year >= 2000 ? 5 : 1) + (isMale ? 0 : 1);
    const body = `${first}${yy}${mm}${dd}${digits((serial % 46) + 1, 2)}${digits((serial % 999) + 1, 3)}`;
    const check = weigh(body, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
    return `${body}${check === 10 ? 1 : check}`;
  },
};
