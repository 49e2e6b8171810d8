/** The scene or page of a mini-program code breaks WeChat's rule: a defect of the caller. */
export class SceneRefused extends Error {
  override name = 'SceneRefused'
}

/** `wxacode.getUnlimited`: 1 to 32 visible characters of this set; no `%`, no Chinese. */
const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/
/** A page path without leading slash and without query: what follows goes into the scene. */
const PAGE = /^[0-9A-Za-z_-]+(\/[0-9A-Za-z_-]+)+$/

/** Throws SceneRefused: WeChat answers a bad scene with a picture-less error, and a code may already be printed. */
export function checkScene(scene: string, page: string): void {
  if (!SCENE.test(scene))
    throw new SceneRefused(`a scene is 1 to 32 characters of WeChat's set: ${scene.length} given`)
  if (!PAGE.test(page)) throw new SceneRefused('a page is a path such as pages/point/index, without query')
}
