import ConsoleWording
import ConsoleData
import Foundation
import Screen
import Testing
import Wording

@testable import ConsoleCore

@Suite("Colors on a light background")
struct LightThemeTests {
  @Test("no yellow, cyan or green carries text, and nothing else changes", arguments: [(80, 24), (140, 40)])
  func light(width: Int, height: Int) {
    var console = GoldenTests.filled(width, height)
    let dark = console.screen
    console.post(.backgroundKnown(isLight: true))
    let light = console.screen
    #expect(light.lines == dark.lines)
    #expect(light.cells.allSatisfy { ![.yellow, .cyan, .green].contains($0.style.color) })
    expectGolden(light, "light-\(width)x\(height)", withStyles: true)
    console.model.appearance.theme = .dark
    #expect(console.screen == dark)
    console.post(.backgroundKnown(isLight: false))
    console.model.appearance.theme = .light
    #expect(console.screen == light)
  }

  @Test(
    "every color of a picture has a contrast of 4.5 : 1 at least, dim text too", arguments: [true, false])
  func contrast(isLight: Bool) throws {
    func luminance(_ hex: String, over background: String? = nil, opacity: Double = 1) throws -> Double {
      func channels(_ hex: String) throws -> [Double] {
        try [1, 3, 5].map { place in
          let start = hex.index(hex.startIndex, offsetBy: place)
          return Double(try #require(Int(hex[start..<hex.index(start, offsetBy: 2)], radix: 16))) / 255
        }
      }
      let below = try channels(background ?? hex)
      let mixed = zip(try channels(hex), below).map { $0 * opacity + $1 * (1 - opacity) }
      let linear = mixed.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
      return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }
    let background = Screen.background(isLight: isLight)
    for color in Color.allCases {
      for opacity in color == .standard ? [1, 0.7] : [1] {
        let (one, other) = (
          try luminance(Screen.hex(color, isLight: isLight), over: background, opacity: opacity),
          try luminance(background)
        )
        let contrast = (max(one, other) + 0.05) / (min(one, other) + 0.05)
        #expect(contrast >= 4.5, "\(color) \(opacity): \(contrast)")
      }
    }
  }
}
