import { FaultError } from '../../errors/index.js';
import type { Token } from './tokens.js';

/** Reads the tokens of one statement from left to right. */
export class TokenReader {
  protected at = 0;

  constructor(
    protected readonly tokens: readonly Token[],
    private readonly file: string | undefined,
  ) {}

  protected peek(): Token | undefined {
    return this.tokens[this.at];
  }

  protected take(operator: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== 'operator' || token.text !== operator) return false;
    this.at++;
    return true;
  }

  protected operator(text: string): Token {
    const token = this.peek();
    if (!this.take(text)) {
      this.fail(
        token ?? this.tokens.at(-1)!,
        `'${text}' is missing`,
        token ? `'${token.text}'` : 'the end of the statement',
        `'${text}'`,
      );
    }
    return token!;
  }

  protected name(expected: string): Token {
    const token = this.peek();
    if (token?.kind !== 'name') {
      this.fail(
        token ?? this.tokens.at(-1)!,
        'a name is missing',
        token ? `'${token.text}'` : 'the end of the statement',
        expected,
      );
    }
    this.at++;
    return token;
  }

  protected text(): string {
    return `'${this.tokens.map((t) => t.text).join(' ')}'`;
  }

  protected fail(
    at: Token,
    what: string,
    found?: string,
    expected?: string,
    code = 'LV-SEM-SYNTAX',
    remedy?: string,
  ): never {
    throw new FaultError({
      code,
      place: { file: this.file, line: at.line, column: at.column },
      what,
      found,
      expected,
      remedy,
    });
  }
}
