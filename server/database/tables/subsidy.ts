/** Statements and payment. */
export interface SubsidyTables {}
