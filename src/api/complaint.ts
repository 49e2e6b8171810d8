import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type {
  AboutMe,
  AcceptComplaint,
  AnswerComplaint,
  AskPerson,
  AssignComplaint,
  Complaint,
  ComplaintListInput,
  ConcludeComplaint,
  DeclineComplaint,
  EnterComplaint,
  FileComplaint,
  NoteOnComplaint,
  Receipt,
  RevealContact,
  TakeOverComplaint,
  TellComplainant,
} from '@contract/complaint/schema'
import { enterQuietly } from './account'
import { api } from './client'
import { failureOf } from './failure'
import { queryClient } from './query-client'

export type ComplaintState = z.output<typeof ComplaintListInput>['state']

const keys = {
  all: ['complaint'],
  mine: ['complaint', 'mine'],
  list: (state: ComplaintState) => ['complaint', 'list', state],
  one: (id: string) => ['complaint', 'one', id],
  candidates: (id: string) => ['complaint', 'candidates', id],
  aboutMe: ['complaint', 'about-me'],
}

async function changed<T>(write: Promise<T>, keyOf?: (answer: T) => readonly unknown[]): Promise<T> {
  try {
    const answer = await write
    if (keyOf) queryClient.setQueryData(keyOf(answer), answer)
    return answer
  } finally {
    void queryClient.invalidateQueries({ queryKey: keys.all })
  }
}

/** Files a complaint, letting the person in first; a session that ended meanwhile is replaced once, without asking. */
export async function fileComplaint(input: z.input<typeof FileComplaint>): Promise<Receipt> {
  await enterQuietly()
  try {
    return await changed(api.complaint.file.mutate(input))
  } catch (error) {
    if (failureOf(error).code !== 'signed-out') throw error
    await enterQuietly()
    return changed(api.complaint.file.mutate(input))
  }
}

/** One's own complaints, newest first. */
export const useMyComplaints = () =>
  useQuery({ queryKey: keys.mine, queryFn: () => api.complaint.mine.query() })

/** What one has been asked about complaints against oneself. */
export const useComplaintsAboutMe = () =>
  useQuery({ queryKey: keys.aboutMe, queryFn: () => api.complaint.aboutMe.query() })

export const answerComplaint = (input: z.input<typeof AnswerComplaint>): Promise<AboutMe> =>
  changed(api.complaint.answer.mutate(input), () => keys.aboutMe)

/** Complaints of the counties one serves, newest first. */
export const useComplaints = (state: ComplaintState) =>
  useInfiniteQuery({
    queryKey: keys.list(state),
    queryFn: ({ pageParam }) => api.complaint.list.query({ state, ...(pageParam && { after: pageParam }) }),
    initialPageParam: undefined as { filedAt: string; id: string } | undefined,
    getNextPageParam: ({ rows, more }) => {
      const last = more ? rows[rows.length - 1] : undefined
      return last && { filedAt: last.filedAt, id: last.id }
    },
  })

/** One complaint as staff work on it. */
export const useComplaint = (id: string) =>
  useQuery({ queryKey: keys.one(id), queryFn: () => api.complaint.one.query({ id }) })

/** Who may investigate it, and whom it may be about. */
export const useCandidates = (id: string) =>
  useQuery({ queryKey: keys.candidates(id), queryFn: () => api.complaint.candidates.query({ id }) })

const keyOf = ({ id }: Complaint) => keys.one(id)

export const enterComplaint = (input: z.input<typeof EnterComplaint>): Promise<Receipt> =>
  changed(api.complaint.enter.mutate(input))
export const acceptComplaint = (input: z.input<typeof AcceptComplaint>): Promise<Complaint> =>
  changed(api.complaint.accept.mutate(input), keyOf)
export const declineComplaint = (input: z.input<typeof DeclineComplaint>): Promise<Complaint> =>
  changed(api.complaint.decline.mutate(input), keyOf)
export const assignComplaint = (input: z.input<typeof AssignComplaint>): Promise<Complaint> =>
  changed(api.complaint.assign.mutate(input), keyOf)
export const takeOverComplaint = (input: z.input<typeof TakeOverComplaint>): Promise<Complaint> =>
  changed(api.complaint.takeOver.mutate(input), keyOf)
export const noteOnComplaint = (input: z.input<typeof NoteOnComplaint>): Promise<Complaint> =>
  changed(api.complaint.note.mutate(input), keyOf)
export const askAboutComplaint = (input: z.input<typeof AskPerson>): Promise<Complaint> =>
  changed(api.complaint.ask.mutate(input), keyOf)
export const concludeComplaint = (input: z.input<typeof ConcludeComplaint>): Promise<Complaint> =>
  changed(api.complaint.conclude.mutate(input), keyOf)
export const tellComplainant = (input: z.input<typeof TellComplainant>): Promise<Complaint> =>
  changed(api.complaint.tell.mutate(input), keyOf)

/** The complainant's telephone in full; each look is written down, and it is kept nowhere. */
export const revealContact = (input: z.input<typeof RevealContact>): Promise<{ value: string }> =>
  api.complaint.revealContact.mutate(input)
