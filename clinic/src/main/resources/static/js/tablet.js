// What this tablet keeps: a small database of its own. What was charted lies in it encrypted (AES-GCM) with a key of the
// person who charted it. The key can't be taken out of the browser, and is forgotten at sign-out and lock: the server gives
// it again to the same person on the same tablet, and to nobody else.
import { uuid7 } from './ids.js';
import { send } from './server.js';

const NAME = 'evenkeel';
const STORES = { meta: {}, keys: {}, pages: {}, queue: { keyPath: 'place', autoIncrement: true } };
const KEY_WITHIN_MS = 5000;
let opening = null;

function open() {
  opening ??= new Promise((done, failed) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => { for (const [name, how] of Object.entries(STORES)) asked.result.createObjectStore(name, how); };
    asked.onsuccess = () => {
      asked.result.onclose = asked.result.onversionchange = () => { asked.result.close(); opening = null; };
      done(asked.result);
    };
    asked.onerror = () => failed(asked.error);
  }).catch((error) => { opening = null; throw error; });
  return opening;
}

/** Runs work on stores in one transaction; done when it is on the disk. */
export async function within(stores, work) {
  const db = await open();
  return new Promise((done, failed) => {
    const transaction = db.transaction(stores, 'readwrite', { durability: 'strict' });
    let result;
    transaction.oncomplete = () => done(result);
    transaction.onabort = transaction.onerror = () => failed(transaction.error ?? new Error('not stored'));
    work((name) => transaction.objectStore(name), (value) => { result = value; });
  });
}

export const read = (store, key) => within([store], (of, give) => { of(store).get(key).onsuccess = (e) => give(e.target.result); });
export const readAll = (store) => within([store], (of, give) => { of(store).getAll().onsuccess = (e) => give(e.target.result); });
export const write = (store, key, value) => within([store], (of) => { of(store).put(value, key); });
export const remove = (store, key) => within([store], (of) => { of(store).delete(key); });

/** An id of this tablet, made once. */
export async function deviceId() {
  const fresh = uuid7();
  return within(['meta'], (of, give) => {
    of('meta').get('device').onsuccess = (e) => {
      if (!e.target.result) of('meta').put(fresh, 'device');
      give(e.target.result ?? fresh);
    };
  });
}

/** The key of this person on this tablet: the one at hand, else the server's. Null while neither can be had. */
export async function keyOf(account) {
  const kept = await within(['keys', 'pages'], (of, give) => {
    of('keys').getAllKeys().onsuccess = (e) => {
      // Somebody else's key and pages have no business here any more.
      if (e.target.result.some((one) => one !== account)) of('pages').clear();
      for (const one of e.target.result) if (one !== account) of('keys').delete(one);
    };
    of('keys').get(account).onsuccess = (e) => give(e.target.result);
  });
  if (kept) return kept;
  try {
    const body = JSON.stringify({ device: await deviceId() });
    const answer = await send('/tablet/key', { method: 'POST', body, headers: { 'Content-Type': 'application/json' }, background: true, quiet: true,
      signal: AbortSignal.timeout(KEY_WITHIN_MS) });
    if (!answer.ok) return null;
    const raw = Uint8Array.from(atob((await answer.json()).key), (c) => c.charCodeAt(0));
    const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
    await write('keys', account, key);
    return key;
  } catch {
    return null;
  }
}

export async function seal(key, bound, value) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const clear = new TextEncoder().encode(JSON.stringify(value));
  const box = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(bound) }, key, clear);
  return { iv, box };
}

export async function unseal(key, bound, { iv, box }) {
  const clear = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(bound) }, key, box);
  return JSON.parse(new TextDecoder().decode(clear));
}

/** At sign-out and lock: the keys and every kept page go. What is not sent stays, and nobody can read it here. */
export async function forget() {
  try {
    await within(['keys', 'pages'], (of) => { of('keys').clear(); of('pages').clear(); });
    for (const one of (await navigator.serviceWorker?.getRegistrations()) ?? []) await one.unregister();
    for (const name of (await globalThis.caches?.keys()) ?? []) if (name.startsWith('evenkeel-')) await caches.delete(name);
  } catch (error) {
    console.warn('this tablet could not forget', error.name);
  }
}
