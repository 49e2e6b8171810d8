export default definePageConfig({
  navigationBarTitleText: '谁在值班',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
})
