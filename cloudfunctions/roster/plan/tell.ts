import { monthLink } from '@contract/request/links'
import { clockText, dayText } from '@contract/time'
import type { Db } from '@server/database/client'
import type { ShiftChangeRow, ShiftImage } from '@server/database/tables/roster'
import { notify } from '@server/kit/messages/notify'

/** Lines of one message; the month has the rest. */
const MOST_LINES = 12

interface Line {
  day: string
  at: string
  text: string
}

/** What publishing changed for each person: who gave a duty up and who took it over each read their own side. */
export function linesByPerson(
  changes: readonly ShiftChangeRow[],
  siteNames: ReadonlyMap<string, string>,
): Map<string, Line[]> {
  const lines = new Map<string, Line[]>()
  const say = (shift: ShiftImage, what: string) => {
    const when = `${dayText(shift.day)} ${clockText(shift.startsAt)}–${clockText(shift.endsAt)}`
    const text = `${when}，${siteNames.get(shift.siteCode) ?? shift.siteCode}（${what}）`
    const mine = lines.get(shift.personId) ?? []
    mine.push({ day: shift.day, at: shift.startsAt, text })
    lines.set(shift.personId, mine)
  }
  for (const { before, after } of changes) {
    if (before && after && before.personId === after.personId) say(after, '改了时间或地点')
    else {
      if (before) say(before, '取消')
      if (after) say(after, '值班')
    }
  }
  for (const mine of lines.values()) mine.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  return lines
}

/** Tells each person once what changed for them; answers how many were told. */
export async function tellPeople(
  db: Db,
  month: string,
  changes: readonly ShiftChangeRow[],
  siteNames: ReadonlyMap<string, string>,
  now: Date,
): Promise<number> {
  const people = linesByPerson(changes, siteNames)
  const words = `${Number(month.slice(5))}月`
  for (const [accountId, lines] of people) {
    const shown = lines.slice(0, MOST_LINES).map(({ text }) => text)
    const rest = lines.length - shown.length
    await notify(
      db,
      {
        accountId,
        kind: 'roster-published',
        title: `您${words}的值班有新的安排`,
        body: [...shown, ...(rest > 0 ? [`还有${rest}班，请点开看全月`] : [])].join('\n'),
        link: monthLink(lines[0]!.day),
      },
      now,
    )
  }
  return people.size
}
