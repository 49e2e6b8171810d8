export default definePageConfig({
  navigationBarTitleText: '临时咨询点',
  enablePullDownRefresh: true,
})
