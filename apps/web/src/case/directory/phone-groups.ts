/** Country codes of the members and of invented numbers; others are of two digits, as most of Europe. */
const THREE = /^(?:000|35[0-9]|37[0-9]|38[0-9]|42[0-9])/;
const DIGITS = /^\+\d{9,15}$/;
const LAST = 4;
const MIDDLE = 3;

/** A number to call in groups that people read out: `+36 1 000 0011`. One that is written in another way stays as it is. */
export function phoneInGroups(phone: string): string {
  if (!DIGITS.test(phone)) return phone;
  const digits = phone.slice(1);
  const code = digits.slice(0, THREE.test(digits) ? 3 : 2);
  const rest = digits.slice(code.length);
  const [area, middle, last] = [rest.slice(0, -LAST - MIDDLE), rest.slice(-LAST - MIDDLE, -LAST), rest.slice(-LAST)];
  return [`+${code}`, area, middle, last].filter((group) => group !== '').join(' ');
}
