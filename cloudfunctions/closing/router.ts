import {
  ArchiveInput,
  CaseFile,
  CaseFiles,
  CloseCase,
  FileCase,
  FilesInput,
  OfCase,
  OpenCase,
  OpenVolume,
  OwnClosing,
  ReturnFile,
  VolumePart,
  Volumes,
} from '@contract/closing/schema'
import { asCounty, asPractitioner, looksAgain, router } from '@server/kit/procedure'
import { archive } from './archive'
import { close } from './close'
import { file } from './file'
import { files } from './files'
import { mine } from './own'
import { open, returnFile } from './return-file'
import { openVolume, volumes } from './volumes'

/** The end of a case: closed, handed in, reviewed, bound (法援法 50; 148号令 40–42). */
export const closingRouter = router({
  mine: asPractitioner.input(OfCase).output(OwnClosing).query(mine),
  close: asPractitioner.input(CloseCase).output(OwnClosing).mutation(close),
  file: asPractitioner.input(FileCase).output(OwnClosing).mutation(file),

  files: asCounty.input(FilesInput).output(CaseFiles).query(files),
  // these only read, and are writes all the same: opening personal data leaves an audit row
  open: asCounty.meta(looksAgain).input(OpenCase).output(CaseFile).mutation(open),
  openVolume: asCounty.meta(looksAgain).input(OpenVolume).output(VolumePart).mutation(openVolume),
  returnFile: asCounty.input(ReturnFile).output(CaseFile).mutation(returnFile),
  archive: asCounty.input(OpenCase).output(CaseFile).mutation(archive),
  volumes: asCounty.input(ArchiveInput).output(Volumes).query(volumes),
})

export type ClosingRouter = typeof closingRouter
