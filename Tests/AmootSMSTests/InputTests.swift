import Foundation
import Testing

@testable import AmootSMS
import Wording

func error<Value>(_ body: () throws -> Value) -> InputError? {
  do {
    _ = try body()
    return nil
  } catch { return error as? InputError }
}
