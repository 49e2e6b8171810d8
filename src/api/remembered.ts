import { queryClient } from './query-client'

/** What other areas know, by the beginning of their cache keys: an act of one says of another that it no longer holds. */
export const known = {
  aid: ['aid'],
  ownCases: ['aid', 'own'],
  assignment: ['assignment'],
  waiting: ['assignment', 'waiting'],
  casePay: ['case-pay'],
  caseReports: ['casework', 'reports'],
  closing: ['closing'],
  consultation: ['consultation'],
  coverage: ['defence', 'coverage'],
  defence: ['defence'],
  documents: ['document', 'case'],
  monitors: ['quality', 'monitors'],
  report: ['report'],
  review: ['review'],
  clocks: ['review', 'clocks'],
  supervision: ['supervision'],
} as const

type Key = readonly unknown[]

/** It is asked for anew where it is looked at now, and elsewhere when it is next. */
export const lookAgain = (...keys: Key[]): void => {
  for (const queryKey of keys) void queryClient.invalidateQueries({ queryKey })
}

/** It is asked for anew when it is next looked at; a page that shows it now is left alone. */
export const forget = (...keys: Key[]): void => {
  for (const queryKey of keys) void queryClient.invalidateQueries({ queryKey, refetchType: 'none' })
}

/** Looking leaves a trace on the server, so it is asked for once a visit. */
export const onceAVisit = {
  staleTime: Infinity,
  gcTime: 0,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
} as const
