// Downloads and links: the files of each figure are packed in the page.
(() => {
  const save = (name, blob) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };
  const unpack = async (id) => {
    const bytes = Uint8Array.from(atob(document.getElementById(`data-${id}`).textContent), (c) =>
      c.charCodeAt(0),
    );
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return JSON.parse(await new Response(stream).text());
  };
  // A figure laid out as a table has its drawing among its files; another's is the page's, with title and caption.
  const drawing = (id, { svg, around }) => {
    const parsed = (text) => new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    const root = svg ? parsed(svg) : document.querySelector(`#${CSS.escape(id)} .wide svg`).cloneNode(true);
    if (around) {
      const { width, height, caption } = around;
      root.setAttribute('height', height);
      root.setAttribute('viewBox', `0 0 ${width} ${height}`);
      root.append(...parsed(`<svg xmlns="http://www.w3.org/2000/svg">${caption}</svg>`).childNodes);
    }
    return root;
  };
  // The figure as it stands in the files beside the report: with the font inside.
  const withFont = (id, data) => {
    const svg = drawing(id, data);
    const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
    style.textContent = document.getElementById('font').textContent;
    svg.prepend(style);
    return {
      text: new XMLSerializer().serializeToString(svg),
      width: +svg.getAttribute('width'),
      height: +svg.getAttribute('height'),
    };
  };
  const png = (id, { text, width, height }) => {
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
  const get = async (id, kind) => {
    const data = await unpack(id);
    if (kind === 'svg') save(`${id}.svg`, new Blob([withFont(id, data).text], { type: 'image/svg+xml' }));
    if (kind === 'png') png(id, withFont(id, data));
    if (kind === 'csv') save(`${id}.csv`, new Blob([data.csv], { type: 'text/csv' }));
    if (kind === 'spec')
      save(`${id}.vl.json`, new Blob([JSON.stringify(data.spec, null, 1)], { type: 'application/json' }));
  };
  document.addEventListener('click', async (event) => {
    const button = event.target.closest('button');
    const id = button?.closest('.item')?.id;
    if (button?.dataset.get) await get(id, button.dataset.get);
    if (button?.classList.contains('copy')) {
      const link = `${location.href.split('#')[0]}#${id}`;
      try {
        await navigator.clipboard.writeText(link);
      } catch {
        // A page opened as a file may lack the clipboard: the address line then has the link.
        location.hash = id;
      }
      const text = button.textContent;
      button.textContent = button.dataset.copied;
      setTimeout(() => {
        button.textContent = text;
      }, 2000);
    }
  });
  document.addEventListener('keydown', (event) => {
    const menu = event.target.closest('.menu[open]');
    if (event.key === 'Escape' && menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
})();
