/** Whether a database error is the breach of one named constraint or unique index. */
export const isViolationOf = (error: unknown, constraint: string): boolean =>
  error instanceof Error && (error as { constraint?: unknown }).constraint === constraint
