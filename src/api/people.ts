import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type { Claim, Invitation, Invite, SignedIn } from '@contract/account/schema'
import type {
  Change,
  MadeFile,
  PeopleExport,
  PeopleImport,
  PeopleImported,
  PeopleInput,
  Person,
  Propose,
  RegisterActDone,
  RegisterActInput,
  RevealPhone,
  Screen,
} from '@contract/people/schema'
import { api } from './client'
import { queryClient } from './query-client'

export type PeopleFilter = Omit<PeopleInput, 'after'>

const keys = {
  all: ['people'],
  list: (filter: PeopleFilter) => ['people', 'list', filter],
  person: (id: string) => ['people', 'person', id],
  me: ['people', 'me'],
}

/** The register within the caller's scope, page after page. */
export const usePeople = (filter: PeopleFilter) =>
  useInfiniteQuery({
    queryKey: keys.list(filter),
    queryFn: ({ pageParam }) => api.people.list.query({ ...filter, ...(pageParam && { after: pageParam }) }),
    initialPageParam: null as PeopleInput['after'] | null,
    getNextPageParam: (last) => last.next,
  })

/** One person of the register, with what the caller may do. */
export const usePerson = (id: string | undefined) =>
  useQuery({
    queryKey: keys.person(id ?? ''),
    queryFn: () => api.people.person.query({ id: id! }),
    enabled: id !== undefined,
  })

/** What the register says of the person signed in. */
export const useOwnRecord = () => useQuery({ queryKey: keys.me, queryFn: () => api.people.me.query() })

const refresh = () => queryClient.invalidateQueries({ queryKey: keys.all })

const rememberPerson = (person: Person): Person => {
  queryClient.setQueryData(keys.person(person.id), person)
  void refresh()
  return person
}

export async function proposePerson(input: z.input<typeof Propose>): Promise<{ id: string }> {
  const proposed = await api.people.propose.mutate(input)
  void refresh()
  return proposed
}

export const changePerson = (input: z.input<typeof Change>): Promise<Person> =>
  api.people.change.mutate(input).then(rememberPerson)

export const screenPerson = (input: z.input<typeof Screen>): Promise<Person> =>
  api.people.screen.mutate(input).then(rememberPerson)

/** Does an act upon people; what was known of them no longer holds, whatever came of it. */
export async function actUponPeople(input: z.input<typeof RegisterActInput>): Promise<RegisterActDone> {
  try {
    return await api.people.act.mutate(input)
  } finally {
    void refresh()
  }
}

/** A telephone number in full, for a reason; nothing of it is kept. */
export const revealPhone = (input: z.input<typeof RevealPhone>): Promise<{ value: string }> =>
  api.people.revealPhone.mutate(input)

export async function importPeople(input: z.input<typeof PeopleImport>): Promise<PeopleImported> {
  const counts = await api.people.importPeople.mutate(input)
  void refresh()
  return counts
}

/** The workbook to fill in. */
export const peopleTemplate = (): Promise<MadeFile> => api.people.template.query()

/** The register as a workbook. */
export const exportPeople = (input: z.input<typeof PeopleExport>): Promise<MadeFile> =>
  api.people.exportPeople.mutate(input)

/** A code by which a person signs in as themself. */
export async function invitePerson(input: z.input<typeof Invite>): Promise<Invitation> {
  const invitation = await api.account.invite.mutate(input)
  void refresh()
  return invitation
}

/** Takes an invitation up. */
export const claimInvitation = (input: z.input<typeof Claim>): Promise<SignedIn> =>
  api.account.claim.mutate(input)
