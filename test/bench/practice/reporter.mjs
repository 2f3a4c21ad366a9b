const RECEIVED = '<h1>It was received</h1>';
const MOST_PAGES = 12;

/** An address in a network of its own: those of RFC 6598, of which a search finds each that was kept. */
export const addressOf = (n) => `100.${64 + Math.floor(n / 256)}.${n % 256}.7`;
/** Whether a text holds one of them. */
export const holdsAddress = (text) => /\b100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.\d{1,3}/.test(text);

/** Fills in a form at a public door up to its last page; answers what is left, which is to send it. */
export async function fillIn(door, { form, told, address }) {
  let page = await post(`${door}/f`, { form, to: 'begin', lang: 'en' }, address);
  for (let n = 0; n < MOST_PAGES && / id="f-\w+"/.test(page); n += 1)
    page = await post(`${door}/f`, { state: hidden(page, 'state'), to: 'next', ...told }, address);
  const state = hidden(page, 'state');
  return { send: () => sent(door, { state, address }) };
}

async function sent(door, { state, address }) {
  const began = performance.now();
  const page = await post(`${door}/f`, { state, to: 'send' }, address);
  const ms = performance.now() - began;
  const [code, pin] = [...page.matchAll(/<dd>([0-9A-Z-]{14}|\d{6})<\/dd>/g)].map(([, said]) => said);
  return { ms, isReceived: page.includes(RECEIVED), access: pin === undefined ? null : { code, pin, address } };
}

/** Opens a mailbox; answers how long that took once its page was there. */
export async function openBox(door, { code, pin, address }) {
  const entry = await fetch(`${door}/box?lang=en`, { headers: { 'x-forwarded-for': address } });
  const visit = hidden(await entry.text(), 'visit');
  const began = performance.now();
  const page = await post(`${door}/box`, { visit, code, pin, to: 'open', lang: 'en' }, address);
  const ms = performance.now() - began;
  if (!page.includes('Your signal was received')) throw new Error('a mailbox that was just made opens to nothing');
  return ms;
}

function hidden(page, name) {
  const [, value] = new RegExp(`name="${name}" value="([^"]+)"`).exec(page) ?? [];
  if (value === undefined) throw new Error(`the door answers a page without ${name}`);
  return value;
}

async function post(url, fields, address) {
  const body = new URLSearchParams();
  for (const [name, said] of Object.entries(fields)) for (const one of [said].flat()) body.append(name, one);
  const answer = await fetch(url, { method: 'POST', body, headers: { 'x-forwarded-for': address } });
  if (!answer.ok) throw new Error(`the door answered ${answer.status}`);
  return answer.text();
}
