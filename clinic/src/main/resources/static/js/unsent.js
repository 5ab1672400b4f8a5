// Taps that could not be sent: kept in this tab in the order they were made, sent again with the same ids.
const RETRY_MS = 3000;

export function startQueue({ key, account, deliver, onRefused, onSent }) {
  const mark = document.querySelector('[data-unsent]');
  let kept = read();
  let sending = false;
  let timer = null;

  function read() {
    // Only those of the person who is signed in: nobody charts in another's name.
    try { return JSON.parse(sessionStorage.getItem(key) ?? '[]').filter((c) => c.account === account); } catch { return []; }
  }

  function write() {
    if (kept.length > 0) sessionStorage.setItem(key, JSON.stringify(kept));
    else sessionStorage.removeItem(key);
    mark.hidden = kept.length === 0;
    mark.textContent = kept.length === 0 ? ''
      : `${kept.length} ${kept.length === 1 ? 'tap is' : 'taps are'} not sent yet. Kept here; sent as soon as the clinic’s computer answers.`;
  }

  async function flush() {
    clearTimeout(timer);
    if (sending || kept.length === 0) return;
    sending = true;
    let sent = 0;
    while (kept.length > 0) {
      const answer = await deliver(kept[0]);
      if (answer.away) break;
      kept.shift();
      write();
      sent++;
      if (answer.refusals) onRefused(answer.refusals);
    }
    sending = false;
    if (sent > 0) onSent();
    if (kept.length > 0) timer = setTimeout(flush, RETRY_MS);
  }

  addEventListener('online', flush);
  document.addEventListener('evenkeel:back', flush);
  addEventListener('beforeunload', (event) => { if (kept.length > 0) event.preventDefault(); });
  write();
  flush();
  return {
    waiting: () => kept.length,
    keep(command) {
      kept.push({ ...command, account });
      write();
      clearTimeout(timer);
      timer = setTimeout(flush, RETRY_MS);
    },
  };
}
