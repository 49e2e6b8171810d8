export default definePageConfig({
  navigationBarTitleText: '积分和星级',
})
