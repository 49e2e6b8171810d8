import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { TextArea, TextField } from '@/components/text-field'
import type { StepProps } from '../step-props'

/** Who applies: name, paper, phone, address. */
export const Person = ({ answers, errors, edit }: StepProps) => (
  <Card>
    <TextField
      label="姓名"
      hint="和证件上一样"
      value={answers.name}
      max={30}
      error={errors.name}
      onChange={(name) => edit({ name })}
    />
    <Choice
      inline
      label="证件"
      options={[
        { value: 'resident-id', label: '身份证' },
        { value: 'other', label: '其他证件' },
      ]}
      value={answers.idKind}
      error={errors.idKind}
      onChange={(idKind) => edit({ idKind })}
    />
    <TextField
      label={answers.idKind === 'resident-id' ? '身份证号' : '证件名称和号码'}
      keyboard={answers.idKind === 'resident-id' ? 'idcard' : 'text'}
      value={answers.idNumber}
      max={30}
      error={errors.idNumber}
      onChange={(idNumber) => edit({ idNumber })}
    />
    <TextField
      label="电话"
      hint="律师会打这个电话联系您"
      keyboard="number"
      value={answers.phone}
      max={20}
      error={errors.phone}
      onChange={(phone) => edit({ phone })}
    />
    <TextArea
      label="现在住在哪里"
      placeholder="县区、乡镇、村（社区）和门牌"
      value={answers.address}
      max={100}
      error={errors.address}
      onChange={(address) => edit({ address })}
    />
  </Card>
)
