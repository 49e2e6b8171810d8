import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type { SaveDepartment } from '@contract/referral/department-schema'
import type { ReferralKind } from '@contract/referral/labels'
import type {
  AcceptOffer,
  AnswerMeeting,
  DeclineReferral,
  FollowReferral,
  MyReferral,
  ProposeMeeting,
  Referral,
  ReferralListInput,
  ReportReferral,
  SendReferral,
  SuperviseReferral,
} from '@contract/referral/schema'
import { newId } from '@/platform/new-id'
import { api } from './client'
import { letIn } from './let-in'
import { queryClient } from './query-client'
import { known, lookAgain } from './remembered'

export type Side = z.output<typeof ReferralListInput>['side']
export type ReferralState = z.output<typeof ReferralListInput>['state']

const keys = {
  all: ['referral'],
  subject: (record: string) => ['referral', 'subject', record],
  receivers: (kind: ReferralKind, county: string) => ['referral', 'receivers', kind, county],
  list: (side: Side, state: ReferralState) => ['referral', 'list', side, state],
  one: (id: string) => ['referral-opened', id],
  figures: (from: string, to: string) => ['referral', 'figures', from, to],
  departments: (county: string | undefined) => ['referral', 'departments', county],
  mine: ['referral', 'mine'],
  offer: (code: string) => ['referral', 'offer', code],
}

/** A write that gives the referral back as it now stands; lists and records are asked for anew. */
async function changed(write: Promise<Referral>): Promise<Referral> {
  try {
    const referral = await write
    queryClient.setQueryData(keys.one(referral.id), referral)
    return referral
  } finally {
    lookAgain(keys.all, known.consultation, known.report)
  }
}

/** A record about to be passed on, and what was passed on of it before. */
export const useReferSubject = (consultationId: string) =>
  useQuery({
    queryKey: keys.subject(consultationId),
    queryFn: () => api.referral.subject.query({ consultationId }),
  })

/** Who takes something over in a county. */
export const useReceivers = (kind: ReferralKind | undefined, countyCode: string) =>
  useQuery({
    queryKey: keys.receivers(kind!, countyCode),
    queryFn: () => api.referral.receivers.query({ kind: kind!, countyCode }),
    enabled: kind !== undefined,
  })

export const sendReferral = (input: z.input<typeof SendReferral>) => changed(api.referral.send.mutate(input))

/** A code the person scans to go on with a record as an application of their own. */
export const offerApplication = (input: { consultationId: string; requestId: string }) =>
  api.referral.offer.mutate(input)

/** A code the person scans to follow a referral on their own phone. */
export const showFollowCode = (input: { id: string; requestId: string }) =>
  api.referral.followCode.mutate(input)

/** Referrals of one side, newest first, page by page. */
export const useReferrals = (side: Side, state: ReferralState) =>
  useInfiniteQuery({
    queryKey: keys.list(side, state),
    queryFn: ({ pageParam }) =>
      api.referral.list.query({ side, state, ...(pageParam && { after: pageParam }) }),
    initialPageParam: undefined as { sentAt: string; id: string } | undefined,
    getNextPageParam: ({ rows, more }) => {
      const last = more ? rows[rows.length - 1] : undefined
      return last && { sentAt: last.sentAt, id: last.id }
    },
  })

/** One referral. Each opening leaves a trace, so it is not asked for again by itself. */
export const useReferral = (id: string) =>
  useQuery({
    queryKey: keys.one(id),
    queryFn: () => api.referral.open.mutate({ id, requestId: newId() }),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  })

interface OnReferral {
  id: string
  requestId: string
}
export const acceptReferral = (input: OnReferral) => changed(api.referral.accept.mutate(input))
export const withdrawReferral = (input: OnReferral) => changed(api.referral.withdraw.mutate(input))
export const declineReferral = (input: z.input<typeof DeclineReferral>) =>
  changed(api.referral.decline.mutate(input))
export const reportReferral = (input: z.input<typeof ReportReferral>) =>
  changed(api.referral.report.mutate(input))
export const superviseReferral = (input: z.input<typeof SuperviseReferral>) =>
  changed(api.referral.supervise.mutate(input))
export const proposeMeeting = (input: z.input<typeof ProposeMeeting>) =>
  changed(api.referral.propose.mutate(input))
export const answerMeeting = (input: z.input<typeof AnswerMeeting>) =>
  changed(api.referral.answerMeeting.mutate(input))

/** Name and telephone in full; each look is written down, and they are kept nowhere. */
export const revealClient = (input: OnReferral) => api.referral.reveal.mutate(input)

/** What was passed on in some days, both counted, and how many records became applications. */
export const useReferralFigures = (from: string, to: string) =>
  useQuery({
    queryKey: keys.figures(from, to),
    queryFn: () => api.referral.figures.query({ from, to }),
  })

/** The departments of a county one serves; the first when left out. */
export const useDepartments = (countyCode?: string) =>
  useQuery({
    queryKey: keys.departments(countyCode),
    queryFn: () => api.referral.departments.query(countyCode ? { countyCode } : {}),
  })

export async function saveDepartment(input: z.input<typeof SaveDepartment>) {
  try {
    return await api.referral.saveDepartment.mutate(input)
  } finally {
    void queryClient.invalidateQueries({ queryKey: keys.all })
  }
}

/** What one follows of one's own. */
export const useMyReferrals = (enabled: boolean) =>
  useQuery({ queryKey: keys.mine, queryFn: () => api.referral.mine.query(), enabled })

async function ofMine(write: Promise<MyReferral>): Promise<MyReferral> {
  try {
    return await write
  } finally {
    void queryClient.invalidateQueries({ queryKey: keys.mine })
  }
}

/** Ties a referral to one's own account by the code one was shown. */
export const followReferral = (input: z.input<typeof FollowReferral>) =>
  letIn(() => ofMine(api.referral.follow.mutate(input)))
export const answerMyMeeting = (input: z.input<typeof AnswerMeeting>) =>
  ofMine(api.referral.answerMine.mutate(input))

/** What an offer's code is for and how it stands. Needs nobody to be signed in. */
export const useOffer = (code: string) =>
  useQuery({ queryKey: keys.offer(code), queryFn: () => api.referral.lookOffer.query({ code }) })

/** Takes a record over into a draft of one's own. */
export const acceptOffer = (input: z.input<typeof AcceptOffer>) =>
  letIn(async () => {
    try {
      return await api.referral.acceptOffer.mutate(input)
    } finally {
      lookAgain(known.aid)
    }
  })
