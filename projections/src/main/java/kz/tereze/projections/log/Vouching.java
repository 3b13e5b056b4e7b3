package kz.tereze.projections.log;

import java.util.List;

/// Who else looks at the log.
public interface Vouching {

  /// Keys of the witnesses that are asked now.
  List<NoteKey> witnesses();
}
