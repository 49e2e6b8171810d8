import {
  CorrectNotice,
  Coverage,
  CoverageInput,
  DefenceNotice,
  Detainee,
  Detainees,
  DetaineesInput,
  Notices,
  NoticesInput,
  OpenDetainee,
  OpenNotice,
  PassDetainee,
  RegisterNotice,
  SaveDetainee,
  TakeInDetainee,
} from '@contract/defence/schema'
import { asOverseer } from '@server/kit/overseer'
import { asCounty, looksAgain, router } from '@server/kit/procedure'
import { correct } from './correct'
import { asDetaineeReader, asRegistrar } from './detainee-rows'
import { detainees, openDetainee, passDetainee, saveDetainee } from './detainees'
import { coverage, list, one } from './read'
import { register } from './register'
import { takeInDetainee } from './take-in-detainee'

/** Defence on notice of court, procuratorate and police (法援法 25, 36), and applications made in detention (39). */
export const defenceRouter = router({
  list: asOverseer.input(NoticesInput).output(Notices).query(list),
  coverage: asOverseer.input(CoverageInput).output(Coverage).query(coverage),
  // these two only read, and are writes all the same: opening personal data leaves an audit row
  one: asCounty.meta(looksAgain).input(OpenNotice).output(DefenceNotice).mutation(one),
  openDetainee: asRegistrar.meta(looksAgain).input(OpenDetainee).output(Detainee).mutation(openDetainee),
  register: asCounty.input(RegisterNotice).output(DefenceNotice).mutation(register),
  correct: asCounty.input(CorrectNotice).output(DefenceNotice).mutation(correct),

  detainees: asDetaineeReader.input(DetaineesInput).output(Detainees).query(detainees),
  saveDetainee: asRegistrar.input(SaveDetainee).output(Detainee).mutation(saveDetainee),
  passDetainee: asCounty.input(PassDetainee).output(Detainee).mutation(passDetainee),
  takeInDetainee: asCounty.input(TakeInDetainee).output(Detainee).mutation(takeInDetainee),
})

export type DefenceRouter = typeof defenceRouter
