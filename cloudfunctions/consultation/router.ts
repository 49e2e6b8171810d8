import * as z from 'zod'
import { Access, AccessAsked, AskAccess, DecideAccess } from '@contract/consultation/access-schema'
import { CountyCorrection, OwnCorrection } from '@contract/consultation/correction-schema'
import { FindMatters, MatterFound, MatterId } from '@contract/consultation/matter-schema'
import { OpenLedgerPhoto, OpenOwnLedgerPhoto } from '@contract/consultation/photo-schema'
import {
  Consultation,
  ConsultationId,
  ConsultationPage,
  NewConsultation,
  OpenedConsultation,
  OpenRecord,
  PageInput,
  Place,
} from '@contract/consultation/schema'
import {
  AnswerTemplate,
  CountyTemplate,
  RemoveTemplate,
  SaveCountyTemplate,
  SaveTemplate,
  TemplateRemoved,
} from '@contract/consultation/template-schema'
import { AddType, EndType, RecentTypes, TypeOfMatter } from '@contract/consultation/type-schema'
import { KeepProof, KeptProof, ProofPhoto } from '@contract/proof'
import {
  asAnyone,
  asCity,
  asCounty,
  asPractitioner,
  asStaff,
  looksAgain,
  router,
} from '@server/kit/procedure'
import { askAccess } from './access/ask'
import { accessAsked } from './access/asked'
import { decideAccess } from './access/decide'
import { access } from './access/state'
import { correct, correctForCounty } from './corrections/correct'
import { mattersByPhone, recentMatters } from './matters/find'
import { matter } from './matters/matter'
import { mine } from './mine'
import { open } from './open'
import { openRecord } from './open-record'
import { areaPhoto, keepPhoto, photo } from './photos'
import { places } from './places'
import { record } from './record'
import { countyTemplates, templates } from './templates/list'
import { removeCountyTemplate, removeTemplate } from './templates/remove'
import { saveCountyTemplate, saveTemplate } from './templates/save'
import { addType } from './types/add'
import { endType } from './types/end'
import { types } from './types/list'
import { recentTypes } from './types/recent'

export const consultationRouter = router({
  record: asPractitioner.input(NewConsultation).output(Consultation).mutation(record),
  places: asPractitioner.output(z.array(Place)).query(places),
  mine: asPractitioner.input(PageInput).output(ConsultationPage).query(mine),
  open: asPractitioner.input(ConsultationId).output(OpenedConsultation).query(open),
  keepPhoto: asPractitioner.input(KeepProof).output(KeptProof).mutation(keepPhoto),
  photo: asPractitioner.input(OpenOwnLedgerPhoto).output(ProofPhoto).query(photo),
  correct: asPractitioner.input(OwnCorrection).output(OpenedConsultation).mutation(correct),

  recentMatters: asPractitioner.output(z.array(MatterFound)).query(recentMatters),
  mattersByPhone: asPractitioner
    .meta(looksAgain)
    .input(FindMatters)
    .output(z.array(MatterFound))
    .mutation(mattersByPhone),
  matter: asPractitioner.input(MatterId).output(z.array(Consultation)).query(matter),

  types: asAnyone.output(z.array(TypeOfMatter)).query(types),
  recentTypes: asPractitioner.output(RecentTypes).query(recentTypes),
  addType: asCity.input(AddType).output(z.array(TypeOfMatter)).mutation(addType),
  endType: asCity.input(EndType).output(z.array(TypeOfMatter)).mutation(endType),

  templates: asPractitioner.output(z.array(AnswerTemplate)).query(templates),
  saveTemplate: asPractitioner.input(SaveTemplate).output(AnswerTemplate).mutation(saveTemplate),
  removeTemplate: asPractitioner.input(RemoveTemplate).output(TemplateRemoved).mutation(removeTemplate),
  countyTemplates: asCounty.output(z.array(CountyTemplate)).query(countyTemplates),
  saveCountyTemplate: asCounty.input(SaveCountyTemplate).output(AnswerTemplate).mutation(saveCountyTemplate),
  removeCountyTemplate: asCounty.input(RemoveTemplate).output(TemplateRemoved).mutation(removeCountyTemplate),

  openRecord: asStaff.meta(looksAgain).input(OpenRecord).output(OpenedConsultation).mutation(openRecord),
  areaPhoto: asStaff.meta(looksAgain).input(OpenLedgerPhoto).output(ProofPhoto).mutation(areaPhoto),
  correctForCounty: asCounty.input(CountyCorrection).output(OpenedConsultation).mutation(correctForCounty),
  access: asStaff.input(ConsultationId).output(Access).query(access),
  askAccess: asStaff.input(AskAccess).output(Access).mutation(askAccess),
  accessAsked: asStaff.output(z.array(AccessAsked)).query(accessAsked),
  decideAccess: asStaff.input(DecideAccess).output(Access).mutation(decideAccess),
})
export type ConsultationRouter = typeof consultationRouter
