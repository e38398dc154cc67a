// Folded tables come into the page when they are opened; tables are sorted by a click on a heading.
(() => {
  const number = (text) => {
    const points = document.documentElement.lang === 'en' ? text.replaceAll(',', '') : text.replace(',', '.');
    const plain = points.replace(/[\s\u00a0%*<>]/g, '').replace('−', '-');
    return plain !== '' && !Number.isNaN(Number(plain)) ? Number(plain) : null;
  };
  const sortable = (table) => {
    const rows = table.tBodies[0]?.rows.length ?? 0;
    const plain = table.tBodies.length === 1 && !table.querySelector('tr.over');
    if (table.tHead?.rows.length !== 1 || rows < 4 || !plain || !table.closest('.scroll')) return;
    for (const heading of table.tHead.rows[0].cells) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.append(...heading.childNodes);
      heading.append(button);
    }
  };
  const order = (heading) => {
    const table = heading.closest('table');
    const body = table.tBodies[0];
    const column = heading.cellIndex;
    const down = heading.getAttribute('aria-sort') === 'ascending';
    for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
    heading.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const value = (row) => row.cells[column].textContent;
    const rows = [...body.rows].sort((a, b) => {
      const [x, y] = [number(value(a)), number(value(b))];
      // Words in place of numbers stay last, whichever way.
      if ((x === null) !== (y === null)) return x === null ? 1 : -1;
      const by = x === null ? value(a).localeCompare(value(b), document.documentElement.lang) : x - y;
      return down ? -by : by;
    });
    body.append(...rows);
  };
  // A table is a stop of the tab key while it is wider than its frame, and only then.
  const widths = new ResizeObserver((seen) => {
    for (const { target } of seen) {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else target.removeAttribute('tabindex');
    }
  });
  const ready = (root) => {
    for (const table of root.querySelectorAll('table')) sortable(table);
    for (const area of root.querySelectorAll('.scroll')) widths.observe(area);
  };
  ready(document);
  document.addEventListener(
    'toggle',
    (event) => {
      if (!event.target.open) return;
      for (const held of event.target.querySelectorAll(':scope > noscript, :scope > .item > noscript')) {
        const whole = document.createElement('div');
        whole.innerHTML = held.textContent;
        held.replaceWith(whole);
        ready(whole);
      }
    },
    true,
  );
  document.addEventListener('click', (event) => {
    const button = event.target.closest('th button.sort');
    if (button) order(button.closest('th'));
  });
})();
