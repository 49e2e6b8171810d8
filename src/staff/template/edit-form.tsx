import { useState } from 'react'
import { placeholdersOf } from '@contract/document/placeholders'
import type { Template } from '@contract/document/schema'
import { templateFaults, type Block } from '@contract/document/template'
import { addDays, dayText, shanghaiDate } from '@contract/time'
import { publishTemplate } from '@/api/document'
import { Card } from '@/components/card'
import { DateField, sayDate } from '@/components/picker-field'
import { KeyValue } from '@/components/row'
import { SaveOrLeave } from '@/components/save-or-leave'
import { confirm, toast } from '@/components/talk'
import { scrollToFirstWrong } from '@/platform/scroll'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { BlockEditor } from './block-editor'
import { Preview } from './preview'

interface Form {
  blocks: Block[]
  effectiveFrom: string
}

/** A new wording: block by block, looked at before it is published, and from which day. */
export function EditForm({ template, onDone }: { template: Template; onDone: () => void }) {
  const { code, areaCode, areaName } = template
  const tomorrow = addDays(shanghaiDate(template.asOf), 1)
  const draft = useDraft<Form>(`template:${areaCode}:${code}`, {
    blocks: template.blocks,
    effectiveFrom: tomorrow,
  })
  const { blocks, effectiveFrom } = draft.value
  const [faults, setFaults] = useState<Record<string, string>>({})
  const { send, sending, waiting, failure } = useSendOnce(publishTemplate, {
    draft,
    onAccepted: () => {
      toast('已保存')
      onDone()
    },
  })
  const wrong: Record<string, string | undefined> = { ...failure?.fields, ...faults }
  const setBlocks = (change: (blocks: Block[]) => Block[]) => {
    setFaults({})
    draft.set((form) => ({ ...form, blocks: change(form.blocks) }))
  }
  const publish = async () => {
    const found = templateFaults(code, blocks)
    setFaults(found)
    if (Object.keys(found).length > 0) return scrollToFirstWrong()
    const sure = await confirm({
      title: '这样用？',
      content: `${areaName}从${dayText(effectiveFrom)}起按新的字句出，以前出的不变。`,
    })
    if (sure) await send({ code, areaCode, blocks, effectiveFrom })
  }
  return (
    <>
      {blocks.map((block, index) => (
        <BlockEditor
          key={index}
          block={block}
          code={code}
          error={errorOf(wrong, index)}
          onChange={(next) => setBlocks((all) => all.map((it, at) => (at === index ? next : it)))}
          onRemove={index === 0 ? undefined : () => setBlocks((all) => all.filter((_, at) => at !== index))}
          onAdd={() =>
            setBlocks((all) => [
              ...all.slice(0, index + 1),
              { kind: 'paragraph', text: '' },
              ...all.slice(index + 1),
            ])
          }
        />
      ))}
      <Card title="可以写进去的项目">
        {placeholdersOf(code).map(({ name, label }) => (
          <KeyValue key={name} name={label}>{`{{${name}}}`}</KeyValue>
        ))}
      </Card>
      <Card>
        <DateField
          label="从哪天起用"
          from={tomorrow}
          value={effectiveFrom}
          error={wrong.effectiveFrom}
          onChange={(effectiveFrom) => draft.set({ effectiveFrom })}
        />
        <Preview code={code} blocks={blocks} onFailure={(problem) => setFaults(problem?.fields ?? {})} />
      </Card>
      <SaveOrLeave
        busy={sending}
        waiting={waiting}
        message={failure?.message}
        onSave={publish}
        onLeave={() => {
          draft.discard()
          onDone()
        }}
      >
        {`从${sayDate(effectiveFrom)}起用`}
      </SaveOrLeave>
    </>
  )
}

/** A fault of a whole block, or of one of its texts. */
const errorOf = (wrong: Record<string, string | undefined>, index: number): string | undefined =>
  Object.entries(wrong).find(
    ([path]) => path === `blocks.${index}` || path.startsWith(`blocks.${index}.`),
  )?.[1]
