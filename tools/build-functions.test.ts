import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { permissionsOf } from './build-functions'

test('a function is permitted what its code asks of WeChat, and no more', () => {
  expect(permissionsOf(['const a = 1'])).toEqual([])
  expect(permissionsOf(['await wechat.sendSubscribeMessage({})', 'await codeImages.image(scene)'])).toEqual([
    'wxacode.getUnlimited',
    'subscribeMessage.send',
  ])
  expect(permissionsOf(['wechat.phoneNumber(code)'])).toEqual(['phonenumber.getPhoneNumber'])
})

test('no source of a function asks for a part that is left out', () => {
  const root = path.join(__dirname, '..')
  const sources = ['cloudfunctions', 'contract', 'server/kit', 'server/database'].flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|testing\/|migrat|seeds/.test(file))
      .map((file) => path.join(folder, file)),
  )
  const asks =
    /\.(mergeInto|case|over|jsonPath|withSchema|schema\.(create|alter|drop)\w+)\(|\.introspection\b|\.ref\([^()]*, *'->|enableChannelBinding|toJSONSchema/
  expect(sources.length).toBeGreaterThan(300)
  expect(sources.filter((file) => asks.test(fs.readFileSync(path.join(root, file), 'utf8')))).toEqual([])
})

test('the build breaks when a part it leaves out is no longer where it was', () => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'build-functions-'))
  fs.mkdirSync(path.join(root, 'cloudfunctions/duty'), { recursive: true })
  fs.writeFileSync(path.join(root, 'cloudfunctions/duty/index.ts'), 'export const main = () => 1')
  fs.writeFileSync(path.join(root, 'package.json'), '{"version":"1.0.0","dependencies":{}}')
  const script = `require('./build-functions').buildFunctions(${JSON.stringify(root)})`
  // esbuild does not start inside jest's sandbox
  const build = spawnSync(process.execPath, ['--import', 'tsx', '-e', script], {
    cwd: __dirname,
    encoding: 'utf8',
  })
  fs.rmSync(root, { recursive: true })
  expect(build.status).toBe(1)
  expect(build.stderr).toContain('a library has moved what')
})
