// Downloads and the search in the contents: everything is in the page, nothing is fetched.
(() => {
  document.documentElement.classList.add('js');
  const save = (name, blob) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };
  // The figure as it stands in the files beside the report: with its title, and the font inside.
  const svgText = (id) => {
    const svg = document.querySelector(`#${CSS.escape(id)} .wide svg`).cloneNode(true);
    const full = svg.dataset.full.split(' ');
    svg.setAttribute('viewBox', svg.dataset.full);
    svg.setAttribute('width', full[2]);
    svg.setAttribute('height', full[3]);
    delete svg.dataset.full;
    const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
    style.textContent = document.getElementById('font').textContent;
    svg.prepend(style);
    return { text: new XMLSerializer().serializeToString(svg), width: +full[2], height: +full[3] };
  };
  const png = (id) => {
    const { text, width, height } = svgText(id);
    const image = new Image();
    image.onload = () => {
      const canvas = document.createElement('canvas');
      canvas.width = 2 * width;
      canvas.height = 2 * height;
      const context = canvas.getContext('2d');
      context.fillStyle = '#fff';
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob((blob) => save(`${id}.png`, blob), 'image/png');
    };
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  };
  // The contents: typing shows the figures and tables whose titles hold the words.
  const nav = document.querySelector('nav');
  const field = nav.querySelector('input');
  field?.addEventListener('input', () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const chapter of nav.querySelectorAll(':scope > ol > li')) {
      let here = 0;
      for (const entry of chapter.querySelectorAll('ol li')) {
        const text = `${chapter.firstElementChild.textContent} ${entry.textContent}`.toLowerCase();
        entry.hidden = !words.every((word) => text.includes(word));
        if (!entry.hidden) here++;
      }
      const list = chapter.querySelector('details');
      if (list) list.open = words.length > 0 && here > 0;
      chapter.hidden = words.length > 0 && here === 0;
      found += here;
    }
    const status = nav.querySelector('[role="status"]');
    status.textContent = found === 0 ? status.dataset.none : '';
  });
  document.addEventListener('click', (event) => {
    const button = event.target.closest('button[data-get]');
    if (!button) return;
    const { get, id } = button.dataset;
    if (get === 'svg') save(`${id}.svg`, new Blob([svgText(id).text], { type: 'image/svg+xml' }));
    if (get === 'png') png(id);
    if (get === 'spec' || get === 'csv') {
      const data = JSON.parse(document.getElementById(`data-${id}`).textContent);
      if (get === 'csv') save(`${id}.csv`, new Blob([data.csv], { type: 'text/csv' }));
      else
        save(`${id}.vl.json`, new Blob([JSON.stringify(data.spec, null, 1)], { type: 'application/json' }));
    }
  });
})();
