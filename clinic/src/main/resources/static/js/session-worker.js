// Brings one session's page back while the server is away. It answers for three addresses of that session and for style
// sheets, scripts and fonts, and for nothing else. Pages are kept encrypted with the key of the person who is signed in, in
// the same database as what waits to be sent; style sheets, scripts and fonts hold nothing of a patient and lie in a cache.
const SHELL = 'evenkeel-shell';
const WAIT_MS = 8000;
const base = new URL(self.registration.scope).pathname;
const PARTS = new Set([base, `${base}/now`, `${base}/curves`]);

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  const { keep, shell, account } = event.data ?? {};
  if (keep !== base) return;
  event.waitUntil((async () => {
    await write('meta', `account ${base}`, account);
    const cache = await caches.open(SHELL);
    for (const url of shell) if (!(await cache.match(url))) await cache.add(url).catch(() => {});
    for (const part of PARTS) {
      const kept = await read('pages', part);
      if (kept && Date.now() - kept.at < 60_000) continue;
      await fetchAndKeep(new Request(part, { headers: { 'X-Background': '1', Accept: part.endsWith('/curves') ? 'application/json' : 'text/html' } })).catch(() => {});
    }
  })());
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith('/assets/')) event.respondWith(asset(event.request));
  else if (PARTS.has(url.pathname) && url.search === '') event.respondWith(part(event.request));
});

/** Their address changes whenever they do, so what is kept is never old. */
async function asset(request) {
  const cache = await caches.open(SHELL);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request.url, answer.clone());
  return answer;
}

async function part(request) {
  try {
    const answer = await fetchAndKeep(request);
    return answer.status >= 502 && answer.status <= 504 ? (await keptPart(request)) ?? answer : answer;
  } catch (error) {
    const kept = await keptPart(request);
    if (kept) return kept;
    if (request.mode === 'navigate') return gone();
    throw error;
  }
}

async function fetchAndKeep(request) {
  // What is sent by a person who opens the page can't be given a time limit; a race can.
  const late = new Promise((_, failed) => setTimeout(() => failed(new TypeError('no answer in time')), WAIT_MS));
  const answer = await Promise.race([fetch(request), late]);
  const type = answer.headers.get('Content-Type') ?? '';
  if (answer.status === 200 && !answer.redirected && /^(text\/html|application\/json)/.test(type)) {
    const copy = answer.clone();
    await keepPart(request, copy, type).catch(() => {});
  }
  return answer;
}

async function keepPart(request, answer, type) {
  const account = await read('meta', `account ${base}`);
  const key = account && await read('keys', account);
  if (!key) return;
  const path = new URL(request.url).pathname;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const headers = { 'Content-Type': type, 'Content-Security-Policy': answer.headers.get('Content-Security-Policy') ?? "default-src 'none'" };
  const clear = new TextEncoder().encode(JSON.stringify({ headers, text: await answer.text() }));
  const box = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(path) }, key, clear);
  await write('pages', path, { account, at: Date.now(), iv, box });
}

async function keptPart(request) {
  const path = new URL(request.url).pathname;
  const kept = await read('pages', path);
  const key = kept && await read('keys', kept.account);
  if (!key) return null;
  const clear = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: kept.iv, additionalData: new TextEncoder().encode(path) }, key, kept.box);
  const { headers, text } = JSON.parse(new TextDecoder().decode(clear));
  // The page says by itself that it is a kept one.
  const marked = text.replace('<section id="now"', `<section id="now" data-kept="${kept.at}"`);
  return new Response(marked, { headers: { ...headers, 'Cache-Control': 'no-store', 'X-Kept-At': String(kept.at) } });
}

const gone = () => new Response('<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Not reachable</title><h1>The clinic’s computer does not answer</h1><p>This screen was locked or signed out, so nothing of the session is shown here. What was charted and not sent is still kept on this tablet.</p>', {
  status: 503, headers: { 'Content-Type': 'text/html;charset=UTF-8', 'Content-Security-Policy': "default-src 'none'" },
});

function open() {
  return new Promise((done, failed) => {
    const asked = indexedDB.open('evenkeel');
    asked.onupgradeneeded = () => asked.transaction.abort();
    asked.onsuccess = () => { asked.result.onversionchange = () => asked.result.close(); done(asked.result); };
    asked.onerror = () => failed(asked.error);
  });
}

async function within(store, how, work) {
  const db = await open();
  try {
    return await new Promise((done, failed) => {
      const transaction = db.transaction(store, how);
      const asked = work(transaction.objectStore(store));
      transaction.oncomplete = () => done(asked.result);
      transaction.onabort = () => failed(transaction.error);
    });
  } finally {
    db.close();
  }
}

const read = (store, key) => within(store, 'readonly', (of) => of.get(key));
const write = (store, key, value) => within(store, 'readwrite', (of) => of.put(value, key));
