/** Axis and squared eccentricity of the Krasovsky ellipsoid, on which China's offset is reckoned. */
const AXIS = 6_378_245
const ECCENTRICITY = 0.006_693_421_622_965_943

const sine = (turns: number) => Math.sin(turns * Math.PI)

const waves = (x: number) => ((20 * sine(6 * x) + 20 * sine(2 * x)) * 2) / 3

const northOffset = (x: number, y: number) =>
  -100 +
  2 * x +
  3 * y +
  0.2 * y * y +
  0.1 * x * y +
  0.2 * Math.sqrt(Math.abs(x)) +
  waves(x) +
  ((20 * sine(y) + 40 * sine(y / 3)) * 2) / 3 +
  ((160 * sine(y / 12) + 320 * sine(y / 30)) * 2) / 3

const eastOffset = (x: number, y: number) =>
  300 +
  x +
  2 * y +
  0.1 * x * x +
  0.1 * x * y +
  0.1 * Math.sqrt(Math.abs(x)) +
  waves(x) +
  ((20 * sine(x) + 40 * sine(x / 3)) * 2) / 3 +
  ((150 * sine(x / 12) + 300 * sine(x / 30)) * 2) / 3

/**
 * A GPS position (WGS-84) as Chinese maps draw it (GCJ-02, about half a kilometre apart): WeChat's map takes the
 * latter only. Good to a few metres inside China.
 */
export function toChineseMap({ lat, lng }: { lat: number; lng: number }): { lat: number; lng: number } {
  const [x, y] = [lng - 105, lat - 35]
  const latitude = (lat * Math.PI) / 180
  const bend = 1 - ECCENTRICITY * Math.sin(latitude) ** 2
  const north =
    (northOffset(x, y) * 180) / (((AXIS * (1 - ECCENTRICITY)) / (bend * Math.sqrt(bend))) * Math.PI)
  const east = (eastOffset(x, y) * 180) / ((AXIS / Math.sqrt(bend)) * Math.cos(latitude) * Math.PI)
  return { lat: lat + north, lng: lng + east }
}
