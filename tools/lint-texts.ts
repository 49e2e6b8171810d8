import { text } from 'node:stream/consumers'
import { ESLint } from 'eslint'
import { configs } from 'typescript-eslint'

/** Lints texts as if they stood at given paths: reads `[{ path, text }]`, writes for each the rules it broke. */
async function main(): Promise<void> {
  const probes = JSON.parse(await text(process.stdin)) as { path: string; text: string }[]
  // rules that need types would need files that exist
  const eslint = new ESLint({ overrideConfig: [configs.disableTypeChecked] })
  const results = await Promise.all(
    probes.map(async (probe) => {
      const [result] = await eslint.lintText(probe.text, { filePath: probe.path })
      return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message)
    }),
  )
  process.stdout.write(JSON.stringify(results))
}

void main()
