import { pickFile, type PickedFile } from './pick-file'

/** Lets the person choose a PDF. Undefined when they changed their mind; on H5 then it may never tell, so no button waits for it. */
export const pickPdf = (): Promise<PickedFile | undefined> =>
  pickFile({ accept: '.pdf,application/pdf', extension: ['pdf'] })
