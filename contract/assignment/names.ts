/**
 * One spelling of a party's name or unit, so that the same one is found again: one width of letters and one case, no
 * blanks, middle dots or brackets.
 */
export const partySpelling = (name: string): string =>
  name
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s·•・‧⋅()〔〕【】[\]<>《》〈〉「」]/g, '')

/** What an organisation is of by law, at the end of its name. */
const LEGAL_FORM = /(?:股份有限公司|有限责任公司|有限公司|股份公司|股份|公司)$/
const ORGANISATION = /(?:公司|股份|集团|厂|店|行|院|校|社|中心|局|所|部|会|矿|队|场|园|站)$/
/** A place at the beginning of it. */
const PLACE = /^(.{2,3}?)(省|自治区|市|区|县|旗)/

/** With what is in brackets, and without it. */
const withAndWithout = (name: string): string[] => [
  partySpelling(name),
  partySpelling(name.normalize('NFKC').replace(/[(〔【[<《].*?[)〕】\]>》]/g, '')),
]

/** A name with one place after another taken from its beginning, or only its 省, 市, 县 left out. */
function placesTaken(name: string): string[] {
  const place = PLACE.exec(name)
  if (!place) return [name]
  const rest = placesTaken(name.slice(place[0].length))
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
