import { describe, expect, it } from '@jest/globals';
import { readSaidNumber, spacedNumber } from './said-number.js';

const LONG = '12345672';

describe('12 the number of a record as somebody types it', () => {
  it.each([
    ['482092', [], []],
    ['482 092', [], []],
    ['482-092', [], []],
    ['nl482092', ['nl'], []],
    ['NL 482 092', ['nl'], []],
    ['NL-482092', ['nl'], []],
    ['LAN-NL 482\u{a0}092', ['nl'], ['lan']],
    ['  lan nl 482092 ', ['nl'], ['lan']],
    ['LAN-NL-482092', ['nl'], ['lan']],
    ['НЛ 482 092', ['nl', 'hl'], []],
    ['нл482092', ['nl', 'hl'], []],
    ['ХУ482092', ['hu', 'hy', 'xu', 'xy'], []],
    ['HУ482092', ['hu', 'hy'], []],
    ['ЛАН-РО 482092', ['ro', 'po'], ['lan', 'lah']],
    ['LAN 482092', [], ['lan']],
    ['NL-NRM 482 092', ['nl-nrm'], []],
    ['LAN-NL-NRM 482 092', ['nl-nrm'], ['lan']],
    ['AB-NL 482092', ['ab-nl', 'nl'], []],
  ])('%j is one of %j in %j', (typed, owners, cases) => {
    expect(readSaidNumber(typed)).toMatchObject({ digits: '482092', isRight: true, owners, cases });
    expect(readSaidNumber(typed)?.isRequest).not.toBe(true);
  });

  it.each([
    ['R 482 092', [], []],
    ['r482092', [], []],
    ['LAN-HU R 482 092', ['hu'], ['lan']],
    ['hu r482092', ['hu'], []],
    ['ЛАН-ХУ Р 482092', ['hu', 'hy', 'xu', 'xy'], ['lan', 'lah']],
    ['LAN-NL-NRM R 482 092', ['nl-nrm'], ['lan']],
  ])('%j is one of a request of %j in %j', (typed, owners, cases) => {
    expect(readSaidNumber(typed)).toEqual({ digits: '482092', isRight: true, isRequest: true, owners, cases });
  });

  it('may be either where digits stand alone, and is none of a request behind the letters of a country', () => {
    expect(readSaidNumber('482092')?.isRequest).toBeNull();
    expect(readSaidNumber('nl482092')?.isRequest).toBe(false);
  });

  it.each(['', 'minta', '48209', '4820922', '06 30 1', '+482092', 'minta 482092', 'Jan Al 4820', 'a b c d 482092'])(
    '%j is none',
    (typed) => {
      expect(readSaidNumber(typed)).toBeNull();
    },
  );

  it.each(['482092', LONG])('each wrong digit at each place of %s is called wrong', (right) => {
    expect(readSaidNumber(`nl${right}`)?.isRight).toBe(true);
    for (let at = 0; at < right.length; at += 1) {
      const wrong = '0123456789'.split('').filter((digit) => digit !== right.charAt(at));
      for (const digit of wrong) {
        expect(readSaidNumber(`nl${right.slice(0, at)}${digit}${right.slice(at + 1)}`)?.isRight).toBe(false);
      }
    }
  });

  it('is said in two halves', () => {
    expect(spacedNumber('482092')).toBe('482 092');
    expect(spacedNumber(LONG)).toBe('1234 5672');
  });
});
