// What is shown can be taken along: figure, numbers, reference, address.
window.explorerSave = ({ texts, current }) => {
  const status = document.getElementById('status');
  const byId = (id) => document.getElementById(id);
  const said = (text) => {
    status.textContent = text;
  };
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // A page opened as a file may lack the clipboard: the old way needs a field that holds the text.
      const here = document.activeElement;
      const field = document.createElement('textarea');
      field.value = text;
      document.body.append(field);
      field.select();
      document.execCommand('copy');
      field.remove();
      // Who came by keyboard goes on from the button.
      here?.focus();
    }
    said(texts.copied);
  };
  const save = (name, blob) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };
  const svgText = async () => {
    const svg = new DOMParser().parseFromString(
      await current().view.toSVG(),
      'image/svg+xml',
    ).documentElement;
    const space = 'http://www.w3.org/2000/svg';
    const add = (name, text) => {
      const node = document.createElementNS(space, name);
      node.textContent = text;
      svg.prepend(node);
    };
    add('style', document.getElementById('font').textContent);
    add('desc', current().description);
    add('title', current().title);
    return new XMLSerializer().serializeToString(svg);
  };
  const png = async () => {
    const text = await svgText();
    const image = new Image();
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = reject;
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    });
    const canvas = document.createElement('canvas');
    canvas.width = 2 * image.width;
    canvas.height = 2 * image.height;
    const context = canvas.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((resolve) => {
      canvas.toBlob(resolve, 'image/png');
    });
  };
  byId('copyFigure').addEventListener('click', async () => {
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': png() })]);
      said(texts.copied);
    } catch {
      said(texts.notCopied);
    }
  });
  byId('saveSvg').addEventListener('click', async () => {
    save(`${current().name}.svg`, new Blob([await svgText()], { type: 'image/svg+xml' }));
  });
  byId('savePng').addEventListener('click', async () => {
    save(`${current().name}.png`, await png());
  });
  byId('copyNumbers').addEventListener('click', () => {
    const rows = [...byId('numbers').rows].map((row) =>
      [...row.cells].map((cell) => cell.textContent).join('\t'),
    );
    copy([current().title, ...rows, byId('caption').textContent].join('\n'));
  });
  byId('copyReference').addEventListener('click', () => copy(`${current().title}. ${current().reference}`));
  byId('copyLink').addEventListener('click', () => copy(location.href));
};
