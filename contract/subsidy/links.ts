/** Where a message about the subsidy leads: the person's own statement, and the county's page of one. */
export const statementLink = (id: string): string => `/lawyer/statement/index?id=${id}`
export const keptStatementLink = (id: string): string => `/staff/subsidy-statement/index?id=${id}`
/** Where the county sets what a duty is paid. */
export const ratesLink = (countyCode: string): string =>
  `/staff/setting/index?key=subsidy.dutyRates&area=${countyCode}`
