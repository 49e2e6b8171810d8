import { openWorld } from './testing/world'

test('two sides of one dispute are not given to two lawyers of one firm, however near in time', async () => {
  const world = await openWorld()
  try {
    world.stage.at('2026-11-23T08:30:00+08:00')
    const [first, second] = [
      await world.lawyer('关律师', { unit: '长治同一律师事务所', max_open_cases: 100 }),
      await world.lawyer('张律师', { unit: '长治同一律师事务所', max_open_cases: 100 }),
    ]
    const seen: string[] = []
    for (let round = 0; round < 6; round++) {
      const [wife, husband] = [`秀英${'甲乙丙丁戊己'[round]}`, `大强${'甲乙丙丁戊己'[round]}`]
      const hers = await world.granted(await world.stage.resident(), { name: wife, opponent: husband })
      const his = await world.granted(await world.stage.resident(), { name: husband, opponent: wife })
      const because = '他们正好有空'
      const both = await Promise.all([
        world.assign(world.county, hers, first, { because }),
        world.assign(world.colleague, his, second, { because }),
      ])
      seen.push(
        both
          .map(({ code }) => code ?? 'done')
          .sort()
          .join(),
      )
    }
    expect(seen).toEqual(Array(6).fill('cannot-assign,done'))
  } finally {
    await world.stage.close()
  }
})
