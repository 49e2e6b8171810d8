import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AnyTRPCRouter } from '@trpc/server'
import type { GrantRole, PractitionerKind } from '@contract/account/roles'
import type { RefusalCode, RefusedFields } from '@contract/refusal'
import type { Answer } from '@contract/wire'
import { openTestDatabase } from '@server/database/testing/test-database'
import { seedPlaces } from '@server/database/seeds/places'
import { codesByUrl } from '../code-images'
import { createKeyring } from '../crypto/keyring'
import { dispatch } from '../dispatch'
import { createDiskStore } from '../files/disk-store'
import { createSealedStore } from '../files/sealed-store'
import type { Log } from '../log'
import type { Service } from '../service'
import { openSession } from '../session'
import { newSiteKeys } from '../site-keys'
import { urlCode } from '../wechat/code-image'

const KEYS = `2:${'2b'.repeat(32)},1:${'1a'.repeat(32)}`

/** A person with an open session. */
export interface Person {
  accountId: string
  name: string
  session: string
}

/** What a call came to, flattened for expectations: `data` when answered, `code` when refused. */
export interface Outcome<T = any> {
  data: T
  code: RefusalCode | undefined
  fields: RefusedFields | undefined
}

export interface Stage {
  service: Service
  /** Facts the service logged; a test may look that nothing personal is among them. */
  logged: { facts: Record<string, unknown>; message: string }[]
  /** Sets the server's clock, e.g. '2026-11-23T08:30:00+08:00'. */
  at(instant: string): void
  resident(name?: string): Promise<Person>
  /** One who has confirmed the first discipline text, unless told otherwise. */
  practitioner(
    areaCode: string,
    kind?: PractitionerKind,
    name?: string,
    discipline?: 'confirmed' | 'unread',
  ): Promise<Person>
  staff(role: GrantRole, areaCode: string, name?: string): Promise<Person>
  /** Gives somebody an office beside what they are. */
  alsoStaff(person: Person, role: GrantRole, areaCode: string): Promise<void>
  /** Calls a procedure through the dispatcher, as the wire does. A write gets a fresh requestId unless it has one. */
  call<T = any>(
    router: AnyTRPCRouter,
    person: Person | undefined,
    procedure: string,
    input?: unknown,
  ): Promise<Outcome<T>>
  close(): Promise<void>
}

async function newAccount(service: Service, name: string): Promise<string> {
  const id = randomUUID()
  const created_at = service.clock().toISOString()
  await service.db.insertInto('account').values({ id, name, created_at, disabled_at: null }).execute()
  return id
}

const outcomeOf = (answer: Answer): Outcome =>
  answer.ok
    ? { data: answer.data, code: undefined, fields: undefined }
    : { data: undefined, code: answer.refusal.code, fields: answer.refusal.fields }

/** A migrated database of its own with the real places of Changzhi, real crypto, files on disk, a clock to set. */
export async function openStage(
  options: Partial<Pick<Service, 'demoPeople' | 'guests' | 'wechat' | 'messageTemplates'>> = {},
): Promise<Stage> {
  const database = await openTestDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'stage-'))
  const keyring = createKeyring(KEYS)
  const logged: Stage['logged'] = []
  const note: Log['info'] = (facts, message) => void logged.push({ facts, message })
  let now = new Date('2026-11-23T08:00:00+08:00')
  const service: Service = {
    db: database.db,
    engine: database.engine,
    keyring,
    files: createSealedStore(createDiskStore(folder), keyring),
    codeImages: codesByUrl('https://example.test', urlCode),
    clock: () => now,
    log: { info: note, error: note },
    messageTemplates: {},
    demoPeople: [],
    guests: true,
    ...options,
  }
  await seedPlaces(database.db, newSiteKeys(keyring))

  const signIn = async (accountId: string, name: string): Promise<Person> => ({
    accountId,
    name,
    session: await openSession(database.db, keyring, accountId, now, 'person'),
  })

  const grant = async (account_id: string, role: GrantRole, area_code: string): Promise<void> => {
    await database.db
      .insertInto('staff_grant')
      .values({ account_id, role, area_code, granted_at: now.toISOString(), ended_at: null })
      .execute()
  }

  return {
    service,
    logged,
    at(instant) {
      now = new Date(instant)
    },
    async resident(name = '王秀英') {
      return signIn(await newAccount(service, name), name)
    },
    async practitioner(areaCode, kind = 'lawyer', name = '李律师', discipline = 'confirmed') {
      const id = await newAccount(service, name)
      await database.db
        .insertInto('practitioner')
        .values({ account_id: id, kind, unit: '长治某律师事务所', area_code: areaCode })
        .execute()
      if (discipline === 'confirmed')
        await database.db
          .insertInto('discipline_confirmation')
          .values({ practitioner_id: id, version: 1, confirmed_at: now.toISOString() })
          .execute()
      return signIn(id, name)
    },
    async staff(role, areaCode, name = '赵科长') {
      const id = await newAccount(service, name)
      await grant(id, role, areaCode)
      return signIn(id, name)
    },
    alsoStaff: ({ accountId }, role, areaCode) => grant(accountId, role, areaCode),
    async call(router, person, procedure, input) {
      const isObject = typeof input === 'object' && input !== null
      const withId = { requestId: randomUUID(), ...(isObject ? input : {}) }
      const body = { procedure, input: input === undefined || isObject ? withId : input }
      return outcomeOf(await dispatch(router, body, { session: person?.session }, service))
    },
    async close() {
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
