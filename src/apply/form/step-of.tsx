import { Text, View } from '@tarojs/components'
import type { FormStep } from '@contract/aid/steps'
import { aria } from '@/platform/aria'
import { Check } from './steps/check'
import { Facts } from './steps/facts'
import { Household } from './steps/household'
import { Matter } from './steps/matter'
import { Means } from './steps/means'
import { Papers } from './steps/papers'
import { Person } from './steps/person'
import { Place } from './steps/place'
import { PromiseNotice } from './steps/promise-notice'
import { Sign } from './steps/sign'
import { Situation } from './steps/situation'
import type { Wizard } from './use-wizard'
import { stepWords } from './words'

interface Props {
  wizard: Wizard
  siteCode: string | undefined
}

/** The question of the present step, and what it asks. */
export function StepOf({ wizard, siteCode }: Props) {
  const { step } = wizard.application
  const { heading, lead } = stepWords[step]
  return (
    <>
      <View className="apply__question">
        <View className="apply__heading" {...aria({ role: 'heading' })}>
          {heading}
        </View>
        {lead && <Text className="apply__lead">{lead}</Text>}
      </View>
      <Questions step={step} wizard={wizard} siteCode={siteCode} />
    </>
  )
}

function Questions({ step, wizard, siteCode }: Props & { step: FormStep }) {
  const { application, errors, edit } = wizard
  const props = { answers: application.answers, errors, edit }
  switch (step) {
    case 'place':
      return <Place {...props} counties={application.counties} siteCode={siteCode} />
    case 'person':
      return <Person {...props} />
    case 'situation':
      return <Situation {...props} />
    case 'matter':
      return <Matter {...props} />
    case 'facts':
      return <Facts {...props} />
    case 'means':
      return <Means {...props} />
    case 'household':
      return <Household {...props} />
    case 'papers':
      return <Papers application={application} errors={errors} edit={edit} />
    case 'notice':
      return (
        <PromiseNotice notice={application.notice} seen={wizard.seenNotice} onSeen={wizard.setSeenNotice} />
      )
    case 'sign':
      return <Sign wizard={wizard} />
    case 'check':
      return <Check application={application} onMend={wizard.mend} />
  }
}
