/**
 * When the server last answered us, in milliseconds since 1970. Each answer restarts its idle
 * count, whichever tab asked, so the tabs tell each other.
 */
let sist = 0;
const kanal = new BroadcastChannel('min-kommune-sesjon');
kanal.addEventListener('message', () => {
  sist = Date.now();
});

export const sistHort = (): number => sist;

export function noterSvar(status: number): void {
  if (status === 401) return;
  sist = Date.now();
  kanal.postMessage('svar');
}
