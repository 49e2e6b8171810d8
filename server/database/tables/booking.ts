/** Appointments and home visits. */
export interface BookingTables {}
