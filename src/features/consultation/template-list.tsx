import { useState } from 'react'
import { Text } from '@tarojs/components'
import { matterTypeLabels } from '@contract/consultation/labels'
import type { AnswerTemplate } from '@contract/consultation/template-schema'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { confirm } from '@/components/talk'
import { useSendOnce } from '@/state/send-once'
import { TemplateForm } from './template-form'

interface Props {
  templates: readonly AnswerTemplate[]
  /** Which of them are the person's to change. */
  mayChange: (template: AnswerTemplate) => boolean
  save: Parameters<typeof TemplateForm>[0]['save']
  remove: (input: { requestId: string; id: string }) => Promise<unknown>
}

/** Answers to take again, each with what may be done to it. */
export function TemplateList({ templates, mayChange, save, remove }: Props) {
  const [changing, setChanging] = useState<string>()
  return (
    <>
      {templates.map((template) =>
        changing === template.id ? (
          <TemplateForm key={template.id} of={template} save={save} onDone={() => setChanging(undefined)} />
        ) : (
          <Card
            key={template.id}
            title={template.title}
            aside={
              <Badge>
                {template.of === 'own'
                  ? matterTypeLabels[template.matterType]
                  : `县里的 ${matterTypeLabels[template.matterType]}`}
              </Badge>
            }
          >
            <Text>{template.answer}</Text>
            {mayChange(template) && (
              <>
                <Button kind="quiet" icon="pen" onTap={() => setChanging(template.id)}>
                  修改
                </Button>
                <Remove template={template} remove={remove} />
              </>
            )}
          </Card>
        ),
      )}
    </>
  )
}

function Remove({ template, remove }: { template: AnswerTemplate; remove: Props['remove'] }) {
  const { send, sending, failure } = useSendOnce(remove)
  const ask = async () => {
    if (await confirm({ title: `删掉“${template.title}”？`, yes: '删掉', danger: true }))
      await send({ id: template.id })
  }
  return (
    <>
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button kind="quiet" icon="trash" busy={sending} busyText="正在删" onTap={ask}>
        删掉
      </Button>
    </>
  )
}
