/** Roll calls and their replies. */
export interface RollCallTables {}
