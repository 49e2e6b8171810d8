import { useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type { NoticeState } from '@contract/defence/labels'
import type {
  CorrectNotice,
  DefenceNotice,
  Detainee,
  DetaineeList,
  PassDetainee,
  RegisterNotice,
  SaveDetainee,
  TakeInDetainee,
} from '@contract/defence/schema'
import type { Period } from '@contract/report/share'
import { newId } from '@/platform/new-id'
import { api } from './client'
import { queryClient } from './query-client'
import { forget, known, onceAVisit } from './remembered'

const keys = {
  lists: ['defence', 'list'],
  list: (state: NoticeState) => ['defence', 'list', state],
  one: (id: string) => ['defence', 'one', id],
  coverage: ({ from, to }: Period) => ['defence', 'coverage', from, to],
  detainees: ['defence', 'detainees'],
  detaineeList: (list: DetaineeList) => ['defence', 'detainees', list],
}

/** Notices of one's counties in one state. */
export const useNotices = (state: NoticeState) =>
  useQuery({ queryKey: keys.list(state), queryFn: () => api.defence.list.query({ state }) })

/** One notice, whole. Opening it leaves a trace on the server, so it is asked for once a visit. */
export const useNotice = (id: string) =>
  useQuery({
    queryKey: keys.one(id),
    queryFn: () => api.defence.one.mutate({ id, requestId: newId() }),
    ...onceAVisit,
  })

export const useCoverage = (period: Period) =>
  useQuery({ queryKey: keys.coverage(period), queryFn: () => api.defence.coverage.query(period) })

/** What was known of notices, of clocks and of what waits no longer holds. */
function noticed(notice: DefenceNotice): DefenceNotice {
  queryClient.setQueryData(keys.one(notice.id), notice)
  forget(keys.lists, known.coverage, known.clocks, known.report)
  return notice
}

/** Registers a notice; its id is that of the act, so that a repeat is the same notice. */
export const registerNotice = async (input: Omit<z.input<typeof RegisterNotice>, 'id'>) =>
  noticed(await api.defence.register.mutate({ ...input, id: input.requestId }))

export const correctNotice = async (input: z.input<typeof CorrectNotice>) =>
  noticed(await api.defence.correct.mutate(input))

/** Applications made in detention: under way, late, or passed on. */
export const useDetainees = (list: DetaineeList) =>
  useQuery({
    queryKey: keys.detaineeList(list),
    queryFn: () => api.defence.detainees.query({ list }),
  })

/** One in full; the server keeps a trace. */
export const openDetainee = (id: string): Promise<Detainee> =>
  api.defence.openDetainee.mutate({ id, requestId: newId() })

async function kept(write: Promise<Detainee>): Promise<Detainee> {
  const detainee = await write
  void queryClient.invalidateQueries({ queryKey: keys.detainees })
  forget(known.report)
  return detainee
}

/** Registers one, or corrects the one of this id. */
export const saveDetainee = ({
  id,
  ...input
}: Omit<z.input<typeof SaveDetainee>, 'id'> & { id?: string }): Promise<Detainee> =>
  kept(api.defence.saveDetainee.mutate({ ...input, id: id ?? input.requestId }))

export const passDetainee = (input: z.input<typeof PassDetainee>): Promise<Detainee> =>
  kept(api.defence.passDetainee.mutate(input))

/** Turns what was passed on into a draft at the counter, of the id of the act. */
export const takeInDetainee = (input: Omit<z.input<typeof TakeInDetainee>, 'applicationId'>) =>
  kept(api.defence.takeInDetainee.mutate({ ...input, applicationId: input.requestId }))
