import Taro from '@tarojs/taro'
import { toChineseMap } from './gcj02'

interface Place {
  name: string
  address: string | null
  /** WGS-84 degrees. */
  position: { lat: number; lng: number }
}

/** Shows a place on a map, from where the person can be led there: WeChat's own map, or 高德 in a browser. */
export async function openMap({ name, address, position }: Place): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    const { lat, lng } = position
    const query = `position=${lng},${lat}&coordinate=wgs84&name=${encodeURIComponent(name)}&callnative=1`
    window.open(`https://uri.amap.com/marker?${query}`, '_blank', 'noopener')
    return
  }
  const { lat, lng } = toChineseMap(position)
  try {
    await Taro.openLocation({ latitude: lat, longitude: lng, name, address: address ?? '' })
  } catch {
    // Closed again, or an old WeChat without maps: the address stands on the page.
  }
}
