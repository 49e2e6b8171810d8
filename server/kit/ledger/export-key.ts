/** Where a part of a file made of the ledger is kept; parts are counted from 0. */
export const exportKey = (id: string, part: number): string => `ledger-export/${id}/${part}`
