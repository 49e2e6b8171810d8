import { useQuery } from '@tanstack/react-query'
import type { CheckIn, DueShift } from '@contract/duty/schema'
import { api } from './client'
import { queryClient } from './query-client'

const keys = {
  all: ['duty'],
  today: ['duty', 'today'],
  month: (month: string) => ['duty', 'month', month],
  shift: (id: string) => ['duty', 'shift', id],
  onDuty: ['duty', 'on-duty'],
}

/** The practitioner's own shifts of today and the next one. */
export const useToday = () => useQuery({ queryKey: keys.today, queryFn: () => api.duty.today.query() })

/** The practitioner's own shifts of a month 'YYYY-MM', newest first. */
export const useMonth = (month: string) =>
  useQuery({ queryKey: keys.month(month), queryFn: () => api.duty.month.query({ month }) })

/** One shift of the practitioner's own. */
export const useShift = (id: string | undefined) =>
  useQuery({
    queryKey: keys.shift(id ?? ''),
    queryFn: () => api.duty.shift.query({ id: id! }),
    enabled: id !== undefined,
  })

const ON_DUTY_EVERY_MS = 30_000

/** Who is on duty now within the areas a staff member serves; asked again every half minute. */
export const useOnDuty = () =>
  useQuery({
    queryKey: keys.onDuty,
    queryFn: () => api.duty.onDuty.query({}),
    refetchInterval: ON_DUTY_EVERY_MS,
  })

export type Moment = 'in' | 'out'

/** Checks in or out; what is known of duty no longer holds, whatever came of it. */
export async function sendPresence(moment: Moment, input: CheckIn): Promise<DueShift> {
  try {
    return await (moment === 'in' ? api.duty.checkIn.mutate(input) : api.duty.checkOut.mutate(input))
  } finally {
    void queryClient.invalidateQueries({ queryKey: keys.all })
  }
}
