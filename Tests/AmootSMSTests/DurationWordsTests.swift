import Testing
import Wording

@Suite("Durations in words")
struct DurationWordsTests {
  @Test(
    "a measured duration has one form at each size",
    arguments: [
      (0.0004, "0.4 ms"), (0.431, "431 ms"), (0.9996, "1.0 s"), (1.3, "1.3 s"), (2.003, "2.0 s"),
      (12.34, "12.3 s"),
    ])
  func measured(seconds: Double, words: String) {
    #expect(DurationWords.measured(.seconds(seconds)).english == words)
  }

  @Test(
    "how long ago something was is told in the largest unit that fits",
    arguments: [
      (-5, "0 s ago"), (59.9, "59 s ago"), (60, "1 min ago"), (210, "3 min ago"), (3_599, "59 min ago"),
      (3_600, "1 h ago"), (80_000, "22 h ago"),
    ] as [(Double, String)])
  func ago(seconds: Double, words: String) {
    #expect(DurationWords.ago(seconds).english == words)
    #expect(DurationWords.ago(seconds).isTranslated)
  }
}
