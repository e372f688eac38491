import Testing

@testable import ConsoleCore

@Suite("Editing")
struct EditBufferTests {
  @Test("typing, deleting and moving")
  func basics() {
    var buffer = EditBuffer("hello world")
    buffer.deleteWordBackward()
    #expect(buffer.text == "hello ")
    buffer.move(.start)
    buffer.insert("X", isTyping: true)
    #expect(buffer.text == "Xhello ")
    buffer.deleteToLineEnd()
    #expect(buffer.text == "X")
    buffer.deleteBackward()
    buffer.deleteBackward()
    #expect(buffer.isEmpty)
  }

  @Test("Backspace takes a mark before its letter, and a whole emoji at once")
  func marks() {
    var buffer = EditBuffer("سّ\u{064E}")
    buffer.deleteBackward()
    #expect(buffer.text == "سّ")
    buffer.deleteBackward()
    #expect(buffer.text == "س")
    buffer.deleteBackward()
    #expect(buffer.isEmpty)
    buffer.insert("👩‍👧")
    buffer.deleteBackward()
    #expect(buffer.isEmpty)
  }

  @Test("Backspace after ی and a joiner takes the joiner only")
  func joiner() {
    var buffer = EditBuffer("می\u{200C}")
    buffer.deleteBackward()
    #expect(buffer.text == "می")
    buffer.deleteBackward()
    #expect(buffer.text == "م")
  }

  @Test("one emoji is one step; a mark is deleted before its letter")
  func units() {
    var buffer = EditBuffer("a👨‍👩‍👧مُ🇮🇷")
    for expected in ["a👨‍👩‍👧مُ", "a👨‍👩‍👧م", "a👨‍👩‍👧", "a", ""] {
      buffer.deleteBackward()
      #expect(buffer.text == expected)
    }
    buffer = EditBuffer("👍🏽x")
    buffer.move(.start)
    buffer.move(.forward)
    #expect(buffer.cursor == 2)
    buffer.move(.back)
    #expect(buffer.cursor == 0)
  }

  @Test("undo goes back word by word, redo forward again, and typing forgets the future")
  func undo() {
    var buffer = EditBuffer()
    for character in "ab cd" { buffer.insert(String(character), isTyping: true) }
    buffer.undo()
    #expect(buffer.text == "ab ")
    buffer.undo()
    #expect(buffer.text == "")
    buffer.undo()
    buffer.redo()
    buffer.redo()
    #expect(buffer.text == "ab cd")
    buffer.redo()
    buffer.undo()
    buffer.insert("x", isTyping: true)
    buffer.redo()
    #expect(buffer.text == "ab x")
  }

  @Test("a selection is replaced by what is typed or pasted, and deleted by Backspace")
  func selection() {
    var buffer = EditBuffer("one two")
    buffer.move(.wordBack, extending: true)
    #expect(buffer.selectedText == "two")
    buffer.insert("three")
    #expect(buffer.text == "one three")
    buffer.selectAll()
    buffer.deleteBackward()
    #expect(buffer.isEmpty)
    buffer.undo()
    #expect(buffer.text == "one three")
  }

  @Test("line breaks of every kind become one, and a space in a single line")
  func lines() {
    #expect(EditBuffer("a\r\nb\rc\nd", isMultiline: true).text == "a\nb\nc\nd")
    #expect(EditBuffer("a\r\nb").text == "a b")
    var buffer = EditBuffer("ab\ncd", isMultiline: true)
    buffer.move(.lineStart)
    #expect(buffer.cursor == 3)
    buffer.deleteToLineStart()
    #expect(buffer.text == "ab\ncd")
    buffer.move(.back)
    buffer.deleteToLineEnd()
    #expect(buffer.text == "abcd")
  }

  @Test("more than a field holds is cut, and said")
  func bound() {
    var buffer = EditBuffer()
    let allFitted = buffer.insert(String(repeating: "x", count: EditBuffer.maximumLength + 1))
    #expect(!allFitted)
    #expect(buffer.scalars.count == EditBuffer.maximumLength)
    let fitted = buffer.insert("y")
    #expect(!fitted)
    buffer.undo()
    #expect(buffer.isEmpty)
  }

  @Test("random edits never lose the cursor, and undo returns to the beginning")
  func random() {
    var generator = SystemRandomNumberGenerator()
    let pieces = ["a", " ", "سلام", "\u{200C}", "👍🏽", "\n", "é", "مُ"]
    for _ in 0..<200 {
      var buffer = EditBuffer("start", isMultiline: true)
      for _ in 0..<40 {
        switch Int.random(in: 0..<12, using: &generator) {
        case 0...3: buffer.insert(pieces.randomElement(using: &generator) ?? "", isTyping: true)
        case 4: buffer.deleteBackward()
        case 5: buffer.deleteForward()
        case 6: buffer.deleteWordBackward()
        case 7: buffer.move(.back, extending: Bool.random(using: &generator))
        case 8: buffer.move(.wordForward, extending: Bool.random(using: &generator))
        case 9: buffer.move(.lineStart)
        case 10: buffer.deleteToLineEnd()
        default: buffer.move(.to(Int.random(in: 0...50, using: &generator)), extending: true)
        }
        #expect((0...buffer.scalars.count).contains(buffer.cursor))
        #expect(buffer.selection.map { $0.upperBound <= buffer.scalars.count } ?? true)
      }
      for _ in 0..<60 { buffer.undo() }
      #expect(buffer.text == "start")
    }
  }
}
