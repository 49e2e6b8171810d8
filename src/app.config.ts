/** One line a page. A page also has a line in `routes.ts`; `routes.test.ts` holds the two and the folders together. */
// prettier-ignore
const pages = [
  'pages/home/index',
  'pages/point/index',
  'pages/board/index',
  'pages/sites/index',
  'pages/sign-in/index',
  'pages/me/index',
  'pages/inbox/index',
  'pages/privacy/index',
  'pages/claim/index',
  'pages/rate/index',
]

// prettier-ignore
const subPackages = [
  {
    root: 'apply',
    pages: [
      'form/index',
      'mine/index',
      'case/index',
    ],
  },
  {
    root: 'lawyer',
    pages: [
      'today/index',
      'check-in/index',
      'record/index',
      'records/index',
      'rating-code/index',
      'statements/index',
      'statement/index',
      'register/index',
      'month/index',
      'requests/index',
      'request/index',
      'duty/index',
      'make-up/index',
      'discipline/index',
      'roll-call/index',
    ],
  },
  {
    root: 'staff',
    pages: [
      'home/index',
      'presence-code/index',
      'site-code/index',
      'board-print/index',
      'notice/index',
      'outreaches/index',
      'outreach/index',
      'one-offs/index',
      'one-off/index',
      'planner/index',
      'patterns/index',
      'pattern/index',
      'coverage/index',
      'sites/index',
      'site/index',
      'workrooms/index',
      'people/index',
      'person/index',
      'person-edit/index',
      'people-import/index',
      'figure/index',
      'subsidy/index',
      'subsidy-statement/index',
      'subsidy-figure/index',
      'funds/index',
      'settings/index',
      'setting/index',
      'aid-queue/index',
      'aid-review/index',
      'requests/index',
      'shift/index',
      'attendance/index',
      'duty/index',
      'make-ups/index',
      'discipline/index',
      'live/index',
      'roll-calls/index',
      'roll-call/index',
    ],
  },
]

// Listing a location interface without having the permission fails WeChat's review, so it is a deployment's choice.
const location = process.env.TARO_APP_LOCATION === '1' && {
  requiredPrivateInfos: ['getLocation' as const],
  permission: { 'scope.userLocation': { desc: '值班签到时用来核对您在不在站点，不同意也能签到' } },
}

export default defineAppConfig({
  pages,
  subPackages: subPackages.filter((part) => part.pages.length > 0),
  lazyCodeLoading: 'requiredComponents',
  ...location,
  window: {
    navigationBarTitleText: '惠民法援',
    navigationBarBackgroundColor: '#0e4f4d',
    navigationBarTextStyle: 'white',
    backgroundColor: '#f5f3ee',
    backgroundTextStyle: 'dark',
  },
  animation: { duration: 200, delay: 30 },
})
