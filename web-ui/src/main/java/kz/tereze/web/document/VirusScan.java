package kz.tereze.web.document;

/// Searches a document for viruses before it is taken in. The running system asks the scanner it
/// is set up with.
public interface VirusScan {

  /// What a scan found.
  enum Found {
    NOTHING,
    A_VIRUS,
    /// There is no scanner, or it gave no answer: whoever reads the document is told so.
    NOT_SCANNED
  }

  Found in(byte[] content);
}
