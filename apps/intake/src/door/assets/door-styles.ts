/** Styles of the door: readable at 320 px and twice the letters, light and dark, and few. */
export const DOOR_STYLES = `
:root { color-scheme: light dark; --ink: #1d2126; --paper: #fff; --quiet: #4a525c; --line: #6b7480; --go: #0b5394; --on-go: #fff; --bad: #a3161f; --mark: #ffe9a8; --on-mark: #1d2126; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9ecef; --paper: #16191d; --quiet: #b4bcc6; --line: #8b95a1; --go: #8ec2f5; --on-go: #10202f; --bad: #ff9a9a; --mark: #6a5200; --on-mark: #fff; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
header, main { max-width: 40rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0.5rem 0 1rem; }
h2 { font-size: 1.125rem; margin: 1.5rem 0 0.5rem; }
a { color: var(--go); }
a, button, input, textarea, select { font: inherit; }
:focus-visible { outline: 3px solid var(--go); outline-offset: 2px; }
.leave { display: inline-block; padding: 0.5rem 1rem; border: 2px solid var(--line); border-radius: 0.25rem; color: var(--ink); font-weight: 600; text-decoration: none; }
.key, .hint, .must { color: var(--quiet); font-size: 0.9375rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; padding: 0; list-style: none; }
nav a { display: inline-block; padding: 0.25rem 0; }
nav a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }
.first { padding: 0.75rem 1rem; border: 2px solid var(--line); border-radius: 0.25rem; font-weight: 600; }
.wrong { padding: 0.75rem 1rem; border-left: 4px solid var(--bad); }
.wrong h2 { margin-top: 0; }
.bad { display: block; color: var(--bad); font-weight: 600; }
fieldset { margin: 1.25rem 0; padding: 0; border: 0; }
legend, .field label { display: block; padding: 0; font-weight: 600; }
.hint { display: block; }
.tick { display: flex; gap: 0.5rem; align-items: baseline; padding: 0.375rem 0; }
.tick input { inline-size: 1.25rem; block-size: 1.25rem; flex: none; }
.field input, textarea { inline-size: 100%; padding: 0.5rem; border: 1px solid var(--line); border-radius: 0.25rem; background: var(--paper); color: var(--ink); }
.buttons { display: flex; flex-wrap: wrap; gap: 0.75rem; }
button { min-block-size: 2.75rem; padding: 0.5rem 1.25rem; border: 2px solid var(--go); border-radius: 0.25rem; background: var(--paper); color: var(--go); font-weight: 600; }
section form { margin-block: 0.75rem; }
button.go { background: var(--go); color: var(--on-go); }
dt { margin-top: 0.75rem; font-weight: 600; }
dd { margin: 0; white-space: pre-wrap; }
.said { display: block; }
.keep dd { font-family: ui-monospace, monospace; font-size: 1.5rem; letter-spacing: 0.06em; user-select: all; }
mark { background: var(--mark); color: var(--on-mark); }
.trap { position: absolute; inset-inline-start: -200vw; }
.down { position: fixed; inset: auto 0 0; margin: 0; padding: 1rem; background: var(--bad); color: var(--paper); }
[hidden] { display: none; }
`;
