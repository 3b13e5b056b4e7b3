package kz.tereze.api.award;

import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Command;

/// What can be asked of one publisher's imported awards.
public sealed interface ImportCommand extends Command {

  Provenance provenance();

  /// The stream of one publisher's awards.
  static String stream(String publisher) {
    return "import-" + publisher;
  }

  @Override
  default String target() {
    return stream(provenance().publisher());
  }

  /// An administrator brings a whole file in: new awards are recorded, changed ones corrected,
  /// known ones left alone. All or nothing.
  record ImportAwards(Provenance provenance, List<ImportedAward> awards, Acting by)
      implements ImportCommand {

    public ImportAwards {
      awards = List.copyOf(awards);
    }
  }
}
