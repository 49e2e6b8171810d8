export default definePageConfig({
  navigationBarTitleText: '临时安排的值班',
  enablePullDownRefresh: true,
})
