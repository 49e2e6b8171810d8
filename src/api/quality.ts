import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type {
  ChangeSheet,
  DrawMonth,
  MonitorDesk,
  Monitoring,
  Monitors,
  MonitorsInput,
  RecordMonitor,
  ScoreSheets,
} from '@contract/quality/schema'
import { newId } from '@/platform/new-id'
import { api } from './client'
import { queryClient } from './query-client'
import { forget, known } from './remembered'

export type MonitorFilter = Pick<z.output<typeof MonitorsInput>, 'month' | 'kind' | 'handler'>

const keys = {
  monitoring: (id: string) => ['quality', 'monitoring', id],
  monitors: (filter: MonitorFilter) => ['quality', 'monitors', filter],
  desk: ['quality', 'desk'],
  sheets: ['quality', 'sheets'],
}

/** Monitoring of one case, without what people said. */
export const useMonitoring = (id: string) =>
  useQuery({ queryKey: keys.monitoring(id), queryFn: () => api.quality.monitoring.query({ id }) })

export async function recordMonitor(input: z.input<typeof RecordMonitor>): Promise<Monitoring> {
  const it = await api.quality.record.mutate(input)
  queryClient.setQueryData(keys.monitoring(it.id), it)
  forget(known.monitors, keys.desk, known.report, known.supervision)
  return it
}

/** What was said at one look; leaves a trace. */
export const openMonitor = (id: string) => api.quality.openMonitor.mutate({ id, requestId: newId() })

/** Looks taken, page by page. */
export const useMonitors = (filter: MonitorFilter) =>
  useInfiniteQuery({
    queryKey: keys.monitors(filter),
    queryFn: ({ pageParam }) => api.quality.monitors.query({ ...filter, before: pageParam }),
    initialPageParam: undefined as z.output<typeof MonitorsInput>['before'],
    getNextPageParam: ({ rows, more }: Monitors) => {
      const last = rows.at(-1)
      return more && last ? { on: last.doneOn, id: last.id } : undefined
    },
  })

/** What was drawn and waits. */
export const useMonitorDesk = () => useQuery({ queryKey: keys.desk, queryFn: () => api.quality.desk.query() })

export async function drawMonth(input: z.input<typeof DrawMonth>): Promise<MonitorDesk> {
  const desk = await api.quality.drawMonth.mutate(input)
  queryClient.setQueryData(keys.desk, desk)
  return desk
}

/** Draws again from what was recorded. */
export const redrawMonth = (id: string) => api.quality.redraw.query({ id })

export const useScoreSheets = () =>
  useQuery({ queryKey: keys.sheets, queryFn: () => api.quality.sheets.query() })

export async function changeSheet(input: z.input<typeof ChangeSheet>): Promise<ScoreSheets> {
  const all = await api.quality.changeSheet.mutate(input)
  queryClient.setQueryData(keys.sheets, all)
  return all
}
