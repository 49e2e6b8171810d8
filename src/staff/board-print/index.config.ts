export default definePageConfig({
  navigationBarTitleText: '打印值班公示',
})
