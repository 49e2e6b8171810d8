import type { AidStatus } from './statuses'
import type { AidAct, Arrow } from './workflow'

const LAW = '法律援助法第'
const RULES = '司法部令第148号第'
const examine = `${LAW}四十三条`

const withdraw = { actor: 'applicant', to: 'withdrawn', law: examine, stopsAll: true } as const
const terminate = {
  actor: 'county',
  to: 'terminated',
  law: `${LAW}四十八条`,
  stopsAll: true,
  starts: ['termination-service', 'objection'],
} as const
const urge = (to: AidStatus) => ({ actor: 'applicant', to, law: `${LAW}四十六条` }) as const
const completePapers = (to: AidStatus) =>
  ({ actor: 'county', to, law: `${LAW}四十四条`, ends: ['provisional-papers'] }) as const
const reassign = {
  actor: 'county',
  to: 'granted',
  law: `${RULES}二十四条`,
  ends: ['engagement'],
  starts: ['assign'],
} as const
const changes = (to: AidStatus) =>
  ({
    'ask-change': { actor: 'applicant', to, law: `${LAW}五十五条`, starts: ['change'] },
    'allow-change': {
      actor: 'county',
      to: 'granted',
      law: `${RULES}三十七条`,
      ends: ['change', 'engagement'],
      starts: ['assign'],
    },
    'deny-change': { actor: 'county', to, law: `${RULES}三十七条`, ends: ['change'] },
  }) as const
const objects = (to: AidStatus) =>
  ({
    object: {
      actor: 'applicant',
      to,
      law: `${LAW}四十九条`,
      ends: ['objection'],
      starts: ['objection-decision'],
    },
    uphold: { actor: 'bureau', to, law: `${LAW}四十九条`, ends: ['objection-decision'] },
  }) as const
const granted = { to: 'granted', law: examine, ends: ['review'], starts: ['assign'] } as const
const refused = { to: 'refused', law: examine, ends: ['review'], starts: ['objection'] } as const
const file = {
  actor: 'handler',
  to: 'filed',
  law: `${RULES}四十条`,
  ends: ['closing-papers'],
  starts: ['closing-review'],
} as const

/**
 * The whole life of an application and of the case that comes of it: status × act → who may do it, where it leads,
 * the article it stands on, and the clocks it moves. Every button and every guard asks this table; an act it does
 * not name does not exist. An act that leaves the status as it is (urging, progress) has its own row in the history.
 */
export const workflow: Record<AidStatus, Partial<Record<AidAct, Arrow>>> = {
  draft: {
    submit: { actor: 'applicant', to: 'submitted', law: `${LAW}四十一条`, starts: ['review'] },
    collect: { actor: 'collector', to: 'collected', law: `${LAW}十三条` },
  },
  collected: {
    receive: { actor: 'county', to: 'submitted', law: examine, starts: ['review'] },
    withdraw,
  },
  submitted: {
    withdraw,
    'ask-supplement': { actor: 'county', to: 'supplement', law: examine, pauses: ['review'] },
    'ask-cooperation': { actor: 'county', to: 'cooperation', law: `${RULES}十六条`, pauses: ['review'] },
    transfer: { actor: 'county', to: 'transferring', law: `${LAW}三十八条`, pauses: ['review'] },
    'propose-grant': { actor: 'county', to: 'proposed-grant', law: examine },
    'propose-refuse': { actor: 'county', to: 'proposed-refuse', law: examine },
    grant: { actor: 'county', ...granted },
    'grant-provisionally': {
      actor: 'county',
      to: 'granted',
      law: `${LAW}四十四条`,
      ends: ['review'],
      starts: ['assign', 'provisional-papers'],
    },
    refuse: { actor: 'county', ...refused },
  },
  supplement: {
    supply: { actor: 'applicant', to: 'submitted', law: examine, resumes: ['review'] },
    lapse: { actor: 'county', to: 'lapsed', law: examine, stopsAll: true },
    withdraw,
  },
  cooperation: {
    'end-cooperation': { actor: 'county', to: 'submitted', law: `${RULES}十六条`, resumes: ['review'] },
    withdraw,
  },
  transferring: {
    'take-over': {
      actor: 'receiver',
      to: 'submitted',
      law: `${LAW}三十八条`,
      stopsAll: true,
      starts: ['review'],
    },
    'hand-back': { actor: 'receiver', to: 'submitted', law: `${LAW}三十八条`, resumes: ['review'] },
    withdraw,
  },
  'proposed-grant': {
    approve: { actor: 'county', ...granted },
    'send-back': { actor: 'county', to: 'submitted', law: examine },
    withdraw,
  },
  'proposed-refuse': {
    approve: { actor: 'county', ...refused },
    'send-back': { actor: 'county', to: 'submitted', law: examine },
    withdraw,
  },
  withdrawn: {},
  lapsed: {},
  refused: {
    ...objects('refused'),
    overturn: {
      actor: 'bureau',
      to: 'submitted',
      law: `${LAW}四十九条`,
      ends: ['objection-decision'],
      starts: ['review'],
    },
  },
  notified: {
    assign: {
      actor: 'county',
      to: 'assigned',
      law: `${LAW}三十六条`,
      ends: ['notified-defence'],
      starts: ['engagement'],
    },
    terminate,
  },
  granted: {
    choose: { actor: 'applicant', to: 'granted', law: `${RULES}二十五条` },
    'complete-papers': completePapers('granted'),
    assign: { actor: 'county', to: 'assigned', law: examine, ends: ['assign'], starts: ['engagement'] },
    urge: urge('granted'),
    terminate,
  },
  assigned: {
    accept: { actor: 'handler', to: 'accepted', law: `${RULES}二十四条` },
    decline: { ...reassign, actor: 'handler' },
    reassign,
    'complete-papers': completePapers('assigned'),
    urge: urge('assigned'),
    terminate,
  },
  accepted: {
    engage: { actor: 'handler', to: 'engaged', law: `${RULES}二十七条`, ends: ['engagement'] },
    'record-progress': { actor: 'handler', to: 'accepted', law: `${LAW}四十六条` },
    ...changes('accepted'),
    'complete-papers': completePapers('accepted'),
    urge: urge('accepted'),
    terminate,
  },
  engaged: {
    'record-progress': { actor: 'handler', to: 'engaged', law: `${LAW}四十六条` },
    close: { actor: 'handler', to: 'closed', law: `${LAW}五十条`, starts: ['closing-papers'] },
    ...changes('engaged'),
    'complete-papers': completePapers('engaged'),
    urge: urge('engaged'),
    terminate,
  },
  terminated: {
    ...objects('terminated'),
    overturn: {
      actor: 'bureau',
      to: 'granted',
      law: `${LAW}四十九条`,
      stopsAll: true,
      starts: ['assign'],
    },
    'serve-termination': {
      actor: 'county',
      to: 'terminated',
      law: `${RULES}三十九条`,
      ends: ['termination-service'],
      starts: ['closing-papers'],
    },
    file,
  },
  closed: { file, 'complete-papers': completePapers('closed') },
  filed: {
    'return-file': {
      actor: 'county',
      to: 'returned',
      law: `${RULES}四十一条`,
      ends: ['closing-review'],
      starts: ['correction'],
    },
    'complete-papers': completePapers('filed'),
    // nothing comes into a volume any more: whatever is waited for is waited for no longer
    archive: {
      actor: 'county',
      to: 'archived',
      law: `${RULES}四十二条`,
      ends: ['closing-review'],
      stopsAll: true,
    },
  },
  returned: { file: { ...file, ends: ['correction'] }, 'complete-papers': completePapers('returned') },
  archived: { pay: { actor: 'county', to: 'paid', law: `${LAW}五十二条` } },
  paid: { 'void-payment': { actor: 'county', to: 'archived', law: `${LAW}五十二条` } },
}
