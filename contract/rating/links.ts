/** Where messages about ratings lead: the adviser's own list, and the county's appeals. */
export const myRatingsLink = '/lawyer/ratings/index'
export const ratingAppealsLink = '/staff/rating-appeals/index'
