/** Why a column has no figure in the drafted report, each with the columns, in the order that they are told. */
export class LeftOut {
  private readonly reasons = new Map<string, string[]>();

  add(reason: string, name: string): void {
    const names = this.reasons.get(reason) ?? [];
    names.push(name);
    this.reasons.set(reason, names);
  }

  /** Comments, one for each reason. */
  lines(): string[] {
    return [...this.reasons].map(([reason, names]) => {
      const shown = names.slice(0, 10).join(', ');
      return `# ${reason}: ${shown}${names.length > 10 ? ` and ${names.length - 10} more` : ''}.`;
    });
  }
}
