import type { PresenceCode } from '@contract/site/schema'

/** How a shown code stands: current; its time is up and it still counts for whoever has just scanned it; worthless. */
export type ScreenState = 'current' | 'making-way' | 'dead'

const STEP_SECONDS = 30

/**
 * @param now the server's clock
 * @returns `left`: whole seconds until the next code, never negative; `share`: of the step still left, 0 to 1
 */
export function screenState({ validUntil }: Pick<PresenceCode, 'validUntil'>, now: Date) {
  const seconds = (Date.parse(validUntil) - now.getTime()) / 1000
  const state: ScreenState = seconds > 0 ? 'current' : seconds > -STEP_SECONDS ? 'making-way' : 'dead'
  const left = Math.max(0, Math.min(STEP_SECONDS, seconds))
  return { state, left: Math.ceil(left), share: left / STEP_SECONDS }
}
