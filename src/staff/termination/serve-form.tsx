import { useEffect } from 'react'
import { servedWayLabels, servedWays, type ServedWay } from '@contract/casework/labels'
import type { CountyCase } from '@contract/casework/schema'
import { shanghaiDate } from '@contract/time'
import { serveTermination } from '@/api/casework'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { DateField } from '@/components/picker-field'
import { Row } from '@/components/row'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { goTo } from '@/routes'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

interface Written {
  way: ServedWay | undefined
  servedOn: string | undefined
  note: string
}

/** How and when the decision reached the person aided; the paper itself is made among the case's papers. */
export function ServeForm({ it, onStale }: { it: CountyCase; onStale: () => unknown }) {
  const draft = useDraft<Written>(`serving:${it.id}`, { way: undefined, servedOn: undefined, note: '' })
  const { way, servedOn, note } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(serveTermination, { draft })
  const stale = failure?.code === 'not-in-this-state'
  useEffect(() => {
    if (stale) void onStale()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each refusal
  }, [stale])
  return (
    <Card title="登记送达">
      <Row
        icon="file"
        title="出终止决定书"
        hint="在文书里做好、打印，再送"
        onTap={() => goTo('staffDocuments', { id: it.id })}
      />
      <Choice
        label="怎么送的"
        options={servedWays.map((value) => ({ value, label: servedWayLabels[value] }))}
        value={way}
        error={failure?.fields.way}
        onChange={(next) => draft.set({ way: next })}
      />
      <DateField
        label="哪天送到的"
        value={servedOn}
        from={it.termination ? shanghaiDate(it.termination.decidedAt) : undefined}
        to={shanghaiDate(it.asOf)}
        error={failure?.fields.servedOn}
        onChange={(next) => draft.set({ servedOn: next })}
      />
      <TextArea
        label="说明"
        optional
        hint="谁收的、邮寄单号、公告在哪里"
        max={300}
        value={note}
        error={failure?.fields.note}
        onChange={(next) => draft.set({ note: next })}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        disabled={!way || !servedOn}
        busy={sending}
        busyText="正在登记"
        onTap={() => send({ id: it.id, way: way!, servedOn: servedOn!, note })}
      >
        登记送达
      </Button>
    </Card>
  )
}
