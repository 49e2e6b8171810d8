import { useState } from 'react'
import { aidFormLabels } from '@contract/aid/labels'
import { aidStatusLabels } from '@contract/aid/statuses'
import { matterTypeLabels } from '@contract/consultation/labels'
import { monitorKindLabels, monitorKinds, type MonitorKind } from '@contract/quality/labels'
import type { Monitoring } from '@contract/quality/schema'
import { useMonitoring } from '@/api/quality'
import { Ask } from '@/components/ask'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { KeyValue } from '@/components/row'
import { Section } from '@/components/section'
import { Empty } from '@/components/states'
import { useParams } from '@/platform/params'
import { KeepersOnly } from '../keepers-only'
import { OneRecord } from './one-record'
import { RecordForm } from './record-form'

const TITLE = '监督这件案子'
const isKind = (text: string | undefined): text is MonitorKind => monitorKinds.includes(text as MonitorKind)

/** One case as it is monitored: by telephone, in court, by visit, by its file (法援法 59). */
export default function StaffMonitoring() {
  const { id, kind } = useParams<'staffMonitoring'>()
  return (
    <KeepersOnly title={TITLE}>
      {id ? (
        <Asking key={id} id={id} first={isKind(kind) ? kind : undefined} />
      ) : (
        <Page title={TITLE}>
          <Empty icon="search" title="没有找到这件案子" hint="请从列表里点开" />
        </Page>
      )}
    </KeepersOnly>
  )
}

function Asking({ id, first }: { id: string; first: MonitorKind | undefined }) {
  const asked = useMonitoring(id)
  const it = asked.data
  return (
    <Page title={TITLE} heading={it?.number} lead={it?.countyName}>
      <Ask of={asked}>{(monitoring) => <One it={monitoring} first={first} onStale={asked.refetch} />}</Ask>
    </Page>
  )
}

interface Props {
  it: Monitoring
  first: MonitorKind | undefined
  onStale: () => unknown
}

function One({ it, first, onStale }: Props) {
  const [kind, setKind] = useState<MonitorKind | undefined>(first)
  const way = it.kinds.find((one) => one.kind === kind)
  return (
    <>
      <Card>
        <KeyValue name="办到哪一步">{aidStatusLabels[it.status]}</KeyValue>
        <KeyValue name="案件">
          {matterTypeLabels[it.matterType]}，{aidFormLabels[it.aidForm]}
        </KeyValue>
        <KeyValue name="承办">{it.handlerName ?? '还没有人承办'}</KeyValue>
      </Card>
      {it.inDanger && (
        <Notice tone="warn" title="先确认对方说话方便">
          受援人可能和伤害过自己的人住在一起。打电话、上门以前先跟中心商量，接电话的不是本人就不要说是什么事。
        </Notice>
      )}
      {!it.outside ? (
        <Notice tone="warn" title="这件和您本人有关">
          请没有经手过的同事来看。
        </Notice>
      ) : it.kinds.length === 0 ? (
        <Notice>案件还没到办理阶段，现在不用监督。</Notice>
      ) : (
        <Section title="登记一次监督">
          <Card>
            <Choice
              label="怎么看的"
              options={it.kinds.map(({ kind: value, drawn }) => ({
                value,
                label: monitorKindLabels[value],
                hint: drawn ? '本月抽中，等着看' : undefined,
              }))}
              value={kind}
              onChange={setKind}
            />
          </Card>
          {way && <RecordForm key={way.kind} of={it} way={way} onStale={onStale} />}
        </Section>
      )}
      {it.records.length > 0 && (
        <Section title={`看过${it.records.length}次`}>
          {it.records.map((record) => (
            <OneRecord key={record.id} record={record} />
          ))}
        </Section>
      )}
    </>
  )
}
