/** An XML element that is written in order: name, attributes, and text or children. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string | undefined>>;
  children: readonly (Element | string)[];
}

/** Makes an element; children that are null are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: (Element | string | null | readonly (Element | null)[])[]
): Element {
  return {
    name,
    attributes,
    children: children.flat().filter((child): child is Element | string => child !== null),
  };
}

// XML 1.0 has no place for control characters, half characters and U+FFFE and U+FFFF, even as references.
const forbidden = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;

const escaped = (text: string): string =>
  text
    .replace(forbidden, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** The document as text, a line an element; text stands in its element without blanks around it. */
export function xmlText(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root, '').join('\n')}\n`;
}

function lines({ name, attributes, children }: Element, indent: string): string[] {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const open = `${indent}<${[name, ...given.map(([key, value]) => `${key}="${escaped(value!)}"`)].join(' ')}`;
  if (children.length === 0) return [`${open}/>`];
  if (children.every((child) => typeof child === 'string')) {
    return [`${open}>${children.map(escaped).join('')}</${name}>`];
  }
  return [
    `${open}>`,
    ...children.flatMap((child) =>
      typeof child === 'string' ? [`${indent}  ${escaped(child)}`] : lines(child, `${indent}  `),
    ),
    `${indent}</${name}>`,
  ];
}
