import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type { CaseFigureRows, CaseFigureRowsInput, CaseFiguresInput } from '@contract/report/case-figures'
import type { Figure } from '@contract/report/labels'
import type { FigureRow, Period } from '@contract/report/schema'
import { api } from './client'

type CaseFigureAsked = Omit<z.input<typeof CaseFigureRowsInput>, 'after'>

const keys = {
  todo: ['report', 'todo'],
  figures: (period: Period) => ['report', 'figures', period],
  rows: (figure: Figure, period: Period) => ['report', 'rows', figure, period],
  caseFigures: (asked: z.input<typeof CaseFiguresInput>) => ['report', 'case-figures', asked],
  caseRows: (asked: CaseFigureAsked) => ['report', 'case-rows', asked],
}

/** How much waits for the staff member, by kind. */
export const useTodo = () => useQuery({ queryKey: keys.todo, queryFn: () => api.report.todo.query() })

/** Figures of all the person serves, over days; those before stay while others are fetched. */
export const useFigures = (period: Period) =>
  useQuery({
    queryKey: keys.figures(period),
    queryFn: () => api.report.dayFigures.query(period),
    placeholderData: keepPreviousData,
  })

const after = (last: FigureRow | undefined) => last && { at: last.at, id: last.id }

/** The rows behind a figure, newest first, further pages on demand. */
export const useFigureRows = (figure: Figure, period: Period) =>
  useInfiniteQuery({
    queryKey: keys.rows(figure, period),
    queryFn: ({ pageParam }) => api.report.rows.query({ ...period, figure, before: pageParam }),
    initialPageParam: undefined as ReturnType<typeof after>,
    getNextPageParam: ({ rows, more }) => (more ? after(rows.at(-1)) : undefined),
  })

/** 受理, 办理 and 办结 of a period. */
export const useCaseFigures = (asked: z.input<typeof CaseFiguresInput>) =>
  useQuery({ queryKey: keys.caseFigures(asked), queryFn: () => api.report.caseFigures.query(asked) })

/** The cases behind one of them. */
export const useCaseFigureRows = (asked: CaseFigureAsked) =>
  useInfiniteQuery({
    queryKey: keys.caseRows(asked),
    queryFn: ({ pageParam }) => api.report.caseFigureRows.query({ ...asked, after: pageParam }),
    initialPageParam: undefined as z.input<typeof CaseFigureRowsInput>['after'],
    getNextPageParam: ({ rows, more }: CaseFigureRows) => {
      const last = more ? rows.at(-1) : undefined
      return last && { on: last.acceptedOn, id: last.id }
    },
  })
