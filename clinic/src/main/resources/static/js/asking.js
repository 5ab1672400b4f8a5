// One question at a time to the server: while an answer is under way only the newest question waits, so that a curve
// follows a moving slider instead of starving behind it.
import { send } from './server.js';

export class Asking {
  /** @param heard gets each answer; @param refused gets words, or null when the server did not answer */
  constructor(url, heard, refused) {
    this.url = url;
    this.heard = heard;
    this.refused = refused;
    this.waiting = null;
    this.busy = false;
  }

  ask(question) {
    this.dropped = false;
    this.waiting = question;
    if (!this.busy) this.next();
  }

  /** What was asked is wanted no more; an answer that is still under way is not heard. */
  drop() {
    this.dropped = true;
    this.waiting = null;
  }

  async next() {
    this.busy = true;
    while (this.waiting) {
      const question = this.waiting;
      this.waiting = null;
      try {
        const answer = await send(this.url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(question) });
        const body = await answer.json();
        if (this.dropped) continue;
        if (answer.ok) this.heard(body, question);
        else this.refused(body.detail ?? null);
      } catch {
        this.refused(null);
      }
    }
    this.busy = false;
  }
}
