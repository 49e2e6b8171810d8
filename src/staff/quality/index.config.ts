export default definePageConfig({
  navigationBarTitleText: '案件质量',
  enablePullDownRefresh: true,
})
