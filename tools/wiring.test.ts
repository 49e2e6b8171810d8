import fs from 'node:fs'
import path from 'node:path'
import { routers } from '../server/host/routers'
import { TIMETABLE } from '../server/host/schedule'
import { functionNames } from './build-functions'

const root = path.resolve(__dirname, '..')

interface CloudFunction {
  name: string
  triggers?: { name: string; config: string }[]
}
const { functions } = JSON.parse(fs.readFileSync(path.join(root, 'cloudbaserc.json'), 'utf8')) as {
  functions: CloudFunction[]
}

test('each folder of a function is deployed to the cloud and answered by the host, and nothing else is', () => {
  const names = functionNames(root)
  expect(functions.map(({ name }) => name).sort()).toEqual(names)
  expect(Object.keys(routers).sort()).toEqual(names)
})

/** Seconds first and years last, as the cloud writes them. */
const inCloudWords = (pattern: string) =>
  pattern.split(' ').length === 6 ? `${pattern} *` : `0 ${pattern} *`

test('the cloud’s timers and the host’s keep the same hours, each naming a job that is there', () => {
  const inCloud = Object.fromEntries(
    functions
      .filter(({ triggers }) => triggers)
      .map(({ name, triggers = [] }) => [
        name,
        Object.fromEntries(triggers.map(({ name, config }) => [name, config])),
      ]),
  )
  const onHost = Object.fromEntries(
    Object.entries(TIMETABLE).map(([name, timers]) => [
      name,
      Object.fromEntries(Object.entries(timers).map(([job, pattern]) => [job, inCloudWords(pattern)])),
    ]),
  )
  expect(inCloud).toEqual(onHost)
  for (const [name, timers] of Object.entries(TIMETABLE))
    expect(Object.keys(routers[name]!._def.procedures as object).sort()).toEqual(Object.keys(timers).sort())
})
