import { useEffect, useState } from 'react'
import { detaineeSourceLabels, detaineeStateLabels, type DetaineeState } from '@contract/defence/labels'
import { detaineeLists, type Detainee, type DetaineeItem, type DetaineeList } from '@contract/defence/schema'
import { momentText } from '@contract/time'
import { openDetainee, useDetainees } from '@/api/defence'
import { failureOf } from '@/api/failure'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Row } from '@/components/row'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { toast } from '@/components/talk'
import type { Tone } from '@/components/tone'
import { useParams } from '@/platform/params'
import { useHasRole } from '@/state/session'
import { KeepersOnly } from '../keepers-only'
import { DetaineeForm } from './detainee-form'
import { Opened } from './opened'

const TITLE = '羁押人员申请'
const labels: Record<DetaineeList, string> = { open: '没转到', late: '超时的', passed: '已转到' }
const nothing: Record<DetaineeList, string> = {
  open: '没有等着转交的申请',
  late: '没有超时的',
  passed: '还没有转到的',
}
const tones: Record<DetaineeState, Tone> = {
  running: 'info',
  near: 'warn',
  over: 'bad',
  'in-time': 'good',
  late: 'bad',
}

/** Applications made in detention, which reach the centre within twenty-four hours (法援法 39). */
export default function StaffDetainees() {
  return (
    <KeepersOnly title={TITLE} andStation>
      <Detainees />
    </KeepersOnly>
  )
}

function Detainees() {
  const { id } = useParams<'staffDetainees'>()
  const county = useHasRole('county')
  const station = useHasRole('station')
  const registers = county || station
  const [list, setList] = useState<DetaineeList>('open')
  const [shown, setShown] = useState<Detainee | 'new'>()
  const [correcting, setCorrecting] = useState(false)
  const asked = useDetainees(list)
  const counts = asked.data?.counts
  const close = () => {
    setShown(undefined)
    setCorrecting(false)
  }
  const open = async (opened: Pick<DetaineeItem, 'id'>) => {
    try {
      setShown(await openDetainee(opened.id))
    } catch (error) {
      toast(failureOf(error).message)
    }
  }
  useEffect(() => {
    if (id && registers) void open({ id })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the one it was opened with, once
  }, [])
  if (shown)
    return (
      <Page title={TITLE}>
        {shown === 'new' || correcting ? (
          <DetaineeForm detainee={shown === 'new' ? undefined : shown} onDone={close} />
        ) : (
          <Opened
            detainee={shown}
            onCorrect={() => setCorrecting(true)}
            onDone={close}
            onTakenIn={setShown}
          />
        )}
        <Button kind="quiet" onTap={close}>
          回到列表
        </Button>
      </Page>
    )
  return (
    <Page
      title={TITLE}
      lead="看守所、办案机关、值班律师收到申请，要在24小时内转到中心，夜里、周末也算"
      onRefresh={asked.refetch}
      footer={registers && <Button onTap={() => setShown('new')}>登记一件</Button>}
    >
      <Segments
        options={detaineeLists.map((value) => ({
          value,
          label: labels[value],
          ...(counts && { count: counts[value] }),
        }))}
        value={list}
        onChange={setList}
      />
      <Ask
        key={list}
        of={asked}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<Empty icon="check" title={nothing[list]} />}
      >
        {({ rows, more }) => (
          <>
            <Card>
              {rows.map((row) => (
                <Row
                  key={row.id}
                  title={`${row.name}　${row.sourceName}`}
                  hint={[
                    detaineeSourceLabels[row.source],
                    `${momentText(row.receivedAt)}提出`,
                    row.passedAt ? `${momentText(row.passedAt)}转到` : `最晚${momentText(row.dueAt)}`,
                    ...(row.passedAt
                      ? [row.application?.number ?? (row.application ? '正在填申请' : '还没转成申请')]
                      : []),
                  ].join('　')}
                  aside={<Badge tone={tones[row.state]}>{detaineeStateLabels[row.state]}</Badge>}
                  onTap={registers ? () => open(row) : undefined}
                />
              ))}
            </Card>
            {more && <Notice>太多了，只列出前面{rows.length}件。</Notice>}
          </>
        )}
      </Ask>
    </Page>
  )
}
