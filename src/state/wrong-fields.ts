import type * as z from 'zod'
import type { RefusedFields } from '@contract/refusal'

/** What a schema finds wrong, one sentence a field (its first), as a form shows it and as a refusal carries it. */
export function wrongFields({ issues }: Pick<z.ZodError, 'issues'>): RefusedFields {
  const fields: RefusedFields = {}
  for (const { path, message } of issues) fields[String(path[0])] ??= message
  return fields
}
