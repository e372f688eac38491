internal import CProcess

/// The memory of this program.
public enum ProgramMemory {
  /// What only the loader has read, when the program started.
  static var relocations: UnsafeRawBufferPointer {
    let memory = amoot_relocations()
    return UnsafeRawBufferPointer(start: memory.start, count: memory.length)
  }

  /// Gives back what only the program's start has needed, which would stay resident otherwise. A page of it that is read after
  /// all comes from the program's file again.
  public static func dropStart() {
    let memory = relocations
    _ = madvise(UnsafeMutableRawPointer(mutating: memory.baseAddress), memory.count, MADV_DONTNEED)
  }
}
