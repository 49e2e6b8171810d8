import { pickFile, type PickedFile } from './pick-file'

export type PickedTable = PickedFile

/** Lets the person choose a workbook or a CSV file. Undefined when they changed their mind; on H5 then it may never tell. */
export const pickTable = (): Promise<PickedTable | undefined> =>
  pickFile({ accept: '.xlsx,.csv,.txt,text/csv', extension: ['xlsx', 'csv', 'txt'] })
