import { homeSite } from './home-site'
import { siteOf } from '@contract/site/testing/point-of'

const station = siteOf()
const workroom = siteOf({ code: '1000', kind: 'village-workroom', areaCode: '140406100200' })

test('a station’s people mean their station, however many workrooms lie below it', () => {
  expect(homeSite([station, workroom], ['140406100000'])).toBe(station)
})

test('with one site there is nothing to choose', () => {
  expect(homeSite([workroom], [])).toBe(workroom)
})

test('two townships, or a county, have to choose', () => {
  const other = siteOf({ code: '2ble1h', areaCode: '140406101000' })
  expect(homeSite([station, other], ['140406100000', '140406101000'])).toBeUndefined()
  expect(homeSite([station, other], [])).toBeUndefined()
})
