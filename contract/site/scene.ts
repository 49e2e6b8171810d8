import * as z from 'zod'

/**
 * The text inside a printed or shown code. WeChat allows 32 visible characters of a small alphabet, so keys are
 * one letter: `s` site, `p` key of the printed sheet, `k` rotating code of the station's screen, `r` rating ticket,
 * `a` to go on as an application, `f` to follow a referral, `l` to take a case up on a phone of one's own.
 */
export const Scene = z.object({
  s: z
    .string()
    .regex(/^[0-9a-z]{1,6}$/)
    .optional(),
  p: z
    .string()
    .regex(/^[0-9a-z]{6}$/)
    .optional(),
  k: z
    .string()
    .regex(/^\d{8}$/)
    .optional(),
  r: z
    .string()
    .regex(/^[0-9A-Za-z]{22}$/)
    .optional(),
  a: z
    .string()
    .regex(/^[0-9A-Za-z]{22}$/)
    .optional(),
  f: z
    .string()
    .regex(/^[0-9A-Za-z]{22}$/)
    .optional(),
  l: z
    .string()
    .regex(/^[2-9A-HJ-NP-Z]{10}$/)
    .optional(),
})
export type Scene = z.output<typeof Scene>

export const SCENE_MAX_CHARACTERS = 32

export function formatScene(scene: Scene): string {
  const text = Object.entries(Scene.parse(scene))
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${value}`)
    .join('&')
  if (text.length > SCENE_MAX_CHARACTERS) throw new RangeError('scene exceeds 32 characters')
  return text
}

/** Reads a scene or any URL carrying one; what is not a scene reads as empty. */
export function parseScene(text: string): Scene {
  const query = text.includes('?') ? text.slice(text.indexOf('?') + 1) : text
  const pairs = query.split('&').flatMap((part) => {
    const at = part.indexOf('=')
    return at > 0 ? [[part.slice(0, at), part.slice(at + 1)] as const] : []
  })
  const parsed = Scene.safeParse(Object.fromEntries(pairs))
  return parsed.success ? parsed.data : {}
}
