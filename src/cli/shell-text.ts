/**
 * A path as it is typed into a shell (bash, PowerShell, the command prompt): in quotes where it has blanks or signs that a shell
 * reads; in single ones where it has a sign that is read within double ones.
 */
export function shellText(path: string): string {
  if (/[$`!]/.test(path) && !path.includes("'")) return `'${path}'`;
  return /[\s&()[\]{};,'|<>*?#~^%@]/.test(path) ? `"${path}"` : path;
}
