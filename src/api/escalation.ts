import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type { HotSpotRowsInput } from '@contract/escalation/hot-spot-schema'
import type {
  Acknowledge,
  CloseEscalation,
  Escalate,
  Escalation,
  EscalationListInput,
  RecordEscalation,
  ReportToGovernment,
  Urge,
} from '@contract/escalation/schema'
import type { Period } from '@contract/report/share'
import { api } from './client'
import { queryClient } from './query-client'

export type EscalationState = z.output<typeof EscalationListInput>['state']
/** One cell of the hot-spots, as its rows are asked for. */
export type Cell = Pick<
  z.output<typeof HotSpotRowsInput>,
  'from' | 'to' | 'grain' | 'placeCode' | 'matterType'
>

const keys = {
  all: ['escalation'],
  ofRecord: (consultationId: string) => ['escalation', 'of-record', consultationId],
  list: (state: EscalationState) => ['escalation', 'list', state],
  one: (id: string) => ['escalation', 'one', id],
  hotSpots: (period: Period) => ['escalation', 'hot-spots', period],
  rows: (cell: Cell) => ['escalation', 'hot-spot-rows', cell],
}

async function changed<T>(write: Promise<T>, keyOf: (answer: T) => readonly unknown[]): Promise<T> {
  try {
    const answer = await write
    queryClient.setQueryData(keyOf(answer), answer)
    return answer
  } finally {
    void queryClient.invalidateQueries({ queryKey: keys.all })
  }
}

/** How the matter of one's own record stands with the county's centre. */
export const useRecordEscalation = (consultationId: string) =>
  useQuery({
    queryKey: keys.ofRecord(consultationId),
    queryFn: () => api.escalation.ofRecord.query({ consultationId }),
  })

/** Brings it before the centre, or tells more. */
export const escalate = (input: z.input<typeof Escalate>): Promise<RecordEscalation> =>
  changed(api.escalation.escalate.mutate(input), ({ consultationId }) => keys.ofRecord(consultationId))

/** Escalations of the centres one serves: under way, or closed. */
export const useEscalations = (state: EscalationState) =>
  useInfiniteQuery({
    queryKey: keys.list(state),
    queryFn: ({ pageParam }) => api.escalation.list.query({ state, ...(pageParam && { after: pageParam }) }),
    initialPageParam: undefined as { openedAt: string; id: string } | undefined,
    getNextPageParam: ({ rows, more }) => {
      const last = more ? rows[rows.length - 1] : undefined
      return last && { openedAt: last.openedAt, id: last.id }
    },
  })

/** One escalation as the centre and the city see it. */
export const useEscalation = (id: string) =>
  useQuery({ queryKey: keys.one(id), queryFn: () => api.escalation.one.query({ id }) })

const keyOf = ({ id }: Escalation) => keys.one(id)

export const acknowledgeEscalation = (input: z.input<typeof Acknowledge>): Promise<Escalation> =>
  changed(api.escalation.acknowledge.mutate(input), keyOf)
export const reportEscalation = (input: z.input<typeof ReportToGovernment>): Promise<Escalation> =>
  changed(api.escalation.report.mutate(input), keyOf)
export const closeEscalation = (input: z.input<typeof CloseEscalation>): Promise<Escalation> =>
  changed(api.escalation.close.mutate(input), keyOf)
export const urgeEscalation = (input: z.input<typeof Urge>): Promise<Escalation> =>
  changed(api.escalation.urge.mutate(input), keyOf)

/** Records by type and place over a period, of all one serves, and what rises this month. */
export const useHotSpots = (period: Period) =>
  useQuery({ queryKey: keys.hotSpots(period), queryFn: () => api.escalation.hotSpots.query(period) })

/** The records behind one cell, newest first. */
export const useHotSpotRows = (cell: Cell) =>
  useInfiniteQuery({
    queryKey: keys.rows(cell),
    queryFn: ({ pageParam }) =>
      api.escalation.hotSpotRows.query({ ...cell, ...(pageParam && { before: pageParam }) }),
    initialPageParam: undefined as { at: string; id: string } | undefined,
    getNextPageParam: ({ rows, more }) => {
      const last = more ? rows[rows.length - 1] : undefined
      return last && { at: last.at, id: last.id }
    },
  })
