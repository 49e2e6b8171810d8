import type * as z from 'zod'
import type { PractitionerKind } from '@contract/account/roles'
import type { MatterType } from '@contract/consultation/labels'
import type { Person, PersonFacts } from '@contract/people/schema'

/** What is being filled in: every field as it stands on the screen. */
export interface PersonFields {
  name: string
  kind: PractitionerKind
  unit: string
  licenceNumber: string
  /** Blank leaves a known number as it is. */
  phone: string
  forgetPhone: boolean
  fields: MatterType[]
  baseAreaCode: string
  villages: string
  practisingSince: string
  criminalSince: string
  knowsMinors: boolean
  qualified: boolean
}

export const nobody: PersonFields = {
  name: '',
  kind: 'lawyer',
  unit: '',
  licenceNumber: '',
  phone: '',
  forgetPhone: false,
  fields: [],
  baseAreaCode: '',
  villages: '',
  practisingSince: '',
  criminalSince: '',
  knowsMinors: false,
  qualified: false,
}

export const formOf = (person: Person): PersonFields => ({
  name: person.name,
  kind: person.kind,
  unit: person.unit ?? '',
  licenceNumber: person.licenceNumber ?? '',
  phone: '',
  forgetPhone: false,
  fields: person.fields,
  baseAreaCode: person.base?.code ?? '',
  villages: person.villages.map(({ code }) => code).join('\n'),
  practisingSince: person.practisingSince ?? '',
  criminalSince: person.criminalSince ?? '',
  knowsMinors: person.knowsMinors,
  qualified: person.qualified,
})

/** What is sent: the facts, without the telephone number where it was left blank. */
export const factsOf = (form: PersonFields): z.input<typeof PersonFacts> => ({
  name: form.name,
  kind: form.kind,
  unit: form.unit,
  licenceNumber: form.licenceNumber,
  ...(form.forgetPhone ? { phone: null } : form.phone.trim() && { phone: form.phone }),
  fields: form.fields,
  baseAreaCode: form.baseAreaCode || null,
  villages: form.villages.split(/[\s,，、;；]+/).filter(Boolean),
  practisingSince: form.practisingSince || null,
  criminalSince: form.criminalSince || null,
  knowsMinors: form.knowsMinors,
  qualified: form.qualified,
})
