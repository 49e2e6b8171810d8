/** Structured log: facts without personal data, then one short message. */
export interface Log {
  info(facts: Record<string, unknown>, message: string): void
  error(facts: Record<string, unknown>, message: string): void
}

export const silentLog: Log = { info: () => undefined, error: () => undefined }

/**
 * What may be logged of an unknown error: its kind, database code and constraint, and the stack's frames. Not its
 * message, which may quote a value somebody typed.
 */
export function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error }
  const { code, constraint, table } = error as { code?: unknown; constraint?: unknown; table?: unknown }
  return {
    kind: error.name,
    ...(typeof code === 'string' && { code }),
    ...(typeof constraint === 'string' && { constraint }),
    ...(typeof table === 'string' && { table }),
    frames: (error.stack ?? '')
      .split('\n')
      .filter((line) => line.trimStart().startsWith('at '))
      .slice(0, 12),
    ...(error.cause instanceof Error && { cause: errorFacts(error.cause) }),
  }
}
