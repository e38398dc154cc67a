/** A path as it is typed into a shell: in quotes where it has blanks. */
export const shellText = (path: string): string => (/\s/.test(path) ? `"${path}"` : path);
