export default definePageConfig({
  navigationBarTitleText: '值班公示',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
})
