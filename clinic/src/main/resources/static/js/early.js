// A tap on the session page before its scripts run is held until they do. Without this the browser would take the form for
// an ordinary one and load the page anew, and a button that opens something would open nothing: the tap would be lost.
(() => {
  const held = [];
  let opens = '';
  const press = (event) => { opens = event.target.closest?.('[data-opens]')?.dataset.opens ?? opens; };
  const hold = (event) => {
    if (!event.target.matches('form[data-command]')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!held.some((one) => one.form === event.target && one.submitter === event.submitter)) {
      held.push({ form: event.target, submitter: event.submitter });
    }
  };
  document.addEventListener('submit', hold, true);
  document.addEventListener('click', press, true);
  document.addEventListener('evenkeel:listening', () => {
    document.removeEventListener('submit', hold, true);
    document.removeEventListener('click', press, true);
    const opened = opens && document.getElementById(opens);
    if (opened && !opened.open) opened.showModal();
    for (const { form, submitter } of held) {
      if (form.isConnected) form.requestSubmit(submitter?.isConnected ? submitter : undefined);
    }
  }, { once: true });
})();
