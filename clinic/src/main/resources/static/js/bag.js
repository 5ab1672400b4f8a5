// From the vial to the bag: a vial is chosen by its label; what is drawn and put together is reckoned while it is typed.
// The check itself is made on the other side.
const now = document.getElementById('now');
const short = (value) => String(Number(value.toFixed(2)));

now.addEventListener('click', (event) => {
  const vial = event.target.closest('[data-vial]');
  if (!vial) return;
  const form = vial.closest('form');
  for (const [name, value] of [['vialStrengthMgPerMl', vial.dataset.vial], ['vialVolumeMl', vial.dataset.volume]]) {
    form.elements[name].value = value;
    form.elements[name].dispatchEvent(new Event('input', { bubbles: true }));
  }
  form.elements.drawnMl.focus();
});
now.addEventListener('input', (event) => mixture(event.target.closest('form')));
now.addEventListener('evenkeel:fresh', () => { for (const form of now.querySelectorAll('.draw-form')) mixture(form); });

function mixture(form) {
  const place = form?.querySelector('[data-bag-working]');
  if (!place) return;
  const value = (name) => Number(form.elements[name].value.replace(',', '.'));
  const [strength, drawn, diluent] = [value('vialStrengthMgPerMl'), value('drawnMl'), value('diluentMl')];
  const lines = [];
  if (strength > 0 && drawn > 0) lines.push(`${short(drawn)} mL × ${short(strength)} mg/mL = ${short(drawn * strength)} mg drawn`);
  if (lines.length && diluent > 0) lines.push(`${short(drawn * strength)} mg ÷ ${short(drawn + diluent)} mL = ${short((drawn * strength) / (drawn + diluent))} mg/mL`);
  place.textContent = lines.join(' · ');
}
