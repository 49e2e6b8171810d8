import { parse, type Token } from 'acorn'

/**
 * The newest language that is read on every phone we serve (babel.config.js): iOS 12 and Chrome 67. What ES2019 added
 * to the syntax, a catch without a name, iOS has since 11.3 and Chrome since 66; ES2020 begins with iOS 13.4.
 */
const language = 2019

/** What an old phone would stumble over in a script: newer syntax, or a look-behind, which iOS reads from 16.4 on. */
export function newSyntaxIn(script: string): string[] {
  const tokens: Token[] = []
  try {
    parse(script, { ecmaVersion: language, sourceType: 'script', onToken: tokens })
  } catch (error) {
    return [`newer than ES${language}: ${(error as Error).message} near ${excerpt(script, error)}`]
  }
  return tokens
    .filter((token) => token.type.label === 'regexp')
    .map((token) => (token as Token & { value: { pattern: string } }).value.pattern)
    .filter((pattern) => /\(\?<[=!]/.test(pattern))
    .map((pattern) => `look-behind in /${pattern}/`)
}

function excerpt(script: string, error: unknown): string {
  const { pos = 0 } = error as { pos?: number }
  return JSON.stringify(script.slice(Math.max(0, pos - 30), pos + 30))
}
