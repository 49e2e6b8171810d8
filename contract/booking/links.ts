/** Where messages about a booking lead: the person's own, the adviser's, and the office's list. */
export const myBookingLink = (id: string): string => `/book/one/index?id=${id}`
export const adviserBookingLink = (id: string): string => `/lawyer/booking/index?id=${id}`
export const officeBookingsLink = '/staff/bookings/index'
