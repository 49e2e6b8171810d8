import { CasePay, CasePayInput, OwnPay, PayCases, VoidPayment } from '@contract/closing/pay-schema'
import {
  Funds,
  SubsidyFigures,
  SubsidyFiguresInput,
  SubsidyRows,
  SubsidyRowsInput,
} from '@contract/subsidy/figures'
import {
  AnswerObjection,
  Batch,
  BatchAct,
  Bounce,
  Confirm,
  CountyMonthAnswer,
  Done,
  Fund,
  Made,
  MakeStatements,
  Many,
  MonthInput,
  MyStatements,
  ObjectTo,
  PayBatch,
  PrepareBatch,
  RecordFund,
  SendBack,
  Sheet,
  Statement,
  StatementId,
  VoidFund,
  YearInput,
} from '@contract/subsidy/schema'
import { asCounty, asResident, looksAgain, router } from '@server/kit/procedure'
import { answer } from './answer'
import { approve } from './approve'
import { approveBatch } from './approve-batch'
import { bounce } from './bounce'
import { payCases } from './cases/pay'
import { casePays, myCasePay } from './cases/pays'
import { voidCasePayment } from './cases/void-payment'
import { confirm } from './confirm'
import { dropBatch } from './drop-batch'
import { exportBatch } from './export-batch'
import { figures } from './figures'
import { funds } from './funds'
import { asKeeper } from '@server/kit/keeping'
import { make } from './make'
import { mine } from './mine'
import { month } from './month'
import { myStatement } from './my-statement'
import { object } from './object'
import { payBatch } from './pay-batch'
import { prepareBatch } from './prepare-batch'
import { recordFund } from './record-fund'
import { rows } from './rows'
import { sendBack } from './send-back'
import { statement } from './statement'
import { submit } from './submit'
import { voidFund } from './void-fund'

/**
 * What duties come to in money, month by month, and what archived cases do, one by one. A person's own statements stay theirs after they left the register,
 * so that door is everybody's; what they find behind it is their own.
 */
export const subsidyRouter = router({
  mine: asResident.output(MyStatements).query(mine),
  myStatement: asResident.input(StatementId).output(Statement).query(myStatement),
  confirm: asResident.input(Confirm).output(Statement).mutation(confirm),
  object: asResident.input(ObjectTo).output(Statement).mutation(object),

  month: asKeeper.input(MonthInput).output(CountyMonthAnswer).query(month),
  statement: asKeeper.input(StatementId).output(Statement).query(statement),
  make: asKeeper.input(MakeStatements).output(Made).mutation(make),
  answer: asKeeper.input(AnswerObjection).output(Statement).mutation(answer),
  submit: asKeeper.input(Many).output(Done).mutation(submit),
  sendBack: asKeeper.input(SendBack).output(Statement).mutation(sendBack),
  approve: asKeeper.input(Many).output(Done).mutation(approve),

  prepareBatch: asKeeper.input(PrepareBatch).output(Batch).mutation(prepareBatch),
  approveBatch: asKeeper.input(BatchAct).output(Batch).mutation(approveBatch),
  dropBatch: asKeeper.input(BatchAct).output(Batch).mutation(dropBatch),
  exportBatch: asKeeper.meta(looksAgain).input(BatchAct).output(Sheet).mutation(exportBatch),
  payBatch: asKeeper.input(PayBatch).output(Batch).mutation(payBatch),
  bounce: asKeeper.input(Bounce).output(Statement).mutation(bounce),

  recordFund: asKeeper.input(RecordFund).output(Fund).mutation(recordFund),
  voidFund: asKeeper.input(VoidFund).output(Fund).mutation(voidFund),
  funds: asKeeper.input(YearInput).output(Funds).query(funds),
  figures: asKeeper.input(SubsidyFiguresInput).output(SubsidyFigures).query(figures),
  rows: asKeeper.input(SubsidyRowsInput).output(SubsidyRows).query(rows),

  // what was earned is told to who has left as well
  myCasePay: asResident.output(OwnPay).query(myCasePay),
  casePays: asCounty.input(CasePayInput).output(CasePay).query(casePays),
  payCases: asCounty.input(PayCases).output(CasePay).mutation(payCases),
  voidCasePayment: asCounty.input(VoidPayment).output(CasePay).mutation(voidCasePayment),
})
export type SubsidyRouter = typeof subsidyRouter
