import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type {
  ApprovePattern,
  EndPattern,
  Pattern,
  PatternsInput,
  ProposePattern,
} from '@contract/roster/pattern-schema'
import type {
  CoverageInput,
  FillPlan,
  Plan,
  PlanChange,
  PlanInput,
  Published,
  PublishPlan,
  SetSlot,
  SlotPeopleInput,
} from '@contract/roster/schema'
import { api } from './client'
import { queryClient } from './query-client'

type PlanOf = z.input<typeof PlanInput>

const keys = {
  all: ['roster'],
  plan: ({ county, month }: PlanOf) => ['roster', 'plan', county, month],
  history: ({ county, month }: PlanOf) => ['roster', 'history', county, month],
  slotPeople: (input: z.input<typeof SlotPeopleInput>) => ['roster', 'slot-people', input],
  patterns: (input: z.input<typeof PatternsInput>) => ['roster', 'patterns', input],
  pattern: (id: string) => ['roster', 'pattern', id],
  people: (county: string) => ['roster', 'people', county],
  coverage: (input: z.input<typeof CoverageInput>) => ['roster', 'coverage', input],
}

/** The plan of a county and month, with its draft. */
export const usePlan = (of: PlanOf) =>
  useQuery({ queryKey: keys.plan(of), queryFn: () => api.roster.plan.query(of) })

/** What was published of a plan, newest first. */
export const usePlanHistory = (of: PlanOf) =>
  useQuery({ queryKey: keys.history(of), queryFn: () => api.roster.history.query(of) })

/** Who may take a slot, fittest first; asked anew each time, since every edit changes it. */
export const useSlotPeople = (input: z.input<typeof SlotPeopleInput>) =>
  useQuery({
    queryKey: keys.slotPeople(input),
    queryFn: () => api.roster.slotPeople.query(input),
    staleTime: 0,
    gcTime: 0,
  })

/**
 * A plan after an edit, without asking for the month again. `gone` is the slot the edit was on: one that the answer does
 * not name any more is there no longer.
 */
export function planAfter(plan: Plan, { slots, ...moving }: PlanChange, gone?: string): Plan {
  const changed = new Set([...slots.map(({ key }) => key), gone])
  const kept = plan.slots.filter(({ key }) => !changed.has(key))
  const order = new Map(plan.sites.map(({ code }, index) => [code, index]))
  return {
    ...plan,
    ...moving,
    slots: [...kept, ...slots].sort(
      (a, b) => a.startsAt.localeCompare(b.startsAt) || order.get(a.siteCode)! - order.get(b.siteCode)!,
    ),
  }
}

const keepChange = (of: PlanOf, change: PlanChange, gone?: string) =>
  queryClient.setQueryData<Plan>(keys.plan(of), (plan) => plan && planAfter(plan, change, gone))

/** Fills what is empty by rule. */
export async function fillPlan(input: z.input<typeof FillPlan>): Promise<PlanChange> {
  const change = await api.roster.fill.mutate(input)
  keepChange(input, change)
  return change
}

/** One tap on the plan. */
export async function setSlot(input: z.input<typeof SetSlot>): Promise<PlanChange> {
  const change = await api.roster.setSlot.mutate(input)
  keepChange(input, change, 'key' in input.edit ? input.edit.key : undefined)
  return change
}

const refresh = async () => {
  const stale = [keys.all, ['board'], ['notice'], ['site'], ['one-offs']]
  await Promise.all(stale.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
}

/** Publishes the draft; where the server says no, the plan has moved on and is asked for again. */
export async function publishPlan(input: z.input<typeof PublishPlan>): Promise<Published> {
  try {
    return await api.roster.publish.mutate(input)
  } finally {
    void refresh()
  }
}

/** Patterns of an area or site within one's scope. */
export const usePatterns = (input: z.input<typeof PatternsInput>) =>
  useQuery({ queryKey: keys.patterns(input), queryFn: () => api.roster.patterns.query(input) })

/** One pattern; nothing is asked without an id. */
export const usePattern = (id: string | undefined) =>
  useQuery({
    queryKey: keys.pattern(id ?? ''),
    queryFn: () => api.roster.pattern.query({ id: id! }),
    enabled: id !== undefined,
  })

/** Who may sit duty in a county, for choosing a rota. */
export const useRosterPeople = (county: string) =>
  useQuery({ queryKey: keys.people(county), queryFn: () => api.roster.people.query({ county }) })

/** Proposes a pattern, or a changed version of one; a county's own is approved at once. */
export async function proposePattern(input: z.input<typeof ProposePattern>): Promise<Pattern> {
  const pattern = await api.roster.proposePattern.mutate(input)
  await refresh()
  return pattern
}

/** Approves what a station proposed. */
export async function approvePattern(input: z.input<typeof ApprovePattern>): Promise<Pattern> {
  const pattern = await api.roster.approvePattern.mutate(input)
  await refresh()
  return pattern
}

/** Ends a pattern, or turns a proposal down. */
export async function endPattern(input: z.input<typeof EndPattern>): Promise<Pattern> {
  const pattern = await api.roster.endPattern.mutate(input)
  await refresh()
  return pattern
}

/** Where duty is short of the rule, over some days. */
export const useCoverage = (input: z.input<typeof CoverageInput>) =>
  useQuery({
    queryKey: keys.coverage(input),
    queryFn: () => api.roster.coverage.query(input),
    placeholderData: keepPreviousData,
  })
