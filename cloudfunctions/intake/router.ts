import { Revealed } from '@contract/aid/desk-schema'
import {
  AddRecipient,
  FiguresInput,
  FiledForOther,
  Filing,
  Intake,
  IntakeFigures,
  OfApplication,
  OpenIntake,
  Recipients,
  RemoveRecipient,
  RevealBeside,
  SetAgent,
  SubmitForOther,
} from '@contract/intake/schema'
import {
  BeginTakeIn,
  Begun,
  Collect,
  Receive,
  TakeBack,
  TakenBack,
  TakenInInput,
  TakenInList,
  TakenInReceipt,
} from '@contract/intake/taken-in-schema'
import {
  AnswerTransfer,
  OpenTransfer,
  Transfer,
  TransferCase,
  TransferItem,
  Transfers,
  TransfersInput,
} from '@contract/intake/transfer-schema'
import { asOverseer } from '@server/kit/overseer'
import { asCounty, asResident, looksAgain, router } from '@server/kit/procedure'
import { answerTransfer } from './answer-transfer'
import { beginTakeIn } from './begin-take-in'
import { beside, reveal } from './beside'
import { collect } from './collect'
import { asCollector, asIntakeReader } from '@server/kit/collector'
import { figures } from './figures'
import { filing, setAgent } from './filing'
import { receive } from './receive'
import { addRecipient, recipients, removeRecipient } from './recipients'
import { submitForOther } from './submit-for-other'
import { takeBack } from './take-back'
import { takenIn, takenInOne } from './taken-in'
import { transfer } from './transfer'
import { openTransfer, transfers } from './transfers'

/** Ways in that are not a person's own phone: filed for others, taken in by a station, of several, sent on. */
export const intakeRouter = router({
  filing: asResident.input(OfApplication).output(Filing).query(filing),
  setAgent: asResident.input(SetAgent).output(Filing).mutation(setAgent),
  submit: asResident.input(SubmitForOther).output(FiledForOther).mutation(submitForOther),
  recipients: asResident.input(OfApplication).output(Recipients).query(recipients),
  addRecipient: asResident.input(AddRecipient).output(Recipients).mutation(addRecipient),
  removeRecipient: asResident.input(RemoveRecipient).output(Recipients).mutation(removeRecipient),

  beginTakeIn: asCollector.input(BeginTakeIn).output(Begun).mutation(beginTakeIn),
  collect: asCollector.input(Collect).output(TakenInReceipt).mutation(collect),
  takenIn: asIntakeReader.input(TakenInInput).output(TakenInList).query(takenIn),
  takenInOne: asIntakeReader.input(OfApplication).output(TakenInReceipt).query(takenInOne),
  takeBack: asCollector.input(TakeBack).output(TakenBack).mutation(takeBack),
  receive: asCounty.input(Receive).output(TakenInReceipt).mutation(receive),

  transfer: asCounty.input(Transfer).output(TransferItem).mutation(transfer),
  transfers: asOverseer.input(TransfersInput).output(Transfers).query(transfers),
  // these only read, and are writes all the same: opening personal data leaves an audit row
  openTransfer: asOverseer.meta(looksAgain).input(OpenTransfer).output(TransferCase).mutation(openTransfer),
  answerTransfer: asCounty.input(AnswerTransfer).output(TransferCase).mutation(answerTransfer),
  beside: asCounty.meta(looksAgain).input(OpenIntake).output(Intake).mutation(beside),
  reveal: asCounty.meta(looksAgain).input(RevealBeside).output(Revealed).mutation(reveal),

  figures: asOverseer.input(FiguresInput).output(IntakeFigures).query(figures),
})

export type IntakeRouter = typeof intakeRouter
