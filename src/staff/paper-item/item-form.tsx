import {
  aidFormLabels,
  aidForms,
  paperKindLabels,
  paperKinds,
  type AidForm,
  type PaperKind,
} from '@contract/aid/labels'
import { couldFollow, couldRetireItem, isAlwaysAsked } from '@contract/catalogue/rules'
import type { ItemHistory } from '@contract/catalogue/schema'
import { matterTypeLabels, matterTypes, type MatterType } from '@contract/consultation/labels'
import { changeItem } from '@/api/catalogue'
import { Card } from '@/components/card'
import { MultiChoice } from '@/components/choice'
import { NumberField } from '@/components/number-field'
import { Select } from '@/components/picker-field'
import { toast } from '@/components/talk'
import { TextArea, TextField } from '@/components/text-field'
import { agree } from '@/features/catalogue/agree'
import { fromTomorrow, type When } from '@/features/catalogue/when-and-why'
import { WordingEnd } from '@/features/catalogue/wording-end'
import { YesNo, yesNo, type YesNoAnswer } from '@/features/catalogue/yes-no'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

interface Form extends When {
  kind: PaperKind | undefined
  name: string
  help: string
  matterTypes: MatterType[]
  aidForms: AidForm[]
  follows: YesNoAnswer
  followDays: number | undefined
  retired: YesNoAnswer
}

interface Props {
  of: Pick<ItemHistory, 'areaCode' | 'areaName' | 'asOf'>
  /** What is worded anew; none for a paper that is added. */
  history?: ItemHistory
  onDone: () => void
}

function formOf(asOf: string, history: ItemHistory | undefined): Form {
  const shown = history && (history.now ?? history.versions[0]!)
  return {
    kind: history?.kind,
    name: shown?.name ?? '',
    help: shown?.help ?? '',
    matterTypes: shown?.matterTypes ?? [],
    aidForms: shown?.aidForms ?? [],
    follows: yesNo(Boolean(shown?.followDays)),
    followDays: shown?.followDays ?? undefined,
    retired: yesNo(shown?.retired ?? false),
    ...fromTomorrow(asOf),
  }
}

/** A new wording of a paper that may be asked for: what, in which matters, whether it may follow, from when and why. */
export function ItemForm({ of, history, onDone }: Props) {
  const { areaCode, areaName, asOf } = of
  const code = history?.code
  const draft = useDraft<Form>(`paper-item:${areaCode}:${code ?? ''}`, formOf(asOf, history))
  const form = draft.value
  const { send, sending, waiting, failure } = useSendOnce(changeItem, {
    draft,
    onAccepted: () => {
      toast('已保存')
      onDone()
    },
  })
  const wrong = failure?.fields ?? {}
  const mayFollow = form.kind !== undefined && couldFollow(form.kind, code)
  const mayRetire = code !== undefined && form.kind !== undefined && couldRetireItem(form.kind, code)
  const isAlways = form.kind !== undefined && isAlwaysAsked(form.kind, code)
  const save = async () => {
    const { effectiveFrom } = form
    const agreed = await agree({
      areaCode,
      areaName,
      versions: history?.versions ?? [],
      effectiveFrom,
      effect: '按新的来，以前要过的不变。',
    })
    if (!agreed) return
    const { kind, name, help, matterTypes: matters, aidForms: forms, because } = form
    await send({
      areaCode,
      ...(code && { code }),
      kind: kind!,
      name,
      help,
      matterTypes: matters,
      aidForms: forms,
      // left empty, the server says what is lacking
      followDays: mayFollow && form.follows === 'yes' ? (form.followDays ?? 0) : null,
      retired: mayRetire && form.retired === 'yes',
      effectiveFrom,
      because,
      ...agreed,
    })
  }
  return (
    <>
      <Card title={`${areaName}的新规定`}>
        {!history && (
          <Select
            label="哪一类材料"
            options={paperKinds.map((value) => ({ value, label: paperKindLabels[value] }))}
            value={form.kind}
            error={wrong.kind}
            onChange={(kind) => draft.set({ kind })}
          />
        )}
        <TextField
          label="材料的名字"
          max={40}
          value={form.name}
          error={wrong.name}
          onChange={(name) => draft.set({ name })}
        />
        <TextArea
          label="怎么准备"
          hint="申请人看得到，写得让人一看就懂"
          max={100}
          value={form.help}
          error={wrong.help}
          onChange={(help) => draft.set({ help })}
        />
        {!isAlways && (
          <MultiChoice
            label="什么事情要它"
            hint="一个不选，就是什么事情都要"
            options={matterTypes.map((value) => ({ value, label: matterTypeLabels[value] }))}
            values={form.matterTypes}
            error={wrong.matterTypes}
            onChange={(next) => draft.set({ matterTypes: next })}
          />
        )}
        {!isAlways && (
          <MultiChoice
            label="哪种援助要它"
            hint="一个不选，就是都要"
            options={aidForms.map((value) => ({ value, label: aidFormLabels[value] }))}
            values={form.aidForms}
            error={wrong.aidForms}
            onChange={(next) => draft.set({ aidForms: next })}
          />
        )}
        {mayFollow && (
          <YesNo
            label="可以后补吗"
            words={{ yes: '可以后补', no: '不能后补' }}
            value={form.follows}
            error={form.follows === 'no' ? wrong.followDays : undefined}
            onChange={(follows) => draft.set({ follows })}
          />
        )}
        {mayFollow && form.follows === 'yes' && (
          <NumberField
            label="几天内补来"
            unit="天"
            value={form.followDays}
            error={wrong.followDays}
            onChange={(followDays) => draft.set({ followDays })}
          />
        )}
        {mayRetire && (
          <YesNo
            label="还要不要这样材料"
            words={{ no: '照常要', yes: '不再要' }}
            value={form.retired}
            error={wrong.retired}
            onChange={(retired) => draft.set({ retired })}
          />
        )}
      </Card>
      <WordingEnd
        draft={draft}
        asOf={asOf}
        hint="以前告知过、说好后补的，还按当时的"
        sending={sending}
        waiting={waiting}
        failure={failure}
        errors={wrong}
        disabled={form.kind === undefined}
        onSave={save}
        onDone={onDone}
      />
    </>
  )
}
