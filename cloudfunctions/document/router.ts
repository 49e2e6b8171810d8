import {
  CaseDocuments,
  DeliverDocument,
  DeliveryPhoto,
  DocumentFile,
  MakeDocument,
  OfArea,
  OfCase,
  OpenDocument,
  OwnDocuments,
  PreviewTemplate,
  PublishTemplate,
  Template,
  TemplateInput,
  TemplateItem,
  WithdrawDocument,
} from '@contract/document/schema'
import { KeepProof, KeptProof, ProofPhoto } from '@contract/proof'
import * as z from 'zod'
import { asKeeper } from '@server/kit/keeping'
import { asCounty, asPractitioner, asResident, looksAgain, router } from '@server/kit/procedure'
import { caseDocuments } from './case-documents'
import { deliver, deliveryPhoto, keepDeliveryPhoto } from './deliver'
import { make } from './make'
import { open, openHandled, openMine } from './open'
import { handled, mine } from './own'
import { preview, publish } from './publish'
import { template, templates } from './templates'
import { withdraw } from './withdraw'

export const documentRouter = router({
  templates: asKeeper.input(OfArea).output(z.array(TemplateItem)).query(templates),
  template: asKeeper.input(TemplateInput).output(Template).query(template),
  preview: asKeeper.input(PreviewTemplate).output(DocumentFile).query(preview),
  publish: asKeeper.input(PublishTemplate).output(Template).mutation(publish),

  ofCase: asCounty.input(OfCase).output(CaseDocuments).query(caseDocuments),
  make: asCounty.input(MakeDocument).output(CaseDocuments).mutation(make),
  withdraw: asCounty.input(WithdrawDocument).output(CaseDocuments).mutation(withdraw),
  keepPhoto: asCounty.input(KeepProof.extend(OfCase.shape)).output(KeptProof).mutation(keepDeliveryPhoto),
  deliver: asCounty.input(DeliverDocument).output(CaseDocuments).mutation(deliver),
  deliveryPhoto: asCounty.input(DeliveryPhoto).output(ProofPhoto).query(deliveryPhoto),
  open: asCounty.meta(looksAgain).input(OpenDocument).output(DocumentFile).mutation(open),

  mine: asResident.input(OfCase).output(OwnDocuments).query(mine),
  openMine: asResident.meta(looksAgain).input(OpenDocument).output(DocumentFile).mutation(openMine),
  handled: asPractitioner.input(OfCase).output(OwnDocuments).query(handled),
  openHandled: asPractitioner.meta(looksAgain).input(OpenDocument).output(DocumentFile).mutation(openHandled),
})

export type DocumentRouter = typeof documentRouter
