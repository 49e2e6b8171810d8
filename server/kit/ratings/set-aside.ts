import { sql, type SqlBool } from 'kysely'

/**
 * Whether a rating was set aside after its adviser appealed: it stays to be seen and counts in nothing. For a query
 * that joins `rating_appeal`, from the left, by the consultation.
 */
export const isSetAside = sql<SqlBool>`coalesce(rating_appeal.outcome = 'set-aside', false)`
