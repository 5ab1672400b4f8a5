// The lock: when nobody was there for a while, or on the button, the page asks for the password and keeps everything typed.
import { csrfToken, fetchToken, onSignedOut, renewToken, send } from './server.js';

const TOUCH_EVERY_MS = 60_000;
let dialog = null;
let waiting = null;
let lastActive = Date.now();
let lastTouch = Date.now();

export function startSession() {
  dialog = document.querySelector('[data-reentry]');
  if (!dialog) return;
  onSignedOut(askForPassword);
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  dialog.querySelector('[data-reentry-form]').addEventListener('submit', comeBack);
  document.addEventListener('click', (event) => { if (event.target.closest('[data-lock]')) lock(); });
  for (const kind of ['pointerdown', 'keydown']) document.addEventListener(kind, active, { passive: true, capture: true });
  document.addEventListener('submit', guard, true);
  const idleSeconds = Number(document.body.dataset.idleSeconds);
  if (idleSeconds > 0) setInterval(() => watchClock(idleSeconds), 5_000);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) checkAlive(); });
  document.addEventListener('htmx:configRequest', (event) => { event.detail.headers['X-CSRF-TOKEN'] = csrfToken(); });
  document.addEventListener('htmx:responseError', retryHtmx);
}

/** Shows the dialog once, however many requests found the door closed; done when the person is back. */
export function askForPassword() {
  if (waiting) return waiting.promise;
  waiting = Promise.withResolvers();
  dialog.showModal();
  dialog.querySelector('[type="password"]').focus();
  return waiting.promise;
}

async function comeBack(event) {
  event.preventDefault();
  const form = event.target;
  const error = dialog.querySelector('[data-reentry-error]');
  error.textContent = '';
  const body = new URLSearchParams({ username: dialog.dataset.username, password: form.password.value });
  try {
    await fetchToken();
    const answer = await send('/session/re-enter', { method: 'POST', body, quiet: true });
    const words = await answer.json().catch(() => ({}));
    if (!answer.ok) {
      error.textContent = words.detail ?? 'That did not work. Try again.';
      form.password.select();
      return;
    }
    renewToken(words.token);
    form.reset();
    lastActive = lastTouch = Date.now();
    dialog.close();
    waiting?.resolve();
    waiting = null;
    document.dispatchEvent(new CustomEvent('evenkeel:back'));
  } catch {
    error.textContent = 'The clinic’s computer does not answer. Try again in a moment.';
  }
}

async function lock() {
  document.dispatchEvent(new CustomEvent('evenkeel:leaving'));
  await send('/session/lock', { method: 'POST', quiet: true }).catch(() => {});
  askForPassword();
}

function active() {
  lastActive = Date.now();
  if (waiting || lastActive - lastTouch < TOUCH_EVERY_MS) return;
  lastTouch = lastActive;
  send('/session/alive').catch(() => {});
}

function watchClock(idleSeconds) {
  // While the server is away a session page stays open: nobody could come back in, and nothing but this one patient is reached.
  if (document.body.dataset.away) return;
  if (!waiting && Date.now() - lastActive > idleSeconds * 1000) lock();
}

function checkAlive() {
  send('/session/alive', { background: true }).catch(() => {});
}

/** A form that posts in the ordinary way would lose its input to a sign-in page: ask first whether the door is open. */
async function guard(event) {
  const form = event.target;
  if (event.defaultPrevented || form.dataset.guarded === 'passed' || 'unguarded' in form.dataset) return;
  if (form.method !== 'post' || [...form.attributes].some((one) => one.name.startsWith('hx-'))) return;
  event.preventDefault();
  event.stopPropagation();
  const submitter = event.submitter;
  try {
    await send('/session/alive', {});
    hold(form);
    await fetchToken();
  } catch {
    toastOffline();
    return;
  }
  hold(form);
  form.dataset.guarded = 'passed';
  form.requestSubmit(submitter ?? undefined);
  delete form.dataset.guarded;
}

/** A part that was renewed while we asked has taken its form along: a form outside the page sends nothing. */
function hold(form) {
  if (form.isConnected) return;
  form.hidden = true;
  document.body.append(form);
}

function toastOffline() {
  document.dispatchEvent(new CustomEvent('evenkeel:toast', { detail: 'No connection. Nothing was sent; what you typed is still here.' }));
}

/** htmx found the door closed: ask, then let the element do its request again. */
async function retryHtmx(event) {
  const { xhr, elt, requestConfig } = event.detail;
  if (xhr.status !== 401 || elt.dataset.retried) return;
  await askForPassword();
  elt.dataset.retried = '1';
  const trigger = requestConfig.triggeringEvent;
  if (elt.matches('form')) elt.requestSubmit(trigger?.submitter ?? undefined);
  else elt.dispatchEvent(new Event(trigger?.type ?? 'click', { bubbles: true }));
  delete elt.dataset.retried;
}
