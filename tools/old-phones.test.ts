import { newSyntaxIn } from './old-phones'

test.each([
  ['optional chaining', 'a?.b'],
  ['nullish coalescing', 'a ?? b'],
  ['a class field', 'class A { b = 1 }'],
  ['flat import', 'import "a"'],
  ['broken code', 'a = ('],
])('an old phone cannot read %s', (_, script) => {
  expect(newSyntaxIn(script)).toEqual([expect.stringMatching(/^newer than ES2019/)])
})

test('look-behind is syntax of 2018, but iOS learned it in 2023', () => {
  expect(newSyntaxIn('var a = /(?<=¥)\\d+/, b = /(?<!x)y/')).toEqual([
    'look-behind in /(?<=¥)\\d+/',
    'look-behind in /(?<!x)y/',
  ])
})

test('what is old enough passes', () => {
  expect(
    newSyntaxIn(
      'async function f({ a, ...b }) { for await (const c of b) try { a ** c } catch { a() } return /(?<y>\\d{4})/s }',
    ),
  ).toEqual([])
})
