import {
  AnswerCheck,
  AskCheck,
  Checks,
  ChecksInput,
  CorrectRegister,
  DecideFalse,
  DecideFine,
  DoubtOf,
  DrawnAgain,
  FalseInput,
  FalsePromise,
  FalsePromises,
  Hear,
  MyDoubt,
  OpenChecks,
  OpenFalse,
  PromiseOf,
  PromiseSamples,
  ProposeFalse,
  RecoverCost,
  SampleId,
} from '@contract/promise/schema'
import { asOverseer } from '@server/kit/overseer'
import { asCounty, asResident, looksAgain, router } from '@server/kit/procedure'
import { answer, ask } from './check'
import { decide } from './decide'
import { doubt, say } from './doubt'
import { decideFine } from './fine'
import { checks } from './list-checks'
import { falsePromises } from './list-false'
import { openChecks, openFalse } from './open'
import { hear, propose } from './propose'
import { correct, recover } from './register'
import { redraw, samples } from './samples'

/** Promises: checked under their authorisation, drawn by lot, and what follows a false one (法援法 48, 64). */
export const promiseRouter = router({
  samples: asOverseer.output(PromiseSamples).query(samples),
  redraw: asOverseer.input(SampleId).output(DrawnAgain).query(redraw),
  checks: asOverseer.input(ChecksInput).output(Checks).query(checks),
  // reads only, and is a write all the same: opening what was found out about a person leaves an audit row
  openChecks: asOverseer.meta(looksAgain).input(OpenChecks).output(PromiseOf).mutation(openChecks),
  ask: asCounty.input(AskCheck).output(PromiseOf).mutation(ask),
  answer: asCounty.input(AnswerCheck).output(PromiseOf).mutation(answer),

  falsePromises: asOverseer.input(FalseInput).output(FalsePromises).query(falsePromises),
  openFalse: asOverseer.meta(looksAgain).input(OpenFalse).output(FalsePromise).mutation(openFalse),
  propose: asCounty.input(ProposeFalse).output(FalsePromise).mutation(propose),
  hear: asCounty.input(Hear).output(FalsePromise).mutation(hear),
  decide: asCounty.input(DecideFalse).output(FalsePromise).mutation(decide),
  recover: asCounty.input(RecoverCost).output(FalsePromise).mutation(recover),
  decideFine: asOverseer.input(DecideFine).output(FalsePromise).mutation(decideFine),
  correct: asOverseer.input(CorrectRegister).output(FalsePromise).mutation(correct),

  doubt: asResident.input(DoubtOf).output(MyDoubt).query(doubt),
  say: asResident.input(Hear).output(MyDoubt).mutation(say),
})

export type PromiseRouter = typeof promiseRouter
