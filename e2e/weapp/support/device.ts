import type { SignedIn } from '@contract/account/schema'
import { callWire, demoSession } from '../../support/host'
import type { WeappStorage } from '../../support/weapp/wx/storage'

/** The app keeps JSON as a text, and WeChat keeps that text as JSON. */
const read = (storage: WeappStorage, key: string): any => JSON.parse(JSON.parse(storage.get(key)!))
const write = (storage: WeappStorage, key: string, value: unknown) =>
  storage.set(key, JSON.stringify(JSON.stringify(value)))

/** Storage of a phone on which somebody signed in before. */
export const storageOf = ({ session, who }: SignedIn): WeappStorage =>
  write(new Map(), 'session', { state: { token: session, who }, version: 0 })

/** The same in 大字版. */
export const inLargeLetters = (storage: WeappStorage): WeappStorage =>
  write(storage, 'elder', { state: { elder: true }, version: 0 })

/** What is being filled in on this device, by key. */
export const draftsOn = (storage: WeappStorage): [key: string, draft: { value: any }][] =>
  [...storage.keys()].filter((key) => key.startsWith('draft:')).map((key) => [key, read(storage, key)])

/** The only draft on the device, with some answers changed as if given at another time. */
export function changeDraft(storage: WeappStorage, answers: object): void {
  const [[key, draft]] = draftsOn(storage) as [[string, { value: object }]]
  write(storage, key, { ...draft, value: { ...draft.value, ...answers } })
}

/** One of the demonstration's people: their session, and who the server says they are. */
export async function demoPerson(origin: string, who: string): Promise<SignedIn> {
  const session = await demoSession(origin, who)
  const me = await callWire(origin, 'account', 'me', undefined, session)
  if (!me.ok) throw new Error(me.refusal.code)
  return { session, who: me.data as SignedIn['who'] }
}
