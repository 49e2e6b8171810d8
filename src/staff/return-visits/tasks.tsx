import { useState } from 'react'
import type { VisitItem, VisitMonth, VisitTask } from '@contract/followup/schema'
import { assignVisits, useCallers } from '@/api/followup'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Select } from '@/components/picker-field'
import { Section } from '@/components/section'
import { Segments } from '@/components/segments'
import { useSendOnce } from '@/state/send-once'
import { VisitRows } from './visit-rows'

const tasks: { value: VisitTask; label: string }[] = [
  { value: 'mine', label: '分给我的' },
  { value: 'open', label: '全部待办' },
]

/** What is still to be done, of whatever month: mine first; whoever gives out begins with all. */
export function Tasks({ of: { countyCode, keeps } }: { of: VisitMonth }) {
  const [shown, setShown] = useState<VisitTask>(keeps ? 'open' : 'mine')
  return (
    <Section title="待回访">
      <Segments options={tasks} value={shown} onChange={setShown} />
      <VisitRows key={shown} of={{ countyCode, of: shown }} empty="没有等着回访的">
        {(rows) => keeps && shown === 'open' && <Giving countyCode={countyCode} rows={rows} />}
      </VisitRows>
    </Section>
  )
}

const EVERYWHERE = ''

/** Gives what nobody has yet to one person, of one site or of all; never their own advice. */
function Giving({ countyCode, rows }: { countyCode: string; rows: VisitItem[] }) {
  const callers = useCallers(countyCode)
  const [site, setSite] = useState(EVERYWHERE)
  const [accountId, setAccount] = useState<string>()
  const { send, sending, failure } = useSendOnce(assignVisits)
  const free = rows.filter(({ assignedToName }) => assignedToName === null)
  if (free.length === 0) return null
  const sites = [...new Set(free.map(({ siteName }) => siteName))]
  const at = (name: string) => free.filter(({ siteName }) => name === EVERYWHERE || siteName === name)
  // a site given out meanwhile is no choice any more
  const chosen = sites.includes(site) ? site : EVERYWHERE
  const given = at(chosen)
  return (
    <Card title={`还没有分的${free.length}条`}>
      {sites.length > 1 && (
        <Select
          label="哪个站点的"
          options={[EVERYWHERE, ...sites].map((value) => ({
            value,
            label: `${value || '全部站点'}，${at(value).length}条`,
          }))}
          value={chosen}
          onChange={setSite}
        />
      )}
      <Select
        label="分给谁"
        options={(callers.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={accountId}
        error={failure?.fields.accountId}
        onChange={setAccount}
      />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button
        kind="secondary"
        busy={sending}
        disabled={accountId === undefined}
        onTap={() => send({ ids: given.map(({ id }) => id), accountId: accountId! })}
      >
        {`把这${given.length}条分给这个人`}
      </Button>
    </Card>
  )
}
