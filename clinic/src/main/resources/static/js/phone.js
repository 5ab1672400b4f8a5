// A private link's questions. Everything works without this; with it a page turns without a flash, the focus goes to the
// question, and an answer that could not be sent is kept and sent again.
const notice = () => document.querySelector('[data-notice]');
const tries = [1, 2, 4, 8, 15];

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!form.matches('form[data-phone]')) return;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form, event.submitter));
  event.submitter?.classList.add('pressed');
  turn(form, () => fetch(form.action, { method: 'POST', body, headers: { Accept: 'text/html' }, credentials: 'same-origin' }));
});

document.addEventListener('click', (event) => {
  const link = event.target.closest('.phone-main a[href^="/f/"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  turn(link, () => fetch(link.href, { headers: { Accept: 'text/html' }, credentials: 'same-origin' }));
});

addEventListener('popstate', () => location.reload());

async function turn(from, ask) {
  if (from.busy) return;
  from.busy = true;
  try {
    const answer = await untilHeard(ask);
    show(answer.url, await answer.text(), answer.redirected);
  } catch {
    say('This could not be sent. Your earlier answers are kept. Please check your connection and tap again.');
  } finally {
    from.busy = false;
  }
}

async function untilHeard(ask) {
  for (const wait of [...tries, 0]) {
    try {
      const answer = await ask();
      if (answer.status < 500 || wait === 0) { hush(); return answer; }
    } catch (broken) {
      if (wait === 0) throw broken;
    }
    say('No connection. Your answer is kept here and sent again by itself.');
    await new Promise((go) => setTimeout(go, wait * 1000));
  }
  throw new Error('not heard');
}

function show(url, html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const main = page.querySelector('main');
  if (!main) { location.assign(url); return; }
  if (url !== location.href) history.pushState({}, '', url);
  const change = () => {
    document.title = page.title;
    document.querySelector('main').replaceWith(main);
    const foot = page.querySelector('.phone-foot');
    if (foot) document.querySelector('.phone-foot').replaceWith(foot);
    scrollTo(0, 0);
    (main.querySelector('[data-heading]') ?? main).focus({ preventScroll: true });
  };
  if (document.startViewTransition && !matchMedia('(prefers-reduced-motion: reduce)').matches) document.startViewTransition(change);
  else change();
}

function say(words) {
  notice().textContent = words;
  notice().hidden = false;
}

function hush() {
  notice().hidden = true;
  notice().textContent = '';
}
