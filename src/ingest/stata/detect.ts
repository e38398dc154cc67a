/** Whether a file that begins with these bytes is a Stata data set, formats 113-115 and 117-119. */
export function isStata(head: Buffer): boolean {
  if (head.length >= 11 && head.toString('latin1', 0, 11) === '<stata_dta>') return true;
  // Before 117: release, byte order (1 or 2), file type 1, and a byte that is unused and may hold anything.
  return oldRelease(head) !== undefined && head[0]! >= 113 && head[0]! <= 115;
}

/** The release of a data set before 117 (Stata 1 to 12), read here or not; undefined for another file. */
function oldRelease(head: Buffer): number | undefined {
  const [release, order, type] = head;
  if (head.length < 4 || release === undefined || release < 102 || release > 115) return undefined;
  return (order === 1 || order === 2) && type === 1 ? release : undefined;
}

/** The first Stata that wrote a release. */
const statas: Record<number, string> = {
  102: '1',
  103: '2 and 3',
  104: '4',
  105: '5',
  108: '6',
  110: '7',
  111: '7 SE',
  112: '7 and 8',
};

/** What to call a data set of a release that is not read here: older than 113, or newer than 119. */
export function otherStata(head: Buffer): { name: string; remedy: string } | undefined {
  const old = oldRelease(head);
  if (old !== undefined && old < 113) {
    const wrote = statas[old] === undefined ? '' : `, of Stata ${statas[old]}`;
    return {
      name: `a Stata data set of release ${old}${wrote}; releases 113 to 119 are read`,
      remedy: 'open it in a newer Stata and save it again, or write it as .csv',
    };
  }
  return undefined;
}
