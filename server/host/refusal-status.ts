import type { RefusalCode } from '@contract/refusal'

/** Refusals that are no conflict with how things stand, by the HTTP status that says so. */
const codesOf: Record<number, readonly RefusalCode[]> = {
  400: [
    'bad-input',
    'bad-request',
    'form-incomplete',
    'signature-missing',
    'file-type',
    'read-back-missing',
    'supplement-incomplete',
    'follows-when',
    'roll-call-code',
    'rows-wrong',
  ],
  401: ['sign-in-needed', 'signed-out', 'sign-in-failed'],
  403: [
    'not-allowed',
    'own-make-up',
    'own-rating',
    'appeal-not-yours',
    'objection-not-yours',
    'own-application',
    'assign-self',
    'case-in-own-hands',
    'own-roll-call',
    'own-request',
    'same-person',
    'own-statement',
    'needs-colleague',
    'own-record',
    'finding-not-yours',
    'own-rectification',
    'access-needed',
    'complaint-not-yours',
    'visit-not-yours',
    'own-visit',
    'client-hidden',
    'offer-own',
    'contact-guarded',
    'false-promise-own',
    'own-case',
  ],
  404: ['not-found', 'ticket-unknown', 'outreach-over', 'offer-unknown'],
  413: ['too-large', 'file-too-large', 'volume-too-large'],
  429: ['sign-in-locked', 'too-many', 'code-locked', 'claim-locked', 'complaints-enough'],
  500: ['broken'],
  503: ['busy'],
}
const statuses = new Map(
  Object.entries(codesOf).flatMap(([status, codes]) => codes.map((code) => [code, Number(status)])),
)

/** HTTP status of a refusal over the self-hosted transport; 409 where a rule said no. A cloud function carries none. */
export const statusOf = (code: RefusalCode): number => statuses.get(code) ?? 409
