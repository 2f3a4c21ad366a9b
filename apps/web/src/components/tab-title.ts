/** Name of the product where nothing more is said. */
const PRODUCT = 'Joinder';
const ICON = '/icon.svg';
const ICON_WITH_DOT = '/icon-dot.svg';

let screen: string | null = null;
let count = 0;

/** Names the screen in the tab of the browser. Histories keep it on disk, so it is never the name of somebody or something of a case. */
export function setTabScreen(name: string): void {
  screen = name;
  write();
}

/** Says in the tab how much waits, and by a dot in its picture that something does. */
export function setTabCount(waits: number): void {
  count = waits;
  write();
  const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]');
  const wanted = waits > 0 ? ICON_WITH_DOT : ICON;
  if (icon && icon.getAttribute('href') !== wanted) icon.setAttribute('href', wanted);
}

function write(): void {
  const name = screen === null ? PRODUCT : `${screen} · ${PRODUCT}`;
  document.title = count > 0 ? `(${count}) ${name}` : name;
}
