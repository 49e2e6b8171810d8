import { adviserKinds, helperKinds, practitionerKindLabels, practitionerKinds } from '@contract/account/roles'
import { matterTypeLabels, matterTypes } from '@contract/consultation/labels'
import { isAdviser, isLicensed, mayBeQualified } from '@contract/people/rules'
import { changePerson, proposePerson } from '@/api/people'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { MultiChoice, Tick } from '@/components/choice'
import { Notice } from '@/components/notice'
import { DateField, Select } from '@/components/picker-field'
import { toast } from '@/components/talk'
import { TextArea, TextField } from '@/components/text-field'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { factsOf, type PersonFields } from './form'
import { TownField } from './town-field'

interface Props {
  /** Left out for somebody new. */
  id?: string
  initial: PersonFields
  countyCode: string
  /** Masked, for somebody whose number is known. */
  knownPhone?: string | null
  onDone: (id: string) => void
}

/** `qualified` for who may still hold a licence; the fields of a kind and no others. */
const kindsFor = (id: string | undefined, kind: PersonFields['kind']) =>
  id === undefined ? practitionerKinds : isAdviser(kind) ? adviserKinds : helperKinds

/** Writes a person of the register; which, is told by `id`. */
const write = (input: Parameters<typeof proposePerson>[0] & { id?: string }) => {
  const { id, countyCode: _, ...rest } = input
  return id === undefined ? proposePerson(input) : changePerson({ ...rest, id })
}

/** What the register says of a person, to be filled in. Asks only for what a person of the kind can have. */
export function PersonForm({ id, initial, countyCode, knownPhone, onDone }: Props) {
  const draft = useDraft(id ? `person:${id}` : 'person:new', initial)
  const form = draft.value
  const { kind } = form
  const { send, sending, waiting, failure } = useSendOnce(write, {
    draft,
    onAccepted: (kept) => {
      toast('已保存')
      onDone(kept.id)
    },
  })
  const wrong = (field: keyof PersonFields) => failure?.fields[`facts.${field}`]
  const villagesWrong = Object.entries(failure?.fields ?? {}).find(([path]) =>
    path.startsWith('facts.villages'),
  )?.[1]
  const licensed = isLicensed(kind) || form.qualified
  return (
    <>
      <Card>
        <TextField
          label="姓名"
          max={30}
          value={form.name}
          error={wrong('name')}
          onChange={(name) => draft.set({ name })}
        />
        <Select
          label="类型"
          options={kindsFor(id, initial.kind).map((value) => ({
            value,
            label: practitionerKindLabels[value],
          }))}
          value={kind}
          error={wrong('kind')}
          onChange={(kind) => draft.set({ kind, ...onlyFor(kind) })}
        />
        <TextField
          label="单位"
          optional
          max={60}
          placeholder="如：某某律师事务所"
          value={form.unit}
          error={wrong('unit')}
          onChange={(unit) => draft.set({ unit })}
        />
        {mayBeQualified(kind) && (
          <Tick
            checked={form.qualified}
            error={wrong('qualified')}
            onChange={(qualified) => draft.set({ qualified })}
          >
            还有执业证（可以承办民事、行政案件）
          </Tick>
        )}
        <TextField
          label="执业证号"
          optional={!licensed}
          max={40}
          value={form.licenceNumber}
          error={wrong('licenceNumber')}
          onChange={(licenceNumber) => draft.set({ licenceNumber })}
        />
        <TextField
          label="手机号"
          hint={knownPhone ? `现在是${knownPhone}，不填就不改` : '没有执业证号的，要填手机号'}
          optional={Boolean(knownPhone) || licensed}
          keyboard="number"
          max={20}
          value={form.phone}
          error={wrong('phone')}
          onChange={(phone) => draft.set({ phone })}
        />
        {knownPhone && form.phone === '' && (
          <Tick checked={form.forgetPhone} onChange={(forgetPhone) => draft.set({ forgetPhone })}>
            去掉现在的手机号
          </Tick>
        )}
      </Card>
      <Card title="能做什么">
        <MultiChoice
          label="擅长领域"
          optional
          options={matterTypes.map((value) => ({ value, label: matterTypeLabels[value] }))}
          values={form.fields}
          error={wrong('fields')}
          onChange={(fields) => draft.set({ fields })}
        />
        {isLicensed(kind) && (
          <DateField
            label="开始执业"
            optional
            value={form.practisingSince || undefined}
            error={wrong('practisingSince')}
            onChange={(practisingSince) => draft.set({ practisingSince })}
          />
        )}
        {kind === 'lawyer' && (
          <DateField
            label="开始办刑事案件"
            optional
            value={form.criminalSince || undefined}
            error={wrong('criminalSince')}
            onChange={(criminalSince) => draft.set({ criminalSince })}
          />
        )}
        {isAdviser(kind) && (
          <Tick
            checked={form.knowsMinors}
            error={wrong('knowsMinors')}
            onChange={(knowsMinors) => draft.set({ knowsMinors })}
          >
            办过未成年人案件
          </Tick>
        )}
      </Card>
      <Card title="在哪里">
        <TownField
          countyCode={countyCode}
          value={form.baseAreaCode}
          error={wrong('baseAreaCode')}
          onChange={(baseAreaCode) => draft.set({ baseAreaCode })}
        />
        <TextArea
          label="负责的村社区"
          hint="村居法律顾问填。12位代码，一行一个"
          optional
          max={500}
          value={form.villages}
          error={villagesWrong}
          onChange={(villages) => draft.set({ villages })}
        />
      </Card>
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      {waiting && <Notice tone="warn">网络不通，连上后会自动保存，请不要关掉这一页。</Notice>}
      <Button
        busy={sending}
        busyText="正在保存"
        onTap={() => send({ countyCode, facts: factsOf(form), ...(id !== undefined && { id }) })}
      >
        {id === undefined ? '申报' : '保存'}
      </Button>
    </>
  )
}

/** What a kind cannot have is emptied with the choice, so that nothing unseen is sent. */
const onlyFor = (kind: PersonFields['kind']): Partial<PersonFields> => ({
  ...(!isLicensed(kind) && { practisingSince: '' }),
  ...(kind !== 'lawyer' && { criminalSince: '' }),
  ...(!isAdviser(kind) && { knowsMinors: false }),
  ...(!mayBeQualified(kind) && { qualified: false }),
})
