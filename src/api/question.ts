import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type {
  AnswerQuestion,
  AskQuestion,
  BundleQuestions,
  Collection,
  CollectQuestion,
  FollowUp,
  LawyerQuestion,
  MyQuestion,
  OfferQuestion,
  OnQuestion,
  QuestionPart,
  StaffQuestion,
} from '@contract/question/schema'
import { newId } from '@/platform/new-id'
import { enterQuietly } from './account'
import { api } from './client'
import { failureOf } from './failure'
import { queryClient } from './query-client'

const keys = {
  all: ['question'],
  mine: ['question', 'mine'],
  one: (id: string) => ['question', 'one', id],
  collected: ['question', 'collected'],
  list: ['question', 'list'],
  opened: (id: string) => ['question', 'opened', id],
  colleagues: (id: string) => ['question', 'colleagues', id],
  staffList: (part: QuestionPart) => ['question', 'staff-list', part],
  staffOne: (id: string) => ['question-of-area', id],
  staffColleagues: (id: string) => ['question', 'staff-colleagues', id],
}

/** Whatever became of it, what is known of questions no longer holds. */
async function changed<T>(write: Promise<T>, keyOf?: (answer: T) => readonly unknown[]): Promise<T> {
  try {
    const answer = await write
    if (keyOf) queryClient.setQueryData(keyOf(answer), answer)
    return answer
  } finally {
    void queryClient.invalidateQueries({ queryKey: keys.all })
  }
}

/** Lets the person in first; a session that ended meanwhile is replaced once, without asking. */
async function entered<T>(write: () => Promise<T>): Promise<T> {
  await enterQuietly()
  try {
    return await write()
  } catch (error) {
    if (failureOf(error).code !== 'signed-out') throw error
    await enterQuietly()
    return write()
  }
}

const oneOf = ({ id }: { id: string }) => keys.one(id)
const openedOf = ({ id }: { id: string }) => keys.opened(id)

/** Sends one photo of a paper; tried again under the same id. */
export const keepQuestionPhoto = (
  siteCode: string,
  { base64, requestId }: { base64: string; requestId: string },
): Promise<string> =>
  entered(async () => {
    const kept = await api.question.keepPhoto.mutate({ requestId, id: requestId, content: base64, siteCode })
    return kept.id
  })

export const askQuestion = (input: z.input<typeof AskQuestion>): Promise<MyQuestion> =>
  entered(() => changed(api.question.ask.mutate(input), oneOf))

/** One's own questions, the newest first. */
export const useMyQuestions = () =>
  useQuery({ queryKey: keys.mine, queryFn: () => api.question.mine.query() })
export const useMyQuestion = (id: string) =>
  useQuery({ queryKey: keys.one(id), queryFn: () => api.question.one.query({ id }) })
export const openMyPhoto = (id: string, photoId: string) => api.question.photo.query({ id, photoId })

export const followUp = (input: z.input<typeof FollowUp>): Promise<MyQuestion> =>
  changed(api.question.followUp.mutate(input), oneOf)
export const withdrawQuestion = (input: z.input<typeof OnQuestion>): Promise<MyQuestion> =>
  changed(api.question.withdraw.mutate(input), oneOf)
export const closeQuestion = (input: z.input<typeof OnQuestion>): Promise<MyQuestion> =>
  changed(api.question.close.mutate(input), oneOf)
/** The ticket with which the rating page is opened. */
export const rateQuestion = (input: z.input<typeof OnQuestion>): Promise<{ ticket: string }> =>
  api.question.rate.mutate(input)

/** What a helper collected, and what they sent. */
export const useCollection = () =>
  useQuery({ queryKey: keys.collected, queryFn: () => api.question.collected.query() })
export const collectQuestion = (input: z.input<typeof CollectQuestion>): Promise<Collection> =>
  changed(api.question.collect.mutate(input), () => keys.collected)
export const bundleQuestions = (input: z.input<typeof BundleQuestions>): Promise<Collection> =>
  changed(api.question.bundle.mutate(input), () => keys.collected)

/** Everything that waits for a lawyer. */
export const useLawyerQuestions = () =>
  useQuery({ queryKey: keys.list, queryFn: () => api.question.list.query() })
export const useLawyerQuestion = (id: string) =>
  useQuery({ queryKey: keys.opened(id), queryFn: () => api.question.opened.query({ id }) })
export const openAskedPhoto = (id: string, photoId: string) =>
  api.question.photoForLawyer.query({ id, photoId })
/** Who asked, in clear; each look is written down, and it is kept nowhere. */
export const revealAsker = (input: z.input<typeof OnQuestion>) => api.question.person.mutate(input)
export const takeQuestion = (input: z.input<typeof OnQuestion>): Promise<LawyerQuestion> =>
  changed(api.question.take.mutate(input), openedOf)
export const answerQuestion = (input: z.input<typeof AnswerQuestion>): Promise<LawyerQuestion> =>
  changed(api.question.answer.mutate(input), openedOf)
/** Whom the owner may ask to take it over. */
export const useQuestionColleagues = (id: string) =>
  useQuery({ queryKey: keys.colleagues(id), queryFn: () => api.question.colleagues.query({ id }) })
export const offerQuestion = (input: z.input<typeof OfferQuestion>): Promise<LawyerQuestion> =>
  changed(api.question.offer.mutate(input), openedOf)
export const recallQuestion = (input: z.input<typeof OnQuestion>): Promise<LawyerQuestion> =>
  changed(api.question.recall.mutate(input), openedOf)
export const acceptQuestion = (input: z.input<typeof OnQuestion>): Promise<LawyerQuestion> =>
  changed(api.question.accept.mutate(input), openedOf)
export const declineQuestion = (input: z.input<typeof OnQuestion>): Promise<{ id: string }> =>
  changed(api.question.decline.mutate(input))

/** Questions of what one serves. */
export const useStaffQuestions = (part: QuestionPart) =>
  useInfiniteQuery({
    queryKey: keys.staffList(part),
    queryFn: ({ pageParam }) =>
      api.question.staffList.query({ part, ...(pageParam && { after: pageParam }) }),
    initialPageParam: undefined as { askedAt: string; id: string } | undefined,
    getNextPageParam: ({ rows, more }) => {
      const last = more ? rows[rows.length - 1] : undefined
      return last && { askedAt: last.askedAt, id: last.id }
    },
  })
/** One question of the area; each opening is written down, so it is asked for once a visit of the page. */
export const useStaffQuestion = (id: string) =>
  useQuery({
    queryKey: keys.staffOne(id),
    queryFn: () => api.question.staffOpen.mutate({ id, requestId: newId() }),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  })
export const useStaffColleagues = (id: string) =>
  useQuery({
    queryKey: keys.staffColleagues(id),
    queryFn: () => api.question.staffColleagues.query({ id }),
  })
export const staffRecallQuestion = (input: z.input<typeof OnQuestion>): Promise<StaffQuestion> =>
  changed(api.question.staffRecall.mutate(input), ({ id }) => keys.staffOne(id))
export const staffOfferQuestion = (input: z.input<typeof OfferQuestion>): Promise<StaffQuestion> =>
  changed(api.question.staffOffer.mutate(input), ({ id }) => keys.staffOne(id))
