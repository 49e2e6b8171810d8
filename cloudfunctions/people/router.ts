import * as z from 'zod'
import {
  Change,
  MadeFile,
  OwnRecord,
  People,
  PeopleExport,
  PeopleImport,
  PeopleImported,
  PeopleInput,
  Person,
  PersonId,
  Propose,
  RegisterActDone,
  RegisterActInput,
  RevealPhone,
  Screen,
} from '@contract/people/schema'
import { asCounty, asResident, asStaff, looksAgain, router } from '@server/kit/procedure'
import { act } from './act'
import { change } from './change'
import { exportPeople } from './export-people'
import { importPeople } from './import-people'
import { list } from './list'
import { me } from './me'
import { person } from './person'
import { propose } from './propose'
import { revealPhone } from './reveal-phone'
import { screen } from './screen'
import { template } from './template'

const Revealed = z.object({ value: z.string() })

/** The register of everybody who advises or helps, kept by the counties. */
export const peopleRouter = router({
  list: asStaff.input(PeopleInput).output(People).query(list),
  person: asStaff.input(PersonId).output(Person).query(person),
  me: asResident.output(OwnRecord).query(me),
  revealPhone: asCounty.meta(looksAgain).input(RevealPhone).output(Revealed).mutation(revealPhone),
  propose: asCounty.input(Propose).output(PersonId).mutation(propose),
  change: asCounty.input(Change).output(Person).mutation(change),
  act: asCounty.input(RegisterActInput).output(RegisterActDone).mutation(act),
  screen: asCounty.input(Screen).output(Person).mutation(screen),
  importPeople: asCounty.input(PeopleImport).output(PeopleImported).mutation(importPeople),
  exportPeople: asCounty.meta(looksAgain).input(PeopleExport).output(MadeFile).mutation(exportPeople),
  template: asCounty.output(MadeFile).query(template),
})
export type PeopleRouter = typeof peopleRouter
