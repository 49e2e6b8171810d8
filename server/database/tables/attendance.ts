/** Discipline, make-ups and what proves a duty. */
export interface AttendanceTables {}
