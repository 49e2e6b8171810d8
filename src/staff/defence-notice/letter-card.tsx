import { askedField, type AskedFieldName } from '@contract/document/fields'
import type { DefenceNotice } from '@contract/defence/schema'
import { letterWords } from '@contract/defence/rules'
import { momentText } from '@contract/time'
import { makeDocument, openDocument } from '@/api/document'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { KeyValue } from '@/components/row'
import { confirm, toast } from '@/components/talk'
import { Trouble } from '@/components/trouble'
import { showPaper } from '@/features/document/show-paper'
import { useSendOnce } from '@/state/send-once'

/** The letter back to the authority: one of the case's papers, its words taken from the notice (法援法 36). */
export function LetterCard({ notice, onMade }: { notice: DefenceNotice; onMade: () => unknown }) {
  if (notice.letter)
    return (
      <Card title="回函" tone="good">
        <KeyValue name="编号">{notice.letter.number}</KeyValue>
        <KeyValue name="制作">{momentText(notice.letter.issuedAt)}</KeyValue>
        <Button kind="secondary" icon="file" onTap={() => showPaper(notice.letter!.id, 'pdf', openDocument)}>
          打开看
        </Button>
      </Card>
    )
  return notice.state === 'letter' ? <Making notice={notice} onMade={onMade} /> : null
}

function Making({ notice, onMade }: { notice: DefenceNotice; onMade: () => unknown }) {
  const { id, outdatedLetter, handlerName } = notice
  const extra = letterWords(notice)
  const { send, sending, waiting, failure } = useSendOnce(makeDocument, {
    onAccepted: () => {
      toast('已生成')
      void onMade()
    },
  })
  const make = async () => {
    const sure = await confirm({
      title: outdatedLetter ? '换一份公函？' : '出公函？',
      content: '生成后内容不能改，只能收回或者换一份新的。',
      yes: '生成',
    })
    if (sure)
      await send({
        applicationId: id,
        code: 'criminal-letter',
        extra,
        ...(outdatedLetter && { replaces: outdatedLetter.id }),
      })
  }
  return (
    <Card title="回函给办案机关" tone="warn">
      {outdatedLetter && (
        <Notice tone="warn" title="律师换了，公函也要换">
          {`${outdatedLetter.number}写的是原来的律师，会换成新的。`}
        </Notice>
      )}
      {(Object.entries(extra) as [AskedFieldName, string][]).map(([name, text]) => (
        <KeyValue key={name} name={askedField(name).label}>
          {text}
        </KeyValue>
      ))}
      {handlerName && <KeyValue name="承办律师">{handlerName}</KeyValue>}
      <Trouble waiting={waiting} message={failure?.message} />
      <Button busy={sending} busyText={waiting ? '等网络恢复…' : '正在生成'} onTap={make}>
        出公函
      </Button>
    </Card>
  )
}
