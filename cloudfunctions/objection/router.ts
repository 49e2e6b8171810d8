import {
  DecideObjection,
  MakeObjection,
  Objecting,
  Objection,
  ObjectionOf,
  Objections,
  ObjectionsInput,
  OpenObjection,
  TakeInObjection,
  TakenInObjection,
} from '@contract/review/schema'
import { asOverseer } from '@server/kit/overseer'
import { asCounty, asResident, looksAgain, router } from '@server/kit/procedure'
import { decide } from './decide'
import { object, objecting } from './object'
import { list, one } from './read'
import { takeIn } from './take-in'

/** Objections, to the bureau and not to the centre that decided (法援法 49; 山西条例 29). */
export const objectionRouter = router({
  objecting: asResident.input(ObjectionOf).output(Objecting).query(objecting),
  object: asResident.input(MakeObjection).output(Objecting).mutation(object),
  takeIn: asCounty.input(TakeInObjection).output(TakenInObjection).mutation(takeIn),

  list: asOverseer.input(ObjectionsInput).output(Objections).query(list),
  // reads only, and is a write all the same: opening personal data leaves an audit row
  one: asOverseer.meta(looksAgain).input(OpenObjection).output(Objection).mutation(one),
  decide: asOverseer.input(DecideObjection).output(Objection).mutation(decide),
})

export type ObjectionRouter = typeof objectionRouter
