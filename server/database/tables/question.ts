/** Questions asked online, their bundles and hand-overs. */
export interface QuestionTables {}
