// Saving as you type. <form data-autosave="/charts/{id}/drafts/{form}"> sends changed fields a moment after the last
// key, on leaving a field, and when the page goes away; keeps trying while there is no connection.
// With data-draft-version="3" the server has already put the draft into the fields; without it we fetch it.
import { csrfToken, send } from './server.js';

const PAUSE_MS = 600;
const LONGEST_WAIT_MS = 30_000;

export function startAutosave(root = document) {
  for (const form of root.querySelectorAll('form[data-autosave]')) {
    if (!form.draft) form.draft = new DraftForm(form);
  }
}
document.addEventListener('htmx:load', (event) => startAutosave(event.detail.elt));

class DraftForm {
  constructor(form) {
    this.form = form;
    this.url = form.dataset.autosave;
    this.version = Number(form.dataset.draftVersion ?? 0);
    this.changed = new Set();
    this.wait = 1000;
    this.words = form.querySelector('[data-saved-for]') ?? document.querySelector(`[data-saved-for="${form.id}"]`) ?? this.makeWords();
    form.addEventListener('input', (event) => this.touch(event.target));
    form.addEventListener('change', (event) => { this.touch(event.target); this.soon(0); });
    form.addEventListener('focusout', () => { if (this.changed.size) this.soon(0); });
    form.addEventListener('submit', () => { this.closed = true; clearTimeout(this.timer); });
    document.addEventListener('visibilitychange', () => { if (document.hidden) this.last(); });
    addEventListener('pagehide', () => this.last());
    addEventListener('online', () => { if (this.changed.size) this.soon(0); });
    document.addEventListener('evenkeel:leaving', () => this.last());
    document.addEventListener('evenkeel:back', () => { if (this.changed.size) this.soon(0); });
    if (!('draftVersion' in form.dataset)) this.restore();
  }

  makeWords() {
    const words = document.createElement('p');
    words.className = 'saved';
    words.setAttribute('role', 'status');
    this.form.append(words);
    return words;
  }

  say(text, waiting = false) {
    this.words.textContent = text;
    this.words.classList.toggle('waiting', waiting);
  }

  touch(element) {
    if (!element.name || element.name === '_csrf' || element.type === 'password' || element.type === 'file' || 'noDraft' in element.dataset) return;
    this.changed.add(element.name);
    this.soon(PAUSE_MS);
  }

  soon(delay) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), delay);
  }

  values(names) {
    const data = new FormData(this.form);
    return Object.fromEntries([...names].map((name) => [name, data.getAll(name).filter((one) => typeof one === 'string')]));
  }

  body(names) {
    return JSON.stringify({ version: this.version, fields: this.values(names) });
  }

  async save() {
    if (this.closed || this.changed.size === 0) return;
    if (this.saving) { this.again = true; return; }
    this.saving = true;
    const names = new Set(this.changed);
    this.changed.clear();
    try {
      const answer = await send(this.url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: this.body(names) });
      const draft = await answer.json().catch(() => ({}));
      if (answer.status === 409) {
        names.forEach((name) => this.changed.add(name));
        this.meet(draft);
      } else if (answer.ok) {
        this.version = draft.version;
        this.wait = 1000;
        this.say(`Saved ${draft.savedAt}${this.others(draft)}`);
      } else if (answer.status >= 500) {
        throw new Error(String(answer.status));
      } else {
        this.say(draft.detail ?? 'This can’t be saved as a draft.', true);
      }
    } catch {
      names.forEach((name) => this.changed.add(name));
      this.say('Not saved, trying again', true);
      this.soon(this.wait);
      this.wait = Math.min(this.wait * 2, LONGEST_WAIT_MS);
    } finally {
      this.saving = false;
      if (this.again) { this.again = false; this.soon(0); }
    }
  }

  /** The page goes away: one last word that outlives it. */
  last() {
    if (this.closed || this.saving || this.changed.size === 0) return;
    const names = new Set(this.changed);
    fetch(this.url, {
      method: 'POST',
      keepalive: true,
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-Requested-With': 'fetch', 'X-CSRF-TOKEN': csrfToken() },
      body: this.body(names),
    }).then(async (answer) => {
      if (!answer.ok) return;
      names.forEach((name) => this.changed.delete(name));
      const draft = await answer.json();
      this.version = draft.version;
      this.say(`Saved ${draft.savedAt}`);
    }).catch(() => {});
  }

  others(draft) {
    const other = draft.others?.[0];
    return other ? ` · ${other.name} also has unsigned input here, saved ${other.savedAt}` : '';
  }

  async restore() {
    const answer = await send(this.url, { background: true }).catch(() => null);
    if (!answer?.ok) return;
    const draft = await answer.json();
    this.version = draft.version;
    for (const [name, values] of Object.entries(draft.fields)) if (!this.changed.has(name)) this.fill(name, values);
    if (draft.version > 0) this.say(`Draft of ${draft.savedAt}${this.others(draft)}`);
    else if (draft.others.length) this.say(this.others(draft).slice(3));
  }

  fill(name, values) {
    for (const element of this.form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (element.type === 'checkbox' || element.type === 'radio') element.checked = values.includes(element.value);
      else if (element.type !== 'file' && element.type !== 'password') element.value = values[0] ?? '';
      element.dispatchEvent(new CustomEvent('evenkeel:restored', { bubbles: true }));
    }
  }

  /** Another window saved in between: take what wasn't touched here, ask about the rest. */
  meet(draft) {
    const mine = this.values(this.changed);
    const differ = [...this.changed].filter((name) => name in draft.fields && String(draft.fields[name]) !== String(mine[name]));
    this.version = draft.version;
    for (const [name, values] of Object.entries(draft.fields)) if (!this.changed.has(name)) this.fill(name, values);
    if (differ.length === 0) { this.soon(0); return; }
    this.say(`Changed in another window at ${draft.savedAt}. `, true);
    this.choice('Keep mine', () => this.soon(0));
    this.choice('Take the other', () => {
      differ.forEach((name) => { this.fill(name, draft.fields[name]); this.changed.delete(name); });
      this.say(`Draft of ${draft.savedAt}`);
      this.soon(0);
    });
  }

  choice(words, action) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button plain';
    button.textContent = words;
    button.addEventListener('click', action, { once: true });
    this.words.append(button);
  }
}
