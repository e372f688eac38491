internal import ConsoleData
internal import Screen
internal import ConsoleWording
public import Wording

extension Action {
  static let showWire = Action("showWire") { model in
    model.wire = []
    model.open(WireReport())
    return [.watchWire(true)]
  }
}

extension Binding {
  static let wire: [Binding] = [
    Binding(
      .showWire, [.named(.function(10))], ActionWords.showWire,
      .panesAndDetails, rank: 20)
  ]
}

extension Model {
  /// Maximum number of wire-log lines in memory.
  static let wireLimit = 500

  mutating func takeWire(_ lines: [String]) { wire = Array((wire + lines).suffix(Model.wireLimit)) }
}

/// The last lines of libcurl's log, the newest at the end.
public struct WireReport: ReportContent {
  public func title(_ model: Model) -> Phrase { ScreenWords.wire }
  public func spokenTitle(_ model: Model) -> Phrase { NarrationWords.wire }
  public func trailing(_ model: Model) -> Phrase? { ScreenWords.wireLines(model.wire.count) }
  public var followsEnd: Bool { true }
  public var spokenLines: Int? { 20 }

  public func lines(_ model: Model, width: Int) -> [DetailLine] {
    if model.veil.hidesExchanges {
      return [
        DetailLine(text: model.text(ScreenWords.wireHidden(key: model.keys.text(.present))), tone: .faint)
      ]
    }
    if model.wire.isEmpty {
      return [
        DetailLine(
          text: model.text(ScreenWords.wireEmpty(key: model.keys.text(.refreshAccount))), tone: .faint)
      ]
    }
    return model.wire.map { line in
      let tone: DetailLine.Tone = line.contains(" > ") ? .accent : line.contains(" < ") ? .plain : .faint
      return DetailLine(text: line, tone: tone, isCode: true, isBlock: true)
    }
  }

  public func close(_ model: inout Model) -> [Effect] {
    model.wire = []
    return [.watchWire(false)]
  }
}
