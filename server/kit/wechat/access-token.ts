export type IssuedToken = { token: string; lifetimeSeconds: number }

export interface AccessToken {
  /** The token in force; asks for one only when there is none or its end is near. */
  current(): Promise<string>
  /** A token other than the refused one; who asks second gets what the first one fetched. */
  insteadOf(refused: string): Promise<string>
}

/** Kept back from a token's life: clocks differ, and a request is under way for a while. */
const MARGIN_MS = 60_000

/** Keeps one access token in memory. However many ask at once, `issue` runs once at a time. */
export function cacheAccessToken(issue: () => Promise<IssuedToken>, now: () => Date): AccessToken {
  let kept: { token: string; endsAt: number } | undefined
  let asking: Promise<string> | undefined

  const ask = () =>
    (asking ??= issue()
      .then(({ token, lifetimeSeconds }) => {
        kept = { token, endsAt: now().getTime() + lifetimeSeconds * 1000 - MARGIN_MS }
        return token
      })
      .finally(() => (asking = undefined)))

  const current = async () => (kept && now().getTime() < kept.endsAt ? kept.token : ask())

  return {
    current,
    insteadOf: async (refused) => {
      if (kept?.token === refused) kept = undefined
      return current()
    },
  }
}
