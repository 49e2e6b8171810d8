import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { browserFolder } from './chromium'

/** Environment that lets a browser draw Chinese: empty where the system has a Chinese font of its own. */
export function chineseFonts(): Record<string, string> {
  if (process.platform !== 'linux' || systemHasChinese()) return {}
  return { FONTCONFIG_FILE: writeFontConfiguration() }
}

function systemHasChinese(): boolean {
  try {
    return execFileSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' }).trim() !== ''
  } catch {
    return false
  }
}

/** Noto Sans SC from npm beside whatever fonts the system has. Returns the path of the configuration. */
export function writeFontConfiguration(): string {
  const noto = path.dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'))
  const folders = [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    path.join(noto, '400Regular'),
    path.join(noto, '700Bold'),
  ]
  const file = path.join(browserFolder, 'fonts.conf')
  fs.mkdirSync(browserFolder, { recursive: true })
  fs.writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((folder) => `<dir>${folder}</dir>`).join('\n')}
<cachedir>${path.join(browserFolder, 'font-cache')}</cachedir>
</fontconfig>
`,
  )
  return file
}
