import { useState } from 'react'
import type { CaseFile } from '@contract/closing/schema'
import { archiveFile, returnFile } from '@/api/closing'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { confirm } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { useStale } from '@/features/aid/use-stale'
import { goTo } from '@/routes'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

interface Props {
  file: CaseFile
  onStale: () => unknown
}

/** Complete and in order: archived as one volume. Not so: given back with everything to be corrected (148号令 41, 42). */
export function Reviewing({ file, onStale }: Props) {
  const [returning, setReturning] = useState(false)
  const { send, sending, waiting, failure } = useSendOnce(archiveFile)
  useStale(failure, ['not-in-this-state', 'case-papers-missing', 'office-papers-missing'], onStale)
  const archive = async () => {
    const yes = await confirm({
      title: '归档这份卷宗？',
      content: '会编好目录和页码，装成一卷。归档以后谁也不能再改。',
      yes: '归档',
    })
    if (yes) await send({ id: file.id })
  }
  if (returning) return <ReturnForm file={file} onStale={onStale} onCancel={() => setReturning(false)} />
  return (
    <Card title="审查">
      {file.missing.length > 0 && (
        <Notice tone="warn" title="律师还缺">
          {file.missing.join('、')}
        </Notice>
      )}
      {file.officeMissing.length > 0 && (
        <Notice
          tone="warn"
          title="中心的文书还没出齐"
          action={
            <Button kind="secondary" onTap={() => goTo('staffDocuments', { id: file.id })}>
              去出文书
            </Button>
          }
        >
          {file.officeMissing.join('、')}
        </Notice>
      )}
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        disabled={file.missing.length > 0 || file.officeMissing.length > 0}
        busy={sending}
        busyText="正在装卷，请稍候"
        onTap={archive}
      >
        齐了，归档
      </Button>
      <Button kind="quiet" onTap={() => setReturning(true)}>
        退回补正
      </Button>
    </Card>
  )
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

function ReturnForm({ file, onStale, onCancel }: Props & { onCancel: () => void }) {
  const draft = useDraft(`case-return:${file.id}`, { text: '' })
  const { send, sending, waiting, failure } = useSendOnce(returnFile, { draft })
  useStale(failure, ['not-in-this-state'], onStale)
  const items = linesOf(draft.value.text)
  const wrong = Object.entries(failure?.fields ?? {}).find(([name]) => name.startsWith('items'))?.[1]
  return (
    <Card title="退回补正">
      <TextArea
        label="要补什么"
        hint="一行写一处，一次说全，律师照着补"
        max={2000}
        value={draft.value.text}
        error={wrong}
        onChange={(text) => draft.set({ text })}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        disabled={items.length === 0}
        busy={sending}
        busyText="请稍候"
        onTap={() => send({ id: file.id, items })}
      >
        {items.length > 0 ? `退回，要补${items.length}处` : '退回'}
      </Button>
      <Button kind="quiet" onTap={onCancel}>
        先不退
      </Button>
    </Card>
  )
}
