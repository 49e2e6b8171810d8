/** Appeals against ratings. */
export interface FairnessTables {}
