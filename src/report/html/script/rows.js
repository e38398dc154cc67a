// Rows of figures: one stop of the tab key for each figure, arrows between its rows, and a box with the row's numbers.
(() => {
  const tips = document.createElement('div');
  tips.id = 'tips';
  tips.hidden = true;
  tips.setAttribute('role', 'tooltip');
  document.body.append(tips);
  let shown;
  const text = (node) => node?.textContent.trim() ?? '';
  const say = (row) => {
    const table = row.closest('table');
    const heading = (cell) => text(table.tHead.rows[0].cells[cell.cellIndex]);
    const group = text(row.closest('tbody').querySelector('[scope="rowgroup"]'));
    const name = [group, text(row.querySelector('[scope="row"]'))].filter(Boolean).join(' · ');
    const numbers = [...row.querySelectorAll('td:not(.plot, .gap)')]
      .filter((cell) => text(cell) !== '')
      .map((cell) => `${heading(cell)}: ${text(cell)}`);
    const lines = [text(row.querySelector('.plot .vh')), numbers.join(' · '), row.dataset.p ?? ''];
    const title = document.createElement('b');
    title.textContent = name;
    tips.replaceChildren(title);
    for (const line of lines.filter(Boolean)) {
      const part = document.createElement('div');
      part.textContent = line;
      tips.append(part);
    }
    tips.hidden = false;
    shown = row;
    place();
  };
  const place = () => {
    const at = shown.getBoundingClientRect();
    const left = Math.min(
      innerWidth - tips.offsetWidth - 8,
      Math.max(8, at.left + at.width / 2 - tips.offsetWidth / 2),
    );
    const above = at.top - tips.offsetHeight - 4;
    tips.style.left = `${left}px`;
    tips.style.top = `${above < 4 ? at.bottom + 4 : above}px`;
  };
  const hush = () => {
    tips.hidden = true;
    shown = undefined;
  };
  // A row that the keyboard is on keeps its box: the arrows may scroll the page under a pointer that rests.
  const held = () => shown !== undefined && shown === document.activeElement;
  for (const table of document.querySelectorAll('table.rows')) {
    const first = table.querySelector('.row');
    if (first) first.tabIndex = 0;
  }
  const rowAt = (event) => event.target.closest?.('table.rows .row');
  document.addEventListener('pointerover', (event) => {
    const row = rowAt(event);
    if (row) say(row);
    else if (!held()) hush();
  });
  document.addEventListener('focusin', (event) => {
    const row = rowAt(event);
    if (row?.matches(':focus-visible')) say(row);
    else hush();
  });
  const scrolled = () => (held() ? place() : hush());
  document.addEventListener('scroll', scrolled, { passive: true });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hush();
    const row = event.target.closest?.('table.rows .row');
    if (!row) return;
    const rows = [...row.closest('table').querySelectorAll('.row')];
    const at = rows.indexOf(row);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const other = rows[next];
    if (!other) return;
    row.tabIndex = -1;
    other.tabIndex = 0;
    other.focus();
    say(other);
  });
})();
