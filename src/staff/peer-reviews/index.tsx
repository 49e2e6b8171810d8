import { useState } from 'react'
import { deadlineText, deadlineTone } from '@contract/calendar'
import { gradeLabels, grades } from '@contract/quality/labels'
import { peerParts, type PeerPart, type Peers } from '@contract/quality/peer-schema'
import { peerStatusLabels } from '@contract/quality/workflow'
import { usePeers } from '@/api/peers'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { KeyValue, Row } from '@/components/row'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { deadlineTones } from '@/features/aid/status-tone'
import { gradeTones, peerTones } from '@/features/quality/tones'
import { goTo } from '@/routes'
import { KeepersOnly } from '../keepers-only'
import { Rounds } from './rounds'

const TITLE = '案卷互评'
const partLabels: Record<PeerPart, string> = { reviewing: '评审中', appealed: '申诉', done: '有结果' }
const empties: Record<PeerPart, string> = {
  reviewing: '没有正在评审的案卷',
  appealed: '没有等着处理的申诉',
  done: '还没有评出结果',
}

/** Archived cases reviewed among peers: drawn, under review, graded, appealed against (SF/T 0085-2020). */
export default function StaffPeerReviews() {
  return (
    <KeepersOnly title={TITLE}>
      <Reviews />
    </KeepersOnly>
  )
}

function Reviews() {
  const [part, setPart] = useState<PeerPart>('reviewing')
  const asked = usePeers(part)
  return (
    <Page title={TITLE} lead="随机抽归档的案卷，两位别所律师背靠背打分" onRefresh={asked.refetch}>
      <Segments
        options={peerParts.map((value) => ({ value, label: partLabels[value] }))}
        value={part}
        onChange={setPart}
      />
      <Ask key={part} of={asked}>
        {(peers) => (
          <>
            {part === 'done' && <Figures figures={peers.figures} />}
            {peers.rows.length === 0 ? (
              <Empty icon="folder" title={empties[part]} />
            ) : (
              <Card>
                {peers.rows.map((row) => (
                  <One key={row.id} row={row} now={new Date(peers.asOf)} />
                ))}
              </Card>
            )}
            {part === 'reviewing' && <Rounds peers={peers} onStale={asked.refetch} />}
          </>
        )}
      </Ask>
    </Page>
  )
}

/** Shares with what they are of. */
function Figures({ figures }: Pick<Peers, 'figures'>) {
  const all = figures.reduce((sum, { cases }) => sum + cases, 0)
  if (all === 0) return null
  return (
    <Card title={`评出结果的，一共${all}件`}>
      {grades.map((grade) => {
        const cases = figures.find((one) => one.grade === grade)?.cases ?? 0
        return (
          <KeyValue key={grade} name={gradeLabels[grade]}>
            {`${cases}件，占${Math.round((cases * 100) / all)}%（${cases}／${all}）`}
          </KeyValue>
        )
      })}
    </Card>
  )
}

const One = ({ row, now }: { row: Peers['rows'][number]; now: Date }) => (
  <Row
    title={row.number}
    hint={[
      `第${row.serial}号　${row.countyName}　${row.handlerName}承办`,
      row.empty > 0 ? `缺${row.empty}位评审人` : row.waiting > 0 ? `等${row.waiting}位评审` : '',
      row.dueOn && row.waiting > 0 ? deadlineText(row.dueOn, now) : '',
    ]
      .filter(Boolean)
      .join('　')}
    aside={
      row.grade ? (
        <Badge tone={gradeTones[row.grade]}>{`${gradeLabels[row.grade]} ${row.score}分`}</Badge>
      ) : (
        <Badge tone={row.dueOn ? deadlineTones[deadlineTone(row.dueOn, now)] : peerTones[row.status]}>
          {peerStatusLabels[row.status]}
        </Badge>
      )
    }
    onTap={() => goTo('staffPeerReview', { id: row.id })}
  />
)
