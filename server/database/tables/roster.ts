/** Patterns, plans and their publishing. */
export interface RosterTables {}
