import { HotSpotRows, HotSpotRowsInput, HotSpots, HotSpotsInput } from '@contract/escalation/hot-spot-schema'
import {
  Acknowledge,
  CloseEscalation,
  Escalate,
  Escalation,
  EscalationId,
  EscalationList,
  EscalationListInput,
  OfRecord,
  RecordEscalation,
  ReportToGovernment,
  Urge,
} from '@contract/escalation/schema'
import { asOverseer } from '@server/kit/overseer'
import { asCity, asPractitioner, asStaff, router } from '@server/kit/procedure'
import { acknowledge } from './acknowledge'
import { close } from './close'
import { escalate } from './escalate'
import { hotSpotRows } from './hot-spot-rows'
import { hotSpots } from './hot-spots'
import { list } from './list'
import { ofRecord } from './of-record'
import { one } from './one'
import { report } from './report'
import { urge } from './urge'

/** What comes before the county's centre at once (A62), and where matters gather (A63). */
export const escalationRouter = router({
  ofRecord: asPractitioner.input(OfRecord).output(RecordEscalation).query(ofRecord),
  escalate: asPractitioner.input(Escalate).output(RecordEscalation).mutation(escalate),

  list: asOverseer.input(EscalationListInput).output(EscalationList).query(list),
  one: asOverseer.input(EscalationId).output(Escalation).query(one),
  acknowledge: asOverseer.input(Acknowledge).output(Escalation).mutation(acknowledge),
  report: asOverseer.input(ReportToGovernment).output(Escalation).mutation(report),
  close: asOverseer.input(CloseEscalation).output(Escalation).mutation(close),
  urge: asCity.input(Urge).output(Escalation).mutation(urge),

  hotSpots: asStaff.input(HotSpotsInput).output(HotSpots).query(hotSpots),
  hotSpotRows: asStaff.input(HotSpotRowsInput).output(HotSpotRows).query(hotSpotRows),
})
export type EscalationRouter = typeof escalationRouter
