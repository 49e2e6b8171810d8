import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Figure } from '@contract/report/labels'
import type { FigureRow, Period } from '@contract/report/schema'
import { api } from './client'

const keys = {
  todo: ['report', 'todo'],
  figures: (period: Period) => ['report', 'figures', period],
  rows: (figure: Figure, period: Period) => ['report', 'rows', figure, period],
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
