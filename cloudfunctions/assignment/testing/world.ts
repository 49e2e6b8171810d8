import type { Offer, OwnCases } from '@contract/assignment/offer-schema'
import type { AssignDesk, Waiting } from '@contract/assignment/schema'
import type { Choosing, MyLawyer } from '@contract/assignment/choosing-schema'
import type { ApplicationForm } from '@contract/aid/schema'
import type { AidStatus } from '@contract/aid/statuses'
import { runningClocks, startClock } from '@server/kit/aid/clocks'
import { caseIn, rowIn } from '@server/kit/testing/cases'
import { openStage, type Outcome, type Person } from '@server/kit/testing/stage'
import { assignmentRouter } from '../router'

/** A county with its staff, its neighbours and lawyers to assign to. */
export async function openWorld() {
  const stage = await openStage()
  const { db } = stage.service
  const call = <T>(person: Person | undefined, procedure: string, input: object = {}): Promise<Outcome<T>> =>
    stage.call<T>(assignmentRouter, person, procedure, input)
  const world = {
    stage,
    db,
    county: await stage.staff('county', '140406'),
    colleague: await stage.staff('county', '140406', '孙股长'),
    neighbour: await stage.staff('county', '140430', '邻县的人'),
    call,

    /** A lawyer of the register with a unit of their own. */
    async lawyer(name: string, facts: Record<string, unknown> = {}, area = '140406'): Promise<Person> {
      const person = await stage.practitioner(area, 'lawyer', name)
      await db
        .updateTable('practitioner')
        .set({ unit: `${name}律师事务所`, fields: ['family'], knows_minors: true, ...facts })
        .where('account_id', '=', person.accountId)
        .execute()
      return person
    },

    /** A granted case, its three days running. */
    granted: (applicant: Person, form: Partial<ApplicationForm> = {}, set = {}) =>
      caseIn(stage, 'granted', { applicant, form, set }),

    /** A case that came of a notice: no applicant, and a clock of its own. */
    async notified(form: Partial<ApplicationForm> = {}, set = {}): Promise<string> {
      const id = await rowIn(stage, 'notified', {
        applicant: world.county,
        form: { aidForm: 'criminal-defence', matterType: 'criminal', opponent: undefined, ...form },
        set: {
          applicant_id: null,
          filed_by: world.county.accountId,
          filed_as: 'centre',
          source: 'notice',
          channel: 'notice',
          ...set,
        },
      })
      await startClock(db, id, 'notified-defence', stage.service.clock())
      return id
    },

    choosing: (person: Person, id: string) => call<Choosing>(person, 'choosing', { id }),
    choose: (person: Person, id: string, lawyer: Person | null, more = {}) =>
      call<Choosing>(person, 'choose', { id, practitionerId: lawyer?.accountId ?? null, ...more }),
    mine: (person: Person, id: string) => call<MyLawyer>(person, 'mine', { id }),
    askChange: (person: Person, id: string, more = {}) =>
      call<MyLawyer>(person, 'askChange', { id, said: '律师一直联系不上，材料也没有看', ...more }),
    waiting: (person: Person, state = 'assign') => call<Waiting>(person, 'waiting', { state }),
    desk: (person: Person, id: string, more = {}) => call<AssignDesk>(person, 'desk', { id, ...more }),
    assign: (person: Person, id: string, lawyer: Person, more = {}) =>
      call<AssignDesk>(person, 'assign', { id, practitionerId: lawyer.accountId, ...more }),
    reassign: (person: Person, id: string, more = {}) =>
      call<AssignDesk>(person, 'reassign', { id, note: '到时间没有答复', ...more }),
    allow: (person: Person, id: string, more = {}) =>
      call<AssignDesk>(person, 'decideChange', {
        id,
        outcome: 'allowed',
        reasons: '律师确实没有联系受援人',
        handOver: '起诉状草稿一份，证据复印件八页',
        ...more,
      }),
    deny: (person: Person, id: string) =>
      call<AssignDesk>(person, 'decideChange', {
        id,
        outcome: 'denied',
        reasons: '律师已经联系过两次，有通话记录可以证明',
      }),
    cases: (person: Person, state = 'offered') => call<OwnCases>(person, 'cases', { state }),
    offer: (person: Person, id: string) => call<Offer>(person, 'offer', { id }),
    accept: (person: Person, id: string, more = {}) => call<Offer>(person, 'accept', { id, ...more }),
    decline: (person: Person, id: string, cause = 'overload', more = {}) =>
      call<Offer>(person, 'decline', { id, cause, ...more }),

    async status(id: string): Promise<AidStatus> {
      const row = await db
        .selectFrom('aid_application')
        .select('status')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      return row.status
    },
    clocks: async (id: string) => (await runningClocks(db, id)).map(({ what, dueOn }) => [what, dueOn]),
    /** Messages of a kind to somebody about a case, as they stand in the inbox. */
    async messages({ accountId }: Person, kind: string, id: string) {
      const rows = await db
        .selectFrom('message')
        .select(['title', 'body', 'link'])
        .where('account_id', '=', accountId)
        .where('kind', '=', kind)
        .execute()
      return rows.filter(({ link }) => link?.includes(id))
    },
  }
  return world
}

export type World = Awaited<ReturnType<typeof openWorld>>
