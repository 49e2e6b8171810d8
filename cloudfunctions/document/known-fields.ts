import type { AskedFieldName } from '@contract/document/fields'

/** What of a paper's asked fields stands in the case already. */
export type Known = Partial<Record<AskedFieldName, string | undefined>>
