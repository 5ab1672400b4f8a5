// What was charted and is not sent yet: kept in this tablet's database in the order of the taps, sent in that order with the
// same ids, and taken out only when the server said that it is in the chart.
import { fetchToken, send } from './server.js';
import { uuid7 } from './ids.js';
import { isStale, measured, serverAt, serverNow, steadyLife } from './clock.js';
import { deviceId, keyOf, readAll, remove, seal, unseal, within } from './tablet.js';

const RETRY_MS = [1000, 2000, 3000, 5000, 10_000];
const ANSWER_WITHIN_MS = 10_000;
const READY_WITHIN_MS = 3000;
const MOST = 50;

export class Queue {
  /** @param base address of the session; @param account who charts; @param person how others read the name */
  constructor({ base, account, person, changed, sent }) {
    Object.assign(this, { base, account, person, changed, sent });
    this.items = [];
    this.others = [];
    this.state = { known: false, away: false, signedOut: false, otherPerson: false, storage: '', missing: 0 };
    this.tries = 0;
    this.flushing = null;
    this.storing = Promise.resolve();
  }

  /** @param ready what should be there before the screen says that all is saved */
  async start(ready) {
    addEventListener('online', () => this.flush());
    addEventListener('offline', () => this.say({ away: true }));
    document.addEventListener('evenkeel:back', async () => { await this.load(); this.flush(); });
    document.addEventListener('evenkeel:signing-out', (event) => { if (this.waiting().length > 0) event.detail.push(this.flush()); });
    document.addEventListener('evenkeel:stream', (event) => { if (event.detail.live && this.state.away) this.flush(); });
    addEventListener('beforeunload', (event) => { if (this.items.some((one) => !one.place)) event.preventDefault(); });
    await this.load();
    await Promise.race([ready(), new Promise((late) => setTimeout(late, READY_WITHIN_MS))]);
    await this.flush();
    this.say({ known: true });
  }

  /** Reads what is kept. What another person left can be counted, not read. */
  async load() {
    try {
      this.device = await deviceId();
      this.key = await keyOf(this.account);
      const own = [];
      this.others = [];
      const all = await readAll('queue');
      const known = new Map(this.items.map((one) => [one.id, one]));
      for (const kept of all) {
        if (kept.account !== this.account || !this.key) { this.others.push(kept); continue; }
        own.push(known.get(kept.id) ?? { ...kept, ...(await unseal(this.key, kept.id, kept)) });
      }
      const read = new Set(own.map((one) => one.id));
      this.items = [...own, ...this.items.filter((one) => !read.has(one.id))];
      this.say({ storage: '' });
    } catch (error) {
      this.device ??= uuid7();
      this.say({ storage: why(error) });
    }
  }

  here() { return this.items.filter((one) => one.base === this.base); }
  waiting() { return this.items.filter((one) => one.state === 'waiting'); }
  refused() { return this.here().filter((one) => one.state !== 'waiting'); }

  /** Keeps one command; done when it is on the disk, or when the screen says that it is not. */
  async keep(command) {
    const now = serverNow();
    const item = { ...command, base: this.base, account: this.account, person: this.person, state: 'waiting', life: steadyLife(),
      moment: performance.now(), at: now, deviceAt: Date.now(), refusals: [] };
    this.items.push(item);
    await this.store(item);
    this.changed();
    return item;
  }

  /** One at a time: a tap that is on its way to the disk must not get a second place and a second number there. */
  store(item) {
    this.storing = this.storing.catch(() => {}).then(() => this.write(item));
    return this.storing;
  }

  async write(item) {
    let cause = null;
    try {
      this.key ??= await keyOf(this.account);
      if (!this.key) throw Object.assign(new Error('no key'), { name: 'NoKey' });
      const { place, base, account, person, sequence, id, state, stored, madeAt, iv, box, ...secret } = item;
      const sealed = await seal(this.key, id, secret);
      const count = `sequence ${account} ${base}`;
      await within(['meta', 'queue'], (of) => {
        const put = (store, ...what) => {
          try {
            return of(store).put(...what);
          } catch (error) {
            cause = error;
            of(store).transaction.abort();
            return {};
          }
        };
        const keepAs = (number) => {
          item.sequence = number;
          const record = { base, account, person, sequence: number, id, state, madeAt: item.at, ...sealed };
          if (place) record.place = place;
          put('queue', record).onsuccess = (e) => { item.stored = e.target.result; };
        };
        if (place) { keepAs(sequence); return; }
        of('meta').get(count).onsuccess = (e) => {
          const next = sequence ?? (e.target.result ?? 0) + 1;
          keepAs(next);
          if (!cause) put('meta', Math.max(next, e.target.result ?? 0), count);
        };
      });
      item.place = item.stored;
      if (this.items.every((one) => one.place)) this.say({ storage: '' });
    } catch (error) {
      // It stays in this page and is sent from here; the screen says that it is nowhere else.
      item.sequence ??= Math.max(0, ...this.here().map((one) => one.sequence ?? 0)) + 1;
      this.say({ storage: why(cause ?? error) });
    }
  }

  /** Sends what waits. One sender at a time, in all windows of this tablet. */
  flush() {
    const locked = () => (navigator.locks ? navigator.locks.request('evenkeel-queue', () => this.sendAll()) : this.sendAll());
    const mine = (this.flushing ?? Promise.resolve()).then(locked).catch(() => this.say({ away: true }));
    this.flushing = mine;
    mine.finally(() => { if (this.flushing === mine) this.flushing = null; });
    return mine;
  }

  async sendAll() {
    clearTimeout(this.timer);
    await this.storing.catch(() => {});
    for (const one of this.items) if (!one.place) await this.store(one);
    if (isStale() && !(await this.post(this.base, []))) { this.later(); return; }
    let sent = 0;
    for (const base of new Set([this.base, ...this.waiting().map((one) => one.base)])) {
      let more = true;
      while (more) {
        // One without a number is on its way to the disk, and comes with the next.
        const batch = this.waiting().filter((one) => one.base === base && one.sequence).sort((a, b) => a.sequence - b.sequence).slice(0, this.most ?? MOST);
        const answer = await this.post(base, batch);
        if (!answer) { more = false; break; }
        sent += await this.take(batch, answer.results);
        more = batch.length > 0 && this.waiting().some((one) => one.base === base && one.sequence);
      }
      if (this.state.away || this.state.signedOut) break;
    }
    if (sent > 0) await this.sent();
    this.changed();
    this.later();
  }

  later() {
    if (this.waiting().length === 0 && !this.state.away) return;
    this.timer = setTimeout(() => this.flush(), RETRY_MS[Math.min(this.tries++, RETRY_MS.length - 1)]);
  }

  /** One batch; null when there was no answer to it. An empty one asks what time it is. */
  async post(base, batch) {
    const asked = performance.now();
    const items = batch.map((one) => ({
      id: one.id, kind: one.kind, sequence: one.sequence, seen: one.seen, sent: one.sent, discarded: one.discarded ?? null,
      at: new Date(one.life === steadyLife() ? serverAt(one.moment) : one.at).toISOString(),
      deviceAt: new Date(one.deviceAt).toISOString(),
    }));
    try {
      const answer = await send(`${base}/sync`, { method: 'POST', background: true, quiet: true, signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
        headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ device: this.device, account: this.account, items }) });
      return await this.heard(answer, batch, asked);
    } catch {
      this.say({ away: true });
      return null;
    }
  }

  async heard(answer, batch, asked) {
    const said = await answer.json().catch(() => ({}));
    if (answer.ok) {
      if (asked) measured(Date.parse(said.now), asked, performance.now());
      this.tries = 0;
      this.most = undefined;
      this.say({ away: false, signedOut: false, otherPerson: false, missing: this.state.missing + said.missing });
      return said;
    }
    if (answer.status === 401) {
      this.say({ away: false, signedOut: true });
      send('/session/alive', { background: true }).catch(() => {});
      return null;
    }
    if (said.code === 'stale-page') { await fetchToken(); return null; }
    if (said.code === 'sync.other-person') { this.say({ away: false, otherPerson: true }); return null; }
    if (answer.status >= 500 || answer.status === 429) { this.say({ away: true }); return null; }
    if (batch.length > 1) { this.most = 1; return { results: [] }; }
    const words = said.detail ?? 'The clinic’s computer did not take this.';
    return { results: batch.map((one) => ({ id: one.id, status: 'refused', refusals: [{ field: '', words }] })) };
  }

  /** Does with each item what the server said of it. */
  async take(batch, results) {
    let done = 0;
    for (const result of results) {
      const item = batch.find((one) => one.id === result.id);
      if (!item) continue;
      if (['done', 'already', 'discarded'].includes(result.status)) {
        await this.drop(item);
        done++;
      } else {
        item.state = result.status;
        item.refusals = result.refusals ?? [];
        item.on = result.on;
        await this.store(item);
      }
    }
    return done;
  }

  async drop(item) {
    this.items = this.items.filter((one) => one !== item);
    if (item.place) await remove('queue', item.place).catch(() => {});
  }

  /** A refused one again as it is, once what it stood on is right; or, with a reason, not any more. */
  async again(item, discarded) {
    item.state = 'waiting';
    item.discarded = discarded;
    await this.store(item);
    this.changed();
    await this.flush();
  }

  say(news) {
    const before = JSON.stringify(this.state);
    Object.assign(this.state, news);
    if (this.state.away) document.body.dataset.away = '1';
    else delete document.body.dataset.away;
    if (JSON.stringify(this.state) !== before) this.changed();
  }
}

function why(error) {
  if (error.name === 'QuotaExceededError') return 'full';
  if (!globalThis.crypto?.subtle) return 'insecure';
  return error.name === 'NoKey' ? 'no-key' : 'broken';
}
