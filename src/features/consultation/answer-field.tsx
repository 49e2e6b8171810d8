import type { MatterType } from '@contract/consultation/labels'
import type { RefusedFields } from '@contract/refusal'
import { ChipChoice } from '@/components/chip-choice'
import { TextArea } from '@/components/text-field'
import { useTemplates } from '@/api/consultation'

/** Chips at once; more would be a list to read. */
const SHOWN = 6

interface Props {
  form: { matterType?: MatterType | undefined; answer: string }
  errors: RefusedFields
  edit: (change: { answer: string }) => void
}

/** The answer: taken from a template of this kind of matter in one tap, or typed. */
export function AnswerField({ form, errors, edit }: Props) {
  const templates = useTemplates().data ?? []
  const fitting = templates.filter(({ matterType }) => matterType === form.matterType).slice(0, SHOWN)
  return (
    <>
      {fitting.length > 0 && (
        <ChipChoice
          optional
          label="用常用答复"
          options={fitting.map(({ id, title }) => ({ value: id, label: title }))}
          value={fitting.find(({ answer }) => answer === form.answer)?.id}
          onChange={(id) =>
            edit({ answer: withTemplate(form.answer, fitting.find((one) => one.id === id)!.answer) })
          }
        />
      )}
      <TextArea
        label="解答意见"
        max={4000}
        placeholder="您怎么答的，建议怎么办"
        value={form.answer}
        error={errors.answer}
        onChange={(answer) => edit({ answer })}
      />
    </>
  )
}

/** What was typed stays; a template comes below it, once. */
export function withTemplate(typed: string, template: string): string {
  if (typed.trim() === '') return template
  return typed.includes(template) ? typed : `${typed.trimEnd()}\n${template}`
}
