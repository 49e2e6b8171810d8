import { useReducer } from 'react'
import { useDidShow } from '@tarojs/taro'
import { Text, View } from '@tarojs/components'
import { matterTypeLabels, type MatterType } from '@contract/consultation/labels'
import { momentText } from '@contract/time'
import type { Failure } from '@/api/failure'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Section } from '@/components/section'
import { confirm } from '@/components/talk'
import { deliverAll, throwAway, useOutbox } from '@/features/consultation/outbox'
import { findRecordDrafts } from '@/features/consultation/record-drafts'
import { goTo } from '@/routes'
import { useSession } from '@/state/session'

interface LineProps {
  matterType: MatterType | undefined
  summary: string
  note: string
  badge: JSX.Element
  actions: JSX.Element
}

const Line = ({ matterType, summary, note, badge, actions }: LineProps) => (
  <Card title={matterType ? matterTypeLabels[matterType] : '还没选事项'} aside={badge} tone="warn">
    <Text className="records__summary">{summary || '还没写内容'}</Text>
    <Text className="records__note">{note}</Text>
    <View className="records__actions">{actions}</View>
  </Card>
)

/** Why it is still here. However often it is sent, the ledger has it once. */
const waitingNote = (failure: Failure | undefined) =>
  failure && failure.kind !== 'offline'
    ? `${failure.message}，会自动再发，不会重复`
    : '有网会自动发出，不会重复'

/** What is on this phone only: begun, not yet answered by the server, or sent back. Above all that is in the ledger. */
export function Unfinished() {
  const me = useSession(({ who }) => who?.accountId)
  const { outgoing, sending, failures } = useOutbox()
  const [, lookAgain] = useReducer((looks: number) => looks + 1, 0)
  useDidShow(lookAgain)

  const mine = Object.values(outgoing).filter(({ owner }) => owner === me)
  // read anew at each drawing: another page, and the record arriving, change what is on the device
  const begun = findRecordDrafts().filter(({ form }) => outgoing[form.id] === undefined)
  const waiting = mine.filter(({ refused }) => !refused).length
  if (mine.length + begun.length === 0) return null

  const remove = async (id: string) => {
    if (!(await confirm({ title: '删掉这条草稿？', content: '删掉以后找不回来', yes: '删掉', danger: true })))
      return
    throwAway(id)
    lookAgain()
  }
  const open = (id: string, shift: string | undefined, words: string) => (
    <>
      <Button block={false} kind="quiet" icon="trash" onTap={() => remove(id)}>
        删掉
      </Button>
      <Button block={false} kind="secondary" onTap={() => goTo('lawyerRecord', { id, shift })}>
        {words}
      </Button>
    </>
  )

  return (
    <Section
      title="还在手机里，没有登记上"
      aside={waiting > 0 && <Badge tone="warn">{`${waiting}条待发`}</Badge>}
    >
      {mine.map(({ record, refused }) => (
        <Line
          key={record.id}
          matterType={record.matterType}
          summary={record.summary}
          note={refused ? refused.message : waitingNote(failures[record.id])}
          badge={
            refused ? (
              <Badge tone="bad">要修改</Badge>
            ) : (
              <Badge tone="warn">{sending[record.id] ? '正在发送' : '等待网络'}</Badge>
            )
          }
          actions={
            refused ? (
              open(record.id, record.shiftId, '去修改')
            ) : (
              <Button block={false} kind="secondary" icon="refresh" onTap={deliverAll}>
                现在再发一次
              </Button>
            )
          }
        />
      ))}
      {begun.map(({ form, savedAt }) => (
        <Line
          key={form.id}
          matterType={form.matterType}
          summary={form.summary}
          note={`上次写到 ${momentText(new Date(savedAt))}`}
          badge={<Badge tone="plain">没写完</Badge>}
          actions={open(form.id, form.shiftId, '接着写')}
        />
      ))}
    </Section>
  )
}
