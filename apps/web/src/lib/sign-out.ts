/** Tells all tabs of this page that somebody signed out. */
const channel = new BroadcastChannel('joinder.sign-out');

/** Leaves for good: nothing that the tab keeps of the person stays, the page cannot be gone back to, and other tabs leave as well. */
export function leavePage(address: string): void {
  channel.postMessage(null);
  forgetAndGo(address);
}

/** Leaves when somebody signs out in another tab; and reads anew what the browser kept as it was when it was left. */
export function watchSignOut(): void {
  channel.onmessage = () => forgetAndGo('/signed-out');
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) window.location.reload();
  });
}

function forgetAndGo(address: string): void {
  sessionStorage.clear();
  window.location.replace(address);
}
