import { checkScene, SceneRefused } from './scene'

const PAGE = 'pages/point/index'

test("the whole of WeChat's set passes, up to 32 characters", () => {
  for (const scene of ["!#$&'()*+,/:;=?@-._~", 's=zzzzzz&k=12345678', 'a'.repeat(32), '0']) {
    expect(() => checkScene(scene, PAGE)).not.toThrow()
  }
})

test.each(['', 'a'.repeat(33), 's=%31', '潞城', 'a b', 'a"b', 'a\n', 'a<b', 'a|b', 'a\\b'])(
  'the scene %j is refused',
  (scene) => expect(() => checkScene(scene, PAGE)).toThrow(SceneRefused),
)

test.each(['', '/pages/point/index', 'pages/point/index?s=1', 'pages/../x', 'pages//x', 'index'])(
  'the page %j is refused',
  (page) => expect(() => checkScene('s=1', page)).toThrow(SceneRefused),
)
