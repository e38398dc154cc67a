// The contents: where the reader is, and the search. Everything is in the page, nothing is fetched.
(() => {
  document.documentElement.classList.add('js');
  const side = document.querySelector('.side');
  const box = side.querySelector('details');
  const narrow = matchMedia('(max-width: 1040px)');
  const fitBox = () => {
    box.open = !narrow.matches;
  };
  fitBox();
  narrow.addEventListener('change', fitBox);
  side.addEventListener('click', (event) => {
    if (narrow.matches && event.target.closest('a')) box.open = false;
  });

  // Another language leads to the place that is read here: the same ids are there.
  document.querySelector('.languages')?.addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (link) link.hash = location.hash || (side.querySelector('[aria-current]')?.hash ?? '');
  });

  // The current chapter is the last that has begun above the middle of the window.
  const links = [...side.querySelectorAll('.toc > li > a')];
  const parts = links.map((link) => document.getElementById(link.hash.slice(1)));
  let waiting = false;
  const mark = () => {
    waiting = false;
    let now = 0;
    for (const [i, part] of parts.entries()) {
      if (part && part.getBoundingClientRect().top < innerHeight / 3) now = i;
    }
    for (const [i, link] of links.entries()) {
      link.parentElement.classList.toggle('current', i === now);
      if (i === now) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  const soon = () => {
    if (!waiting) requestAnimationFrame(mark);
    waiting = true;
  };
  addEventListener('scroll', soon, { passive: true });
  addEventListener('hashchange', soon);
  mark();

  // The search: every word must be in what is found or in the title of what shows it.
  const field = document.getElementById('finn');
  const list = document.getElementById('treff');
  const status = side.querySelector('[role="status"]');
  const index = JSON.parse(document.getElementById('sok').textContent);
  const most = 30;
  const hit = (id, text, under) => {
    const entry = document.createElement('li');
    const link = document.createElement('a');
    link.href = `#${id}`;
    link.textContent = text;
    const small = document.createElement('small');
    small.textContent = under;
    link.append(small);
    entry.append(link);
    return entry;
  };
  const look = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    const has = (text) => words.every((word) => text.toLowerCase().includes(word));
    const hits = [];
    const seen = new Set();
    const add = (id, text, under) => {
      if (!seen.has(id)) hits.push([id, text, under]);
      seen.add(id);
    };
    if (words.length > 0) {
      for (const [id, title, word] of index.chapters) if (has(title)) add(id, title, word);
      for (const [id, title, chapter] of index.items) if (has(title)) add(id, title, chapter);
      for (const [text, kind, items] of index.texts) {
        if (!words.some((word) => text.toLowerCase().includes(word))) continue;
        for (const i of items) {
          const [id, title, chapter] = index.items[i];
          if (has(`${text} ${title} ${chapter}`)) add(id, text, `${kind} · ${title}`);
        }
      }
    }
    list.replaceChildren(...hits.slice(0, most).map((one) => hit(...one)));
    if (hits.length > most) {
      const entry = document.createElement('li');
      entry.append(document.createElement('span'));
      entry.firstChild.textContent = index.words.more.replace('12345', hits.length - most);
      list.append(entry);
    }
    list.hidden = hits.length === 0;
    const { none, one, hits: many } = index.words;
    const said = hits.length === 0 ? none : hits.length === 1 ? one : many.replace('12345', hits.length);
    status.textContent = words.length === 0 ? '' : said;
    if (words.length > 0 && hits.length === 0) {
      list.replaceChildren(document.createElement('li'));
      list.firstChild.append(document.createElement('span'));
      list.firstChild.firstChild.textContent = none;
      list.hidden = false;
    }
  };
  field.addEventListener('input', look);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      field.value = '';
      look();
    }
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      list.querySelector('a')?.focus();
    }
  });
  list.addEventListener('keydown', (event) => {
    const entries = [...list.querySelectorAll('a')];
    const at = entries.indexOf(document.activeElement);
    if (event.key === 'ArrowDown') entries[at + 1]?.focus();
    else if (event.key === 'ArrowUp') (entries[at - 1] ?? field).focus();
    else return;
    event.preventDefault();
  });
})();
