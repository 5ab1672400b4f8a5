// The planner of intervals: what an interval comes to is drawn again as the slider moves.
const form = document.querySelector('[data-interval]');
const into = document.getElementById('interval');
let asking = null;

form?.addEventListener('input', async () => {
  const days = form.elements.every.value;
  document.getElementById('every-shown').textContent = days;
  asking?.abort();
  asking = new AbortController();
  try {
    const answer = await fetch(`${form.dataset.interval}?every=${days}`, { signal: asking.signal, headers: { 'HX-Request': 'true' } });
    if (answer.ok) into.innerHTML = await answer.text();
    else into.textContent = 'The clinic’s computer did not answer. Move the slider again.';
  } catch (gone) {
    if (gone.name !== 'AbortError') into.textContent = 'The clinic’s computer did not answer. Move the slider again.';
  }
});
