import { toChineseMap } from './gcj02'

test('a point whose place on Chinese maps is well known', () => {
  const { lat, lng } = toChineseMap({ lat: 39.915, lng: 116.404 })
  expect(lat).toBeCloseTo(39.9164, 4)
  expect(lng).toBeCloseTo(116.41024, 4)
})

test('around Changzhi the two are some hundred metres apart, never a street mix-up and never nothing', () => {
  for (const place of [
    { lat: 36.195, lng: 113.116 },
    { lat: 36.838, lng: 112.865 },
    { lat: 35.95, lng: 113.4 },
  ]) {
    const drawn = toChineseMap(place)
    const metres = Math.hypot((drawn.lat - place.lat) * 111_000, (drawn.lng - place.lng) * 90_000)
    expect(metres).toBeGreaterThan(100)
    expect(metres).toBeLessThan(1000)
  }
})
