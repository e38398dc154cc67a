// What the reader chooses is kept in the address; page and address are always of the same view.
addEventListener('DOMContentLoaded', async () => {
  const byId = (id) => document.getElementById(id);
  const packed = Uint8Array.from(atob(byId('data').textContent), (c) => c.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const data = JSON.parse(await new Response(stream).text());
  const { texts, questions, respondents, groupings, rows } = data;
  const english = data.language === 'en';
  const decimal = (value, digits) => {
    const text = Math.abs(value).toFixed(digits);
    const [whole, ...rest] = text.split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, english ? ',' : '\u00a0');
    return `${value < 0 && /[1-9]/.test(text) ? '−' : ''}${[grouped, ...rest].join(english ? '.' : ',')}`;
  };
  const percent = (value) => `${decimal(100 * value, 0)}${english ? '' : '\u00a0'}%`;
  const statistics = ['proportion', 'top_two', 'mean'];

  // Rows by question, so that a choice looks at its own only.
  const ofQuestion = questions.map(() => []);
  rows.question.forEach((question, i) => {
    ofQuestion[question].push(i);
  });
  const view = { q: questions[0]?.name ?? '', r: '', by: '', show: '', a: '', sort: 'asked', only: '' };
  // An address of another report, or of an earlier wave, may ask for a question that is not here.
  let lost = false;
  const read = () => {
    const asked = new URLSearchParams(location.hash.slice(1));
    for (const key of Object.keys(view)) if (asked.has(key)) view[key] = asked.get(key);
    lost = !questions.some(({ name }) => name === view.q);
    if (lost) view.q = questions[0]?.name ?? '';
  };
  const write = () => {
    const kept = Object.entries(view).filter(
      ([key, value]) => value !== '' && !(key === 'sort' && value === 'asked'),
    );
    history.replaceState(null, '', `#${new URLSearchParams(kept)}`);
  };
  const fill = (select, options, chosen) => {
    const groups = new Map();
    for (const { value, label, group = '' } of options) {
      const option = document.createElement('option');
      option.value = value;
      option.textContent = label;
      if (!groups.has(group)) groups.set(group, []);
      groups.get(group).push(option);
    }
    select.replaceChildren(
      ...[...groups].flatMap(([name, list]) => {
        if (name === '') return list;
        const part = document.createElement('optgroup');
        part.label = name;
        part.append(...list);
        return [part];
      }),
    );
    select.value = options.some(({ value }) => value === chosen) ? chosen : (options[0]?.value ?? '');
    return select.value;
  };

  const listQuestions = () => {
    const words = byId('find').value.toLowerCase().split(/\s+/).filter(Boolean);
    const hits = questions.filter(({ name, label, wording, chapter }) => {
      const text = `${label} ${wording} ${chapter}`.toLowerCase();
      return name === view.q || words.every((word) => text.includes(word));
    });
    const found = hits.filter(({ name }) => name !== view.q).length;
    byId('found').textContent =
      words.length > 0 && found === 0 ? texts.noQuestion : lost ? texts.lostQuestion : '';
    lost = false;
    fill(
      byId('question'),
      hits.map(({ name, label, chapter }) => ({ value: name, label, group: chapter || texts.other })),
      view.q,
    );
  };

  let shown = { view: null, title: '', description: '', name: '', reference: data.reference };
  /** The numbers of the view, a row a group, everyone first. */
  const numbersOf = (question, who, grouping, statistic) => {
    const found = new Map();
    for (const i of ofQuestion[question]) {
      if (rows.respondents[i] !== who || rows.statistic[i] !== statistic) continue;
      if (rows.grouping[i] !== -1 && rows.grouping[i] !== grouping) continue;
      const key = rows.grouping[i] === -1 ? -1 : rows.group[i];
      if (!found.has(key)) found.set(key, new Map());
      found.get(key).set(rows.answer[i], i);
    }
    return found;
  };

  const show = async () => {
    const q = questions.findIndex(({ name }) => name === view.q);
    if (q < 0) return;
    const question = questions[q];
    const own = ofQuestion[q];
    view.r = fill(
      byId('respondents'),
      respondents.flatMap(({ code, label }, i) =>
        own.some((row) => rows.respondents[row] === i) ? [{ value: code, label }] : [],
      ),
      view.r,
    );
    const who = respondents.findIndex(({ code }) => code === view.r);
    const here = own.filter((row) => rows.respondents[row] === who);
    view.by = fill(
      byId('grouping'),
      [
        { value: '', label: texts.noBackground },
        ...groupings.flatMap(({ name, label }, i) =>
          here.some((row) => rows.grouping[row] === i) ? [{ value: name, label }] : [],
        ),
      ],
      view.by,
    );
    const grouping = groupings.findIndex(({ name }) => name === view.by);
    const has = statistics.filter((_, s) =>
      here.some((row) => rows.statistic[row] === s && rows.grouping[row] === grouping),
    );
    const choices = has.flatMap((name) =>
      name === 'proportion' && question.answers.length > 2 ? ['distribution', name] : [name],
    );
    view.show = fill(
      byId('statistic'),
      choices.map((value) => ({ value, label: texts[value] })),
      view.show,
    );
    byId('answer-choice').hidden = view.show !== 'proportion';
    view.a =
      view.show === 'proportion'
        ? fill(
            byId('answer'),
            question.answers.map(({ code, label }) => ({ value: code, label })),
            view.a || question.answers.at(-1)?.code,
          )
        : '';
    view.sort = fill(
      byId('sort'),
      [
        { value: 'asked', label: texts.asAsked },
        { value: 'high', label: texts.highest },
        { value: 'low', label: texts.lowest },
      ],
      view.sort,
    );
    byId('filter').value = view.only;
    write();

    const stacked = view.show === 'distribution';
    const share = view.show !== 'mean';
    const statistic = statistics.indexOf(stacked ? 'proportion' : view.show);
    const found = numbersOf(q, who, grouping, statistic);
    const answersShown = stacked
      ? question.answers.map((answer, i) => ({ ...answer, at: i }))
      : [
          {
            label: '',
            colour: '#255f41',
            at: view.show === 'proportion' ? question.answers.findIndex(({ code }) => code === view.a) : -1,
          },
        ];
    const rowOf = (key, label) => ({
      label,
      word: texts.withheld,
      cells: answersShown.map(({ at, colour, label: answer }) => {
        const i = found.get(key)?.get(at);
        const number = (column) => (i === undefined ? null : rows[column][i]);
        return {
          answer,
          colour,
          ink: inkOn(colour),
          estimate: number('estimate'),
          lower: number('lower'),
          upper: number('upper'),
          n: number('n'),
          decimals: number('decimals'),
        };
      }),
    });
    const words = view.only.toLowerCase().trim();
    const groups =
      grouping < 0
        ? []
        : groupings[grouping].groups.flatMap(({ label }, i) =>
            found.has(i) && label.toLowerCase().includes(words) ? [rowOf(i, label)] : [],
          );
    // Stacked bars are ordered by their last answer.
    const size = (row) => row.cells.at(-1).estimate ?? Number.NEGATIVE_INFINITY;
    if (view.sort === 'high') groups.sort((a, b) => size(b) - size(a));
    if (view.sort === 'low')
      groups.sort((a, b) =>
        size(a) === Number.NEGATIVE_INFINITY
          ? 1
          : size(b) === Number.NEGATIVE_INFINITY
            ? -1
            : size(a) - size(b),
      );
    const all = [...(found.has(-1) ? [rowOf(-1, respondents[who].label)] : []), ...groups];
    // A number in steps has no more decimals than its step.
    const format = share ? percent : (value, { decimals }) => decimal(value, Math.min(2, decimals ?? 2));
    const answerText =
      view.show === 'proportion'
        ? `: ${question.answers.find(({ code }) => code === view.a)?.label ?? ''}`
        : '';
    const title = `${question.label} (${texts[view.show] ?? ''}${answerText})`.replace(' …:', ':');
    byId('shown').textContent = title;
    byId('wording').textContent = question.wording === question.label ? '' : question.wording;
    byId('caption').textContent = [
      data.simulated,
      `${texts.weights}: ${data.weights}`,
      `${texts.source}: ${data.source}`,
    ]
      .filter(Boolean)
      .map((text) => text.replace(/\.$/, ''))
      .join('. ');
    table(all, { stacked, share, format });
    const known = all.some((row) => row.cells.some((cell) => cell.estimate !== null));
    byId('status').textContent = known ? texts.rows.replace('{n}', all.length) : texts.nothing;
    const description = texts.chartOf.replace('{title}', title);
    byId('chart').setAttribute('aria-label', description);
    shown.view?.finalize();
    byId('chart').replaceChildren();
    shown = { ...shown, view: null, title, description, name: [view.q, view.by].filter(Boolean).join('-') };
    if (!known) return;
    const width = Math.min(900, byId('chart').clientWidth);
    // Many groups of which nothing is known would hide the others; the table has them.
    const withheld = all.filter((row) => row.cells.every((cell) => cell.estimate === null));
    const drawn = withheld.length > 12 ? all.filter((row) => !withheld.includes(row)) : all;
    const spec = window.explorerChart({
      rows: drawn,
      stacked,
      share,
      width,
      answers: answersShown,
      format,
      range: question.range,
      english,
    });
    const chart = new vega.View(vega.parse(spec, null, { ast: true }), {
      expr: window.vegaInterpreter,
      renderer: 'svg',
      container: byId('chart'),
    });
    shown.view = chart;
    await chart.runAsync();
    // The picture is told of by its label; its parts are not read one by one.
    byId('chart').querySelector('svg')?.setAttribute('aria-hidden', 'true');
  };

  /** Black or white, whichever reads better. */
  const inkOn = (colour) => {
    const [r, g, b] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179 ? '#000000' : '#ffffff';
  };

  const table = (all, { stacked, share, format }) => {
    const cell = (tag, text, scope) => {
      const node = document.createElement(tag);
      node.textContent = text;
      if (scope) node.scope = scope;
      return node;
    };
    const line = (...cells) => {
      const row = document.createElement('tr');
      row.append(...cells);
      return row;
    };
    const head = document.createElement('thead');
    const body = document.createElement('tbody');
    const names = stacked
      ? (all[0]?.cells.map(({ answer }) => answer) ?? [])
      : [share ? texts.share : texts.mean, texts.interval];
    head.append(line(...[texts.group, ...names, texts.n].map((name) => cell('th', name, 'col'))));
    const number = (one) => (one.estimate === null ? texts.withheld : format(one.estimate, one));
    for (const row of all) {
      const [first] = row.cells;
      const numbers = stacked
        ? row.cells.map(number)
        : [
            number(first),
            first.lower === null || first.estimate === null
              ? ''
              : `${format(first.lower, first)}–${format(first.upper, first)}`,
          ];
      body.append(
        line(
          cell('th', row.label, 'row'),
          ...[...numbers, first.n === null ? '' : decimal(first.n, 0)].map((text) =>
            cell('td', String(text)),
          ),
        ),
      );
    }
    const caption = document.createElement('caption');
    caption.textContent = byId('shown').textContent;
    byId('numbers').replaceChildren(caption, head, body);
  };

  for (const [id, key] of [
    ['question', 'q'],
    ['respondents', 'r'],
    ['grouping', 'by'],
    ['statistic', 'show'],
    ['answer', 'a'],
    ['sort', 'sort'],
  ]) {
    byId(id).addEventListener('change', () => {
      view[key] = byId(id).value;
      if (key === 'q') {
        view.a = '';
        byId('found').textContent = '';
      }
      show();
    });
  }
  byId('filter').addEventListener('input', () => {
    view.only = byId('filter').value;
    show();
  });
  byId('find').addEventListener('input', listQuestions);
  document.querySelector('form').addEventListener('submit', (event) => event.preventDefault());
  addEventListener('hashchange', () => {
    read();
    listQuestions();
    show();
  });
  let resized;
  addEventListener('resize', () => {
    clearTimeout(resized);
    resized = setTimeout(show, 200);
  });
  window.explorerSave({ texts, current: () => shown });
  read();
  listQuestions();
  await show();
  document.documentElement.dataset.ready = 'true';
});
