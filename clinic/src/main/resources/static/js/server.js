// Talking to the server: one place that knows the CSRF token, and what to do when the door is closed.
let reenter = null;

/** session.js hands in what to do when the person must enter the password again: a function that returns a promise. */
export function onSignedOut(handler) {
  reenter = handler;
}

const meta = () => document.querySelector('meta[name="csrf"]');

export const csrfToken = () => meta()?.content ?? '';

/** Puts a fresh token wherever the page keeps one. */
export function renewToken(token) {
  if (meta()) meta().content = token;
  for (const input of document.querySelectorAll('input[name="_csrf"]')) input.value = token;
}

export async function fetchToken() {
  const answer = await fetch('/session/token', { headers: { Accept: 'application/json', 'X-Background': '1' }, cache: 'no-store' });
  if (answer.ok) renewToken((await answer.json()).token);
}

/**
 * fetch with our headers. Signed out: waits for the person to come back, then tries once more.
 * A page older than the sign-in: takes a fresh token and tries once more.
 * @param options those of fetch, and background: true for what no person asked for just now,
 *   quiet: true to hand back a 401 instead of asking for the password
 */
export async function send(url, options = {}, again = false) {
  const headers = new Headers(options.headers ?? {});
  headers.set('X-Requested-With', 'fetch');
  if (!headers.has('Accept')) headers.set('Accept', 'application/json');
  if (options.background) headers.set('X-Background', '1');
  if ((options.method ?? 'GET') !== 'GET') headers.set('X-CSRF-TOKEN', csrfToken());
  const answer = await fetch(url, { ...options, headers, cache: 'no-store', credentials: 'same-origin' });
  if (again || options.quiet) return answer;
  if (answer.status === 401 && reenter) {
    await reenter();
    return send(url, options, true);
  }
  if (answer.status === 403 && (await answer.clone().json().catch(() => ({}))).code === 'stale-page') {
    await fetchToken();
    return send(url, options, true);
  }
  return answer;
}
