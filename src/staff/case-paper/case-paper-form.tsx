import { isByLaw } from '@contract/catalogue/rules'
import type { CasePaperHistory } from '@contract/catalogue/schema'
import { changeCasePaper } from '@/api/catalogue'
import { Card } from '@/components/card'
import { NumberField } from '@/components/number-field'
import { toast } from '@/components/talk'
import { TextField } from '@/components/text-field'
import { agree } from '@/features/catalogue/agree'
import { fromTomorrow, type When } from '@/features/catalogue/when-and-why'
import { WordingEnd } from '@/features/catalogue/wording-end'
import { YesNo, yesNo, type YesNoAnswer } from '@/features/catalogue/yes-no'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

interface Form extends When {
  name: string
  required: YesNoAnswer
  whenTerminated: YesNoAnswer
  pageOrder: number | undefined
  retired: YesNoAnswer
}

interface Props {
  of: Pick<CasePaperHistory, 'areaCode' | 'areaName' | 'asOf' | 'aidForm' | 'stage'>
  /** What is worded anew; none for a paper that is added. */
  history?: CasePaperHistory
  onDone: () => void
}

function formOf(asOf: string, history: CasePaperHistory | undefined): Form {
  const shown = history && (history.now ?? history.versions[0]!)
  return {
    name: shown?.name ?? '',
    required: yesNo(shown?.required ?? true),
    whenTerminated: yesNo(shown?.whenTerminated ?? false),
    pageOrder: shown?.pageOrder,
    retired: yesNo(shown?.retired ?? false),
    ...fromTomorrow(asOf),
  }
}

/** A new wording of a paper of a file: what it is called, whether it is wanted, its place, from when and why. */
export function CasePaperForm({ of, history, onDone }: Props) {
  const { areaCode, areaName, asOf, aidForm, stage } = of
  const code = history?.code
  const draft = useDraft<Form>(
    `case-paper:${areaCode}:${aidForm}:${stage}:${code ?? ''}`,
    formOf(asOf, history),
  )
  const form = draft.value
  const { send, sending, waiting, failure } = useSendOnce(changeCasePaper, {
    draft,
    onAccepted: () => {
      toast('已保存')
      onDone()
    },
  })
  const wrong = failure?.fields ?? {}
  const byLaw = isByLaw(code)
  const save = async () => {
    const { effectiveFrom, because, name } = form
    const agreed = await agree({
      areaCode,
      areaName,
      versions: history?.versions ?? [],
      effectiveFrom,
      effect: '收到的案子按新的来，以前收到的不变。',
    })
    if (!agreed) return
    await send({
      areaCode,
      aidForm,
      stage,
      ...(code && { code }),
      name,
      required: form.required === 'yes',
      whenTerminated: form.whenTerminated === 'yes',
      // left empty, the server says what is lacking
      pageOrder: form.pageOrder ?? 0,
      retired: code !== undefined && form.retired === 'yes',
      effectiveFrom,
      because,
      ...agreed,
    })
  }
  return (
    <>
      <Card title={`${areaName}的新规定`}>
        <TextField
          label="材料的名字"
          max={40}
          value={form.name}
          error={wrong.name}
          onChange={(name) => draft.set({ name })}
        />
        {!byLaw && (
          <>
            <YesNo
              label="案卷里要不要"
              words={{ yes: '必须有', no: '有就放' }}
              value={form.required}
              error={wrong.required}
              onChange={(required) => draft.set({ required })}
            />
            <YesNo
              label="中途终止的案子要不要"
              words={{ yes: '也要', no: '不要' }}
              value={form.whenTerminated}
              error={wrong.whenTerminated}
              onChange={(whenTerminated) => draft.set({ whenTerminated })}
            />
          </>
        )}
        <NumberField
          label="排在第几位"
          hint="数小的排在前面"
          value={form.pageOrder}
          error={wrong.pageOrder}
          onChange={(pageOrder) => draft.set({ pageOrder })}
        />
        {code !== undefined && !byLaw && (
          <YesNo
            label="还要不要这样材料"
            words={{ no: '照常用', yes: '不再用' }}
            value={form.retired}
            error={wrong.retired}
            onChange={(retired) => draft.set({ retired })}
          />
        )}
      </Card>
      <WordingEnd
        draft={draft}
        asOf={asOf}
        hint="以前收到的案子，还按当时的"
        sending={sending}
        waiting={waiting}
        failure={failure}
        errors={wrong}

        onSave={save}
        onDone={onDone}
      />
    </>
  )
}
