import { create } from 'qrcode'
import { urlCode } from './code-image'

test('is an SVG of exactly the address, level M, with four quiet modules around it', async () => {
  const url = 'https://fy.example.cn/#/pages/point/index?s=1a&k=惠民'
  const image = await urlCode(url)
  const [head, body = ''] = image.split(',')
  expect(head).toBe('data:image/svg+xml;base64')
  const svg = Buffer.from(body, 'base64').toString('utf8')

  const { modules, errorCorrectionLevel } = create(url, { errorCorrectionLevel: 'M' })
  expect(errorCorrectionLevel.bit).toBe(0) // M by the standard's table
  const side = modules.size + 8
  expect(svg).toContain(`viewBox="0 0 ${side} ${side}"`)
  expect(darkModules(svg)).toEqual(
    Array.from(modules.data)
      .flatMap((dark, at) =>
        dark ? [`${4 + (at % modules.size)},${4 + Math.floor(at / modules.size)}`] : [],
      )
      .sort(),
  )
})

/** `x,y` of each dark module, walked along the strokes of the path. */
function darkModules(svg: string): string[] {
  const path = /stroke="#000000" d="([^"]+)"/.exec(svg)?.[1] ?? ''
  const dark: string[] = []
  let x = 0
  let y = 0
  for (const [, letter, first, second] of path.matchAll(/([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?/g)) {
    if (letter === 'M') [x, y] = [Number(first), Number(second)]
    else if (letter === 'm') [x, y] = [x + Number(first), y + Number(second)]
    else for (const end = x + Number(first); x < end; x++) dark.push(`${x},${Math.floor(y)}`)
  }
  return dark.sort()
}
