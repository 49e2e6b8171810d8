/** The office that examines a county's applications. */
export const centreOf = (countyName: string): string => `${countyName}法律援助中心`

/** The office an objection goes to: the bureau, not the centre that decided (法援法 49). */
export const bureauOf = (countyName: string): string => `${countyName}司法局`

/** The hotline of the province, for whoever has no number of the county's centre. */
export const HOTLINE = '12348'
