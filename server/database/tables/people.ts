/** The register: events, screenings, invitations. */
export interface PeopleTables {}
