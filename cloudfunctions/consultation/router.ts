import * as z from 'zod'
import {
  Consultation,
  ConsultationId,
  ConsultationPage,
  NewConsultation,
  PageInput,
  Place,
} from '@contract/consultation/schema'
import { asPractitioner, asStaff, router } from '@server/kit/procedure'
import { mine } from './mine'
import { ofArea } from './of-area'
import { open } from './open'
import { places } from './places'
import { record } from './record'

export const consultationRouter = router({
  record: asPractitioner.input(NewConsultation).output(Consultation).mutation(record),
  places: asPractitioner.output(z.array(Place)).query(places),
  mine: asPractitioner.input(PageInput).output(ConsultationPage).query(mine),
  open: asPractitioner.input(ConsultationId).output(Consultation).query(open),
  ofArea: asStaff.input(PageInput).output(ConsultationPage).query(ofArea),
})
export type ConsultationRouter = typeof consultationRouter
