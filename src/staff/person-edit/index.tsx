import { refuse } from '@contract/refusal'
import { usePerson } from '@/api/people'
import { Failure } from '@/api/failure'
import { Ask } from '@/components/ask'
import { Page } from '@/components/page'
import { RefusedState } from '@/components/states'
import { useParams } from '@/platform/params'
import { goBack, replaceWith } from '@/routes'
import { useHasRole, useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import { formOf, nobody } from './form'
import { PersonForm } from './person-form'

const TITLE = '填写人员资料'

/** Proposes somebody for the register, or changes what it says of them. */
export default function StaffPersonEdit() {
  const { id } = useParams<'staffPersonEdit'>()
  const who = useSession((state) => state.who)
  const county = useHasRole('county')
  if (!who) return <NotSignedIn title={TITLE} />
  if (!county)
    return (
      <Page title={TITLE}>
        <RefusedState failure={Failure.refused(refuse('not-allowed').toRefusal())} />
      </Page>
    )
  const countyCode = who.grants.find(({ role }) => role === 'county')!.areaCode
  return (
    <Page
      title={TITLE}
      heading={id ? '修改资料' : '申报一个人'}
      lead={id ? undefined : '填好后，由另一位同事办准入'}
    >
      {id ? (
        <Known id={id} />
      ) : (
        <PersonForm
          initial={nobody}
          countyCode={countyCode}
          onDone={(id) => void replaceWith('staffPerson', { id })}
        />
      )}
    </Page>
  )
}

function Known({ id }: { id: string }) {
  const asked = usePerson(id)
  return (
    <Ask of={asked}>
      {(person) => (
        <PersonForm
          id={id}
          initial={formOf(person)}
          countyCode={person.county.code}
          knownPhone={person.phone}
          onDone={() => void goBack()}
        />
      )}
    </Ask>
  )
}
