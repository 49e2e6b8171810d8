import * as z from 'zod'

/** What may be waiting for a staff member, in the order of its clock: what runs in minutes first, then the statutory one. Unit: 件. */
export const todoKeys = [
  'escalations',
  'detainees',
  'defence',
  'aid',
  'taken-in',
  'to-tell',
  'transfers',
  'objections',
  'following',
  'promises',
  'false-promises',
  'assignments',
  'case-reports',
  'case-files',
  'case-pay',
  'monitoring',
  'grade-appeals',
  'clocks',
  'unserved',
  'questions',
  'visits',
  'complaints',
  'referrals',
  'return-visits',
  'findings',
  'explanations',
  'requests',
  'make-ups',
  'patterns',
  'people',
  'inspections',
  'rectifications',
  'subsidies',
] as const
export type TodoKey = (typeof todoKeys)[number]

/** How much waits, by kind; a kind that is not the caller's to do is left out. */
export const Todo = z.object({ counts: z.partialRecord(z.enum(todoKeys), z.int()) })
export type Todo = z.output<typeof Todo>
