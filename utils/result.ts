/** The answer of everything that crosses a context or a file boundary: a value, or a coded error with advice. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Fault };

/**
 * What went wrong, for people and for code.
 * - `code` is stable, kebab-case, and what tests and callers branch on.
 * - `message` says what happened and where (file, line, field).
 * - `advice` says what the reader can do now.
 */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly advice: string;
}

export const success = <T>(value: T): Result<T> => ({ ok: true, value });

export const failure = (code: string, message: string, advice: string): { ok: false; error: Fault } => ({
  ok: false,
  error: { code, message, advice },
});
