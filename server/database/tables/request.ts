/** Swaps, stand-ins and leave. */
export interface RequestTables {}
