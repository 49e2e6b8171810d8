import { askedField, type AskedFieldName } from '@contract/document/fields'
import type { Makeable } from '@contract/document/schema'
import { makeDocument } from '@/api/document'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { confirm, toast } from '@/components/talk'
import { TextArea, TextField } from '@/components/text-field'
import { scrollToFirstWrong } from '@/platform/scroll'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

interface Props {
  applicationId: string
  paper: Makeable
  /** The one in force whose place it takes. */
  replaces?: string
  onDone: () => void
}

interface Form {
  extra: Partial<Record<AskedFieldName, string>>
}

/** What no table knows, typed in, and what the case holds only where it is to read otherwise; then the paper is made for good. */
export function MakeForm({ applicationId, paper, replaces, onDone }: Props) {
  const draft = useDraft<Form>(`document:${applicationId}:${paper.code}:${replaces ?? ''}`, { extra: {} })
  const { send, sending, waiting, failure } = useSendOnce(makeDocument, {
    draft,
    onAccepted: () => {
      toast('已生成')
      onDone()
    },
  })
  const wrong = failure?.fields ?? {}
  const make = async () => {
    const sure = await confirm({
      title: replaces ? `换一份${paper.title}？` : `出${paper.title}？`,
      content: '生成后内容不能改，只能收回或者换一份新的。',
      yes: '生成',
    })
    if (!sure) return
    await send({ applicationId, code: paper.code, extra: draft.value.extra, ...(replaces && { replaces }) })
    scrollToFirstWrong()
  }
  return (
    <>
      {paper.known.length > 0 && (
        <Notice>
          {`${paper.known.map((name) => askedField(name).label).join('、')}已经有了，会自动填好；想换个写法再填。`}
        </Notice>
      )}
      {paper.asks.map((name) => {
        const { label, sample, long, optional } = askedField(name)
        const isKnown = paper.known.includes(name)
        const props = {
          label,
          placeholder: isKnown ? '不填就用案子里登记的' : `比如：${sample.split('\n')[0]}`,
          value: draft.value.extra[name] ?? '',
          error: wrong[`extra.${name}`],
          onChange: (text: string) => draft.set(({ extra }) => ({ extra: { ...extra, [name]: text } })),
          ...((optional || isKnown) && { optional: true }),
        }
        return long ? (
          <TextArea key={name} {...props} max={4000} />
        ) : (
          <TextField key={name} {...props} max={200} />
        )
      })}
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button busy={sending} busyText={waiting ? '等网络恢复…' : '正在生成'} onTap={make}>
        生成文书
      </Button>
    </>
  )
}
