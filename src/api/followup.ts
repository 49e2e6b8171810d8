import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type {
  AssignVisits,
  DrawnAgain,
  DrawSample,
  FinishVisit,
  MonthInput,
  OnVisit,
  ReportVisit,
  RevealedVisitor,
  Visit,
  VisitMonth,
  VisitsInput,
} from '@contract/followup/schema'
import { api } from './client'
import { queryClient } from './query-client'

type Asked = z.input<typeof MonthInput>
type RowsOf = Omit<VisitsInput, 'after'>

const keys = {
  all: ['followup'],
  month: (asked: Asked) => ['followup', 'month', asked],
  rows: (of: RowsOf) => ['followup', 'rows', of],
  visit: (id: string) => ['followup', 'visit', id],
  callers: (countyCode: string) => ['followup', 'callers', countyCode],
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
const keyOf = ({ id }: Visit) => keys.visit(id)

/** Drawings and figures of a county's month; of one's own county and the last month when none is named. */
export const useVisitMonth = (asked: Asked) =>
  useQuery({ queryKey: keys.month(asked), queryFn: () => api.followup.month.query(asked) })

/** Rows behind a figure, or tasks. */
export const useVisits = (of: RowsOf) =>
  useInfiniteQuery({
    queryKey: keys.rows(of),
    queryFn: ({ pageParam }) => api.followup.rows.query({ ...of, ...(pageParam && { after: pageParam }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ rows, more }) => (more ? rows[rows.length - 1]?.id : undefined),
  })

/** Who may be given visits of a county. */
export const useCallers = (countyCode: string) =>
  useQuery({ queryKey: keys.callers(countyCode), queryFn: () => api.followup.callers.query({ countyCode }) })

export const useVisit = (id: string) =>
  useQuery({ queryKey: keys.visit(id), queryFn: () => api.followup.visit.query({ id }) })

export const drawVisits = (input: z.input<typeof DrawSample>): Promise<VisitMonth> =>
  changed(api.followup.draw.mutate(input))
/** Draws again from the record, and tells whether it comes out the same. */
export const redrawVisits = (id: string): Promise<DrawnAgain> => api.followup.redraw.query({ id })
export const assignVisits = (input: z.input<typeof AssignVisits>): Promise<{ assigned: number }> =>
  changed(api.followup.assign.mutate(input))
export const noAnswer = (input: z.input<typeof OnVisit>): Promise<Visit> =>
  changed(api.followup.noAnswer.mutate(input), keyOf)
export const finishVisit = (input: z.input<typeof FinishVisit>): Promise<Visit> =>
  changed(api.followup.finish.mutate(input), keyOf)
export const reportVisit = (input: z.input<typeof ReportVisit>): Promise<Visit> =>
  changed(api.followup.report.mutate(input), keyOf)

/** The visitor in clear; each look is written down, and it is kept nowhere. */
export const revealVisitor = (input: z.input<typeof OnVisit>): Promise<RevealedVisitor> =>
  api.followup.revealVisitor.mutate(input)
