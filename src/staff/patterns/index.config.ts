export default definePageConfig({
  navigationBarTitleText: '值班规律',
  enablePullDownRefresh: true,
})
