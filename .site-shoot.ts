import { launchBrowser, openPhone } from './e2e/support/browser'
const base = process.env.BASE ?? 'http://127.0.0.1:3107'
const only = process.argv.slice(2)
const out = '/tmp/site-shots'
async function call(name: string, procedure: string, input: unknown, session?: string) {
  const r = await fetch(`${base}/call/${name}`, { method: 'POST', headers: { 'content-type': 'application/json', ...(session ? { authorization: `Bearer ${session}` } : {}) }, body: JSON.stringify({ procedure, input }) })
  return (await r.json()) as any
}
async function main() {
  const people = (await call('account', 'demoPeople', {})).data
  const signIn = async (i: number) => (await call('account', 'demoSignIn', { accountId: people[i].accountId })).data
  const persons: any = { resident: await signIn(0), lawyer: await signIn(2), station: await signIn(3), county: await signIn(4), city: await signIn(6) }
  const shots: [string, string, string | undefined, ((page: any) => Promise<void>)?][] = [
    ['home', '#/pages/home/index', undefined],
    ['sites', '#/pages/sites/index', undefined],
    ['sites-county', '#/pages/sites/index?county=140406', undefined],
    ['point', '#/pages/point/index?s=2ble1g', undefined],
    ['point-next', '#/pages/point/index?s=2blxev', undefined],
    ['point-none', '#/pages/point/index', undefined],
    ['point-unknown', '#/pages/point/index?s=zzzz', undefined],
    ['point-lawyer', '#/pages/point/index?s=2ble1g&k=12345678', 'lawyer'],
    ['staff-home-station', '#/staff/home/index', 'station'],
    ['staff-home-county', '#/staff/home/index', 'county'],
    ['staff-home-city', '#/staff/home/index', 'city', async (page) => { await page.getByText('本月').click(); await page.waitForTimeout(800) }],
    ['presence', '#/staff/presence-code/index', 'station'],
    ['presence-choose', '#/staff/presence-code/index', 'county'],
    ['site-code', '#/staff/site-code/index?site=2ble1g', 'county'],
    ['staff-sites', '#/staff/sites/index', 'county'],
    ['staff-site', '#/staff/site/index?site=2ble1g', 'county'],
    ['staff-site-edit', '#/staff/site/index?site=2ble1g', 'county', async (page) => { await page.getByText('修改').click(); await page.waitForTimeout(500) }],
    ['workrooms', '#/staff/workrooms/index', 'county'],
    ['figure', `#/staff/figure/index?figure=consultations&from=${new Date(Date.now()-20*864e5).toISOString().slice(0,10)}&to=${new Date().toISOString().slice(0,10)}`, 'county'],
  ]
  const browser = await launchBrowser()
  for (const elder of [false, true])
    for (const [name, path, who, act] of shots) {
      if (only.length && !only.includes(name)) continue
      const context = await openPhone(browser)
      const page = await context.newPage()
      const errors: string[] = []
      page.on('console', (m) => { if (m.type() === 'error') errors.push(m.text()) })
      page.on('pageerror', (e) => errors.push(String(e)))
      await page.goto(base + '/#/pages/none')
      await page.evaluate(([person, elderOn]: any) => {
        if (person) localStorage.setItem('session', JSON.stringify({ data: JSON.stringify({ state: { token: person.session, who: person.who }, version: 0 }) }))
        localStorage.setItem('elder', JSON.stringify({ data: JSON.stringify({ state: { elder: elderOn }, version: 0 }) }))
      }, [who ? persons[who] : null, elder])
      await page.goto('about:blank')
      await page.goto(base + '/' + path)
      await page.waitForTimeout(2200)
      if (act) await act(page)
      await page.evaluate(() => { const p = [...document.querySelectorAll('.taro_page')].at(-1) as HTMLElement; (window as any).__h = p?.scrollHeight })
      const h = await page.evaluate(() => (window as any).__h)
      await page.setViewportSize({ width: 390, height: Math.min(Math.max(844, h || 844), 4000) })
      await page.waitForTimeout(300)
      await page.screenshot({ path: `${out}/${name}${elder ? '-elder' : ''}.png` })
      if (errors.length) console.log(name, errors.slice(0, 3))
      await context.close()
    }
  await browser.close()
}
void main()
