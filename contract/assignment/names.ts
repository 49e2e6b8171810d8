/** Letters of other scripts that look like Latin capitals: Cyrillic and Greek ones, each with what it is taken for. */
const LOOK_ALIKE = new Map(
  ['АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS', 'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX']
    .flatMap((pairs) => pairs.split(' '))
    .map((pair): [string, string] => [pair[0]!, pair[1]!]),
)

/**
 * One spelling of a party's name or unit, so that the same one is found again: its letters and digits alone, in one
 * width, one case and one script, whatever dots, blanks, brackets or marks that show nothing stand between them.
 */
export const partySpelling = (name: string): string =>
  name
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
    .replace(/[\u0370-\u04ff]/g, (letter) => LOOK_ALIKE.get(letter) ?? letter)

/** What an organisation is of by law, at the end of its name. */
const LEGAL_FORM = /(?:股份有限公司|有限责任公司|有限公司|股份公司|股份|公司)$/
const ORGANISATION = /(?:公司|股份|集团|厂|店|行|院|校|社|中心|局|所|部|会|矿|队|场|园|站)$/
/** A place at the beginning of it. */
const PLACE = /^(.{2,3}?)(省|自治区|市|区|县|旗)/

/** Places before a name that are taken off: 省, 市, 县 and one more. Each doubles the names it is near. */
const PLACES = 4

/** With what is in brackets, and without it. */
const withAndWithout = (name: string): string[] => [
  partySpelling(name),
  partySpelling(name.normalize('NFKC').replace(/[(〔【[<《].*?[)〕】\]>》]/g, '')),
]

/** A name with one place after another taken from its beginning, or only its 省, 市, 县 left out. */
function placesTaken(name: string, left = PLACES): string[] {
  const place = left > 0 && PLACE.exec(name)
  if (!place) return [name]
  const rest = placesTaken(name.slice(place[0].length), left - 1)
  return [...rest, ...rest.map((one) => place[1]! + one)]
}

/** A key of one letter is anybody's. */
const MIN_KEY = 2

/**
 * What a name is near another by: who shares a key bears a similar name. An organisation's is its name without its legal
 * form and without places before it, a person's what stands outside brackets.
 */
export function nearKeys(name: string): string[] {
  const keys = withAndWithout(name).flatMap((whole) => {
    if (whole.length <= 4 || !ORGANISATION.test(whole)) return [whole]
    const core = whole.replace(LEGAL_FORM, '')
    return [whole, core, ...placesTaken(core)]
  })
  return [...new Set(keys)].filter((key) => key.length >= MIN_KEY).sort()
}

/** How alike two names are: `exact` is the same one however it was typed, `near` is for somebody to look at. */
export type NameMatch = 'exact' | 'near'

export function matchNames(one: string, other: string): NameMatch | undefined {
  if (partySpelling(one) === '') return undefined
  if (partySpelling(one) === partySpelling(other)) return 'exact'
  const keys = nearKeys(other)
  return nearKeys(one).some((key) => keys.includes(key)) ? 'near' : undefined
}
