// Lets this session's page come back after a reload without the server: one worker for this page and no other, see
// session-worker.js. Signing out and locking take it away again.
import { forget } from './tablet.js';

const FORGET_WITHIN_MS = 3000;
let leaving = false;

const soon = (work) => Promise.race([work, new Promise((late) => setTimeout(late, FORGET_WITHIN_MS))]);

/** On every page: whoever locks or signs out leaves nothing readable on this tablet. */
export function startForgetting() {
  if (location.pathname === '/sign-in') forget();
  document.addEventListener('evenkeel:leaving', () => { leaving = true; forget(); });
  document.addEventListener('submit', async (event) => {
    const form = event.target;
    if (form.getAttribute('action') !== '/sign-out' || form.dataset.forgotten) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const first = [];
    document.dispatchEvent(new CustomEvent('evenkeel:signing-out', { detail: first }));
    await soon(Promise.allSettled(first));
    await soon(forget());
    form.dataset.forgotten = '1';
    form.requestSubmit(event.submitter ?? undefined);
  }, true);
}

export async function keepShell(base) {
  document.addEventListener('evenkeel:back', () => { leaving = false; start(base); });
  await start(base);
}

async function start(base) {
  if (!navigator.serviceWorker || leaving) return;
  try {
    await navigator.serviceWorker.register('/session-worker.js', { scope: base });
    const { active, waiting, installing } = await navigator.serviceWorker.getRegistration(base);
    const worker = active ?? waiting ?? installing;
    const shell = performance.getEntriesByType('resource').map((one) => one.name).filter((one) => new URL(one).pathname.startsWith('/assets/'));
    worker?.postMessage({ keep: base, shell, account: document.getElementById('now').dataset.account });
  } catch (error) {
    console.warn('this page will not come back without the server', error.name);
  }
}
