// The chart of what is chosen, as a Vega specification: bars of answers after one another, or a dot with its interval.
window.explorerChart = ({ rows, stacked, share, width, answers, format, range, english }) => {
  const labelWidth = Math.min(280, Math.max(90, width * 0.34));
  const step = stacked ? 30 : 26;
  const known = rows.flatMap((row) => row.cells).filter((cell) => cell.estimate !== null);
  const ends = known.flatMap((cell) => [
    cell.estimate,
    cell.lower ?? cell.estimate,
    cell.upper ?? cell.estimate,
  ]);
  // Means stand on the whole of their scale, where it has ends; shares on tenths, and never past all.
  const whole = share ? null : range;
  const low = share ? 0 : (whole?.[0] ?? Math.min(...ends));
  const most = Math.max(...ends);
  const high = stacked ? 1 : share ? Math.min(1, Math.ceil(10 * most - 1e-9) / 10) : (whole?.[1] ?? most);
  const pad = share || whole ? 0 : (high - low) * 0.08 || 0.5;
  const inside = (value) => (value === null ? null : Math.min(high + pad, Math.max(low - pad, value)));
  const cuts = [];
  const data = rows.flatMap((row, at) => {
    // Published shares are rounded, and may sum to more than all: the bar ends there all the same.
    const sum = row.cells.reduce((total, cell) => total + (cell.estimate ?? 0), 0);
    let start = 0;
    return row.cells.map((cell) => {
      const from = start;
      start += (cell.estimate ?? 0) / Math.max(1, sum);
      if (!stacked && cell.estimate !== null && cell.lower !== null) {
        // Where the interval goes on past the axis, an arrow says so.
        if (cell.lower < low - pad) cuts.push({ row: at, at: low - pad, shape: 'triangle-left' });
        if (cell.upper > high + pad) cuts.push({ row: at, at: high + pad, shape: 'triangle-right' });
      }
      return {
        ...cell,
        lower: inside(cell.lower),
        upper: inside(cell.upper),
        row: at,
        start: from,
        end: start,
        text: cell.estimate === null ? '' : format(cell.estimate, cell),
      };
    });
  });
  const absent = rows.flatMap((row, at) =>
    row.cells.every((cell) => cell.estimate === null) ? [{ row: at, text: row.word }] : [],
  );
  const ink = '#1d2220';
  const y = { scale: 'y', field: 'row' };
  const middle = { scale: 'y', field: 'row', band: 0.5 };
  const wide = (name, value) => ({ [name]: { scale: 'x', ...value } });
  const marks = stacked
    ? [
        {
          type: 'rect',
          from: { data: 'cells' },
          encode: {
            enter: {
              ...wide('x', { field: 'start' }),
              ...wide('x2', { field: 'end' }),
              y: { ...y, offset: 3 },
              height: { value: step - 8 },
              fill: { field: 'colour' },
              stroke: { value: '#fff' },
            },
          },
        },
        {
          type: 'text',
          from: { data: 'labelled' },
          encode: {
            enter: {
              x: { signal: "(scale('x', datum.start) + scale('x', datum.end)) / 2" },
              y: middle,
              text: { field: 'text' },
              align: { value: 'center' },
              baseline: { value: 'middle' },
              fill: { field: 'ink' },
              fontSize: { value: 11 },
            },
          },
        },
      ]
    : [
        {
          type: 'rule',
          from: { data: 'cells' },
          encode: {
            enter: {
              ...wide('x', { field: 'lower' }),
              ...wide('x2', { field: 'upper' }),
              y: middle,
              stroke: { value: '#7f8a84' },
              strokeWidth: { value: 2 },
              opacity: { signal: 'isValid(datum.lower) && isValid(datum.estimate) ? 1 : 0' },
            },
          },
        },
        {
          type: 'symbol',
          from: { data: 'cells' },
          encode: {
            enter: {
              ...wide('x', { field: 'estimate' }),
              y: middle,
              size: { value: 70 },
              fill: { value: '#255f41' },
              opacity: { signal: 'isValid(datum.estimate) ? 1 : 0' },
            },
          },
        },
        {
          type: 'symbol',
          from: { data: 'cuts' },
          encode: {
            enter: {
              ...wide('x', { field: 'at' }),
              y: middle,
              shape: { field: 'shape' },
              size: { value: 30 },
              fill: { value: '#7f8a84' },
            },
          },
        },
      ];
  return {
    $schema: 'https://vega.github.io/schema/vega/v6.json',
    background: '#ffffff',
    width: width - labelWidth - 60,
    height: rows.length * step,
    padding: 6,
    autosize: { type: 'pad', contains: 'padding' },
    // Rows go by their number, as two groups may have one name.
    signals: [{ name: 'names', value: rows.map((row) => row.label) }],
    data: [
      { name: 'cells', values: data },
      {
        name: 'labelled',
        source: 'cells',
        transform: [{ type: 'filter', expr: `(datum.end - datum.start) * ${width - labelWidth - 60} > 30` }],
      },
      { name: 'absent', values: absent },
      { name: 'cuts', values: cuts },
    ],
    scales: [
      {
        name: 'x',
        type: 'linear',
        range: 'width',
        domain: [low - pad, high + pad],
        zero: false,
        nice: !share && !whole,
      },
      { name: 'y', type: 'band', range: 'height', domain: rows.map((_, at) => at) },
      ...(stacked
        ? [
            {
              name: 'colour',
              type: 'ordinal',
              domain: answers.map((a) => a.label),
              range: answers.map((a) => a.colour),
            },
          ]
        : []),
    ],
    axes: [
      {
        orient: 'bottom',
        scale: 'x',
        format: share ? '.0%' : '.2~f',
        grid: true,
        gridColor: '#e6eae8',
        domain: false,
        ticks: false,
        tickCount: 5,
        labelColor: '#616b66',
      },
      {
        orient: 'left',
        scale: 'y',
        domain: false,
        ticks: false,
        labelLimit: labelWidth,
        labelFontSize: 12,
        labelColor: ink,
        labelPadding: 8,
        encode: { labels: { update: { text: { signal: 'names[datum.value]' } } } },
      },
    ],
    legends: stacked
      ? [
          {
            fill: 'colour',
            orient: 'top',
            direction: 'horizontal',
            symbolType: 'square',
            columns: width < 600 ? 1 : 0,
            labelLimit: width - 60,
            labelFontSize: 12,
          },
        ]
      : [],
    marks: [
      ...marks,
      {
        type: 'text',
        from: { data: 'absent' },
        encode: {
          enter: {
            x: { value: 4 },
            y: middle,
            text: { field: 'text' },
            baseline: { value: 'middle' },
            fill: { value: '#616b66' },
            fontStyle: { value: 'italic' },
          },
        },
      },
    ],
    config: {
      locale: english
        ? undefined
        : {
            number: {
              decimal: ',',
              thousands: '\u00a0',
              grouping: [3],
              currency: ['', ''],
              percent: '\u00a0%',
              minus: '−',
            },
          },
      font: 'Roboto',
      axis: { labelFont: 'Roboto' },
      legend: { labelFont: 'Roboto' },
      text: { font: 'Roboto' },
    },
  };
};
